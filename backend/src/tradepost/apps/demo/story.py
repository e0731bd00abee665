"""The main job told step by step: from a catalogue to a delivered, invoiced order and the figures about it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from tradepost.apps.demo.caller import Answer, Caller, eventually

Tell = Callable[[str, str], None]
_WAY = (
    ("dispatched", "Hamburg"),
    ("in_transit", "Hannover"),
    ("out_for_delivery", "Berlin"),
    ("delivered", "Berlin"),
)
_ADDRESS = {"line1": "1 Demonstration Street", "city": "Berlin", "postal_code": "10115", "country": "DE"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Who acts in the story, each signed in."""

    seller: Caller
    buyer: Caller
    operator: Caller


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """What the story leaves behind."""

    order_id: str
    order_number: str
    total: str
    invoice_id: str
    invoice_pdf: bytes


async def tell(cast: Cast, narrate: Tell) -> Ending:
    """Play the main job; `narrate(title, detail)` is called after each step. Raises Refused, TimeoutError."""
    product = await _catalogue(cast, narrate)
    order = await _order(cast, product, narrate)
    await _settle(cast, order, narrate)
    shipment = await _ship(cast, order, narrate)
    invoice_id, pdf = await _invoice(cast, order, narrate)
    await _aftermath(cast, order, shipment, narrate)
    return Ending(
        order_id=order["id"],
        order_number=order["number"],
        total=_money(order["total"]),
        invoice_id=invoice_id,
        invoice_pdf=pdf,
    )


async def _catalogue(cast: Cast, narrate: Tell) -> Answer:
    """The seller uploads a catalogue of three products; one row is faulty and is reported, not swallowed."""
    mark = uuid4().hex[:6].upper()
    rows = ["sku,title,brand,gtin,price,description"]
    rows += [
        f"TALE-{mark}-{n},Folding crate {mark} size {n},Figment,,{2 + n}.40,Made up for a story." for n in range(1, 4)
    ]
    rows.append(f"TALE-{mark}-9,Crate without a price,Figment,,not a number,")
    mapping = {"sku": "sku", "title": "title", "brand": "brand", "gtins": "gtin", "price": "price"}
    upload = await cast.seller.send_file(
        "/products/bulk-upload",
        "crates.csv",
        "\n".join(rows).encode(),
        mapping=mapping | {"description": "description"},
        options={"currency": "EUR", "status": "active"},
    )

    async def finished() -> Answer | None:
        now = await cast.seller.get(f"/products/bulk-upload/{upload['id']}")
        return now if now["status"] in {"completed", "failed", "cancelled"} else None

    done = await eventually(finished)
    narrate("Catalogue uploaded", f"{done['rows_created']} rows kept, {done['rows_refused']} refused with their reason")
    listed = await cast.seller.get("/products", mine=True, text=f"TALE-{mark}-1")
    product: Answer = listed["items"][0]
    warehouse = (await cast.seller.get("/warehouses"))["items"][0]
    stock = {"warehouse_id": warehouse["id"], "on_hand": 500, "reorder_level": 480, "reason": "received"}
    await cast.seller.put(f"/products/{product['id']}/inventory", stock)
    tiers = [
        {"min_quantity": 1, "unit_price": "3.40"},
        {"min_quantity": 24, "unit_price": "3.10"},
        {"min_quantity": 96, "unit_price": "2.80"},
    ]
    await cast.seller.put(f"/products/{product['id']}/pricing-tiers", {"tiers": tiers})
    narrate("Stock and prices set", "500 pieces in the warehouse; 3.40 EUR, from 24 on 3.10, from 96 on 2.80")

    async def searchable() -> Answer | None:
        hits = (await cast.buyer.get("/search", q=f"folding crate {mark}"))["items"]
        return hits[0] if hits else None

    found = await eventually(searchable)
    narrate("Found by search", f"{found['title']} ({found['sku']})")
    return product


async def _order(cast: Cast, product: Answer, narrate: Tell) -> Answer:
    basket: Answer = {"lines": [{"product_id": product["id"], "quantity": 48}], "delivery_address": _ADDRESS}
    quote = await eventually(lambda: cast.buyer.post("/orders/quote", basket))
    narrate("Priced", f"48 pieces cost {_money(quote['total'])} with tax and shipping")
    placed = await cast.buyer.post("/orders", basket | {"payment_method": "on_account", "po_number": "PO-4711"})
    order: Answer = placed["orders"][0]
    narrate("Ordered", f"{order['number']} over {_money(order['total'])}; the stock is held")
    return order


async def _settle(cast: Cast, order: Answer, narrate: Tell) -> None:
    body = {"order_ids": [order["id"]], "method": "on_account", "po_number": "PO-4711"}
    payment = (await cast.buyer.post("/payments/process", body))["payments"][0]
    narrate("On account", f"payment {payment['status']}; {payment['terms_days']} days to pay")
    await _status(cast.buyer, order, "confirmed")
    narrate("Confirmed", "the seller sees the order and its customer is told")
    await cast.seller.put(f"/orders/{order['id']}/status", {"status": "processing"})
    narrate("Accepted", "by the seller")


async def _ship(cast: Cast, order: Answer, narrate: Tell) -> Answer:
    shipment: Answer = await eventually(lambda: cast.seller.post("/shipments", {"order_id": order["id"]}))
    steps = (
        ("dispatched", "Hamburg"),
        ("in_transit", "Hannover"),
        ("out_for_delivery", "Berlin"),
        ("delivered", "Berlin"),
    )
    for status, place in steps:
        await cast.seller.put(f"/shipments/{shipment['id']}/status", {"status": status, "place": place})
    track = await cast.buyer.get(f"/shipments/{shipment['id']}/track")
    narrate("Shipped and tracked", f"{len(track['events'])} tracking events, last: {track['status']}")
    await _status(cast.buyer, order, "delivered")
    narrate("Delivered", "all 48 pieces have arrived")
    return shipment


async def _invoice(cast: Cast, order: Answer, narrate: Tell) -> tuple[str, bytes]:
    async def issued() -> Answer | None:
        found = (await cast.buyer.get("/invoices", order_id=order["id"]))["items"]
        return found[0] if found else None

    invoice = await eventually(issued)
    pdf = await cast.buyer.download(f"/orders/{order['id']}/invoice")
    narrate("Invoiced", f"{invoice['label']} over {_money(invoice['total'])}, {len(pdf):,} bytes of PDF")
    if _money(invoice["total"]) != _money(order["total"]):
        raise RuntimeError("the invoice and the order differ")
    return str(invoice["id"]), pdf


async def _aftermath(cast: Cast, order: Answer, shipment: Answer, narrate: Tell) -> None:
    commissions = await eventually(lambda: _items(cast.seller, "/commissions", order_id=order["id"]))
    commission = commissions[0]
    narrate(
        "Commission booked", f"{_money(commission['amount'])} at {commission['rate']} on {_money(commission['base'])}"
    )
    note = await cast.buyer.download(f"/shipments/{shipment['id']}/delivery-note")
    narrate("Delivery note", f"{len(note):,} bytes of PDF")
    told = await eventually(lambda: _items(cast.buyer, "/notifications"))
    narrate("Notified", f"the buyer was told {len(told)} things, the last: {told[0]['title']}")

    async def sold() -> Answer | None:
        overview = await cast.seller.get("/analytics/overview")
        return overview or None

    await eventually(sold)
    narrate("Reported", "the sale stands in the seller's figures")


async def _status(caller: Caller, order: Answer, status: str) -> None:
    async def reached() -> bool:
        return bool((await caller.get(f"/orders/{order['id']}"))["status"] == status)

    await eventually(reached)


async def _items(caller: Caller, path: str, **query: Any) -> list[Answer]:
    items: list[Answer] = (await caller.get(path, **query))["items"]
    return items


def _money(money: Answer) -> str:
    return f"{money['amount']} {money['currency']}"
