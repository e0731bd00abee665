"""Orders as payments sees them, a stand-in for the orders service, and a small world in which they are paid."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import httpx2

from factories.people import make_actor
from tradepost.infra import outbox
from tradepost.infra.platform import Platform
from tradepost.kernel.actor import Actor, OrganisationKind, platform_actor
from tradepost.kernel.address import Address
from tradepost.kernel.clock import utc_now
from tradepost.kernel.events import Event
from tradepost.kernel.ids import new_id
from tradepost.kernel.money import round_minor
from tradepost.services.orders.contract import (
    Order,
    OrderCancelled,
    OrderCreated,
    OrderLine,
    OrderShipped,
    ShippedLine,
)
from tradepost.services.payments.repository.invariants import INVARIANTS
from tradepost.services.users.contract import Organisation, OrganisationChanged

BERLIN = Address(line1="Lagerstr. 5", line2=None, city="Berlin", region=None, postal_code="10115", country="DE")
BUYER = ("payment:create", "payment:read", "invoice:read", "credit:read", "payment_method:manage")
SELLER = ("payment:read", "payment:refund", "invoice:read", "commission:read", "ledger:read", "payout:read")
OPERATOR = (*SELLER, "payment:receive", "credit:manage", "commission:manage")


class FakeOrders:
    """`OrdersPort` over a dictionary."""

    def __init__(self) -> None:
        self.known: dict[UUID, Order] = {}

    async def orders(self, *, ids: list[UUID]) -> list[Order]:
        return [self.known[each] for each in ids if each in self.known]

    async def group(self, *, group_id: UUID) -> list[Order]:
        return [order for order in self.known.values() if order.group_id == group_id]

    async def claim_fulfilment(
        self, *, shipment_id: UUID, order_id: UUID, seller_id: UUID, lines: list[ShippedLine]
    ) -> Order:
        raise NotImplementedError

    async def release_fulfilment(self, *, shipment_id: UUID) -> None:
        raise NotImplementedError


def make_order(
    buyer_id: UUID,
    seller_id: UUID,
    lines: Sequence[tuple[int, str, str]] = ((10, "10.00", "0.19"),),
    *,
    shipping: str = "0",
    currency: str = "EUR",
    group_id: UUID | None = None,
    placed_at: datetime | None = None,
) -> Order:
    """An order of lines of (quantity, unit price, tax rate); shipping bears 19 %."""
    made = tuple(_line(position, *line, currency) for position, line in enumerate(lines, 1))
    net, tax = sum((line.net for line in made), Decimal(0)), sum((line.tax for line in made), Decimal(0))
    carriage = round_minor(Decimal(shipping), currency)
    carriage_tax = round_minor(carriage * Decimal("0.19"), currency)
    placed_at = placed_at or utc_now()
    order_id = new_id()
    return Order(
        id=order_id,
        group_id=group_id or new_id(),
        hold_id=new_id(),
        number=f"SO-{order_id.hex[-8:]}",
        buyer_id=buyer_id,
        buyer_name="Kaufhaus Süd GmbH",
        seller_id=seller_id,
        seller_name="Werkzeug AG",
        placed_by=new_id(),
        status="placed",
        currency=currency,
        lines=made,
        net=net,
        tax=tax,
        shipping=carriage,
        shipping_tax=carriage_tax,
        shipping_tax_rate=Decimal("0.19"),
        total=net + tax + carriage + carriage_tax,
        reverse_charge=False,
        payment_method="on_account",
        po_number="PO-1",
        delivery_address=BERLIN,
        pay_until=placed_at + timedelta(days=3),
        placed_at=placed_at,
    )


def make_organisation(
    organisation_id: UUID, kind: OrganisationKind, *, country: str = "DE", vat_id: str | None = None, name: str = ""
) -> Organisation:
    return Organisation(
        id=organisation_id,
        kind=kind,
        name=name or f"{kind.title()} {organisation_id.hex[-6:]}",
        address=replace(BERLIN, country=country),
        vat_id=vat_id,
        iban=None,
        currency="EUR",
        language="de",
        verified=True,
        suspended=False,
    )


def shipped_event(order: Order, units: dict[int, int], shipped_before: dict[int, int] | None = None) -> OrderShipped:
    """A shipment of `units` by line position, after `shipped_before`."""
    before = shipped_before or {}
    lines = tuple(
        replace(line, shipped_quantity=before.get(line.position, 0) + units.get(line.position, 0))
        for line in order.lines
    )
    complete = all(line.shipped_quantity == line.quantity for line in lines)
    after = replace(order, lines=lines, status="shipped" if complete else "partially_shipped")
    return OrderShipped(
        order_id=order.id,
        order=after,
        shipment_id=new_id(),
        shipped=tuple(
            ShippedLine(line_id=line.id, product_id=line.product_id, quantity=units[line.position])
            for line in lines
            if units.get(line.position)
        ),
        complete=complete,
    )


@dataclass
class Trade:
    """A buyer, a seller and the operator, who trade over HTTP and events."""

    platform: Platform
    client: httpx2.AsyncClient
    sign: Callable[[Actor], dict[str, str]]
    drain: Callable[[], Awaitable[int]]
    orders: FakeOrders
    buyer: Actor = field(default_factory=lambda: make_actor("retailer", *BUYER))
    seller: Actor = field(default_factory=lambda: make_actor("manufacturer", *SELLER))
    operator: Actor = field(default_factory=lambda: make_actor("operator", *OPERATOR))

    async def publish(self, *events: Event, drain: bool = True) -> None:
        async with self.platform.database.transaction("orders") as tx:
            await outbox.append(tx, platform_actor(), *events)
        if drain:
            await self.drain()

    async def introduce(self, *, seller_country: str = "DE", seller_vat_id: str | None = "DE136695976") -> None:
        """Let payments know both companies."""
        seller = make_organisation(
            self.seller.organisation_id, "manufacturer", country=seller_country, vat_id=seller_vat_id
        )
        buyer = make_organisation(self.buyer.organisation_id, "retailer")
        await self.publish(
            *(OrganisationChanged(organisation_id=each.id, organisation=each) for each in (seller, buyer))
        )

    async def place(self, *lines: tuple[int, str, str], tell: bool = True, **more: Any) -> Order:
        order = make_order(
            self.buyer.organisation_id, self.seller.organisation_id, lines or ((10, "10.00", "0.19"),), **more
        )
        self.orders.known[order.id] = order
        if tell:
            await self.publish(OrderCreated(order_id=order.id, order=order))
        return order

    async def post(self, actor: Actor, path: str, body: Any = None, key: str | None = None) -> httpx2.Response:
        headers = {**self.sign(actor), "Idempotency-Key": key or str(new_id())}
        return await self.client.post(f"/api/v1{path}", json=body, headers=headers)

    async def get(self, actor: Actor, path: str, **query: Any) -> httpx2.Response:
        return await self.client.get(f"/api/v1{path}", params=query, headers=self.sign(actor))

    async def give_credit(
        self, limit: str = "10000.00", *, terms_days: int = 30, on_hold: bool = False
    ) -> httpx2.Response:
        body = {"limit": {"amount": limit, "currency": "EUR"}, "terms_days": terms_days, "on_hold": on_hold}
        path = f"/api/v1/admin/credit/{self.buyer.organisation_id}"
        return await self.client.put(path, json=body, headers=self.sign(self.operator))

    async def process(self, *orders: Order, method: str = "on_account", key: str | None = None) -> httpx2.Response:
        body = {"order_ids": [str(order.id) for order in orders], "method": method}
        return await self.post(self.buyer, "/payments/process", body, key)

    async def pay(self, order: Order, method: str = "on_account") -> dict[str, Any]:
        answer = await self.process(order, method=method)
        assert answer.status_code == 201, answer.text
        return answer.json()["payments"][0]

    async def receive(self, payment_id: str, amount: str, **more: Any) -> httpx2.Response:
        body = {
            "amount": {"amount": amount, "currency": more.pop("currency", "EUR")},
            "value_date": utc_now().date().isoformat(),
            "bank_reference": more.pop("bank_reference", f"stmt-{new_id()}"),
            **more,
        }
        return await self.post(self.operator, f"/payments/{payment_id}/receive", body)

    async def ship(self, order: Order, units: dict[int, int] | None = None, **more: Any) -> OrderShipped:
        event = shipped_event(order, units or {line.position: line.quantity for line in order.lines}, **more)
        await self.publish(event)
        return event

    async def cancel(self, order: Order, shipped: dict[int, int] | None = None) -> None:
        await self.publish(cancelled_event(order, shipped))

    async def refund(self, payment_id: str, amount: str | None = None, actor: Actor | None = None, **more: Any) -> Any:
        body: dict[str, Any] = {"payment_id": payment_id, "reason": "Broken in transit", **more}
        if amount is not None:
            body["amount"] = {"amount": amount, "currency": "EUR"}
        return await self.post(actor or self.seller, "/payments/refund", body)

    async def payment(self, payment_id: str) -> dict[str, Any]:
        return (await self.get(self.operator, f"/payments/{payment_id}")).json()

    async def invoices(self, order: Order) -> list[dict[str, Any]]:
        """Of the order, the oldest first."""
        answer = await self.get(self.buyer, "/invoices", order_id=str(order.id))
        return list(reversed(answer.json()["items"]))

    async def used(self) -> str:
        [account] = (await self.get(self.buyer, "/credit")).json()["accounts"]
        return account["account"]["used"]["amount"]

    async def balance(self, kind: str, organisation_id: UUID, currency: str = "EUR") -> str:
        query = {"kind": kind, "organisation_id": str(organisation_id)}
        accounts = (await self.get(self.operator, "/ledger/accounts", **query)).json()["items"]
        return next((a["balance"]["amount"] for a in accounts if a["balance"]["currency"] == currency), "0.00")

    async def events(self, name: str, order: Order) -> list[dict[str, Any]]:
        async with self.platform.database.transaction("payments", readonly=True) as tx:
            sql = "SELECT payload FROM platform.outbox WHERE name = $1 AND key = $2 ORDER BY txid, seq"
            return [row["payload"] for row in await tx.fetch(sql, name, str(order.id))]

    async def broken(self) -> dict[str, list[Any]]:
        """Every invariant that does not hold, with its rows."""
        async with self.platform.database.transaction("payments", readonly=True) as tx:
            found = {name: [dict(row) for row in await tx.fetch(sql)] for name, sql in INVARIANTS.items()}
        return {name: rows for name, rows in found.items() if rows}


def cancelled_event(order: Order, shipped: dict[int, int] | None = None) -> OrderCancelled:
    """The order is cancelled after `shipped` units by position had left."""
    before = shipped or {}
    lines = tuple(replace(line, shipped_quantity=before.get(line.position, 0)) for line in order.lines)
    after = replace(order, lines=lines, status="cancelled")
    return OrderCancelled(order_id=order.id, order=after, refused=False, was_confirmed=True, reason="No longer needed")


def _line(position: int, quantity: int, unit_price: str, tax_rate: str, currency: str) -> OrderLine:
    net = round_minor(quantity * Decimal(unit_price), currency)
    return OrderLine(
        id=new_id(),
        position=position,
        product_id=new_id(),
        sku=f"SKU-{position}",
        title=f"Article {position}",
        unit="pcs",
        quantity=quantity,
        unit_price=Decimal(unit_price),
        net=net,
        tax_rate=Decimal(tax_rate),
        tax=round_minor(net * Decimal(tax_rate), currency),
        shipped_quantity=0,
    )
