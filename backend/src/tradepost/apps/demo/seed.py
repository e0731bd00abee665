"""Loads the demo companies through the API, in this process: before any server runs.

Harmless when repeated, and one that was cut short is taken up where it was.
"""

import asyncio
import json
import os
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2

from tradepost.apps.composition import build_services
from tradepost.apps.demo import companies, dealings, pictures
from tradepost.apps.demo.caller import Caller
from tradepost.apps.demo.companies import BUYER, NEWCOMER, SECOND_SELLER, SELLER, DemoCompany
from tradepost.infra.bus import Bus, register
from tradepost.infra.http.app import create_app, serving
from tradepost.infra.platform import Platform, Service
from tradepost.infra.settings import Settings, get_settings
from tradepost.services.users.wiring import ensure_company, ensure_operator

ACCOUNTS_FILE = "demo-accounts.json"
_UPLOADS_AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class Demo:
    """The platform in this process, and a client that speaks to it."""

    platform: Platform
    bus: Bus
    client: httpx2.AsyncClient


async def load() -> None:
    """Make what is missing of the demo companies and of what they do; their accounts are written down first."""
    settings = get_settings()
    password = _known_password() or secrets.token_urlsafe(12)
    _write_accounts(password)
    async with _demo(settings) as demo:
        await ensure_operator(demo.platform.database, companies.OPERATOR_EMAIL, password)
        operator = await Caller.sign_in(demo.client, companies.OPERATOR_EMAIL, password)
        categories = await _categories(operator)
        callers = []
        for company in (SELLER, SECOND_SELLER, BUYER):
            caller = await _company(demo, company, password)
            callers.append(caller)
            if company.kind == "manufacturer":
                await _catalogue(caller, company, categories)
        await _credit(operator, callers[-1])
        await demo.bus.drain()
        await dealings.make(*callers, drain=demo.bus.drain)
        await _newcomer(demo, password)
        await demo.bus.drain()


@asynccontextmanager
async def _demo(settings: Settings) -> AsyncIterator[Demo]:
    app = create_app(build_services, settings=settings)
    built: list[Service] = []

    def build(platform: Platform) -> list[Service]:
        built.extend(build_services(platform))
        return built

    unlimited = settings.model_copy(update={"rate_limits": False, "log_level": "WARNING"})
    async with serving(app, build, unlimited) as platform:
        consumers = [service.consumer for service in built if service.consumer]
        for consumer in consumers:
            await register(platform.database, consumer)
        transport = httpx2.ASGITransport(app=app)
        async with httpx2.AsyncClient(transport=transport, base_url="http://demo", timeout=60) as client:
            yield Demo(platform, Bus(platform.database, consumers), client)


async def _company(demo: Demo, company: DemoCompany, password: str, *, verified: bool = True) -> Caller:
    """The company, confirmed and, where asked for, verified; signed in."""
    register_number = company.register_number if verified else None
    await ensure_company(demo.platform.database, company.registration(password), register_number=register_number)
    await demo.bus.drain()
    return await Caller.sign_in(demo.client, company.email, password)


async def _newcomer(demo: Demo, password: str) -> None:
    """A company that has handed in its papers and waits for the operator."""
    caller = await _company(demo, NEWCOMER, password, verified=False)
    if (await caller.get("/users/verify-business"))["verification"] != "none":
        return
    licence = await caller.upload(
        pictures.licence(NEWCOMER.name, NEWCOMER.register_number),
        purpose="business_verification",
        file_name="trade-licence.png",
        content_type="image/png",
    )
    papers = {"document_ids": [licence], "register_number": NEWCOMER.register_number, "vat_id": NEWCOMER.vat_id}
    await caller.post("/users/verify-business", papers)


async def _categories(operator: Caller) -> dict[str, str]:
    """The demo categories' ids by name."""
    there = {row["name"]: row["id"] for row in (await operator.get("/categories"))["items"]}
    for root, children in companies.CATEGORIES.items():
        if root not in there:
            there[root] = (await operator.post("/categories", {"name": root}))["id"]
        for child in children:
            if child not in there:
                body = {"name": child, "parent_id": there[root]}
                there[child] = (await operator.post("/categories", body))["id"]
    return there


async def _catalogue(caller: Caller, company: DemoCompany, categories: dict[str, str]) -> None:
    listed = (await caller.get("/products", mine=True, limit=100))["items"]
    known = {product["sku"]: product["id"] for product in listed}
    stocked = {row["product_id"] for row in (await caller.get("/inventory", limit=100))["items"]}
    bodies = list(companies.products(company))
    missing = [body for body in bodies if body["sku"] not in known]
    for body, picture in zip(missing, await _pictures(caller, missing), strict=True):
        category = categories[body["category"]]
        product = {name: value for name, value in body.items() if name != "category"}
        made = await caller.post("/products", product | {"category_id": category, "image_ids": [picture]})
        known[body["sku"]] = made["id"]
    warehouse = await _warehouse(caller, company)
    for number, body in enumerate(bodies):
        product_id = known[body["sku"]]
        if product_id in stocked:
            continue
        stock: dict[str, Any] = {
            "warehouse_id": warehouse,
            "on_hand": body["case_size"] * (40 + 15 * (number % 7)),
            "reorder_level": body["case_size"] * 10,
            "reason": "received",
        }
        await caller.put(f"/products/{product_id}/inventory", stock)


async def _pictures(caller: Caller, bodies: list[dict[str, Any]]) -> list[str]:
    """A picture of each product, drawn and uploaded: the ids of the documents."""
    turns = asyncio.Semaphore(_UPLOADS_AT_ONCE)
    async with httpx2.AsyncClient(timeout=60) as store:

        async def upload(body: dict[str, Any]) -> str:
            async with turns:
                kind = body["sku"].partition("-")[0]
                content = await asyncio.to_thread(pictures.draw, kind, body["specifications"]["Colour"])
                return await caller.upload(
                    content,
                    purpose="product_image",
                    file_name=f"{body['sku'].lower()}.webp",
                    content_type=pictures.CONTENT_TYPE,
                    store=store,
                )

        return list(await asyncio.gather(*map(upload, bodies)))


async def _warehouse(caller: Caller, company: DemoCompany) -> str:
    there = (await caller.get("/warehouses"))["items"]
    if there:
        return str(there[0]["id"])
    address = company.registration("")["address"]
    made = await caller.post("/warehouses", {"name": company.city, "address": address})
    return str(made["id"])


async def _credit(operator: Caller, buyer: Caller) -> None:
    """The buyer may owe up to 25,000 euro for 30 days."""
    path = f"/admin/credit/{(await buyer.get('/users/profile'))['organisation_id']}"
    if not (await operator.get(path))["accounts"]:
        await operator.put(path, {"limit": {"amount": "25000.00", "currency": "EUR"}, "terms_days": 30})


def accounts_path() -> Path:
    """Where the demo accounts are written down."""
    return Path(os.environ.get("TRADEPOST_STATE", ".state")) / ACCOUNTS_FILE


def _known_password() -> str | None:
    path = accounts_path()
    return str(json.loads(path.read_text())[0]["password"]) if path.exists() else None


def _write_accounts(password: str) -> None:
    accounts = [("operator", companies.OPERATOR_EMAIL, "Tradepost")]
    accounts += [(company.kind, company.email, company.name) for company in (SELLER, SECOND_SELLER, BUYER)]
    rows = [
        {"role": role, "email": email, "password": password, "organisation": organisation}
        for role, email, organisation in accounts
    ]
    path = accounts_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)
    path.write_text(json.dumps(rows, indent=1))
