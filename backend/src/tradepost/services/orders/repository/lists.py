"""Pages of orders: every filter and sort that the list offers."""

from collections.abc import Sequence
from typing import Any, Literal
from uuid import UUID

from tradepost.infra.db import Tx
from tradepost.services.orders.repository.orders import Row
from tradepost.services.orders.rules.filters import OrderFilter, Sort

_SUMMARY = """
o.id, o.group_id, o.number, o.status, o.buyer_id, o.buyer_name, o.seller_id, o.seller_name, o.currency, o.line_count,
o.net, o.tax, o.shipping, o.shipping_tax, o.total, o.payment_method, o.po_number, o.placed_at, o.pay_until, o.paid_at,
o.historical, o.document, o.customer_reference, o.customer_country
"""
_FILTERS = """
($2::text[] IS NULL OR o.status = ANY($2))
AND ($3::date IS NULL OR o.placed_at >= $3::date::timestamp AT TIME ZONE 'UTC')
AND ($4::date IS NULL OR o.placed_at < ($4::date + 1)::timestamp AT TIME ZONE 'UTC')
AND ($5::uuid IS NULL OR o.buyer_id = $5 OR o.seller_id = $5)
AND ($6::text IS NULL OR o.number = $6)
AND ($7::text IS NULL OR o.po_number = $7)
AND ($8::text IS NULL OR o.search_text LIKE $8)
AND ($9::boolean IS NULL OR o.historical = $9)
"""
_SCOPES = {
    "buyer": "o.buyer_id = $1",
    "seller": "o.seller_id = $1",
    "all": "$1::uuid IS NULL",
}
_SORTS = {
    "-placed_at": ("(o.placed_at, o.id) < ($10::timestamptz, $11::uuid)", "o.placed_at DESC, o.id DESC", "timestamptz"),
    "placed_at": ("(o.placed_at, o.id) > ($10::timestamptz, $11::uuid)", "o.placed_at, o.id", "timestamptz"),
    "-total": ("(o.total, o.id) < ($10::numeric, $11::uuid)", "o.total DESC, o.id DESC", "numeric"),
    "total": ("(o.total, o.id) > ($10::numeric, $11::uuid)", "o.total, o.id", "numeric"),
}
# Every combination of scope and sort is a statement of its own, made once from constants.
_PAGES = {
    (scope, sort): f"""
    SELECT {_SUMMARY} FROM orders.orders o
    WHERE {mine} AND {_FILTERS} AND ($10::{kind} IS NULL OR {after})
    ORDER BY {order} LIMIT $12
    """  # noqa: S608  # constants alone
    for scope, mine in _SCOPES.items()
    for sort, (after, order, kind) in _SORTS.items()
}


async def page(
    tx: Tx,
    scope: Literal["buyer", "seller", "all"],
    organisation_id: UUID | None,
    wanted: OrderFilter,
    *,
    sort: Sort,
    after: Sequence[Any] | None,
    limit: int,
) -> list[Row]:
    """At most `limit` orders behind `after` (sort value, id), in the order of `sort`."""
    value, last_id = after if after is not None else (None, None)
    return list(
        await tx.fetch(
            _PAGES[scope, sort],
            organisation_id,
            list(wanted.statuses) if wanted.statuses else None,
            wanted.placed_from,
            wanted.placed_to,
            wanted.counterpart_id,
            wanted.number,
            wanted.po_number,
            None if wanted.text is None else like(wanted.text),
            wanted.historical,
            value,
            last_id,
            limit,
        )
    )


def like(text: str) -> str:
    """A pattern of LIKE for what holds `text` anywhere, in lower case."""
    return f"%{_literal(text.lower())}%"


def _literal(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
