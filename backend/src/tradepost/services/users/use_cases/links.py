"""What the token of a link in a mail names."""

from uuid import UUID

from tradepost.infra.tokens import Tokens, Unauthenticated
from tradepost.services.users.errors import LinkInvalid


def subject_of(tokens: Tokens, token: str, purpose: str) -> UUID:
    """The id in a token made for `purpose`. Raises LinkInvalid for any other token."""
    try:
        return UUID(tokens.verify_purpose(token, purpose)["id"])
    except (Unauthenticated, KeyError, ValueError, TypeError, AttributeError) as error:
        raise LinkInvalid from error
