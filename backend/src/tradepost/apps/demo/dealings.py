"""What the demo companies have done with each other: orders in every state, a review, a conversation, a saved list.

Through the API, as people do it; `drain` lets the services hear of it, for no worker runs yet.
"""

from collections.abc import Awaitable, Callable

from tradepost.apps.demo.caller import Answer, Caller

Drain = Callable[[], Awaitable[object]]
_ADDRESS = {"line1": "1 Demonstration Street", "city": "Berlin", "postal_code": "10115", "country": "DE"}
# SKU and cases of each basket, and how it is paid; the first three are told of below.
_BASKETS: tuple[tuple[str, str, tuple[tuple[str, int], ...]], ...] = (
    ("PO-1001", "on_account", (("MUG-02", 10), ("PLT-02", 4), ("BWL-02", 4))),
    ("PO-1002", "on_account", (("NTB-04", 3), ("PEN-04", 4))),
    ("PO-1003", "on_account", (("POT-03", 2), ("BOX-01", 5))),
    ("PO-1004", "bank_transfer", (("JAR-01", 6),)),
    ("PO-1005", "on_account", (("PAN-04", 1),)),
)
_WAY = (("dispatched", "Hamburg"), ("in_transit", "Hannover"), ("out_for_delivery", "Berlin"), ("delivered", "Berlin"))


async def make(kitchen: Caller, office: Caller, buyer: Caller, *, drain: Drain) -> None:
    """Nothing where the buyer has orders already. Raises Refused."""
    if (await buyer.get("/orders", limit=1))["items"]:
        return
    products = await _products(kitchen, office)
    placed = [await _place(buyer, products, *basket) for basket in _BASKETS]
    await drain()
    [delivered], [shipped], mixed, [_], [cancelled] = placed
    owed = [delivered, shipped, *mixed]
    await buyer.post("/payments/process", {"order_ids": [each["id"] for each in owed], "method": "on_account"})
    await buyer.post(f"/orders/{cancelled['id']}/cancel", {"reason": "Ordered twice by mistake"})
    await drain()
    await kitchen.put(f"/orders/{delivered['id']}/status", {"status": "processing"})
    await office.put(f"/orders/{shipped['id']}/status", {"status": "processing"})
    await office.put(f"/orders/{_of(mixed, shipped)['id']}/status", {"status": "processing"})
    await _ship(kitchen, delivered, _WAY)
    await _ship(office, shipped, (("dispatched", "Utrecht"), ("in_transit", "Hannover")))
    await drain()
    await _talk(kitchen, buyer, delivered)
    await buyer.post("/saved-lists", {"name": "Shop restock", "order_id": delivered["id"]})
    await drain()


async def _products(*sellers: Caller) -> dict[str, Answer]:
    found = [await seller.get("/products", mine=True, limit=100) for seller in sellers]
    return {item["sku"]: item for page in found for item in page["items"]}


async def _place(
    buyer: Caller, products: dict[str, Answer], po_number: str, method: str, cases: tuple[tuple[str, int], ...]
) -> list[Answer]:
    lines = [
        {"product_id": products[sku]["id"], "quantity": count * products[sku]["case_size"]} for sku, count in cases
    ]
    basket = {"lines": lines, "delivery_address": _ADDRESS, "payment_method": method, "po_number": po_number}
    orders: list[Answer] = (await buyer.post("/orders", basket))["orders"]
    return orders


def _of(orders: list[Answer], same_seller_as: Answer) -> Answer:
    return next(each for each in orders if each["seller"]["id"] == same_seller_as["seller"]["id"])


async def _ship(seller: Caller, order: Answer, way: tuple[tuple[str, str], ...]) -> None:
    shipment = await seller.post("/shipments", {"order_id": order["id"]})
    for status, place in way:
        await seller.put(f"/shipments/{shipment['id']}/status", {"status": status, "place": place})


async def _talk(seller: Caller, buyer: Caller, order: Answer) -> None:
    mug, plate = (line["product_id"] for line in order["lines"][:2])
    review = {
        "product_id": mug,
        "rating": 5,
        "title": "Sturdy, and the glaze is even",
        "text": "Our shops reorder these every month; not one arrived broken.",
    }
    written = await buyer.post("/reviews", review)
    await seller.post(f"/reviews/{written['id']}/reply", {"text": "Thank you! The next batch is in the kiln."})
    await buyer.post(
        "/reviews", {"product_id": plate, "rating": 4, "title": "Good plates", "text": "A little heavy, but lovely."}
    )
    question = {"subject_type": "order", "subject_id": order["id"], "text": "Can the next order come on one pallet?"}
    thread = await buyer.post("/threads", question)
    await seller.post(f"/threads/{thread['id']}/messages", {"text": "Yes, from twelve cases on. Just note it there."})
