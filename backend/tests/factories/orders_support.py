"""What tests of orders share: events of the neighbours, and orders brought to a state."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from factories.orders import Trade
from tradepost.infra.platform import Platform
from tradepost.kernel.actor import Actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.ids import new_id
from tradepost.services.logistics.contract import ShipmentDelivered, ShipmentDispatched
from tradepost.services.orders.contract import OrdersPort, ShippedLine
from tradepost.services.payments.contract import PaymentAuthorized


def statements(answer: Any) -> int:
    """How many SQL statements a request took."""
    return int(answer.headers["server-timing"].partition('desc="')[2].rstrip('"'))


def payment(kind: type[Any], order: dict[str, Any]) -> Any:
    return kind(
        payment_id=new_id(),
        order_id=UUID(order["id"]),
        buyer_id=UUID(order["buyer"]["id"]),
        seller_id=UUID(order["seller"]["id"]),
        amount=Decimal(order["total"]["amount"]),
        currency=order["total"]["currency"],
    )


def dispatched(order: dict[str, Any], lines: tuple[ShippedLine, ...], shipment_id: UUID | None = None) -> Any:
    return ShipmentDispatched(
        shipment_id=shipment_id or new_id(),
        order_id=UUID(order["id"]),
        hold_id=new_id(),
        seller_id=UUID(order["seller"]["id"]),
        buyer_id=UUID(order["buyer"]["id"]),
        carrier="Table",
        tracking_number=None,
        lines=lines,
    )


def delivered(event: ShipmentDispatched) -> ShipmentDelivered:
    return ShipmentDelivered(
        shipment_id=event.shipment_id,
        order_id=event.order_id,
        seller_id=event.seller_id,
        buyer_id=event.buyer_id,
        delivered_at=utc_now(),
    )


async def put(
    trade: Trade, actor: Actor, order: dict[str, Any], status: str, reason: str | None = None, **headers: str
) -> Any:
    return await trade.client.put(
        f"/api/v1/orders/{order['id']}/status",
        json={"status": status, **({"reason": reason} if reason else {})},
        headers=trade.sign(actor, **headers),
    )


async def read(trade: Trade, order: dict[str, Any]) -> dict[str, Any]:
    answer = await trade.client.get(f"/api/v1/orders/{order['id']}", headers=trade.sign(trade.operator()))
    found: dict[str, Any] = answer.json()
    return found


async def steps(trade: Trade, order: dict[str, Any]) -> list[tuple[str | None, str, str]]:
    answer = await trade.client.get(f"/api/v1/orders/{order['id']}/history", headers=trade.sign(trade.operator()))
    return [(each["from_status"], each["to_status"], each["by"]) for each in answer.json()["items"]]


async def told(trade: Trade, order: dict[str, Any]) -> list[str]:
    """Names of the events of an order, in order."""
    async with trade.platform.database.transaction("orders", readonly=True) as tx:
        rows = await tx.fetch(
            "SELECT name, payload FROM platform.outbox WHERE key = $1 AND source = 'orders' ORDER BY txid, seq",
            order["id"],
        )
    return [row["name"] for row in rows]


async def confirmed(trade: Trade, quantities: Sequence[int] = (10,)) -> tuple[Actor, Actor, dict[str, Any]]:
    buyer, seller = await trade.buyer(), await trade.seller()
    order = await trade.placed(buyer, seller, quantities=quantities)
    await trade.publish("payments", payment(PaymentAuthorized, order))
    await trade.drain()
    return buyer, seller, order


async def accepted(trade: Trade, quantities: Sequence[int] = (10,)) -> tuple[Actor, Actor, dict[str, Any]]:
    buyer, seller, order = await confirmed(trade, quantities)
    answer = await put(trade, seller, order, "processing")
    assert answer.status_code == 200, answer.text
    return buyer, seller, order


def port(platform: Platform) -> OrdersPort:
    return platform.ports.get(OrdersPort)
