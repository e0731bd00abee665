"""Questions about sales, products, customers and sellers, answered from the roll-ups."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from tradepost.infra.db import Tx
from tradepost.kernel.actor import Actor
from tradepost.kernel.clock import utc_now
from tradepost.services.analytics.errors import OrganisationNotFound, PeriodInvalid
from tradepost.services.analytics.repository import figures as repository
from tradepost.services.analytics.repository import names
from tradepost.services.analytics.repository.figures import PartyColumn, Row
from tradepost.services.analytics.rules.figures import DEFAULT_CURRENCY, Scope, Sort, visible_scope
from tradepost.services.analytics.rules.periods import (
    Interval,
    Period,
    chosen_period,
    overview_periods,
    period_faults,
    previous_period,
    today_in,
)
from tradepost.services.analytics.use_cases.settings import settings_owner


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What a caller asks for; None leaves a thing open."""

    first: date | None = None
    last: date | None = None
    interval: Interval = "day"
    currency: str | None = None
    seller_id: UUID | None = None
    buyer_id: UUID | None = None
    category: str | None = None
    brand: str | None = None
    compare: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What was answered: one currency at a time, for amounts of several cannot be added up."""

    period: Period
    previous: Period | None
    timezone: str
    currency: str
    other_currencies: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """A row of a ranking, and its figures in the period before, None where there are none or none were asked for."""

    row: Row
    previous: Row | None


async def sales(
    tx: Tx, actor: Actor, question: Question
) -> tuple[Answered, Mapping[date | None, Row], Mapping[date | None, Row] | None]:
    """Figures by the first day of each interval (under None those of all), and those of the period before.

    Raises OrganisationNotFound, PeriodInvalid.
    """
    scope, answered = await _understand(tx, actor, question)
    now = await repository.sales(tx, scope, answered.period, answered.currency, question.interval)
    if answered.previous is None:
        return answered, now, None
    return (
        answered,
        now,
        await repository.sales(tx, scope, answered.previous, answered.currency, question.interval),
    )


async def top_products(
    tx: Tx, actor: Actor, question: Question, *, sort: Sort, limit: int
) -> tuple[Answered, list[Ranked]]:
    """The products that sold best. Raises OrganisationNotFound, PeriodInvalid."""
    scope, answered = await _understand(tx, actor, question)
    rows = await repository.products(tx, scope, answered.period, answered.currency, sort=sort, limit=limit)
    if answered.previous is None:
        return answered, [Ranked(row=row, previous=None) for row in rows]
    ids = [row["product_id"] for row in rows]
    before = await repository.products(tx, scope, answered.previous, answered.currency, sort=sort, limit=limit, ids=ids)
    return answered, _beside(rows, before, "product_id")


async def top_parties(
    tx: Tx, actor: Actor, question: Question, *, party: PartyColumn, sort: Sort, limit: int
) -> tuple[Answered, list[Ranked]]:
    """The customers that bought most, or the sellers that sold most. Raises OrganisationNotFound, PeriodInvalid."""
    scope, answered = await _understand(tx, actor, question)
    rows = await repository.parties(tx, scope, answered.period, answered.currency, party=party, sort=sort, limit=limit)
    if answered.previous is None:
        return answered, [Ranked(row=row, previous=None) for row in rows]
    ids = [row["id"] for row in rows]
    before = await repository.parties(
        tx, scope, answered.previous, answered.currency, party=party, sort=sort, limit=limit, ids=ids
    )
    return answered, _beside(rows, before, "id")


async def overview(tx: Tx, actor: Actor, question: Question) -> tuple[Answered, dict[str, Period], dict[str, Row]]:
    """Today beside yesterday, this month so far beside the same days of the month before.

    Raises OrganisationNotFound.
    """
    scope = _scope(actor, question)
    timezone = (await names.timezone(tx, settings_owner(actor)))["timezone"]
    periods = overview_periods(today_in(timezone, utc_now()))
    whole = Period(periods["previous_month"].first, periods["today"].last)
    answered = await _in_currency(tx, actor, scope, question, whole, None, timezone)
    return answered, periods, await repository.overview(tx, scope, periods, answered.currency)


async def _understand(tx: Tx, actor: Actor, question: Question) -> tuple[Scope, Answered]:
    scope = _scope(actor, question)
    if question.first is not None and question.last is not None:
        _check(Period(question.first, question.last))
    timezone = (await names.timezone(tx, settings_owner(actor)))["timezone"]
    period = chosen_period(question.first, question.last, question.interval, today_in(timezone, utc_now()))
    _check(period)
    previous = previous_period(period) if question.compare else None
    return scope, await _in_currency(tx, actor, scope, question, period, previous, timezone)


async def _in_currency(
    tx: Tx,
    actor: Actor,
    scope: Scope,
    question: Question,
    period: Period,
    previous: Period | None,
    timezone: str,
) -> Answered:
    found, home = await repository.currencies(tx, scope, period, actor.organisation_id)
    currency = question.currency or next(iter(found), home or DEFAULT_CURRENCY)
    return Answered(
        period=period,
        previous=previous,
        timezone=timezone,
        currency=currency,
        other_currencies=tuple(sorted(set(found) - {currency})),
    )


def _scope(actor: Actor, question: Question) -> Scope:
    scope = visible_scope(actor, question.seller_id, question.buyer_id, question.category, question.brand)
    if scope is None:
        raise OrganisationNotFound
    return scope


def _check(period: Period) -> None:
    faults = period_faults(period.first, period.last, where="query")
    if faults:
        raise PeriodInvalid(faults)


def _beside(rows: Sequence[Row], before: Sequence[Row], key: str) -> list[Ranked]:
    known = {row[key]: row for row in before}
    return [Ranked(row=row, previous=known.get(row[key])) for row in rows]
