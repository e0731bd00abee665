"""Envoy's configuration, rendered from what the services declare.

What is not the API's goes to the web application where there is one. Of the API's own paths, what no service declares
is answered 404 here; `/internal` is never routed. A path under a service's prefixes needs a
valid access token unless the service declared it public; the services verify the token again, and decide.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tradepost.gateway.routes import DeclaredRoute
from tradepost.infra.http import cookies
from tradepost.infra.tokens import ISSUER, Unauthenticated

_TYPE = "type.googleapis.com/envoy.extensions"
_HTTP = f"{_TYPE}.filters.http"
UNARY_TIMEOUT_S = 30
MAX_HEADERS_KB = 32
CLOCK_SKEW_S = 5
_OPEN_PREFIXES = ("/.well-known/jwks.json", "/health", "/api/v1/openapi.json", "/api/docs")
_SECURITY_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
}
_HTTPS_ONLY = {"Strict-Transport-Security": "max-age=31536000; includeSubDomains"}
# For what the web application sends without a policy of its own: files, and whatever forgot it.
_WEB_HEADERS = {
    "Content-Security-Policy": "default-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'none'",
}
# Only where the request cannot have begun: a second try is then safe for every method.
_RETRIES = {
    "retry_on": "connect-failure,refused-stream,reset-before-request",
    "num_retries": 3,
    "retry_back_off": {"base_interval": "0.05s", "max_interval": "1s"},
}
_WEB = "web"
_NEVER_WEB = ("/api", "/internal")
# Text, all of it; not event streams, whose events must not wait for a full block.
_COMPRESSED = (
    "text/html",
    "text/css",
    "text/plain",
    "text/csv",
    "text/xml",
    "text/javascript",
    "text/x-component",
    "application/javascript",
    "application/json",
    "application/problem+json",
    "application/manifest+json",
    "application/xml",
    "image/svg+xml",
)
# Below what the web's server keeps an idle connection for.
_WEB_IDLE_S = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class GatewayOptions:
    """Where the gateway listens and what it protects with.

    `upstreams` maps a service's name to its `host:port`; services without an entry are reached at `default_upstream`.
    Without `web_upstream` there is no web application. `https` says that people reach the gateway by https.
    `requests_per_s` is a ceiling for the whole gateway, `sign_in_requests_per_s` one for `/api/v1/auth`.
    """

    listen_address: str = "127.0.0.1"
    listen_port: int = 8080
    admin_port: int = 18901
    default_upstream: str = "127.0.0.1:18000"
    upstreams: Mapping[str, str] = field(default_factory=dict)
    web_upstream: str | None = None
    https: bool = False
    requests_per_s: int = 20_000
    sign_in_requests_per_s: int = 200


def render(routes: Sequence[DeclaredRoute], jwks: Mapping[str, Any], options: GatewayOptions) -> dict[str, Any]:
    """Envoy's bootstrap document; JSON is a form of YAML that Envoy reads."""
    clusters = {service: _cluster_name(service, options) for service in {route.service for route in routes}}
    names = {"default": options.default_upstream, **options.upstreams}
    return {
        "admin": {"address": _address("127.0.0.1", options.admin_port)},
        "static_resources": {
            "listeners": [_listener(routes, clusters, jwks, options)],
            "clusters": [
                *(_cluster(name, upstream) for name, upstream in sorted(names.items())),
                *([_web_cluster(options.web_upstream)] if options.web_upstream else []),
            ],
        },
        "overload_manager": {
            "resource_monitors": [
                {
                    "name": "envoy.resource_monitors.global_downstream_max_connections",
                    "typed_config": {
                        "@type": f"{_TYPE}.resource_monitors.downstream_connections.v3.DownstreamConnectionsConfig",
                        "max_active_downstream_connections": 20_000,
                    },
                }
            ]
        },
    }


def _listener(
    routes: Sequence[DeclaredRoute],
    clusters: Mapping[str, str],
    jwks: Mapping[str, Any],
    options: GatewayOptions,
) -> dict[str, Any]:
    manager = {
        "@type": f"{_TYPE}.filters.network.http_connection_manager.v3.HttpConnectionManager",
        "stat_prefix": "gateway",
        "use_remote_address": True,
        "preserve_external_request_id": False,
        "generate_request_id": True,
        "always_set_request_id_in_response": True,
        "server_header_transformation": "PASS_THROUGH",
        "normalize_path": True,
        "merge_slashes": True,
        "path_with_escaped_slashes_action": "REJECT_REQUEST",
        "max_request_headers_kb": MAX_HEADERS_KB,
        "request_headers_timeout": "10s",
        "stream_idle_timeout": "300s",
        "request_timeout": "120s",
        "common_http_protocol_options": {"idle_timeout": "300s", "headers_with_underscores_action": "REJECT_REQUEST"},
        "http2_protocol_options": {"max_concurrent_streams": 100},
        "http_filters": _filters(jwks, options),
        "local_reply_config": {"mappers": [_unauthenticated()]},
        "route_config": {"name": "gateway", "virtual_hosts": [_virtual_host(routes, clusters, options)]},
    }
    chain = {"filters": [{"name": "envoy.filters.network.http_connection_manager", "typed_config": manager}]}
    return {
        "name": "gateway",
        "address": _address(options.listen_address, options.listen_port),
        "per_connection_buffer_limit_bytes": 1_048_576,
        "filter_chains": [chain],
    }


def _virtual_host(
    routes: Sequence[DeclaredRoute], clusters: Mapping[str, str], options: GatewayOptions
) -> dict[str, Any]:
    return {
        "name": "everything",
        "domains": ["*"],
        "request_headers_to_remove": ["x-envoy-original-path", "x-forwarded-user", "x-user-id", "x-organisation-id"],
        "response_headers_to_add": _if_absent(_SECURITY_HEADERS | (_HTTPS_ONLY if options.https else {})),
        "response_headers_to_remove": ["server", "x-envoy-upstream-service-time"],
        "routes": [
            *(_public_route(route, clusters[route.service], options) for route in routes if route.access == "public"),
            *(_stream_route(route, clusters[route.service]) for route in routes if route.stream),
            *(_prefix_route(prefix, cluster, "authenticated") for prefix, cluster in _prefixes(routes, clusters)),
            *(_prefix_route(prefix, "default", "anyone") for prefix in _OPEN_PREFIXES),
            _prefix_route("/graphql", "default", "known"),
            *_other_routes(options),
        ],
    }


def _other_routes(options: GatewayOptions) -> list[dict[str, Any]]:
    """What no service declared: nothing, or the web application's where there is one."""
    problem = {"header": {"key": "Content-Type", "value": "application/problem+json"}}
    nothing = {
        "direct_response": {"status": 404, "body": _not_found()},
        "response_headers_to_add": [problem | {"append_action": "OVERWRITE_IF_EXISTS_OR_ADD"}],
    }
    if options.web_upstream is None:
        return [{"name": "nothing", "match": {"prefix": "/"}, **nothing}]
    return [
        *({"name": f"nothing{path}", "match": {"path_separated_prefix": path}, **nothing} for path in _NEVER_WEB),
        {
            "name": "web",
            "match": {"prefix": "/"},
            "route": {"cluster": _WEB, "timeout": f"{UNARY_TIMEOUT_S}s", "retry_policy": _RETRIES},
            "response_headers_to_add": _if_absent(_WEB_HEADERS),
        },
    ]


def _if_absent(headers: Mapping[str, str]) -> list[dict[str, Any]]:
    return [
        {"header": {"key": key, "value": value}, "append_action": "ADD_IF_ABSENT"} for key, value in headers.items()
    ]


def _public_route(route: DeclaredRoute, cluster: str, options: GatewayOptions) -> dict[str, Any]:
    rendered = _route(_exact(route), cluster, "known", timeout_s=0 if route.stream else UNARY_TIMEOUT_S)
    if route.prefix == "/api/v1/auth":
        rendered["typed_per_filter_config"]["envoy.filters.http.local_ratelimit"] = _bucket(
            "sign_in", options.sign_in_requests_per_s
        )
    return rendered


def _stream_route(route: DeclaredRoute, cluster: str) -> dict[str, Any]:
    return _route(_exact(route), cluster, "authenticated", timeout_s=0)


def _prefix_route(prefix: str, cluster: str, requirement: str) -> dict[str, Any]:
    return _route({"path_separated_prefix": prefix}, cluster, requirement, timeout_s=UNARY_TIMEOUT_S)


def _route(match: dict[str, Any], cluster: str, requirement: str, *, timeout_s: int) -> dict[str, Any]:
    return {
        "match": match,
        "route": {
            "cluster": cluster,
            "timeout": f"{timeout_s}s",
            "retry_policy": _RETRIES,
        },
        "typed_per_filter_config": {
            "envoy.filters.http.jwt_authn": {
                "@type": f"{_HTTP}.jwt_authn.v3.PerRouteConfig",
                "requirement_name": requirement,
            }
        },
    }


def _filters(jwks: Mapping[str, Any], options: GatewayOptions) -> list[dict[str, Any]]:
    provider = {
        "issuer": ISSUER,
        "audiences": ["api"],
        "forward": True,
        "clock_skew_seconds": CLOCK_SKEW_S,
        "local_jwks": {"inline_string": json.dumps(jwks)},
    }
    # Two providers: all tokens that one of them finds must be good, and an old cookie must not spoil a good header.
    by_header, by_cookie = {"provider_name": "header"}, {"provider_name": "cookie"}
    # A browser sends an old cookie along unasked: on public routes the cookie is the service's to judge.
    requirements = {
        "authenticated": {"requires_any": {"requirements": [by_header, by_cookie]}},
        "known": {"requires_any": {"requirements": [by_header, {"allow_missing": {}}]}},
        "anyone": {"allow_missing_or_failed": {}},
    }
    authentication = {
        "@type": f"{_HTTP}.jwt_authn.v3.JwtAuthentication",
        "providers": {
            "header": {**provider, "from_headers": [{"name": "Authorization", "value_prefix": "Bearer "}]},
            "cookie": {**provider, "from_cookies": [cookies.ACCESS]},
        },
        "requirement_map": requirements,
    }
    return [
        _filter("local_ratelimit", _bucket("gateway", options.requests_per_s)),
        *_compression(),
        _filter("jwt_authn", authentication),
        _filter("router", {"@type": f"{_HTTP}.router.v3.Router"}),
    ]


def _unauthenticated() -> dict[str, Any]:
    """The gateway's own 401, said as the services say it."""
    status = {"default_value": Unauthenticated.status, "runtime_key": "tradepost.unauthenticated"}
    problem = {
        "type": "about:blank",
        "title": Unauthenticated.title(),
        "status": Unauthenticated.status,
        "code": Unauthenticated.code,
        "request_id": "%REQ(X-REQUEST-ID)%",
    }
    return {
        "filter": {"status_code_filter": {"comparison": {"op": "EQ", "value": status}}},
        "body_format_override": {"json_format": problem, "content_type": "application/problem+json"},
    }


def _compression() -> list[dict[str, Any]]:
    """Brotli where the reader takes it, else gzip. Upstreams are asked for plain text: it is done here, once."""
    brotli = {"@type": f"{_TYPE}.compression.brotli.compressor.v3.Brotli", "quality": 5}
    gzip = {"@type": f"{_TYPE}.compression.gzip.compressor.v3.Gzip", "compression_level": "BEST_SPEED"}
    # Answers pass the filters backwards, and the last one takes the request's wish away.
    return [
        _compressor("brotli", brotli, choose_first=True),
        _compressor("gzip", gzip, response_direction_config={"remove_accept_encoding_header": True}),
    ]


def _compressor(
    name: str, library: dict[str, Any], *, response_direction_config: Mapping[str, Any] | None = None, **more: Any
) -> dict[str, Any]:
    common = {"min_content_length": 1_024, "content_type": list(_COMPRESSED)}
    return {
        "name": f"envoy.filters.http.compressor.{name}",
        "typed_config": {
            "@type": f"{_HTTP}.compressor.v3.Compressor",
            # An ETag names what If-Match asks for: it stays, as a weak one, where the answer is compressed.
            "response_direction_config": {
                "common_config": common,
                "weaken_etag_on_compress": True,
                **(response_direction_config or {}),
            },
            "compressor_library": {"name": name, "typed_config": library},
            **more,
        },
    }


def _bucket(name: str, requests_per_s: int) -> dict[str, Any]:
    always = {"default_value": {"numerator": 100, "denominator": "HUNDRED"}}
    return {
        "@type": f"{_HTTP}.local_ratelimit.v3.LocalRateLimit",
        "stat_prefix": name,
        "token_bucket": {
            "max_tokens": requests_per_s,
            "tokens_per_fill": max(1, requests_per_s // 10),
            "fill_interval": "0.1s",
        },
        "filter_enabled": always,
        "filter_enforced": always,
        "response_headers_to_add": [{"header": {"key": "Retry-After", "value": "1"}}],
    }


def _cluster(name: str, upstream: str) -> dict[str, Any]:
    host, _, port = upstream.rpartition(":")
    endpoint = {"endpoint": {"address": _address(host, int(port))}}
    return {
        "name": name,
        "type": "STRICT_DNS" if any(letter.isalpha() for letter in host) else "STATIC",
        "connect_timeout": "2s",
        "load_assignment": {"cluster_name": name, "endpoints": [{"lb_endpoints": [endpoint]}]},
        "circuit_breakers": {
            "thresholds": [{"max_connections": 1_024, "max_pending_requests": 4_096, "max_requests": 8_192}]
        },
    }


def _web_cluster(upstream: str) -> dict[str, Any]:
    options = {
        "@type": "type.googleapis.com/envoy.extensions.upstreams.http.v3.HttpProtocolOptions",
        "common_http_protocol_options": {"idle_timeout": f"{_WEB_IDLE_S}s"},
        "explicit_http_config": {"http_protocol_options": {}},
    }
    return {
        **_cluster(_WEB, upstream),
        "typed_extension_protocol_options": {"envoy.extensions.upstreams.http.v3.HttpProtocolOptions": options},
    }


def _prefixes(routes: Iterable[DeclaredRoute], clusters: Mapping[str, str]) -> list[tuple[str, str]]:
    """Every service's prefixes, the longest first. Raises ValueError where two services share one."""
    owners: dict[str, str] = {}
    for route in routes:
        owner = owners.setdefault(route.prefix, route.service)
        if clusters[owner] != clusters[route.service]:
            raise ValueError(f"{owner} and {route.service} both declare {route.prefix}")
    return sorted(((prefix, clusters[owner]) for prefix, owner in owners.items()), key=lambda pair: -len(pair[0]))


def _exact(route: DeclaredRoute) -> dict[str, Any]:
    return {
        "safe_regex": {"regex": route.pattern},
        "headers": [{"name": ":method", "string_match": {"exact": route.method}}],
    }


def _cluster_name(service: str, options: GatewayOptions) -> str:
    return service if service in options.upstreams else "default"


def _filter(name: str, typed_config: dict[str, Any]) -> dict[str, Any]:
    return {"name": f"envoy.filters.http.{name}", "typed_config": typed_config}


def _address(host: str, port: int) -> dict[str, Any]:
    return {"socket_address": {"address": host, "port_value": port}}


def _not_found() -> dict[str, str]:
    body = '{"type":"about:blank","title":"There is no such thing.","status":404,"code":"resource.not_found"}'
    return {"inline_string": body}
