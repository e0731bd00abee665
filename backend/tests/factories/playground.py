"""A whole platform in this process on engines of its own: tests may spoil what others rely on, and count every row."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx2
from fastapi import FastAPI

from factories.companies import make_companies, make_operator
from factories.stack import settings_of
from tradepost.apps import worker
from tradepost.apps.composition import build_services
from tradepost.apps.demo import story
from tradepost.apps.demo.caller import Caller
from tradepost.apps.demo.story import Cast
from tradepost.apps.embedded.engines import start_engines
from tradepost.gateway import graphql
from tradepost.infra.http.app import create_app, serving
from tradepost.infra.migrations import migrate
from tradepost.infra.names import SERVICES
from tradepost.infra.platform import Platform, Service
from tradepost.kernel.actor import Actor
from tradepost.kernel.ids import new_id

ADDRESS = {"line1": "1 High Street", "city": "Berlin", "postal_code": "10115", "country": "DE"}


@dataclass(frozen=True, slots=True)
class Playground:
    """`actors` by kind of company, with every permission; `things` has one id of theirs for each name in a path."""

    app: FastAPI
    platform: Platform
    services: list[Service]
    client: httpx2.AsyncClient
    actors: Mapping[str, Actor]
    things: Mapping[str, str]

    def headers(self, kind: str | None) -> dict[str, str]:
        """Of somebody who has just signed in, so that a session that a test ended ends no other test."""
        if kind is None:
            return {}
        actor = self.actors[kind]
        fresh = Actor(
            **{name: getattr(actor, name) for name in actor.__slots__ if name != "session_id"}, session_id=new_id()
        )
        return {"Authorization": f"Bearer {self.platform.tokens.access(fresh)[0]}"}

    async def rows(self) -> dict[str, int]:
        """How many rows each table has, but for the record of who asked what."""
        counts = {}
        for schema in ("platform", *SERVICES):
            async with self.platform.database.transaction(schema, readonly=True) as tx:
                tables = await tx.fetch(
                    """SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                       WHERE n.nspname = $1 AND c.relkind IN ('r', 'p') AND NOT c.relispartition
                         AND has_table_privilege(c.oid, 'SELECT')""",
                    schema,
                )
                for table in tables:
                    name = f"{schema}.{table['name']}"
                    counts[name] = await tx.fetchval(f"SELECT count(*) FROM {name}")
        return counts


@asynccontextmanager
async def playing(folder: Path) -> AsyncIterator[Playground]:
    """A migrated platform with a seller, a buyer and the operator, after one order from catalogue to invoice."""
    engines = await asyncio.to_thread(start_engines, folder, fsync=False)
    try:
        settings = settings_of(
            engines.environment() | {"TRADEPOST_RATE_LIMITS": "false", "TRADEPOST_LOG_LEVEL": "ERROR"}
        )
        assert settings.database_owner_url is not None
        await asyncio.to_thread(migrate, settings.database_owner_url.get_secret_value())
        app = create_app(build_services, settings=settings, routers=[graphql.router])
        built: list[Service] = []

        def build(platform: Platform) -> list[Service]:
            built.extend(build_services(platform))
            return built

        async with serving(app, build, settings) as platform:
            transport = httpx2.ASGITransport(app=app, raise_app_exceptions=False)
            async with httpx2.AsyncClient(transport=transport, base_url="http://play", timeout=60) as client:
                actors, things = await _one_order(platform, built, client)
                yield Playground(app, platform, built, client, actors, things)
    finally:
        await asyncio.to_thread(engines.stop)


async def _one_order(
    platform: Platform, services: list[Service], client: httpx2.AsyncClient
) -> tuple[dict[str, Actor], dict[str, str]]:
    stop = asyncio.Event()
    working = asyncio.create_task(worker.run(platform, services, stop))
    try:
        actors: dict[str, Actor] = {"operator": await make_operator(platform)}
        for kind in ("manufacturer", "retailer"):
            [actors[kind]] = await make_companies(platform, kind, [f"Some {kind}"], country="DE", currency="EUR")
        callers = {kind: Caller(client, platform.tokens.access(actor)[0]) for kind, actor in actors.items()}
        seller, buyer, operator = (callers[kind] for kind in ("manufacturer", "retailer", "operator"))
        await seller.post("/warehouses", {"name": "Berlin", "address": ADDRESS})
        credit = {"limit": {"amount": "25000.00", "currency": "EUR"}, "terms_days": 30}
        await operator.put(f"/admin/credit/{actors['retailer'].organisation_id}", credit)
        ending = await story.tell(Cast(seller=seller, buyer=buyer, operator=operator), lambda title, detail: None)
        things = await _things(seller, buyer, actors, ending.order_id, ending.invoice_id)
    finally:
        stop.set()
        await asyncio.wait_for(working, 30)
    return actors, things


async def _things(
    seller: Caller, buyer: Caller, actors: Mapping[str, Actor], order_id: str, invoice_id: str
) -> dict[str, str]:
    order = await buyer.get(f"/orders/{order_id}")
    about = {"subject_type": "order", "subject_id": order_id, "text": "When will it come?"}
    report = {"format": "csv", "dimensions": ["product"], "measures": ["net"], "from": "2026-01-01", "to": "2026-12-31"}
    return {
        "order_id": order_id,
        "group_id": order["group_id"],
        "product_id": order["lines"][0]["product_id"],
        "organisation_id": str(actors["retailer"].organisation_id),
        "user_id": str(actors["manufacturer"].user_id),
        "invoice_id": invoice_id,
        "shipment_id": (await seller.get("/shipments", order_id=order_id))["items"][0]["id"],
        "payment_id": (await buyer.get("/payments/history"))["items"][0]["id"],
        "warehouse_id": (await seller.get("/warehouses"))["items"][0]["id"],
        "upload_id": (await seller.get("/products/bulk-upload"))["items"][0]["id"],
        "thread_id": (await buyer.post("/threads", about))["id"],
        "address_id": (await buyer.post("/delivery-addresses", {"label": "Shop", "address": ADDRESS}))["id"],
        "notification_id": (await buyer.get("/notifications"))["items"][0]["id"],
        "account_id": (await seller.get("/ledger/accounts"))["items"][0]["id"],
        "report_id": (await buyer.post("/analytics/custom-report", {"title": "All", **report}))["id"],
    }
