"""What HTTP schemas are made of: strict input, complete output, money."""

from decimal import Decimal
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PlainSerializer

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


ShortText = Annotated[str, Field(min_length=1, max_length=200), AfterValidator(without_nul)]
LongText = Annotated[str, Field(max_length=10_000), AfterValidator(without_nul)]
CodeText = Annotated[str, Field(min_length=1, max_length=64), AfterValidator(without_nul)]
CurrencyCode = Annotated[str, Field(pattern=r"^[A-Z]{3}$", examples=["EUR"])]
CountryCode = Annotated[str, Field(pattern=r"^[A-Z]{2}$", examples=["DE"])]
Quantity = Annotated[int, Field(ge=1, le=1_000_000, strict=True, examples=[24])]
DecimalText = Annotated[Decimal, PlainSerializer(lambda value: format(value, "f"), return_type=str)]


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
