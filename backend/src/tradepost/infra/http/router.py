"""A service's router: every route states who may call it and which errors it gives."""

import math
from collections.abc import Callable, Collection, Sequence
from typing import Any, TypeVar

from fastapi import APIRouter, Depends, Request

from tradepost.infra.http.origins import SAFE_METHODS, CrossOrigin, access_cookie, require_same_origin
from tradepost.infra.http.policy import NotVerified, Policy, WrongKind
from tradepost.infra.http.problems import problem_responses
from tradepost.infra.platform import Platform
from tradepost.infra.ratelimit import Rule, Verdict, rate_limit_headers
from tradepost.infra.ratelimit_errors import RateLimited
from tradepost.infra.tokens import AccessToken, Unauthenticated
from tradepost.kernel.actor import Actor
from tradepost.kernel.errors import DomainError, Forbidden, InvalidInput, Unavailable

F = TypeVar("F", bound=Callable[..., Any])
PREFIX = "/api/v1"
DEFAULT_RATE = Rule("write", limit=1_200, period_s=60)


class ServiceRouter(APIRouter):
    """An APIRouter under `prefix` whose routes take `policy=` and `errors=`.

    `errors` are the errors of the use case; those of the policy, of the input and of the platform are added.
    """

    def __init__(self, service: str, *, prefix: str = PREFIX, **options: Any) -> None:
        super().__init__(prefix=prefix, tags=[service], **options)
        self.service = service

    def add_api_route(
        self,
        path: str,
        endpoint: Callable[..., Any],
        *,
        policy: Policy | None = None,
        errors: Sequence[type[DomainError]] = (),
        **options: Any,
    ) -> None:
        if policy is None:
            raise TypeError(f"{self.service}: {path} has no policy")
        options["dependencies"] = [Depends(_guard(policy)), *(options.get("dependencies") or ())]
        of_policy = _errors_of(policy, options.get("methods") or ["GET"])
        options["responses"] = {
            **problem_responses([*of_policy, *errors, InvalidInput, RateLimited, Unavailable]),
            **(options.get("responses") or {}),
        }
        options["openapi_extra"] = {**_described(policy), **(options.get("openapi_extra") or {})}
        options.setdefault("operation_id", f"{self.service}_{endpoint.__name__}")
        super().add_api_route(path, endpoint, **options)
        self.routes[-1].policy = policy  # type: ignore[attr-defined]  # read by the gateway and by tests

    def route_for(self, method: str, path: str, *, policy: Policy, **options: Any) -> Callable[[F], F]:
        def decorate(endpoint: F) -> F:
            self.add_api_route(path, endpoint, policy=policy, methods=[method], **options)
            return endpoint

        return decorate

    def get(self, path: str, *, policy: Policy, **options: Any) -> Callable[[F], F]:  # type: ignore[override]
        return self.route_for("GET", path, policy=policy, **options)

    def post(self, path: str, *, policy: Policy, **options: Any) -> Callable[[F], F]:  # type: ignore[override]
        return self.route_for("POST", path, policy=policy, **options)

    def put(self, path: str, *, policy: Policy, **options: Any) -> Callable[[F], F]:  # type: ignore[override]
        return self.route_for("PUT", path, policy=policy, **options)

    def patch(self, path: str, *, policy: Policy, **options: Any) -> Callable[[F], F]:  # type: ignore[override]
        return self.route_for("PATCH", path, policy=policy, **options)

    def delete(self, path: str, *, policy: Policy, **options: Any) -> Callable[[F], F]:  # type: ignore[override]
        return self.route_for("DELETE", path, policy=policy, **options)


def _guard(policy: Policy) -> Callable[..., Any]:
    async def guard(request: Request) -> None:
        if policy.same_origin:
            require_same_origin(request)
        access = _authenticate(request, required=policy.access == "authenticated")
        actor = access.actor if access else None
        request.state.access, request.state.actor = access, actor
        if policy.access == "authenticated":
            assert actor is not None
            policy.check(actor)
        rate = policy.rate or (DEFAULT_RATE if request.method not in {"GET", "HEAD"} else None)
        if rate is not None:
            await _limit(request, rate, actor)

    return guard


def _authenticate(request: Request, *, required: bool) -> AccessToken | None:
    """Who calls: by the Authorization header, and where there is none by the access cookie."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if not scheme:
        return _authenticate_by_cookie(request, required=required)
    if scheme.lower() != "bearer":
        raise Unauthenticated("Use the Bearer scheme.")
    return _verify(request, token.strip())


def _authenticate_by_cookie(request: Request, *, required: bool) -> AccessToken | None:
    """A browser sends an old cookie along unasked, so on a public route its bearer is a guest, not at fault."""
    try:
        access = _verify(request, access_cookie(request))
    except Unauthenticated:
        if required:
            raise
        return None
    if request.method not in SAFE_METHODS:
        require_same_origin(request)
    return access


def _verify(request: Request, token: str | None) -> AccessToken:
    if token is None:
        raise Unauthenticated
    platform: Platform = request.app.state.platform
    verified = platform.tokens.verify_access(token)
    if platform.revocations.revoked(verified.actor, verified.issued_at):
        raise Unauthenticated("The access token was revoked.")
    return verified


async def _limit(request: Request, rate: Rule, actor: Actor | None) -> None:
    platform: Platform = request.app.state.platform
    if not platform.settings.rate_limits:
        return
    caller = str(actor.user_id) if actor else client_address(request)
    verdict: Verdict = await platform.limiter.hit(rate, caller)
    headers = rate_limit_headers(verdict)
    if not verdict.allowed:
        raise RateLimited(retry_after_s=math.ceil(verdict.reset_after_s), headers=headers)
    request.state.answer_headers = headers


def client_address(request: Request) -> str:
    """The caller's address as the outermost trusted proxy saw it."""
    platform: Platform = request.app.state.platform
    hops = platform.settings.trusted_proxy_hops
    forwarded = [part.strip() for part in request.headers.get("x-forwarded-for", "").split(",") if part.strip()]
    if hops and len(forwarded) >= hops:
        return forwarded[-hops][:64]
    return request.client.host if request.client else "unknown"


def _errors_of(policy: Policy, methods: Collection[str]) -> list[type[DomainError]]:
    errors: list[type[DomainError]] = [Unauthenticated]
    if policy.same_origin or set(methods) - SAFE_METHODS:
        errors.append(CrossOrigin)
    if policy.permission:
        errors.append(Forbidden)
    if policy.kinds is not None:
        errors.append(WrongKind)
    if policy.verified:
        errors.append(NotVerified)
    return errors


def _described(policy: Policy) -> dict[str, Any]:
    described: dict[str, Any] = {"x-access": policy.access}
    if policy.access == "authenticated":
        described["security"] = [{"bearer": []}, {"cookie": []}]
    else:
        described["security"] = [{}, {"bearer": []}, {"cookie": []}]
    if policy.same_origin:
        described["x-same-origin"] = True
    if policy.permission:
        described["x-permission"] = policy.permission
    if policy.kinds is not None:
        described["x-organisation-kinds"] = sorted(policy.kinds)
    if policy.verified:
        described["x-verified-business"] = True
    return described
