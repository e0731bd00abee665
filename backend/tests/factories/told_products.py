"""Products as their events tell of them, for services that follow products."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from tradepost.kernel.events import Envelope
from tradepost.kernel.ids import new_id
from tradepost.services.products.contract import PriceTier, Product, ProductUpdated


@dataclass
class Shop:
    """A seller of its own for each test: filtering by it keeps other tests' products out."""

    seller_id: UUID = field(default_factory=new_id)
    name: str = "Acme Tools"

    def product(self, title: str = "Steel hammer", **changes: Any) -> Product:
        made: dict[str, Any] = {
            "id": new_id(),
            "seller_id": self.seller_id,
            "seller_name": self.name,
            "sku": f"SKU-{new_id().hex[-8:]}",
            "mpn": None,
            "gtins": (),
            "title": title,
            "brand": None,
            "description": "",
            "category_id": None,
            "category_path": (),
            "specifications": {},
            "image_ids": (),
            "unit": "piece",
            "case_size": 1,
            "moq": 1,
            "quantity_multiple": 1,
            "currency": "EUR",
            "tiers": tiers("10.00"),
            "tax_class": "standard",
            "lead_time_days": 1,
            "weight_g": None,
            "status": "active",
            "unlisted": False,
            "available": 5,
            "version": 1,
            "created_at": datetime(2026, 1, 1, tzinfo=UTC),
            "updated_at": datetime(2026, 1, 1, tzinfo=UTC),
        }
        made |= changes
        if made["category_id"] is not None:
            made = {"category_ids": (made["category_id"],), **made}
        return Product(**made)


def tiers(*prices: str) -> tuple[PriceTier, ...]:
    return tuple(PriceTier(min_quantity=10**step, unit_price=Decimal(price)) for step, price in enumerate(prices))


def updated(product: Product, **changes: Any) -> ProductUpdated:
    """The event of the product, changed."""
    return ProductUpdated(product_id=product.id, product=replace(product, **changes))


def envelope(event: Any, minute: int) -> Envelope[Any]:
    """The event as it is delivered, told so many minutes into a day."""
    at = datetime(2026, 6, 1, tzinfo=UTC) + timedelta(minutes=minute)
    return Envelope(id=new_id(), occurred_at=at, event=event, actor={}, trace=None)


def titles(found: dict[str, Any]) -> list[str]:
    """The titles of the items of a page."""
    return [item["title"] for item in found["items"]]
