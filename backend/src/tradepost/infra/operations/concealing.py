"""Payloads as the operator may read them: secrets and what concerns a person left out."""

import re
from typing import Any, Final

HIDDEN: Final = "[hidden]"
MAX_TEXT: Final = 2_000
# Whole values under these names; the shape stays, so that one sees what an event is about.
_CONCEALED: Final = frozenset(
    {
        *("email", "iban", "bic", "password", "phone", "push_token", "secret", "sms_number", "token"),
        *("address", "billing_address", "delivery_address", "label", "line1", "line2", "postal_code"),
        *("excerpt", "from_name", "note", "person", "person_name", "text", "user_name"),
    }
)
_EMAIL = re.compile(r"[^\s@<>()\"',;:]{1,64}@[^\s@<>()\"',;:]{1,190}")


def conceal(value: Any, name: str = "") -> Any:
    """`value` of the field `name` with what is secret or personal replaced by HIDDEN."""
    if value is not None and (name in _CONCEALED or name.endswith(("_token", "_secret", "_password", "_email"))):
        return HIDDEN
    match value:
        case dict():
            return {str(key): conceal(inner, str(key)) for key, inner in value.items()}
        case list():
            return [conceal(inner, name) for inner in value]
        case str():
            return conceal_text(value)
        case _:
            return value


def conceal_text(text: str) -> str:
    """`text` without mail addresses, MAX_TEXT characters at most."""
    return _EMAIL.sub(HIDDEN, text[:MAX_TEXT])
