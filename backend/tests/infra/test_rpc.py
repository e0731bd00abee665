"""A port behaves the same bound to an object of this process and over HTTP."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol
from uuid import UUID

import httpx2
import pytest
from fastapi import FastAPI

from tradepost.infra.http import problems
from tradepost.infra.platform import Platform
from tradepost.infra.rpc import HttpPort, PeerUnavailable, Ports, idempotent, internal_router, methods_of
from tradepost.kernel.errors import Conflict, Fault, InvalidInput, NotFound
from tradepost.kernel.ids import new_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    id: UUID
    price: Decimal
    tags: tuple[str, ...]


class ParcelLost(Conflict):
    """The parcel is lost."""

    code = "test.parcel_lost"


class ParcelsPort(Protocol):
    @idempotent
    async def parcels(self, *, ids: list[UUID]) -> list[Parcel]: ...

    async def echo(self, *, content: bytes) -> bytes: ...

    async def fail(self, *, kind: str) -> None: ...


class Parcels:
    async def parcels(self, *, ids: list[UUID]) -> list[Parcel]:
        return [Parcel(id=each, price=Decimal("1.250000"), tags=("a", "b")) for each in ids]

    async def echo(self, *, content: bytes) -> bytes:
        return content[::-1]

    async def fail(self, *, kind: str) -> None:
        if kind == "lost":
            raise ParcelLost("It fell off.", place="the harbour")
        if kind == "input":
            raise InvalidInput([Fault("#/lines/0", "bad", "No."), Fault("#/lines/1", "bad", "Nor this.")])
        raise NotFound


@pytest.fixture(params=["local", "http"])
def port(request: pytest.FixtureRequest, platform: Platform) -> ParcelsPort:
    ports = Ports()
    if request.param == "local":
        ports.bind(ParcelsPort, Parcels())
    else:
        app = FastAPI()
        problems.install(app)
        app.include_router(internal_router("parcels", ParcelsPort, Parcels(), platform.tokens))
        client = httpx2.AsyncClient(transport=httpx2.ASGITransport(app=app))
        remote = HttpPort(
            ParcelsPort, service="parcels", base_url="http://parcels", tokens=platform.tokens, client=client
        )
        ports.bind(ParcelsPort, remote)  # type: ignore[arg-type]  # HttpPort answers every method of its protocol
    return ports.get(ParcelsPort)


async def test_values_arrive_as_they_left(port: ParcelsPort) -> None:
    ids = [new_id(), new_id()]
    answer = await port.parcels(ids=ids)
    assert answer == [Parcel(id=each, price=Decimal("1.250000"), tags=("a", "b")) for each in ids]


async def test_bytes_of_any_value_travel(port: ParcelsPort) -> None:
    assert await port.echo(content=bytes(range(256))) == bytes(range(256))[::-1]


async def test_typed_errors_arrive_with_their_details(port: ParcelsPort) -> None:
    with pytest.raises(ParcelLost) as lost:
        await port.fail(kind="lost")
    assert (lost.value.detail, lost.value.details) == ("It fell off.", {"place": "the harbour"})
    with pytest.raises(InvalidInput) as faulty:
        await port.fail(kind="input")
    assert [fault.pointer for fault in faulty.value.faults] == ["#/lines/0", "#/lines/1"]
    with pytest.raises(NotFound):
        await port.fail(kind="missing")


async def test_no_call_leaves_an_open_transaction(port: ParcelsPort, platform: Platform) -> None:
    async with platform.database.transaction("orders") as tx:
        await tx.fetchval("SELECT 1")
        with pytest.raises(AssertionError, match="open transaction"):
            await port.parcels(ids=[])
    assert await port.parcels(ids=[]) == []


async def test_a_peer_that_is_down_is_unavailable_after_a_second_try(platform: Platform) -> None:
    tries = 0

    def refuse(request: httpx2.Request) -> httpx2.Response:
        nonlocal tries
        tries += 1
        raise httpx2.ConnectError("down", request=request)

    client = httpx2.AsyncClient(transport=httpx2.MockTransport(refuse))
    remote = HttpPort(ParcelsPort, service="parcels", base_url="http://parcels", tokens=platform.tokens, client=client)
    with pytest.raises(PeerUnavailable):
        await remote.parcels(ids=[])
    assert tries == 2
    with pytest.raises(PeerUnavailable):
        await remote.fail(kind="lost")
    assert tries == 3  # not idempotent: never sent twice


async def test_the_internal_face_wants_a_token_for_this_service(platform: Platform) -> None:
    app = FastAPI()
    problems.install(app)
    app.include_router(internal_router("parcels", ParcelsPort, Parcels(), platform.tokens))
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app=app), base_url="http://parcels") as client:
        for token in (None, "x", platform.tokens.service("orders")):
            headers = {"Authorization": f"Bearer {token}"} if token else {}
            answer = await client.post("/internal/parcels/parcels", json={"ids": []}, headers=headers)
            assert answer.status_code == 401
        headers = {"Authorization": f"Bearer {platform.tokens.service('parcels')}"}
        broken = await client.post("/internal/parcels/parcels", json={"ids": "x", "more": 1}, headers=headers)
        assert broken.status_code == 422


def test_a_port_whose_methods_cannot_travel_is_refused() -> None:
    class Positional(Protocol):
        async def take(self, it: int) -> int: ...

    class Blocking(Protocol):
        def take(self, *, it: int) -> int: ...

    for protocol in (Positional, Blocking):
        with pytest.raises(TypeError):
            methods_of(protocol)
