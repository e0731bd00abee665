"""Holding stock for buyers, and what becomes of a hold: confirmed, shipped, given back, expired."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

import structlog
from pydantic_core import to_json

from tradepost.infra.db import Tx
from tradepost.kernel.actor import platform_actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import DomainError, Fault
from tradepost.services.products.contract import MAX_LINES, Hold, PricedLine, WantedLine
from tradepost.services.products.errors import HoldGone, HoldMismatch, LinesInvalid, OutOfStock, TooManyHolds
from tradepost.services.products.repository import holds as repository
from tradepost.services.products.repository import stock as stock_repository
from tradepost.services.products.rules.pricing import Sellable, price_lines
from tradepost.services.products.rules.stock import Stock
from tradepost.services.products.use_cases.stock import save_stock, tell_of_stock

MAX_PENDING_HOLDS = 500
EXPIRY_BATCH = 200
log = structlog.get_logger(__name__)


async def price(tx: Tx, lines: Sequence[WantedLine]) -> list[PricedLine]:
    """The lines priced, without holding stock. Raises LinesInvalid."""
    products, available = await stock_repository.for_prices(tx, [line.product_id for line in lines[:MAX_LINES]])
    return list(price_lines(lines, products, available))


async def hold(tx: Tx, *, hold_id: UUID, buyer_id: UUID, lines: Sequence[WantedLine], expires_at: datetime) -> Hold:
    """Price the lines and set their stock aside: all of it, or nothing and an error.

    Stock rows are locked in key order, lines of one product count together. The same `hold_id` with the same lines
    gives the same hold. A buyer's pending holds are capped; holds made at the very same moment may pass the cap.
    Raises LinesInvalid, OutOfStock, TooManyHolds, HoldMismatch, HoldGone.
    """
    digest = _digest(buyer_id, lines)
    now = utc_now()
    wanted = Counter[UUID]()
    for line in lines[:MAX_LINES]:
        wanted[line.product_id] += line.quantity
    products, stock, open_holds = await stock_repository.lock_for_hold(
        tx, list(wanted), buyer_id, count_holds_to=MAX_PENDING_HOLDS
    )
    try:
        made = _decide(hold_id, lines, wanted, products, stock, open_holds, expires_at, now)
    except DomainError:
        known = await repository.find(tx, hold_id)  # a repeat fails too where the first took the last of it
        if known is None:
            raise
        return _same(known, digest)
    before = await repository.make(tx, made, buyer_id=buyer_id, request_hash=digest, stock=stock, now=now)
    if before is None:
        known = await repository.find(tx, hold_id)
        assert known is not None
        return _same(known, digest)
    labels = {product.id: (product.sku, product.title) for product in products.values()}
    await tell_of_stock(tx, platform_actor(), stock, before, labels)
    return made


async def release(tx: Tx, hold_id: UUID) -> None:
    """Give back what the hold still has; nothing where there is no such hold."""
    stock = await _locked(tx, await repository.lock(tx, [hold_id]))
    stock.release(hold_id)
    await _save(tx, stock, [hold_id])


async def extend(tx: Tx, orders: Sequence[tuple[UUID, datetime]]) -> None:
    """Of each (hold, time): what is pending expires then, never earlier than before."""
    await repository.lock(tx, [hold_id for hold_id, _ in orders])
    await repository.extend(tx, orders)


async def confirm(tx: Tx, orders: Sequence[tuple[UUID, Mapping[UUID, int]]]) -> None:
    """Of each (hold, units by product): these do not expire any more; what has expired is set aside anew."""
    stock = await _locked(tx, await repository.lock(tx, [hold_id for hold_id, _ in orders]), _products(orders))
    for hold_id, wanted in orders:
        missing = stock.confirm(hold_id, wanted)
        if missing:
            log.warning("products.confirmed_without_stock", hold_id=str(hold_id), missing=_plain(missing))
    await _save(tx, stock, [hold_id for hold_id, _ in orders])


async def cancel(tx: Tx, orders: Sequence[tuple[UUID, Mapping[UUID, int]]]) -> None:
    """Of each (hold, shipped units by product): what was not shipped of these products goes back to stock."""
    stock = await _locked(tx, await repository.lock(tx, [hold_id for hold_id, _ in orders]))
    for hold_id, shipped in orders:
        stock.cancel(hold_id, shipped)
    await _save(tx, stock, [hold_id for hold_id, _ in orders])


async def ship(tx: Tx, shipments: Sequence[tuple[UUID, UUID, Mapping[UUID, int]]]) -> None:
    """Of each (shipment, hold, units by product): these have left. A shipment counts once, however often it is told."""
    fresh = {shipment_id: (hold_id, lines) for shipment_id, hold_id, lines in shipments}
    held = await repository.lock(tx, [hold_id for hold_id, _ in fresh.values()])
    for shipment_id in await repository.already_shipped(tx, list(fresh)):
        del fresh[shipment_id]
    stock = await _locked(tx, held, _products(fresh.values()))
    for shipment_id, (hold_id, lines) in fresh.items():
        if hold_id not in held:
            log.warning("products.shipped_without_hold", shipment_id=str(shipment_id), hold_id=str(hold_id))
            continue
        missing = stock.ship(hold_id, shipment_id, lines)
        if missing:
            log.warning("products.shipped_without_stock", shipment_id=str(shipment_id), missing=_plain(missing))
    await _save(tx, stock, held)


async def expire_batch(tx: Tx) -> int:
    """Give back the stock of up to EXPIRY_BATCH holds whose time is over; how many."""
    expired = await repository.lock_expired(tx, utc_now(), EXPIRY_BATCH)
    if expired:
        stock = await _locked(tx, expired)
        for hold_id in expired:
            stock.expire(hold_id)
        await _save(tx, stock, expired)
    return len(expired)


def _decide(
    hold_id: UUID,
    lines: Sequence[WantedLine],
    wanted: Mapping[UUID, int],
    products: Mapping[UUID, Sellable],
    stock: Stock,
    open_holds: int,
    expires_at: datetime,
    now: datetime,
) -> Hold:
    if expires_at <= now:
        raise LinesInvalid([Fault("#/expires_at", "in_the_past", "A hold must end in the future.")])
    available = {product_id: stock.available(product_id) for product_id in products}
    priced = price_lines(lines, products, available)
    short = [
        {
            "line": position,
            "product_id": str(line.product_id),
            "sku": line.sku,
            "requested": wanted[line.product_id],
            "available": line.available,
        }
        for position, line in enumerate(priced)
        if wanted[line.product_id] > line.available
    ]
    if short:
        raise OutOfStock(lines=short)
    if open_holds >= MAX_PENDING_HOLDS:
        raise TooManyHolds(limit=MAX_PENDING_HOLDS)
    for product_id, quantity in wanted.items():
        stock.reserve(hold_id, product_id, quantity)
    return Hold(id=hold_id, lines=priced, expires_at=expires_at)


def _same(known: repository.KnownHold, digest: bytes) -> Hold:
    if known.request_hash != digest:
        raise HoldMismatch
    if not known.alive:
        raise HoldGone
    return known.hold


def _digest(buyer_id: UUID, lines: Sequence[WantedLine]) -> bytes:
    asked = [str(buyer_id), *[[str(line.product_id), line.quantity] for line in lines]]
    return hashlib.sha256(to_json(asked)).digest()


async def _locked(tx: Tx, hold_ids: Sequence[UUID], more_products: Iterable[UUID] = ()) -> Stock:
    """The stock of locked holds, and of more products, locked."""
    reservations = await repository.reservations(tx, hold_ids)
    product_ids = {each.product_id for each in reservations} | set(more_products)
    return Stock(await stock_repository.lock_levels(tx, list(product_ids)), reservations)


async def _save(tx: Tx, stock: Stock, hold_ids: Sequence[UUID]) -> None:
    await save_stock(tx, platform_actor(), stock)
    await repository.settle(tx, hold_ids)


def _products(orders: Iterable[tuple[UUID, Mapping[UUID, int]]]) -> set[UUID]:
    return {product_id for _, lines in orders for product_id in lines}


def _plain(quantities: Mapping[UUID, int]) -> dict[str, int]:
    return {str(product_id): quantity for product_id, quantity in quantities.items()}
