"""Users: organisations and their people, sessions, roles, business verification, the operator's settings.

Publishes organisation.changed, user.changed, user.registered, user.registration_repeated,
user.email_confirmation_requested, user.verified, user.verification_submitted, user.verification_rejected,
organisation.suspended, organisation.reinstated, user.invited, user.password_reset_requested.
Consumes order.created, message.sent (who deals with whom), certificate.reviewed.

Registration never tells whether an address has an account. It makes a company and its first person, always, and
answers the same, always; the person can sign in at once with the password just chosen. An address is only claimed
by that: several accounts may claim it, and it belongs to the one that opens the link in the mail. The other claims
are then closed and their sessions end, so nobody can lie in wait under somebody else's address. Where the address is
confirmed already, its owner gets a mail that says so. Sign-in tries the confirmed account of an address first, then
the newest claim, and takes the same time where there is neither. A business is not verified, and nobody can be
invited, before an address of the organisation is confirmed.
"""
