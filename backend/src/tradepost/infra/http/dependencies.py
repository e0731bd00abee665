"""What route functions ask for: the platform, a transaction, the caller, a port."""

from collections.abc import AsyncIterator
from typing import Annotated, TypeVar

from fastapi import Depends, Request
from fastapi.params import Depends as DependsMarker

from tradepost.infra.db import Database, Tx
from tradepost.infra.platform import Platform
from tradepost.infra.tokens import AccessToken, Unauthenticated
from tradepost.kernel.actor import Actor

P = TypeVar("P")


def platform(request: Request) -> Platform:
    """The process's connections."""
    found: Platform = request.app.state.platform
    return found


async def database(request: Request) -> Database:
    """The process's database, for a route whose use case opens its own transactions around remote calls."""
    return platform(request).database


def maybe_actor(request: Request) -> Actor | None:
    """The caller of a public route, where it is known."""
    actor: Actor | None = getattr(request.state, "actor", None)
    return actor


def access_token(request: Request) -> AccessToken:
    """The verified access token of the caller. Raises Unauthenticated."""
    access: AccessToken | None = getattr(request.state, "access", None)
    if access is None:
        raise Unauthenticated
    return access


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

    async def find(request: Request) -> P:
        return platform(request).ports.get(protocol)

    marker: DependsMarker = Depends(find)
    return marker


# Coroutines, though they wait for nothing: FastAPI would take plain functions through its thread pool.
async def _current_actor(request: Request) -> Actor:
    actor = maybe_actor(request)
    if actor is None:
        raise Unauthenticated
    return actor


async def _maybe_actor(request: Request) -> Actor | None:
    return maybe_actor(request)


async def _current_access(request: Request) -> AccessToken:
    return access_token(request)


async def _platform(request: Request) -> Platform:
    return platform(request)


CurrentActor = Annotated[Actor, Depends(_current_actor)]
CurrentAccess = Annotated[AccessToken, Depends(_current_access)]
MaybeActor = Annotated[Actor | None, Depends(_maybe_actor)]
PlatformContext = Annotated[Platform, Depends(_platform)]
