"""What the bodies and answers of users are made of."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from tradepost.infra.http.schemas import without_nul

Language = Literal["en", "de"]
EmailText = Annotated[
    str, Field(min_length=1, max_length=254, examples=["anna@shop.example"]), AfterValidator(without_nul)
]
Role = Annotated[str, Field(min_length=1, max_length=30, pattern=r"^[a-z]+$", examples=["buyer"])]
Roles = Annotated[list[Role], Field(min_length=1, max_length=10)]
LinkToken = Annotated[str, Field(min_length=1, max_length=4_096, description="The token of the link in the mail.")]


def _encodable(value: str) -> str:
    try:
        value.encode()
    except UnicodeEncodeError:
        raise ValueError("text must be valid Unicode without lone surrogates") from None
    return value


# Spaces count in passwords, so they are not stripped; how long they must be is told with everything else.
PasswordText = Annotated[
    str,
    StringConstraints(strip_whitespace=False, max_length=1_024),
    AfterValidator(_encodable),
    Field(description="12 to 256 characters.", examples=["three apples on a ladder"]),
]
FactorCode = Annotated[str, Field(min_length=6, max_length=32, pattern=r"^[0-9A-Za-z -]+$", examples=["492039"])]
