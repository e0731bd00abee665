"""Calls between services: a port is a Protocol in the callee's contract, bound here to a call or to HTTP.

A port's methods are async, keyword-only and take and give values that Pydantic can carry. Who calls cannot tell the
bindings apart: both refuse to be called inside an open transaction, both raise the callee's typed errors.
"""

import asyncio
import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast, get_type_hints

import httpx2
from fastapi import APIRouter, Request, Response
from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic_core import from_json, to_json
from structlog.contextvars import get_contextvars

from tradepost.infra.db import assert_no_open_transaction
from tradepost.infra.tokens import Tokens, Unauthenticated
from tradepost.kernel.errors import DomainError, Fault, InvalidInput, NotFound, Unavailable

P = TypeVar("P")
DEADLINE_S = 5.0
MAX_BODY = 16 * 1024 * 1024


class PeerUnavailable(Unavailable):
    """Another service that this needs does not answer; try again shortly."""

    code = "platform.peer_unavailable"


def idempotent(method: Callable[..., Any]) -> Callable[..., Any]:
    """Marks a port's method as safe to call again: a remote call that fails on the way is tried once more."""
    method.__idempotent__ = True  # type: ignore[attr-defined]  # a mark, read by the HTTP binding
    return method


@dataclass(frozen=True, slots=True)
class PortMethod:
    """A method of a port with its (de)serialisers."""

    name: str
    parameters: Mapping[str, TypeAdapter[Any]]
    result: TypeAdapter[Any]
    idempotent: bool


class Ports:
    """The ports of this process. `bind` before the first call; `get` at any time."""

    def __init__(self) -> None:
        self._bound: dict[type[Any], Any] = {}

    def bind(self, protocol: type[P], implementation: P) -> None:
        """Let `protocol` be served by `implementation`, an object of this process or an `HttpPort`."""
        self._bound[protocol] = implementation

    def get(self, protocol: type[P]) -> P:
        """A stand-in that finds the implementation when it is called, so services may be built in any order."""
        return cast("P", _LatePort(self, protocol))

    def resolve(self, protocol: type[Any]) -> Any:
        if protocol not in self._bound:
            raise LookupError(f"{protocol.__name__} is not bound in this process")
        return self._bound[protocol]


class _LatePort(Generic[P]):
    def __init__(self, ports: Ports, protocol: type[P]) -> None:
        self._ports, self._protocol = ports, protocol

    def __getattr__(self, name: str) -> Any:
        async def call(**arguments: Any) -> Any:
            assert_no_open_transaction(f"{self._protocol.__name__}.{name}")
            return await getattr(self._ports.resolve(self._protocol), name)(**arguments)

        return call


class HttpPort:
    """The remote binding: `/internal/<service>/<method>` with a service token and a deadline."""

    def __init__(
        self, protocol: type[Any], *, service: str, base_url: str, tokens: Tokens, client: httpx2.AsyncClient
    ) -> None:
        self._methods = methods_of(protocol)
        self._service, self._base_url, self._tokens, self._client = service, base_url.rstrip("/"), tokens, client

    def __getattr__(self, name: str) -> Any:
        method = self._methods.get(name)
        if method is None:
            raise AttributeError(name)

        async def call(**arguments: Any) -> Any:
            body = {key: from_json(method.parameters[key].dump_json(value)) for key, value in arguments.items()}
            for attempt in range(2 if method.idempotent else 1):
                try:
                    return await self._post(method, body)
                except (httpx2.TransportError, TimeoutError) as error:
                    if attempt or not method.idempotent:
                        raise PeerUnavailable(f"{self._service} does not answer.") from error
            raise PeerUnavailable

        return call

    async def _post(self, method: PortMethod, body: dict[str, Any]) -> Any:
        headers = {"Authorization": f"Bearer {self._tokens.service(self._service)}", "Content-Type": "application/json"}
        request_id = get_contextvars().get("request_id")
        if isinstance(request_id, str):
            headers["X-Request-Id"] = request_id
        url = f"{self._base_url}/internal/{self._service}/{method.name}"
        async with asyncio.timeout(DEADLINE_S):
            answer = await self._client.post(url, content=to_json(body), headers=headers)
        if answer.status_code == 200:
            return method.result.validate_json(answer.content)
        raise _raised(answer)


def internal_router(service: str, protocol: type[Any], implementation: Any, tokens: Tokens) -> APIRouter:
    """The callee's side of `HttpPort`. The gateway never routes `/internal`."""
    router = APIRouter(include_in_schema=False)
    for method in methods_of(protocol).values():
        router.add_api_route(
            f"/internal/{service}/{method.name}", _endpoint(service, method, implementation, tokens), methods=["POST"]
        )
    return router


def methods_of(protocol: type[Any]) -> dict[str, PortMethod]:
    """The methods that a port declares. Raises TypeError where one could not travel."""
    found = {}
    for name, method in inspect.getmembers(protocol, inspect.isfunction):
        if name.startswith("_"):
            continue
        if not inspect.iscoroutinefunction(method):
            raise TypeError(f"{protocol.__name__}.{name} is not async")
        hints = get_type_hints(method)
        parameters = [each for each in inspect.signature(method).parameters.values() if each.name != "self"]
        if any(each.kind is not inspect.Parameter.KEYWORD_ONLY for each in parameters):
            raise TypeError(f"{protocol.__name__}.{name} takes positional arguments")
        found[name] = PortMethod(
            name=name,
            parameters={each.name: _carrier(hints[each.name]) for each in parameters},
            result=_carrier(hints["return"]),
            idempotent=getattr(method, "__idempotent__", False),
        )
    return found


def _carrier(kind: Any) -> TypeAdapter[Any]:
    """What takes a value through JSON: bytes travel as base64."""
    config = ConfigDict(ser_json_bytes="base64", val_json_bytes="base64") if kind is bytes else None
    return TypeAdapter(kind, config=config)


def _endpoint(service: str, method: PortMethod, implementation: Any, tokens: Tokens) -> Callable[..., Any]:
    async def serve(request: Request) -> Response:
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer":
            raise Unauthenticated
        tokens.verify_service(token, service)
        try:
            body = from_json(await request.body())
            arguments = {key: method.parameters[key].validate_json(to_json(value)) for key, value in body.items()}
        except (ValidationError, ValueError, KeyError, AttributeError) as error:
            raise InvalidInput([Fault("#", "rpc.malformed", str(error)[:500])]) from error
        result = await getattr(implementation, method.name)(**arguments)
        return Response(method.result.dump_json(result), media_type="application/json")

    return serve


def _raised(answer: httpx2.Response) -> DomainError:
    try:
        problem = answer.json()
        kind = DomainError.by_code.get(problem["code"], NotFound if answer.status_code == 404 else PeerUnavailable)
    except (ValueError, KeyError, TypeError):
        return PeerUnavailable(f"The peer answered {answer.status_code}.")
    error = kind.__new__(kind)
    known = {"type", "title", "status", "detail", "code", "instance", "errors", "request_id"}
    details = {key: value for key, value in problem.items() if key not in known}
    DomainError.__init__(error, problem.get("detail"), **details)
    if isinstance(error, InvalidInput):
        error.faults = tuple(
            Fault(each["pointer"], each["code"], each["message"]) for each in problem.get("errors", ())
        )
    return error
