"""The ASGI application of a process: the routes of the services it holds, and what every process answers."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

from fastapi import APIRouter, FastAPI, Request, Response
from pydantic_core import to_json

from tradepost import __version__
from tradepost.infra import telemetry
from tradepost.infra.http import cookies, docs, problems
from tradepost.infra.http.middleware import RequestContext
from tradepost.infra.metrics import CONTENT_TYPE, get_metrics, metrics_text
from tradepost.infra.platform import Platform, Service, open_platform
from tradepost.infra.rpc import internal_router
from tradepost.infra.settings import Settings, get_settings
from tradepost.kernel.errors import Unavailable

Build = Callable[[Platform], Sequence[Service]]
DESCRIPTION = """
Tradepost's API. Money is `{"amount": "12.50", "currency": "EUR"}`; times are UTC; ids are UUIDv7. Lists come in pages
by cursor. Errors are RFC 9457 problem details with a stable `code`. Every POST that creates an order, payment, refund
or shipment takes an `Idempotency-Key`.
""".strip()

_SECURITY_SCHEMES = {
    "bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"},
    "cookie": {
        "type": "apiKey",
        "in": "cookie",
        "name": cookies.ACCESS,
        "description": "For browsers, where there is no Authorization header. What changes something then needs "
        "`Sec-Fetch-Site: same-origin`, or without that header an `Origin` that is the platform's own.",
    },
}


def create_app(
    build: Build,
    *,
    settings: Settings | None = None,
    routers: Sequence[APIRouter] = (),
    ready: Callable[[], object] | None = None,
) -> FastAPI:
    """The application whose services `build` makes once the process is connected; `routers` belong to no service.

    `ready` is called when all is made that the process keeps.
    """

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with serving(app, build, settings or get_settings()):
            if ready is not None:
                ready()
            yield

    app = FastAPI(
        title="Tradepost",
        version=__version__,
        description=DESCRIPTION,
        lifespan=lifespan,
        openapi_url=docs.OPENAPI_PATH,
        docs_url=None,
        redoc_url=None,
        swagger_ui_oauth2_redirect_url=None,
        generate_unique_id_function=lambda route: route.name,
    )
    problems.install(app)
    app.add_middleware(RequestContext)
    app.include_router(docs.router)
    for router in routers:
        app.include_router(router)
    _add_operations(app)
    _describe(app)
    return app


@asynccontextmanager
async def serving(app: FastAPI, build: Build, settings: Settings) -> AsyncIterator[Platform]:
    """`app` connected to everything, with its services' routes, until the block ends."""
    telemetry.configure_logging_from_settings(settings)
    async with open_platform(settings) as platform:
        services = build(platform)
        app.state.platform = platform
        mount(app, services, platform)
        await _load_quietly(platform)
        refreshing = asyncio.create_task(platform.revocations.keep_fresh())
        for service in services:
            for hook in service.startup:
                await hook()
        try:
            yield platform
        finally:
            refreshing.cancel()


def mount(app: FastAPI, services: Sequence[Service], platform: Platform) -> None:
    """Add the services' public and internal routes, and let their ports and probes be found in this process."""
    app.state.probes = {name: probe for service in services for name, probe in service.probes.items()}
    for service in services:
        for router in service.routers:
            app.include_router(router)
        for protocol, implementation in service.ports.items():
            platform.ports.bind(protocol, implementation)
            app.include_router(internal_router(service.name, protocol, implementation, platform.tokens))


def lifespan_of(app: FastAPI) -> AbstractAsyncContextManager[Any]:
    """Start `app` without a server, for tests and tools."""
    return app.router.lifespan_context(app)


async def _load_quietly(platform: Platform) -> None:
    try:
        await platform.revocations.load()
    except Unavailable:
        return  # the database is down at the start: `keep_fresh` loads the list when it is back


def _add_operations(app: FastAPI) -> None:
    @app.get("/health", include_in_schema=False)
    async def health() -> dict[str, str]:
        return {"status": "ok"}

    @app.get("/ready", include_in_schema=False)
    async def ready(request: Request) -> Response:
        parts = await _probe(request.app.state.platform)
        return Response(to_json(parts), 200 if parts["database"] else 503, media_type="application/json")

    @app.get("/metrics", include_in_schema=False)
    async def metrics(request: Request) -> Response:
        size, idle = request.app.state.platform.database.usage()
        get_metrics().set_pool(pool="database", in_use=size - idle, idle=idle)
        return Response(metrics_text(), media_type=CONTENT_TYPE)

    @app.get("/.well-known/jwks.json", include_in_schema=False)
    async def jwks(request: Request) -> dict[str, Any]:
        keys: dict[str, Any] = request.app.state.platform.tokens.jwks()
        return keys


async def _probe(platform: Platform) -> dict[str, bool]:
    """Which parts answer within a second. Only the database decides readiness: the rest degrades."""
    try:
        async with asyncio.timeout(1), platform.database.transaction("platform", readonly=True) as tx:
            database = await tx.fetchval("SELECT true")
    except (Unavailable, TimeoutError):
        database = False
    return {"database": bool(database)}


def _describe(app: FastAPI) -> None:
    """Complete the OpenAPI document: the shared Problem schema and how callers show who they are."""
    plain = app.openapi

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            document = plain()
            components = document.setdefault("components", {})
            schemas = components.setdefault("schemas", {})
            model = problems.Problem.model_json_schema(ref_template="#/components/schemas/{model}")
            schemas |= model.pop("$defs")
            schemas["Problem"] = model
            schemas.pop("HTTPValidationError", None)
            schemas.pop("ValidationError", None)
            components["securitySchemes"] = _SECURITY_SCHEMES
            app.openapi_schema = document
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]  # FastAPI's documented way to extend the document
