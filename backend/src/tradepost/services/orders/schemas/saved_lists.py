"""Saved lists and orders to be ordered again, over HTTP."""

from datetime import date, datetime
from typing import Annotated, Self
from uuid import UUID

from pydantic import Field, model_validator

from tradepost.infra.http.schemas import InputModel, MoneyModel, OutputModel, ShortText
from tradepost.services.orders.rules.saved_lists import MAX_LIST_LINES
from tradepost.services.orders.schemas.lines import JudgedLineOutput, WantedLineOutput
from tradepost.services.orders.schemas.orders import LineInput

Name = Annotated[ShortText, Field(max_length=100, examples=["Weekly order"])]
Lines = Annotated[list[LineInput], Field(max_length=MAX_LIST_LINES)]


class SavedListInput(InputModel):
    """A new list: with these lines, with those of an order of yours, or empty."""

    name: Name
    lines: Lines = Field(default_factory=list)
    order_id: UUID | None = None

    @model_validator(mode="after")
    def _one_source(self) -> Self:
        if self.lines and self.order_id is not None:
            raise ValueError("give either lines or order_id")
        return self


class NameInput(InputModel):
    """The list's new name."""

    name: Name


class LinesInput(InputModel):
    """The lines that the list should have, in their order."""

    lines: Lines


class MoreLinesInput(InputModel):
    """Lines to be added: a product that the list has gets more."""

    lines: Annotated[Lines, Field(min_length=1)]


class SavedListSummary(OutputModel):
    """A list without its lines. `version` is what the ETag says."""

    id: UUID
    name: str
    line_count: int
    version: int
    created_by: UUID
    created_at: datetime
    updated_at: datetime


class SavedListOutput(SavedListSummary):
    """A list at today's prices and stock. `orderable` has the lines that can be ordered as they are."""

    lines: list[JudgedLineOutput]
    orderable: list[WantedLineOutput]


class ReorderLineOutput(JudgedLineOutput):
    """A line of an order at today's price; `ordered_unit_price` is what a unit cost then."""

    ordered_unit_price: MoneyModel


class ReorderLinesOutput(OutputModel):
    """An order's lines as they could be ordered today; `orderable` has those that can be as they are."""

    order_id: UUID
    number: str
    placed_at: datetime
    lines: list[ReorderLineOutput]
    orderable: list[WantedLineOutput]


class SuggestionOutput(JudgedLineOutput):
    """What is bought again and again: on `times` days, every `interval_days` on average, `quantity` as a rule.

    `due_on` is an interval after `last_day`, `due_in_days` from today (UTC), below zero where it is over.
    """

    times: int
    last_day: date
    interval_days: int
    due_on: date
    due_in_days: int


class SuggestionsOutput(OutputModel):
    """The soonest due first; `orderable` has those that can be ordered as they are."""

    items: list[SuggestionOutput]
    orderable: list[WantedLineOutput]
