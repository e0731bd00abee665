"""The companies of a benchmark, what they sell, and the requests with which they trade."""

import asyncio
import csv
import io
import json
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid4

import httpx2
from load import Call, request
from stack import Stack, eventually

from tradepost.apps.connected import connected
from tradepost.apps.demo.caller import Caller, Refused
from tradepost.services.users.use_cases.bootstrap import ensure_company, ensure_operator

BUYERS = 64
"""More than the clients that order, for a buyer's holds that are not paid yet are capped."""
PRODUCTS = 5_000
STOCK = 1_000_000
LINES = 5
OPERATOR = "operator@bench.example"
SELLER, CATALOGUE, HISTORY = "seller@bench.example", "catalogue@bench.example", "history@bench.example"
_PASSWORD = "several hundred orders a second"
_ADDRESS = {"line1": "Kai 1", "city": "Hamburg", "postal_code": "20457", "country": "DE"}
_TOKEN_LIFETIME_S = 480.0
_SIGN_INS_AT_ONCE = 8


@dataclass(slots=True)
class Cast:
    """Who acts. `products` are ids of stocked products in order of the key by which stock rows are locked."""

    stack: Stack
    client: httpx2.AsyncClient
    organisations: dict[str, UUID]
    products: list[str] = field(default_factory=list)
    _tokens: dict[str, tuple[float, str]] = field(default_factory=dict)

    async def token(self, email: str) -> str:
        """An access token, signed in for anew where it is old. Raises Refused."""
        known = self._tokens.get(email)
        if known is None or time.monotonic() - known[0] > _TOKEN_LIFETIME_S:
            body = {"email": email, "password": _PASSWORD}
            answer = await self.client.post("/api/v1/auth/login", json=body)
            if answer.is_error:
                raise Refused("POST", "/auth/login", answer)
            known = self._tokens[email] = time.monotonic(), answer.json()["access_token"]
        return known[1]

    async def caller(self, email: str) -> Caller:
        return Caller(self.client, await self.token(email))

    async def buyers(self) -> list[str]:
        """The access tokens of all buyers."""
        turn = asyncio.Semaphore(_SIGN_INS_AT_ONCE)

        async def one(email: str) -> str:
            async with turn:
                return await self.token(email)

        return list(await asyncio.gather(*(one(buyer_email(number)) for number in range(BUYERS))))


def buyer_email(number: int) -> str:
    return f"buyer-{number}@bench.example"


async def make_companies() -> dict[str, UUID]:
    """The operator, sellers and buyers, verified, in the database that the environment names; ids by e-mail."""
    kinds = dict.fromkeys((SELLER, CATALOGUE, HISTORY), "manufacturer")
    kinds |= {buyer_email(number): "retailer" for number in range(BUYERS)}
    async with connected() as (platform, _):
        await ensure_operator(platform.database, OPERATOR, _PASSWORD)
        made = {}
        for email, kind in kinds.items():
            body = {
                "kind": kind,
                "organisation_name": email.partition("@")[0],
                "address": _ADDRESS,
                "currency": "EUR",
                "name": "Robin Bench",
                "email": email,
                "password": _PASSWORD,
            }
            made[email], _ = await ensure_company(platform.database, body, register_number="HRB 1")
    return made


async def stock_up(cast: Cast) -> None:
    """The seller's catalogue, with plenty of stock, uploaded through the gateway."""
    seller = await cast.caller(SELLER)
    await seller.post("/warehouses", {"name": "Hamburg", "address": _ADDRESS})
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(["sku", "title", "brand", "price", "tier2_min_quantity", "tier2_price", "weight_g", "stock"])
    for number in range(PRODUCTS):
        brand = f"Brand {number % 40}"
        writer.writerow([f"B-{number:05d}", f"{brand} article {number}", brand, "2.95", 12, "2.55", 120, STOCK])
    upload = await seller.send_file(
        "/products/bulk-upload", "bench.csv", table.getvalue().encode(), options={"currency": "EUR", "status": "active"}
    )
    await uploaded(seller, upload["id"])
    async with cast.stack.database() as connection:
        rows = await connection.fetch(
            "SELECT id FROM products.products WHERE seller_id = $1 ORDER BY id", cast.organisations[SELLER]
        )
    cast.products = [str(row["id"]) for row in rows]


async def uploaded(seller: Caller, upload_id: str, *, patience_s: float = 300.0) -> dict[str, Any]:
    """The upload, when it has ended. Raises RuntimeError where it failed, TimeoutError."""

    async def ended() -> dict[str, Any] | None:
        now = await seller.get(f"/products/bulk-upload/{upload_id}")
        return now if now["status"] in {"completed", "failed", "cancelled"} else None

    found = await eventually(ended, patience_s=patience_s)
    if found is None or found["status"] != "completed":
        raise RuntimeError(f"the upload did not complete: {found}")
    return found


def basket(products: Sequence[str], *, lines: int = LINES) -> dict[str, Any]:
    """A basket of different products, one of each `lines`-th part of them."""
    part = len(products) // lines
    chosen = [products[number * part + random.randrange(part)] for number in range(lines)]
    return {
        "lines": [{"product_id": each, "quantity": random.randint(1, 3)} for each in chosen],
        "delivery_address": _ADDRESS,
        "payment_method": "on_account",
    }


def order_calls(tokens: Sequence[str], products: Sequence[str], *, lines: int = LINES) -> Iterator[Call]:
    """Orders without end, by one of `tokens` after the other."""
    while True:
        for token in tokens:
            yield "place order", order_request(token, products, lines=lines)


def order_request(token: str, products: Sequence[str], *, lines: int = LINES) -> bytes:
    body = json.dumps(basket(products, lines=lines)).encode()
    return request("POST", "/api/v1/orders", token=token, body=body, headers={"Idempotency-Key": str(uuid4())})
