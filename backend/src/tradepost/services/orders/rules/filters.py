"""What a list of orders may be narrowed to and sorted by."""

from dataclasses import dataclass
from datetime import date
from typing import Literal
from uuid import UUID

Sort = Literal["-placed_at", "placed_at", "-total", "total"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderFilter:
    """What a list shows. Dates are whole UTC days, both ends included; `text` is part of number, PO or a name."""

    statuses: tuple[str, ...] | None = None
    placed_from: date | None = None
    placed_to: date | None = None
    counterpart_id: UUID | None = None
    number: str | None = None
    po_number: str | None = None
    text: str | None = None
    historical: bool | None = None
