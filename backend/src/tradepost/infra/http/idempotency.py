"""Idempotency-Key: a repeated POST gives the first one's answer and has no second effect.

The key and the answer are one row of the request's own transaction, written last. Of two requests with one key at
once both may run, the database lets one commit, and the other answers as the first did. What a use case asks of other
services before its first write must therefore be idempotent under the same key.
"""

import asyncio
import hashlib
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Annotated, Any
from uuid import UUID

import asyncpg
from fastapi import Depends, Header, Request, Response
from pydantic import BaseModel

from tradepost.infra.db import ConcurrentChange, Database, Tx
from tradepost.infra.http.dependencies import CurrentActor, platform
from tradepost.kernel.errors import DomainError, InvalidInput

ATTEMPTS = 3
FIRST_PAUSE_S = 0.02

_FIND = """
SELECT request_hash, status, response FROM platform.idempotency_keys
WHERE service = $1 AND organisation_id = $2 AND key = $3
"""
_KEEP = """
INSERT INTO platform.idempotency_keys (service, organisation_id, key, request_hash, status, response)
VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING
"""
Key = Annotated[
    str,
    Header(
        alias="Idempotency-Key",
        min_length=8,
        max_length=200,
        pattern=r"^[A-Za-z0-9._:\-]+$",
        description="Chosen by the caller, one for each intended effect; a repeat with it gives the same answer.",
        examples=["5f0c9a52-3c1e-4d5c-8a3e-0a1c2b3d4e5f"],
    ),
]


class KeyReused(InvalidInput):
    """This Idempotency-Key was used for another request."""

    code = "idempotency.key_reused"


class _Lost(Exception):  # not an error: the other request with this key committed first
    pass


@dataclass(frozen=True, slots=True)
class IdempotentCall:
    """A request with its key. `key` also names what the use case asks of other services."""

    database: Database
    service: str
    organisation_id: UUID
    key: str
    request_hash: bytes

    async def once(self, run: Callable[[Tx], Awaitable[BaseModel]], *, status: int = 201) -> Response:
        """Answer with what `run` returns, or with what it returned when this key was first used.

        `run` is given the transaction, which has not begun: remote calls come first. It runs again, up to ATTEMPTS
        times, where the database undid it for another's sake (a deadlock). Raises KeyReused where the key came with
        another request.
        """
        known = await self._find()
        if known is not None:
            return known
        try:
            body = await self._run(run, status)
            return _answer(body, status, replayed=False)
        except (_Lost, DomainError, asyncpg.UniqueViolationError):
            # Of two at once the loser may also fail because the winner changed the state: it answers as the winner did.
            known = await self._find()
            if known is None:
                raise
            return known

    async def _run(self, run: Callable[[Tx], Awaitable[BaseModel]], status: int) -> bytes:
        for attempt in range(1, ATTEMPTS + 1):
            try:
                async with self.database.transaction(self.service) as tx:
                    body = (await run(tx)).model_dump_json().encode()
                    await self._keep(tx, body, status)
                    return body
            except ConcurrentChange:
                if attempt == ATTEMPTS:
                    raise
                await asyncio.sleep(FIRST_PAUSE_S * 2**attempt * random.uniform(0.5, 1))  # noqa: S311  # spreads
        raise AssertionError("unreachable: the last attempt returns or raises")

    async def _keep(self, tx: Tx, body: bytes, status: int) -> None:
        kept = await tx.execute(_KEEP, self.service, self.organisation_id, self.key, self.request_hash, status, body)
        if not kept:
            raise _Lost

    async def _find(self) -> Response | None:
        row = await self.database.peek(_FIND, self.service, self.organisation_id, self.key)
        if row is None:
            return None
        if row["request_hash"] != self.request_hash:
            raise KeyReused
        return _answer(row["response"], row["status"], replayed=True)


def idempotent_request(service: str) -> Any:
    """Demand an Idempotency-Key of the callers (`Annotated[IdempotentCall, idempotent_request(...)]`)."""

    async def read(request: Request, actor: CurrentActor, key: Key) -> IdempotentCall:
        digest = hashlib.sha256(f"{request.method} {request.url.path}\n".encode() + await request.body()).digest()
        return IdempotentCall(platform(request).database, service, actor.organisation_id, key, digest)

    return Depends(read)


def _answer(body: bytes, status: int, *, replayed: bool) -> Response:
    headers = {"Idempotent-Replayed": "true"} if replayed else {}
    return Response(body, status, headers, "application/json")
