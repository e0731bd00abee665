"""What HTTP schemas are made of: strict input, complete output, money, addresses."""

from decimal import Decimal
from typing import Annotated, Self

import pycountry
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

from tradepost.kernel.address import Address
from tradepost.kernel.money import Money


class InputModel(BaseModel):
    """Base of request bodies: unknown fields are faults, text is stripped, NUL is refused."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True, allow_inf_nan=False)


class OutputModel(BaseModel):
    """Base of answers: no field has a default, so clients' types are complete."""

    model_config = ConfigDict(from_attributes=True)


def without_nul(value: str) -> str:
    """`value`, where PostgreSQL can store it as text. Raises ValueError."""
    if "\x00" in value:
        raise ValueError("text must not contain NUL characters")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise ValueError("text must be valid Unicode without lone surrogates") from None
    return value


def existing_country(country: str) -> str:
    """`country`, where ISO 3166-1 has it. Raises the fault `country_unknown`."""
    if country != "XK" and pycountry.countries.get(alpha_2=country) is None:  # Kosovo has a code of custom only
        raise PydanticCustomError("country_unknown", "There is no such country in ISO 3166-1.")
    return country


ShortText = Annotated[str, Field(min_length=1, max_length=200), AfterValidator(without_nul)]
LongText = Annotated[str, Field(max_length=10_000), AfterValidator(without_nul)]
CodeText = Annotated[str, Field(min_length=1, max_length=64), AfterValidator(without_nul)]
CurrencyCode = Annotated[str, Field(pattern=r"^[A-Z]{3}$", examples=["EUR"])]
CountryCode = Annotated[str, Field(pattern=r"^[A-Z]{2}$", examples=["DE"]), AfterValidator(existing_country)]
Quantity = Annotated[int, Field(ge=1, le=1_000_000, strict=True, examples=[24])]
DecimalText = Annotated[
    Decimal,
    PlainSerializer(lambda value: format(value, "f"), return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+)?$"}),  # one type for what comes and what goes
]


class MoneyModel(BaseModel):
    """An amount in a currency; the amount is a decimal string."""

    model_config = ConfigDict(extra="forbid", from_attributes=True)

    amount: DecimalText = Field(
        max_digits=20,
        decimal_places=6,
        allow_inf_nan=False,
        examples=["12.50"],
    )
    currency: CurrencyCode

    @classmethod
    def of(cls, money: Money) -> Self:
        return cls(amount=money.amount, currency=money.currency)

    def to_money(self) -> Money:
        return Money(self.amount, self.currency)


class AddressInput(InputModel):
    """A postal address; `country` is ISO 3166-1 alpha-2."""

    line1: ShortText = Field(examples=["Hafenstr. 12"])
    line2: ShortText | None = None
    city: ShortText = Field(examples=["Hamburg"])
    region: ShortText | None = None
    postal_code: Annotated[CodeText, Field(max_length=20, examples=["20457"])]
    country: CountryCode

    def to_address(self) -> Address:
        return Address(**self.model_dump())


class AddressOutput(OutputModel):
    """A postal address; `country` is ISO 3166-1 alpha-2."""

    line1: str
    line2: str | None
    city: str
    region: str | None
    postal_code: str
    country: str
