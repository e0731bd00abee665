"""Loads the demo companies through the API, in this process: before any server runs, and harmless when repeated."""

import asyncio
import json
import os
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx2

from tradepost.apps.composition import build_services
from tradepost.apps.demo import companies, dealings, pictures
from tradepost.apps.demo.caller import Caller, Refused
from tradepost.apps.demo.companies import BUYER, SECOND_SELLER, SELLER, DemoCompany
from tradepost.infra.bus import Bus, register
from tradepost.infra.http.app import create_app, serving
from tradepost.infra.platform import Platform, Service
from tradepost.infra.settings import Settings, get_settings
from tradepost.services.users.contract import CONFIRM_EMAIL, CONFIRM_EMAIL_LIFETIME, link_claims
from tradepost.services.users.use_cases.bootstrap import ensure_operator

ACCOUNTS_FILE = "demo-accounts.json"
_UPLOADS_AT_ONCE = 8
_LICENCE = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


@dataclass(frozen=True, slots=True)
class Demo:
    """The platform in this process, and a client that speaks to it."""

    platform: Platform
    bus: Bus
    client: httpx2.AsyncClient


async def load() -> None:
    """Make the demo companies where they are missing, and write down their accounts."""
    settings = get_settings()
    password = _known_password() or secrets.token_urlsafe(12)
    async with _demo(settings) as demo:
        await ensure_operator(demo.platform.database, companies.OPERATOR_EMAIL, password)
        operator = await Caller.sign_in(demo.client, companies.OPERATOR_EMAIL, password)
        categories = await _categories(operator)
        callers = []
        for company in (SELLER, SECOND_SELLER, BUYER):
            caller = await _company(demo, operator, company, password)
            callers.append(caller)
            if company.kind == "manufacturer":
                await _catalogue(caller, company, categories)
        await _credit(demo, operator, password)
        await demo.bus.drain()
        await dealings.make(*callers, drain=demo.bus.drain)
    _write_accounts(password)


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


async def _company(demo: Demo, operator: Caller, company: DemoCompany, password: str) -> Caller:
    """The company, registered, confirmed and verified; signed in."""
    try:
        return await Caller.sign_in(demo.client, company.email, password)
    except Refused:
        pass
    answer = await demo.client.post("/api/v1/auth/register", json=company.registration(password))
    if answer.is_error:
        raise Refused("POST", "/auth/register", answer)
    registered = answer.json()
    claims = link_claims(UUID(registered["user_id"]))
    token = demo.platform.tokens.purpose(CONFIRM_EMAIL, claims, CONFIRM_EMAIL_LIFETIME)
    confirmed = await demo.client.post("/api/v1/auth/confirm-email", json={"token": token})
    if confirmed.is_error:
        raise Refused("POST", "/auth/confirm-email", confirmed)
    caller = await Caller.sign_in(demo.client, company.email, password)
    licence = await caller.upload(
        _LICENCE, purpose="business_verification", file_name="licence.pdf", content_type="application/pdf"
    )
    await caller.post(
        "/users/verify-business",
        {"document_ids": [licence], "register_number": "HRB 0000", "vat_id": company.vat_id},
    )
    organisation_id = registered["organisation_id"]
    await operator.post(f"/admin/verifications/{organisation_id}/decision", {"decision": "approve"})
    await demo.platform.revocations.load()
    await demo.bus.drain()
    return await Caller.sign_in(demo.client, company.email, password)


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
    if (await caller.get("/products", mine=True, limit=1))["items"]:
        return
    warehouse = await _warehouse(caller, company)
    bodies = list(companies.products(company))
    pictures = await _pictures(caller, bodies)
    for number, (body, picture) in enumerate(zip(bodies, pictures, strict=True)):
        category = categories[body.pop("category")]
        product = await caller.post("/products", body | {"category_id": category, "image_ids": [picture]})
        stock: dict[str, Any] = {
            "warehouse_id": warehouse,
            "on_hand": body["case_size"] * (40 + 15 * (number % 7)),
            "reorder_level": body["case_size"] * 10,
            "reason": "received",
        }
        await caller.put(f"/products/{product['id']}/inventory", stock)


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


async def _credit(demo: Demo, operator: Caller, password: str) -> None:
    """The buyer may owe up to 25,000 euro for 30 days."""
    buyer = await Caller.sign_in(demo.client, BUYER.email, password)
    organisation_id = (await buyer.get("/users/profile"))["organisation_id"]
    body = {"limit": {"amount": "25000.00", "currency": "EUR"}, "terms_days": 30}
    await operator.put(f"/admin/credit/{organisation_id}", body)


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
