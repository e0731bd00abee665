"""From a request to its answer: parse, hold to the limits, carry out, and say what went wrong by stable codes."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

import strawberry
import structlog
from graphql import DocumentNode, GraphQLError, GraphQLSyntaxError, parse
from pydantic_core import to_json
from strawberry.extensions import SchemaExtension
from strawberry.schema.config import StrawberryConfig
from strawberry.types import ExecutionContext

from tradepost.gateway.graphql import limits
from tradepost.gateway.graphql.context import GraphQLContext
from tradepost.gateway.graphql.errors import QueryInvalid, QuerySyntaxInvalid, QueryTooDeep
from tradepost.gateway.graphql.loaders import Loaders
from tradepost.gateway.graphql.query import Query
from tradepost.infra.http.problems import MAX_FAULTS
from tradepost.infra.platform_settings import PlatformSettings
from tradepost.infra.rpc import Ports
from tradepost.kernel.actor import Actor
from tradepost.kernel.errors import DomainError, InvalidInput

MAX_ERRORS = 100
UNEXPECTED = "Something went wrong on our side; the request id helps us to find it."
log = structlog.get_logger(__name__)


class _Parsed(SchemaExtension):
    """Gives strawberry the document that was parsed and measured already."""

    def on_operation(self) -> Iterator[None]:
        self.execution_context.graphql_document = self.execution_context.context.document
        yield


class _Schema(strawberry.Schema):
    def process_errors(self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None) -> None:
        """Errors are logged where they are told."""


SCHEMA = _Schema(
    query=Query,
    extensions=[_Parsed],
    config=StrawberryConfig(
        disable_field_suggestions=True,
        scalar_map={
            Decimal: strawberry.scalar(
                name="Decimal",
                description="A decimal number as text, never in exponents: `12.50`.",
                serialize=lambda value: format(value, "f"),
                parse_value=str,
            ),
            datetime: strawberry.scalar(
                name="DateTime",
                description="A time in UTC, ISO 8601.",
                serialize=lambda value: value.isoformat().replace("+00:00", "Z"),
                parse_value=str,
            ),
        },
    ),
)


def sdl() -> str:
    """The schema in GraphQL's own language, as it is committed."""
    return SCHEMA.as_str() + "\n"


async def answer(
    query: str,
    variables: dict[str, Any],
    *,
    ports: Ports,
    settings: PlatformSettings,
    actor: Actor | None,
    request_id: str | None,
) -> tuple[int, bytes]:
    """The HTTP status and body: 400 where nothing was carried out, else 200, with errors where parts are missing."""
    try:
        document = _parsed(query)
        limits.check(SCHEMA._schema, document, variables, signed_in=actor is not None)  # noqa: SLF001  # the only door
    except DomainError as error:
        return 400, _body(None, [{"message": str(error), "extensions": _extensions(error)}], request_id)
    context = GraphQLContext(actor=actor, load=Loaders(ports, actor, settings), document=document)
    result = await SCHEMA.execute(query, variable_values=variables, context_value=context)
    errors = [_told(error) for error in (result.errors or ())[:MAX_ERRORS]]
    return (400 if result.data is None else 200), _body(result.data, errors, request_id)


def _parsed(query: str) -> DocumentNode:
    try:
        return parse(query, max_tokens=limits.MAX_TOKENS)
    except GraphQLSyntaxError as error:
        raise QuerySyntaxInvalid(error.message) from error
    except RecursionError as error:
        raise QueryTooDeep(f"At most {limits.MAX_DEPTH} levels.", limit=limits.MAX_DEPTH) from error


def _told(error: GraphQLError) -> dict[str, Any]:
    """An error as the caller reads it; what is inside the platform stays there."""
    cause = error.original_error
    while isinstance(cause, GraphQLError):
        cause = cause.original_error
    told: dict[str, Any] = {"message": error.message, "extensions": {"code": QueryInvalid.code}}
    if isinstance(cause, DomainError):
        told = {"message": str(cause), "extensions": _extensions(cause)}
    elif cause is not None and error.path is not None:
        log.error("graphql.unexpected_error", path=error.path, exc_info=cause)
        told = {"message": UNEXPECTED, "extensions": {"code": "platform.unexpected"}}
    if error.locations:
        told["locations"] = [{"line": each.line, "column": each.column} for each in error.locations]
    if error.path is not None:
        told["path"] = error.path
    return told


def _extensions(error: DomainError) -> dict[str, Any]:
    told: dict[str, Any] = {**error.details, "code": error.code}
    if isinstance(error, InvalidInput) and error.faults:
        told["errors"] = [
            {"pointer": fault.pointer, "code": fault.code, "message": fault.message}
            for fault in error.faults[:MAX_FAULTS]
        ]
    return told


def _body(data: Mapping[str, Any] | None, errors: list[dict[str, Any]], request_id: str | None) -> bytes:
    body: dict[str, Any] = {"data": data}
    if errors:
        body["errors"] = errors
    return to_json({**body, "extensions": {"request_id": request_id}})
