"""What route functions ask for: the platform, a transaction, the caller, a port."""

from collections.abc import AsyncIterator, Callable
from typing import Annotated, TypeVar

from fastapi import Depends, Request
from fastapi.params import Depends as DependsMarker

from tradepost.infra.db import Database, Tx
from tradepost.infra.platform import Platform
from tradepost.infra.tokens import Unauthenticated
from tradepost.kernel.actor import Actor

P = TypeVar("P")


def platform(request: Request) -> Platform:
    """The process's connections."""
    found: Platform = request.app.state.platform
    return found


def database(request: Request) -> Database:
    """The process's database, for a route whose use case opens its own transactions around remote calls."""
    return platform(request).database


def current_actor(request: Request) -> Actor:
    """The caller, whom the route's policy has let in."""
    actor = maybe_actor(request)
    if actor is None:
        raise Unauthenticated
    return actor


def maybe_actor(request: Request) -> Actor | None:
    """The caller of a public route, where it is known."""
    actor: Actor | None = getattr(request.state, "actor", None)
    return actor


def transaction(service: str, *, readonly: bool = False) -> DependsMarker:
    """Give the request's transaction, committed before the answer is sent (`Annotated[Tx, transaction(...)]`)."""

    async def open_transaction(request: Request) -> AsyncIterator[Tx]:
        async with platform(request).database.transaction(service, readonly=readonly) as tx:
            request.state.tx = tx
            yield tx

    marker: DependsMarker = Depends(open_transaction, scope="function")
    return marker


def port(protocol: type[P]) -> DependsMarker:
    """Give another service by its contract (`Annotated[ProductsPort, port(ProductsPort)]`)."""

    def find(request: Request) -> P:
        return platform(request).ports.get(protocol)

    found: Callable[[Request], P] = find
    marker: DependsMarker = Depends(found)
    return marker


CurrentActor = Annotated[Actor, Depends(current_actor)]
MaybeActor = Annotated[Actor | None, Depends(maybe_actor)]
PlatformContext = Annotated[Platform, Depends(platform)]
