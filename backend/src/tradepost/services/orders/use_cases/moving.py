"""Move orders along the state table: people by request, the platform by events and by the clock."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from tradepost.infra import audit, outbox
from tradepost.infra.db import Database, Tx
from tradepost.kernel.actor import Actor, platform_actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import VersionMismatch
from tradepost.kernel.events import Envelope, Event
from tradepost.services.orders.contract import OrderAccepted, OrderCancelled, OrderConfirmed, OrderExtended, OrderStatus
from tradepost.services.orders.errors import InFulfilment, OrderNotFound
from tradepost.services.orders.repository import orders as repository
from tradepost.services.orders.rules import baskets
from tradepost.services.orders.rules.states import COMPLETE_AFTER_DAYS, FINAL, Who, check_step
from tradepost.services.orders.use_cases import answers
from tradepost.services.orders.use_cases.answers import Row
from tradepost.services.payments.contract import PaymentAuthorized, PaymentAwaited, PaymentCompleted

EXPIRY_BATCH = 200
PARTITIONS_AHEAD_MONTHS = 3
TRANSFER_NOTE = "It is paid by bank transfer."
NOT_PAID_REASON = "It was not paid in time."


async def set_status(
    tx: Tx, actor: Actor, order_id: UUID, status: OrderStatus, reason: str | None, *, version: int | None = None
) -> tuple[bytes, int]:
    """Take a step; `OrderOutput` after it and its version. A status that it has already changes nothing.

    `version` is the one that the caller read, where it says so. Raises OrderNotFound, VersionMismatch,
    TransitionNotAllowed, ReasonMissing, InFulfilment.
    """
    row = await repository.order_locked(tx, order_id, of=repository.scope(actor))
    if row is None:
        raise OrderNotFound
    if version is not None and version != row["version"]:
        raise VersionMismatch
    items = (await repository.items(tx, [order_id]))[order_id]
    if status == row["status"]:
        return answers.as_bytes(answers.order_json(row, items)), row["version"]
    who = role_in(actor, row)
    check_step(row["status"], status, who, reason)
    if status == "cancelled" and any(item["claimed_quantity"] for item in items):
        raise InFulfilment
    now = utc_now()
    await repository.take_steps(tx, actor, [(order_id, status, reason)], party=who, at=now)
    after = _after(row, status, now)
    event = _event_of_step(row["status"], after, items, reason)
    if event is not None:
        await outbox.append(tx, actor, event)
    changes = {"from": row["status"], "to": status, "reason": reason}
    await audit.record(tx, actor, f"order.{_verb(status)}", "order", order_id, changes=changes)
    return answers.as_bytes(answers.order_json(after, items)), after["version"]


def role_in(actor: Actor, order: Row) -> Who:
    """Which side of the order the actor is on."""
    if actor.is_operator:
        return "operator"
    return "buyer" if actor.organisation_id == order["buyer_id"] else "seller"


async def confirm_authorized(tx: Tx, events: Sequence[Envelope[PaymentAuthorized]]) -> None:
    """Confirm orders on account whose amount is within the buyer's credit."""
    rows = await repository.orders_locked(tx, [each.event.order_id for each in events])
    due = [row for row in rows.values() if row["status"] == "placed" and row["payment_method"] == "on_account"]
    await _confirm(tx, due, paid_at=None)
    await _note_late_payments(tx, rows, events)


async def await_transfers(tx: Tx, events: Sequence[Envelope[PaymentAwaited]]) -> None:
    """Keep orders on account that are paid by bank transfer instead as long as if they had been placed so."""
    rows = await repository.orders_locked(tx, [each.event.order_id for each in events])
    due = [row for row in rows.values() if row["status"] == "placed" and row["payment_method"] == "on_account"]
    if not due:
        return
    now, until = utc_now(), {row["id"]: baskets.pay_until("bank_transfer", row["placed_at"]) for row in due}
    await repository.await_transfers(tx, until)
    notes: list[tuple[UUID, str, str | None]] = [(row["id"], row["status"], TRANSFER_NOTE) for row in due]
    await repository.take_steps(tx, platform_actor(), notes, party="platform", at=now)
    items = await repository.items(tx, list(until))
    after = [
        {**_after(row, row["status"], now), "payment_method": "bank_transfer", "pay_until": until[row["id"]]}
        for row in due
    ]
    extended = [
        OrderExtended(
            order_id=row["id"],
            order=answers.to_order(row, items[row["id"]]),
            hold_until=row["pay_until"] + baskets.HOLD_MARGIN,
        )
        for row in after
    ]
    await outbox.append(tx, platform_actor(), *extended)


async def confirm_paid(tx: Tx, events: Sequence[Envelope[PaymentCompleted]]) -> None:
    """Mark orders paid, and confirm those that waited for it."""
    rows = await repository.orders_locked(tx, [each.event.order_id for each in events])
    now = utc_now()
    due = [row for row in rows.values() if row["status"] == "placed"]
    await _confirm(tx, due, paid_at=now)
    earlier = [
        row
        for row in rows.values()
        if row["paid_at"] is None and row["status"] not in {"placed", "cancelled", "refused"}
    ]
    notes = [(row["id"], row["status"], "The payment arrived in full.") for row in earlier]
    await repository.take_steps(tx, platform_actor(), notes, party="platform", at=now, paid_at=now)
    await _note_late_payments(tx, rows, events)


async def cancel_unpaid(database: Database, *, now: datetime | None = None) -> int:
    """Cancel every order whose time to be paid is over, in batches; how many."""
    total, count = 0, EXPIRY_BATCH
    while count == EXPIRY_BATCH:
        async with database.transaction("orders") as tx:
            rows = await repository.unpaid(tx, now or utc_now(), EXPIRY_BATCH)
            await _cancel(tx, rows, NOT_PAID_REASON)
            count = len(rows)
        total += count
    return total


async def complete_delivered(database: Database, *, now: datetime | None = None) -> int:
    """Complete every order that was delivered COMPLETE_AFTER_DAYS ago, in batches; how many."""
    total, count = 0, EXPIRY_BATCH
    before = (now or utc_now()) - timedelta(days=COMPLETE_AFTER_DAYS)
    while count == EXPIRY_BATCH:
        async with database.transaction("orders") as tx:
            rows = await repository.long_delivered(tx, before, EXPIRY_BATCH)
            steps: list[tuple[UUID, str, str | None]] = [(row["id"], "completed", None) for row in rows]
            await repository.take_steps(tx, platform_actor(), steps, party="platform", at=utc_now())
            count = len(rows)
        total += count
    return total


async def make_partitions(database: Database) -> None:
    """Make the history's partitions of this month and the next PARTITIONS_AHEAD_MONTHS."""
    async with database.transaction("orders") as tx:
        await repository.make_partitions(tx, utc_now().date().replace(day=1), PARTITIONS_AHEAD_MONTHS)


async def _confirm(tx: Tx, rows: Sequence[Row], *, paid_at: datetime | None) -> None:
    if not rows:
        return
    now = utc_now()
    steps: list[tuple[UUID, str, str | None]] = [(row["id"], "confirmed", None) for row in rows]
    await repository.take_steps(tx, platform_actor(), steps, party="platform", at=now, paid_at=paid_at)
    items = await repository.items(tx, [row["id"] for row in rows])
    after = [{**_after(row, "confirmed", now), "paid_at": row["paid_at"] or paid_at} for row in rows]
    await outbox.append(
        tx,
        platform_actor(),
        *(OrderConfirmed(order_id=row["id"], order=answers.to_order(row, items[row["id"]])) for row in after),
    )


async def _cancel(tx: Tx, rows: Sequence[Row], reason: str) -> None:
    if not rows:
        return
    now = utc_now()
    steps: list[tuple[UUID, str, str | None]] = [(row["id"], "cancelled", reason) for row in rows]
    await repository.take_steps(tx, platform_actor(), steps, party="platform", at=now)
    items = await repository.items(tx, [row["id"] for row in rows])
    events = [_event_of_step(row["status"], _after(row, "cancelled", now), items[row["id"]], reason) for row in rows]
    await outbox.append(tx, platform_actor(), *(event for event in events if event is not None))


async def _note_late_payments(
    tx: Tx,
    rows: Mapping[UUID, Row],
    events: Sequence[Envelope[PaymentAuthorized]] | Sequence[Envelope[PaymentCompleted]],
) -> None:
    """A payment for an order that is over moves nothing; people see in its history that it came."""
    notes: dict[UUID, tuple[UUID, str, str | None]] = {}
    for each in events:
        row = rows.get(each.event.order_id)
        if row is not None and row["status"] in FINAL - {"completed"}:
            text = f"A payment of {each.event.amount:f} {each.event.currency} came after the order was {row['status']}."
            notes[row["id"]] = (row["id"], row["status"], text)
    await repository.take_steps(tx, platform_actor(), list(notes.values()), party="platform", at=utc_now())


def _after(row: Row, status: OrderStatus, now: datetime) -> dict[str, Any]:
    delivered_at = now if status == "delivered" else row["delivered_at"]
    return {**row, "status": status, "version": row["version"] + 1, "updated_at": now, "delivered_at": delivered_at}


def _event_of_step(before: OrderStatus, row: Row, items: Sequence[Row], reason: str | None) -> Event | None:
    order = answers.to_order(row, items)
    match row["status"]:
        case "processing":
            return OrderAccepted(order_id=order.id, order=order)
        case "cancelled" | "refused":
            return OrderCancelled(
                order_id=order.id,
                order=order,
                refused=row["status"] == "refused",
                was_confirmed=before != "placed",
                reason=reason or "No reason was given.",
            )
        case _:
            return None


def _verb(status: OrderStatus) -> str:
    return {"processing": "accept", "refused": "refuse", "cancelled": "cancel", "completed": "complete"}.get(
        status, "set_status"
    )
