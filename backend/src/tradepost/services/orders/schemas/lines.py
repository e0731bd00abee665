"""Lines that are checked before anybody orders them, over HTTP."""

from typing import Annotated, Self
from uuid import UUID

from pydantic import AfterValidator, Field, model_validator

from tradepost.infra.http.schemas import InputModel, MoneyModel, OutputModel, ShortText, without_nul
from tradepost.services.orders.rules.checking import RowStatus
from tradepost.services.orders.rules.pasted import MAX_ROWS
from tradepost.services.orders.schemas.orders import NextTierOutput, PartyOutput

MAX_TEXT_CHARS = 130_000  # a field of CSV cannot be longer than 131,072
Cell = Annotated[str, Field(max_length=200), AfterValidator(without_nul)]


class RowInput(InputModel):
    """A row as it was pasted. `code`: a SKU, a part number or a GTIN. `seller`: a name or an id."""

    code: Cell = Field(examples=["MUG-01"])
    quantity: Annotated[int, Field(strict=True, ge=-(10**12), le=10**12)] | Cell = Field(examples=["24"])
    seller: ShortText | None = None


class CheckLinesInput(InputModel):
    """Rows, or a text of them: a line each, `code`, `quantity` and perhaps `seller` parted by tab, `;` or `,`.

    A header may name the columns (sku, mpn, gtin, code; quantity, qty; seller).
    """

    rows: list[RowInput] | None = Field(default=None, min_length=1, max_length=MAX_ROWS)
    text: Annotated[str, Field(min_length=1, max_length=MAX_TEXT_CHARS), AfterValidator(without_nul)] | None = Field(
        default=None, examples=["MUG-01\t24\nPLT-02\t12"]
    )

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.rows is None) == (self.text is None):
            raise ValueError("give either rows or text")
        return self


class OfferTierOutput(OutputModel):
    """From `min_quantity` units on, one unit costs `unit_price`."""

    min_quantity: int
    unit_price: MoneyModel


class OfferOutput(OutputModel):
    """A product for sale as somebody who orders it needs it. `image_id`: see GET /documents/{id}/picture."""

    id: UUID
    seller: PartyOutput
    sku: str
    mpn: str | None
    title: str
    image_id: UUID | None
    unit: str
    case_size: int
    moq: int
    quantity_multiple: int
    tiers: list[OfferTierOutput]
    lead_time_days: int
    available: int


class JudgedOutput(OutputModel):
    """What becomes of a line now. Prices are null where there is none; `product` where it is not for sale.

    `nearest_quantities` would do instead, the lower first. `message` says the status in English.
    """

    status: RowStatus
    message: str
    product: OfferOutput | None
    unit_price: MoneyModel | None
    net: MoneyModel | None
    nearest_quantities: list[int]
    next_tier: NextTierOutput | None


class JudgedLineOutput(JudgedOutput):
    """A line at today's price. `sku` and `title` are the last ones known."""

    product_id: UUID
    sku: str
    title: str
    quantity: int


class CheckedRowOutput(JudgedOutput):
    """A row, what it names and what is wrong with it.

    `row` is its line in the text, or its place in `rows`, from 1. `quantity` is that of all rows merged into it, null
    where it is malformed or the product is not known.
    """

    row: int
    code: str
    quantity: int | None
    quantity_text: str
    merged_into: int | None
    candidates: list[OfferOutput]


class WantedLineOutput(OutputModel):
    """A line for a basket."""

    product_id: UUID
    quantity: int


class CheckLinesOutput(OutputModel):
    """Every row in order, and the lines that can be ordered as they are. Merged rows count as ok."""

    rows: list[CheckedRowOutput]
    lines: list[WantedLineOutput]
    rows_ok: int
    rows_failed: int
