"""How the fields of the schema are declared: amounts, what lies in another service, pages of it."""

import enum
from collections.abc import Awaitable, Callable, Sequence
from functools import wraps
from typing import Any, get_args

import strawberry

from tradepost.gateway.graphql.context import GraphQLContext, Info
from tradepost.infra.http.pagination import MAX_PAGE
from tradepost.infra.http.policy import Policy
from tradepost.kernel.errors import Fault, InvalidInput

Resolve = Callable[[Any, GraphQLContext], Awaitable[object]]
Resolver = Callable[..., Awaitable[object]]


def declared(kind: Any, description: str, *, policy: Policy | None = None) -> Callable[[Resolver], Any]:
    """A field of type `kind` (with a policy: nullable) that the resolver below gives to whom `policy` allows."""

    def decorate(resolver: Resolver) -> Any:
        @wraps(resolver)
        async def allowed(*args: Any, **arguments: Any) -> object:
            if policy is not None:
                arguments["info"].context.require(policy)
            return await resolver(*args, **arguments)

        needed = policy.permission if policy is not None else None
        text = f"{description} Needs `{needed}`." if needed else description
        return strawberry.field(resolver=allowed, graphql_type=kind, description=text)

    return decorate


def nested(kind: Any, resolve: Resolve, description: str, *, policy: Policy | None = None) -> Any:
    """A field `kind | None` that `resolve(parent, context)` gives to whom `policy` allows."""

    @declared(kind | None, description, policy=policy)
    async def resolver(root: strawberry.Parent[Any], info: Info) -> object:
        return await resolve(root, info.context)

    return resolver


def nested_list(kind: Any, resolve: Resolve, description: str, *, rows: int, policy: Policy | None = None) -> Any:
    """As `nested`, a list of which `first` (by default `rows`) are shown."""

    @declared(list[kind] | None, description, policy=policy)
    async def resolver(root: strawberry.Parent[Any], info: Info, first: int = rows) -> object:
        size = page_size(first)
        found = await resolve(root, info.context)
        return found[:size] if isinstance(found, Sequence) else []

    return resolver


def page_size(first: int) -> int:
    """`first`, where a page may be so long. Raises InvalidInput."""
    if not 1 <= first <= MAX_PAGE:
        raise InvalidInput([Fault("first", "page_size", f"A page has 1 to {MAX_PAGE} rows.")])
    return first


def enum_of(name: str, values: Any, description: str) -> Any:
    """The words of a contract's Literal as an enum: `partially_shipped` is PARTIALLY_SHIPPED."""
    words = {each.upper(): each for each in get_args(values)}
    made: Any = enum.Enum(name, words)  # type: ignore[misc]  # made of what the contract says
    return strawberry.enum(made, description=description)
