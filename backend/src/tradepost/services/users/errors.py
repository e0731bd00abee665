"""What can go wrong with accounts, organisations and their verification."""

from tradepost.kernel.errors import Conflict, DomainError, Forbidden, NotFound


class InvalidCredentials(DomainError):
    """The e-mail address and the password do not belong together."""

    code = "users.invalid_credentials"
    status = 401


class SecondFactorRequired(DomainError):
    """The password is right; send the code of your authenticator, or a recovery code, as well."""

    code = "users.second_factor_required"
    status = 401


class SecondFactorInvalid(DomainError):
    """This code is wrong, too old, or was used already."""

    code = "users.second_factor_invalid"
    status = 401


class SecondFactorState(Conflict):
    """The second factor is not in the state that this needs."""

    code = "users.second_factor_state"


class RefreshTokenInvalid(DomainError):
    """This refresh token is not valid (any more): sign in again."""

    code = "users.refresh_token_invalid"
    status = 401


class RefreshTokenSuperseded(DomainError):
    """Another request used this refresh token at the same moment: go on with the token that it was given."""

    code = "users.refresh_token_superseded"
    status = 401


class LinkInvalid(NotFound):
    """This link is not valid: it has expired, was used already, or is meant for something else."""

    code = "users.link_invalid"


class EmailTaken(Conflict):
    """Someone who has confirmed this e-mail address has an account already."""

    code = "users.email_taken"


class EmailNotConfirmed(Conflict):
    """Confirm your e-mail address first, by the link that was sent to it."""

    code = "users.email_not_confirmed"


class RegistrationClosed(Forbidden):
    """New companies cannot register at present."""

    code = "users.registration_closed"


class OrganisationNotFound(NotFound):
    """There is no such organisation, or it is not for you to see."""

    code = "users.organisation_not_found"


class UserNotFound(NotFound):
    """There is no such person in your organisation."""

    code = "users.user_not_found"


class SessionNotFound(NotFound):
    """You have no such session."""

    code = "users.session_not_found"


class InvitationNotFound(NotFound):
    """There is no such open invitation in your organisation."""

    code = "users.invitation_not_found"


class CertificationNotFound(NotFound):
    """Your organisation has no such certification."""

    code = "users.certification_not_found"


class TooMany(Conflict):
    """There are as many of these as one may have."""

    code = "users.too_many"


class VerifiedDataLocked(Conflict):
    """Name, country and VAT id cannot change while the verification of the business rests on them."""

    code = "users.verified_data_locked"


class VerificationNotFound(NotFound):
    """This organisation never handed in a verification."""

    code = "users.verification_not_found"


class VerificationNotOpen(Conflict):
    """The verification is not in a state that allows this."""

    code = "users.verification_not_open"


class SuspensionUnchanged(Conflict):
    """The organisation is in this state already."""

    code = "users.suspension_unchanged"


class LastOwner(Conflict):
    """An organisation needs at least one active person with its highest role."""

    code = "users.last_owner"


class OperatorsOwnPeople(Conflict):
    """People of the operator are managed by its own admins, among their colleagues."""

    code = "users.operators_own_people"


class OwnAccount(Conflict):
    """You cannot do this to your own account; ask a colleague."""

    code = "users.own_account"


class RoleNotGrantable(Forbidden):
    """You cannot give or take a role that may do more than you."""

    code = "users.role_not_grantable"
