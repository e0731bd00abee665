"""POST /graphql. There is no GET: a query in an address ends up in logs, and the schema is in contracts/."""

from typing import Annotated, Any

from fastapi import Request, Response
from pydantic import AfterValidator, BaseModel, Field
from pydantic_core import to_json

from tradepost.gateway.graphql.execution import answer
from tradepost.gateway.graphql.limits import MAX_QUERY_BYTES
from tradepost.infra.http import InputModel, MaybeActor, PlatformContext, ServiceRouter, public
from tradepost.infra.http.problems import request_id_of
from tradepost.infra.http.schemas import without_nul
from tradepost.infra.ratelimit import Rule

RATE = Rule("graphql", limit=1_200, period_s=60)
MAX_VARIABLES_BYTES = 20_000


def _short(query: str) -> str:
    if len(query.encode()) > MAX_QUERY_BYTES:
        raise ValueError(f"a query has at most {MAX_QUERY_BYTES} bytes")
    return query


def _small(variables: dict[str, Any] | None) -> dict[str, Any] | None:
    if len(to_json(variables)) > MAX_VARIABLES_BYTES:  # raises ValueError for what is no JSON text
        raise ValueError(f"variables have at most {MAX_VARIABLES_BYTES} bytes")
    return variables


class GraphQLRequest(InputModel):
    """One query. `extensions` are accepted and not read."""

    query: Annotated[str, Field(min_length=1), AfterValidator(without_nul), AfterValidator(_short)] = Field(
        examples=["{ me { organisation { name } } orders(first: 5) { items { number total { amount currency } } } }"]
    )
    variables: Annotated[dict[str, Any] | None, AfterValidator(_small)] = None
    operation_name: Annotated[str | None, Field(max_length=200, alias="operationName")] = None
    extensions: dict[str, Any] | None = None


class GraphQLAnswer(BaseModel):
    """`data` is null where nothing was carried out. Each error has a stable `code` in its `extensions`."""

    data: dict[str, Any] | None
    errors: list[dict[str, Any]] = Field(
        default=[],
        examples=[[{"message": "There is no such thing.", "path": ["order"], "extensions": {"code": "x.y"}}]],
    )
    extensions: dict[str, Any] = Field(examples=[{"request_id": "0198c5a0-0000-7000-8000-000000000001"}])


router = ServiceRouter("graphql", prefix="")


@router.post(
    "/graphql",
    policy=public(rate=RATE),
    response_model=GraphQLAnswer,
    responses={400: {"model": GraphQLAnswer, "description": "The query was refused: syntax, schema or limits."}},
    summary="Reads that cross services, in GraphQL",
)
async def query_graphql(
    body: GraphQLRequest, request: Request, actor: MaybeActor, platform: PlatformContext
) -> Response:
    """One query of at most 10,000 bytes, 8 levels, 30 aliases and 10,000 values. There are no mutations."""
    status, content = await answer(
        body.query,
        body.variables or {},
        ports=platform.ports,
        settings=platform.platform_settings,
        actor=actor,
        request_id=request_id_of(request),
    )
    return Response(content, status, media_type="application/json")
