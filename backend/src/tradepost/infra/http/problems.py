"""Errors as RFC 9457 problem details: the one place where they become HTTP."""

from collections.abc import Mapping, Sequence
from typing import Any

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field
from pydantic_core import to_json
from starlette.exceptions import HTTPException
from starlette.responses import Response

from tradepost.infra.ratelimit_errors import RateLimited
from tradepost.kernel.errors import DomainError, Fault, InvalidInput

MEDIA_TYPE = "application/problem+json"
MAX_FAULTS = 200
log = structlog.get_logger(__name__)


class FaultModel(BaseModel):
    """One thing wrong with the input."""

    pointer: str = Field(examples=["#/lines/0/quantity"])
    code: str = Field(examples=["greater_than"])
    message: str = Field(examples=["Input should be greater than 0"])


class Problem(BaseModel):
    """RFC 9457 problem details. `code` is stable; `errors` lists every fault of the input at once."""

    type: str = Field(examples=["about:blank"])
    title: str = Field(examples=["The request has faults."])
    status: int = Field(examples=[422])
    code: str = Field(examples=["input.invalid"])
    detail: str | None = None
    request_id: str | None = None
    errors: list[FaultModel] = Field(default_factory=list)


def install(app: FastAPI) -> None:
    """Answer every error of `app` with a problem."""
    app.add_exception_handler(DomainError, _domain_error)
    app.add_exception_handler(RequestValidationError, _validation_error)
    app.add_exception_handler(HTTPException, _http_exception)
    app.add_exception_handler(Exception, _unexpected)


def problem_responses(errors: Sequence[type[DomainError]]) -> dict[int | str, dict[str, Any]]:
    """OpenAPI's `responses` for these errors, those of one status told together."""
    by_status: dict[int, list[type[DomainError]]] = {}
    for error in dict.fromkeys(errors):
        by_status.setdefault(error.status, []).append(error)
    return {
        status: {
            "description": " / ".join(f"`{kind.code}`: {kind.title()}" for kind in kinds),
            "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
        }
        for status, kinds in sorted(by_status.items())
    }


def problem(error: DomainError, request_id: str | None) -> Response:
    """The answer to `error`."""
    body: dict[str, Any] = {"type": "about:blank", "title": error.title(), "status": error.status, "code": error.code}
    if error.detail:
        body["detail"] = error.detail
    if request_id:
        body["request_id"] = request_id
    if isinstance(error, InvalidInput):
        body["errors"] = [
            {"pointer": f.pointer, "code": f.code, "message": f.message} for f in error.faults[:MAX_FAULTS]
        ]
    body |= {key: value for key, value in error.details.items() if key not in body}
    headers = {}
    if error.status in {429, 503}:
        headers["Retry-After"] = str(error.details.get("retry_after_s", 1))
    if error.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    if isinstance(error, RateLimited):
        headers |= error.headers
    return Response(to_json(body, inf_nan_mode="null"), error.status, headers, MEDIA_TYPE)


def request_id_of(request: Request) -> str | None:
    value = request.scope.get("state", {}).get("request_id")
    return value if isinstance(value, str) else None


async def _domain_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, DomainError)
    return problem(error, request_id_of(request))


async def _validation_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    faults = [
        Fault(_pointer(each["loc"], error.body, missing=each["type"] == "missing"), each["type"], _told(each["msg"]))
        for each in error.errors()
    ]
    return problem(InvalidInput(faults), request_id_of(request))


def _told(message: str) -> str:
    """What a person reads at the field: what our own validators say has Pydantic's words before it."""
    own = message.removeprefix("Value error, ")
    return own[:1].upper() + own[1:]


async def _http_exception(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code == 400:  # how FastAPI says that a body is not UTF-8, or no multipart form
        fault = Fault("#", "body_unreadable", "The body cannot be read as what its content type says.")
        return problem(InvalidInput([fault]), request_id_of(request))
    code = {404: "resource.not_found", 405: "http.method_not_allowed"}.get(error.status_code, "http.error")
    body = {
        "type": "about:blank",
        "title": str(error.detail),
        "status": error.status_code,
        "code": code,
        "request_id": request_id_of(request),
    }
    return Response(to_json(body), error.status_code, dict(error.headers or {}), MEDIA_TYPE)


async def _unexpected(request: Request, error: Exception) -> Response:
    log.error("http.unexpected_error", path=request.url.path, exc_info=error)
    body = {
        "type": "about:blank",
        "title": "Something went wrong on our side; the request id helps us to find it.",
        "status": 500,
        "code": "platform.unexpected",
        "request_id": request_id_of(request),
    }
    return Response(to_json(body), 500, None, MEDIA_TYPE)


def _pointer(location: Sequence[int | str], body: Any, *, missing: bool) -> str:
    """`("body", "lines", 0, "sku")` -> `#/lines/0/sku`; `("query", "limit")` -> `query/limit`.

    Pydantic also names the member of a union that it tried; what the body does not have is left out, unless it is
    what is missing.
    """
    head, *rest = location
    if head == "body":
        rest = [*_found(rest[:-1], body), *rest[-1:]] if missing else _found(rest, body)
    parts = [str(part).replace("~", "~0").replace("/", "~1") for part in rest]
    return "/".join(["#" if head == "body" else str(head), *parts])


def _found(location: Sequence[int | str], body: Any) -> list[int | str]:
    """The parts of a location that lead through the body."""
    found: list[int | str] = []
    for part in location:
        match body, part:
            case Mapping(), _ if part in body:
                body = body[part]
            case list(), int() if part < len(body):
                body = body[part]
            case _:
                continue
        found.append(part)
    return found
