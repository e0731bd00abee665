"""Sellers, products, warehouses and stock, made over HTTP as sellers make them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import httpx2

from factories.people import headers_for, make_actor
from tradepost.infra import outbox
from tradepost.infra.platform import Platform
from tradepost.kernel.actor import Actor, platform_actor
from tradepost.kernel.address import Address
from tradepost.kernel.clock import utc_now
from tradepost.kernel.ids import new_id
from tradepost.services.products.contract import Hold, ProductsPort, WantedLine
from tradepost.services.users.contract import Organisation, OrganisationChanged

SELLER_PERMISSIONS = (
    "product:create",
    "product:update",
    "product:archive",
    "product:import",
    "inventory:read",
    "inventory:update",
    "warehouse:manage",
)
ADDRESS = {"line1": "Kai 1", "city": "Hamburg", "postal_code": "20457", "country": "DE"}


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Makes what a test needs; every call asserts that it worked."""

    client: httpx2.AsyncClient
    platform: Platform

    def seller(self, **more: Any) -> Actor:
        return make_actor("manufacturer", *SELLER_PERMISSIONS, **more)

    def operator(self) -> Actor:
        return make_actor("operator", "category:manage")

    def headers(self, actor: Actor, **more: str) -> dict[str, str]:
        return headers_for(self.platform, actor, **more)

    async def organisation(self, seller: Actor, **changes: Any) -> Organisation:
        """Publish organisation.changed for the seller; drain to have it consumed."""
        fields: dict[str, Any] = {
            "id": seller.organisation_id,
            "kind": seller.kind,
            "name": "Muster GmbH",
            "address": Address(
                line1="Kai 1", line2=None, city="Hamburg", region=None, postal_code="20457", country="DE"
            ),
            "vat_id": None,
            "iban": None,
            "currency": "EUR",
            "language": "de",
            "verified": seller.verified,
            "suspended": False,
        }
        organisation = Organisation(**fields | changes)
        async with self.platform.database.transaction("users") as tx:
            event = OrganisationChanged(organisation_id=organisation.id, organisation=organisation)
            await outbox.append(tx, platform_actor(), event)
        return organisation

    async def product(self, seller: Actor, **fields: Any) -> dict[str, Any]:
        """An active product; `fields` replace those of the request."""
        answer = await self.client.post("/api/v1/products", json=product_body(**fields), headers=self.headers(seller))
        assert answer.status_code == 201, answer.text
        return answer.json()

    async def category(self, operator: Actor, name: str, parent_id: str | None = None) -> dict[str, Any]:
        body = {"name": name, "parent_id": parent_id}
        answer = await self.client.post("/api/v1/categories", json=body, headers=self.headers(operator))
        assert answer.status_code == 201, answer.text
        return answer.json()

    async def warehouse(self, seller: Actor, name: str = "Hamburg", priority: int = 0) -> UUID:
        body = {"name": name, "address": ADDRESS, "priority": priority}
        answer = await self.client.post("/api/v1/warehouses", json=body, headers=self.headers(seller))
        assert answer.status_code == 201, answer.text
        return UUID(answer.json()["id"])

    async def stock(self, seller: Actor, product_id: UUID | str, warehouse_id: UUID, on_hand: int, **more: Any) -> None:
        body = {"warehouse_id": str(warehouse_id), "on_hand": on_hand, "reason": "counted", **more}
        answer = await self.client.put(
            f"/api/v1/products/{product_id}/inventory", json=body, headers=self.headers(seller)
        )
        assert answer.status_code == 200, answer.text

    async def stocked_product(self, seller: Actor, on_hand: int, **fields: Any) -> dict[str, Any]:
        """An active product with stock in a warehouse of its own."""
        made = await self.product(seller, **fields)
        warehouse_id = await self.warehouse(seller, name=f"W {new_id()}")
        await self.stock(seller, made["id"], warehouse_id, on_hand)
        return made

    async def seen(self, product_id: UUID | str, actor: Actor | None = None) -> dict[str, Any]:
        """The product as a verified buyer sees it, or `actor`."""
        headers = self.headers(actor or make_actor("retailer"))
        answer = await self.client.get(f"/api/v1/products/{product_id}", headers=headers)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def levels(self, seller: Actor, product_id: UUID | str) -> dict[UUID, tuple[int, int]]:
        """On hand and reserved of a product by warehouse."""
        answer = await self.client.get(
            "/api/v1/inventory", params={"product_id": str(product_id)}, headers=self.headers(seller)
        )
        assert answer.status_code == 200, answer.text
        return {UUID(each["warehouse_id"]): (each["on_hand"], each["reserved"]) for each in answer.json()["items"]}

    async def hold(
        self,
        *lines: tuple[UUID | str, int],
        buyer_id: UUID | None = None,
        hold_id: UUID | None = None,
        expires_at: datetime | None = None,
    ) -> Hold:
        port = self.platform.ports.get(ProductsPort)
        return await port.hold(
            hold_id=hold_id or new_id(),
            buyer_id=buyer_id or new_id(),
            lines=[WantedLine(product_id=UUID(str(product_id)), quantity=quantity) for product_id, quantity in lines],
            expires_at=expires_at or utc_now() + timedelta(minutes=15),
        )


def product_body(**fields: Any) -> dict[str, Any]:
    """The request that makes a product."""
    body = {
        "sku": f"SKU-{new_id()}",
        "title": "White hanging heart T-light holder",
        "brand": "Heartland",
        "currency": "EUR",
        "tiers": [{"min_quantity": 1, "unit_price": "2.95"}, {"min_quantity": 32, "unit_price": "2.55"}],
        "status": "active",
    }
    return {**body, **fields}
