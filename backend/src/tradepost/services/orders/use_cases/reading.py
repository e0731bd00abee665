"""Orders as their buyer, their seller and the operator see them."""

from collections.abc import AsyncIterator
from datetime import datetime
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

from pydantic_core import to_json

from tradepost.infra.db import Database, Tx
from tradepost.infra.http.pagination import decode_cursor, encode_cursor
from tradepost.infra.tabular import Cell, write_csv
from tradepost.kernel.actor import PLATFORM_ID, Actor
from tradepost.services.orders.errors import OrderGroupNotFound, OrderNotFound
from tradepost.services.orders.repository import lists
from tradepost.services.orders.repository import orders as repository
from tradepost.services.orders.rules.filters import OrderFilter, Sort
from tradepost.services.orders.use_cases import answers

EXPORT_PAGE = 1_000
EXPORT_MAX = 200_000
Row = answers.Row


async def read_order(tx: Tx, actor: Actor, order_id: UUID) -> tuple[bytes, int]:
    """`OrderOutput` and the order's version. Raises OrderNotFound."""
    row = await visible_order(tx, actor, order_id)
    items = await repository.items(tx, [order_id])
    return answers.as_bytes(answers.order_json(row, items[order_id])), row["version"]


async def visible_order(tx: Tx, actor: Actor, order_id: UUID) -> Row:
    """The order, where the actor's organisation buys or sells it or is the operator. Raises OrderNotFound."""
    row = await repository.order(tx, order_id, of=repository.scope(actor))
    if row is None:
        raise OrderNotFound
    return row


async def read_group(tx: Tx, actor: Actor, group_id: UUID) -> bytes:
    """`OrderGroupOutput`, for the buyer and the operator. Raises OrderGroupNotFound."""
    group = await repository.group(tx, group_id)
    if group is None or not (actor.is_operator or group["buyer_id"] == actor.organisation_id):
        raise OrderGroupNotFound
    rows = await repository.orders_of_group(tx, group_id)
    items = await repository.items(tx, [row["id"] for row in rows])
    return answers.as_bytes(answers.group_json(group_id, group["placed_at"], rows, items))


async def list_orders(
    tx: Tx, actor: Actor, wanted: OrderFilter, *, sort: Sort, cursor: str | None, limit: int
) -> bytes:
    """`Page[OrderSummary]`: a buyer's own orders, a seller's own, or the operator's view of all."""
    parse: Any = Decimal if sort.endswith("total") else datetime.fromisoformat
    after = decode_cursor(cursor, parse, UUID)
    rows = await lists.page(tx, *_scope(actor), wanted, sort=sort, after=after, limit=limit + 1)
    more, rows = len(rows) > limit, rows[:limit]
    items = [answers.summary_json(row) for row in rows]
    return answers.as_bytes({"items": items, "next_cursor": _cursor(rows[-1], sort) if more else None})


async def read_history(tx: Tx, actor: Actor, order_id: UUID) -> bytes:
    """`HistoryOutput`. People are named to their own organisation and to the operator only. Raises OrderNotFound."""
    order = await visible_order(tx, actor, order_id)
    since = order["placed_at"]
    entries = [
        {
            "position": row["position"],
            "occurred_at": row["occurred_at"],
            "from_status": row["from_status"],
            "to_status": row["to_status"],
            "by": row["party"],
            "user_id": row["user_id"] if _may_see_person(actor, order, row) else None,
            "reason": row["reason"],
        }
        for row in await repository.history(tx, order_id, since=since)
    ]
    return to_json({"items": entries})


async def read_documents(tx: Tx, actor: Actor, order_id: UUID) -> bytes:
    """`OrderDocumentsOutput`. Raises OrderNotFound."""
    await visible_order(tx, actor, order_id)
    rows = await repository.documents(tx, order_id)
    return to_json({"items": [{**row, "href": _href(order_id, row)} for row in rows]})


async def export_orders(database: Database, actor: Actor, wanted: OrderFilter, *, sort: Sort) -> AsyncIterator[bytes]:
    """CSV of every order that the list would show, EXPORT_MAX at most, page by page in transactions of their own."""
    after, left, header = None, EXPORT_MAX, True
    while left > 0:
        async with database.transaction("orders", readonly=True) as tx:
            size = min(EXPORT_PAGE, left)
            rows = await lists.page(tx, *_scope(actor), wanted, sort=sort, after=after, limit=size)
        text = b"".join(write_csv([_export_row(row) for row in rows], _EXPORT_COLUMNS, bom=header))
        yield text if header else text.partition(b"\r\n")[2]
        if len(rows) < size:
            return
        header, left, after = False, left - size, _position(rows[-1], sort)


_EXPORT_COLUMNS = (
    "number", "status", "placed_at", "buyer", "seller", "po_number", "lines", "currency", "net", "tax", "shipping",
    "shipping_tax", "total", "payment_method", "paid_at", "document", "customer_reference", "customer_country", "id",
    "group_id",
)  # fmt: skip


def _export_row(row: Row) -> list[Cell]:
    return [
        row["number"], row["status"], row["placed_at"], row["buyer_name"], row["seller_name"], row["po_number"],
        row["line_count"], row["currency"], row["net"], row["tax"], row["shipping"], row["shipping_tax"], row["total"],
        row["payment_method"], row["paid_at"], row["document"], row["customer_reference"], row["customer_country"],
        str(row["id"]), str(row["group_id"]) if row["group_id"] else None,
    ]  # fmt: skip


def _scope(actor: Actor) -> tuple[Literal["buyer", "seller", "all"], UUID | None]:
    if actor.is_operator:
        return "all", None
    return ("buyer" if actor.kind == "retailer" else "seller"), actor.organisation_id


def _position(row: Row, sort: Sort) -> tuple[Any, UUID]:
    return row["total" if sort.endswith("total") else "placed_at"], row["id"]


def _cursor(row: Row, sort: Sort) -> str:
    value, last_id = _position(row, sort)
    return encode_cursor(str(value) if isinstance(value, Decimal) else value.isoformat(), last_id)


def _may_see_person(actor: Actor, order: Row, entry: Row) -> bool:
    if entry["user_id"] == PLATFORM_ID:
        return False
    own = {"buyer": order["buyer_id"], "seller": order["seller_id"]}.get(entry["party"])
    return actor.is_operator or own == actor.organisation_id


def _href(order_id: UUID, row: Row) -> str:
    match row["kind"]:
        case "confirmation":
            return f"/api/v1/orders/{order_id}/confirmation"
        case "delivery_note":
            return f"/api/v1/shipments/{row['reference_id']}/delivery-note"
        case _:
            return f"/api/v1/orders/{order_id}/invoice?invoice_id={row['reference_id']}"
