"""Envoy as `make up` starts it, before an API and a web application that say who was asked."""

import gzip
import json
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx2
import pytest
from joserfc.jwk import ECKey

from tradepost.apps.embedded.engines import wait_until_ready
from tradepost.apps.embedded.gateway import gateway_config_file, gateway_part
from tradepost.apps.embedded.layout import Layout
from tradepost.apps.embedded.ports import LOOPBACK, Ports
from tradepost.apps.embedded.processes import start_part, stop_parts
from tradepost.gateway.envoy import GatewayOptions, render
from tradepost.gateway.routes import DeclaredRoute

ROUTES = [
    DeclaredRoute("products", "GET", "/api/v1/products/{product_id}", "public", stream=False),
    DeclaredRoute("orders", "GET", "/api/v1/orders", "authenticated", stream=False),
]
LONG = "wholesale " * 1_000
WEB_POLICY = "script-src 'self' 'nonce-abc'"


class _Answering(BaseHTTPRequestHandler):
    """Says who it is and what it was asked with; `?type=` and `?policy=` choose headers of the answer."""

    protocol_version = "HTTP/1.1"
    who = ""

    def do_GET(self) -> None:
        query = httpx2.URL(self.path).params
        said = {"who": self.who, "path": self.path, "asked": {k.lower(): v for k, v in self.headers.items()}}
        body = json.dumps(said | {"long": LONG}).encode()
        self.send_response(200)
        self.send_header("ETag", '"7"')
        self.send_header("Content-Type", query.get("type", "application/json"))
        self.send_header("Content-Length", str(len(body)))
        if "policy" in query:
            self.send_header("Content-Security-Policy", WEB_POLICY)
            self.send_header("Referrer-Policy", "same-origin")
        if self.path.startswith("/_next/static"):
            self.send_header("Cache-Control", "public, max-age=31536000, immutable")
        self.end_headers()
        self.wfile.write(body)

    do_POST = do_GET  # noqa: N815  # the names that http.server looks for

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def answering(name: str, port: int) -> Iterator[None]:
    server = ThreadingHTTPServer((LOOPBACK, port), type(name, (_Answering,), {"who": name}))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def gateway(state: Path, *, web: bool, https: bool = False) -> Iterator[httpx2.Client]:
    layout, ports = Layout(state), Ports.free()
    layout.prepare(first_start_free_mb=0)
    options = GatewayOptions(
        listen_port=ports.gateway,
        admin_port=ports.gateway_admin,
        default_upstream=f"{LOOPBACK}:{ports.api}",
        web_upstream=f"{LOOPBACK}:{ports.web}" if web else None,
        https=https,
    )
    keys = {"keys": [ECKey.generate_key("P-256").as_dict(private=False)]}
    gateway_config_file(layout).write_text(json.dumps(render(ROUTES, keys, options)))
    files = {"log_file": layout.log_file("gateway"), "record_file": layout.record_file("gateway")}
    with answering("api", ports.api), answering("web", ports.web):
        running = start_part(gateway_part(layout, ports), environment=os.environ, **files)
        try:
            wait_until_ready(running, log_file=layout.log_file("gateway"))
            with httpx2.Client(base_url=f"http://{LOOPBACK}:{ports.gateway}") as client:
                yield client
        finally:
            stop_parts([running])


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx2.Client]:
    with gateway(tmp_path_factory.mktemp("gateway"), web=True) as client:
        yield client


@pytest.fixture(scope="module")
def without_web(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx2.Client]:
    with gateway(tmp_path_factory.mktemp("gateway"), web=False, https=True) as client:
        yield client


@pytest.mark.parametrize(
    "path", ["/api/v1/products/1", "/graphql", "/health", "/.well-known/jwks.json", "/api/v1/openapi.json", "/api/docs"]
)
def test_the_apis_paths_go_to_the_api(whole: httpx2.Client, path: str) -> None:
    assert whole.get(path).json()["who"] == "api"


@pytest.mark.parametrize("path", ["/", "/login?next=%2Fretailer", "/retailer/orders/1", "/apiary", "/favicon.ico"])
def test_everything_else_goes_to_the_web_application(whole: httpx2.Client, path: str) -> None:
    answer = whole.get(path)

    assert (answer.json()["who"], answer.json()["path"]) == ("web", path)


@pytest.mark.parametrize(
    "path", ["/api", "/api/", "/api/v1/nothing", "/api/v2/orders", "/internal", "/internal/orders/x"]
)
@pytest.mark.parametrize("client", ["whole", "without_web"])
def test_what_no_service_declares_is_the_apis_own_404(request, client: str, path: str) -> None:
    answer = request.getfixturevalue(client).get(path)

    assert answer.status_code == 404
    assert answer.json()["code"] == "resource.not_found"
    assert answer.headers.get_list("content-type") == ["application/problem+json"]
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")


@pytest.mark.parametrize("path", ["/", "/login", "/_next/static/chunks/a.js"])
def test_without_a_web_application_its_paths_are_404(without_web: httpx2.Client, path: str) -> None:
    answer = without_web.get(path)

    assert (answer.status_code, answer.json()["code"]) == (404, "resource.not_found")


def test_a_worn_out_token_keeps_nobody_from_the_web_but_from_the_api(whole: httpx2.Client) -> None:
    headers = {"Authorization": "Bearer not.a.token"}

    assert whole.get("/retailer", headers=headers).json()["who"] == "web"
    assert whole.get("/api/v1/orders", headers=headers).status_code == 401


def test_the_web_is_sent_what_is_posted_to_it(whole: httpx2.Client) -> None:
    assert whole.post("/retailer").json()["who"] == "web"


def test_the_webs_own_policy_stands_and_what_it_forgot_is_added(whole: httpx2.Client) -> None:
    own, forgotten = whole.get("/?policy=1").headers, whole.get("/").headers

    assert own.get_list("content-security-policy") == [WEB_POLICY]
    assert own["referrer-policy"] == "same-origin"
    assert own["x-content-type-options"] == "nosniff"
    assert own["x-frame-options"] == "DENY"
    assert forgotten.get_list("content-security-policy") == [
        "default-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'none'"
    ]
    assert whole.get("/api/v1/products/1").headers["content-security-policy"].startswith("default-src 'none'")


def test_browsers_are_bound_to_https_only_where_people_come_by_https(
    whole: httpx2.Client, without_web: httpx2.Client
) -> None:
    assert "strict-transport-security" not in whole.get("/").headers
    assert "strict-transport-security" not in whole.get("/health").headers
    assert without_web.get("/health").headers["strict-transport-security"] == "max-age=31536000; includeSubDomains"


@pytest.mark.parametrize("path", ["/", "/api/v1/products/1"])
@pytest.mark.parametrize(
    ("accepted", "sent"),
    [("gzip, deflate, br, zstd", "br"), ("gzip", "gzip"), ("br;q=0.1, gzip", "gzip"), ("identity", None)],
)
@pytest.mark.parametrize("kind", ["text/html; charset=utf-8", "text/x-component", "application/javascript", "text/css"])
def test_text_is_compressed_as_the_reader_takes_it(
    whole: httpx2.Client, path: str, kind: str, accepted: str, sent: str | None
) -> None:
    with whole.stream("GET", path, params={"type": kind}, headers={"Accept-Encoding": accepted}) as answer:
        raw = b"".join(answer.iter_raw())

    assert answer.headers.get("content-encoding") == sent
    assert (len(raw) < len(LONG) / 2) == (sent is not None)
    if sent == "gzip":
        assert "accept-encoding" not in json.loads(gzip.decompress(raw))["asked"]


@pytest.mark.parametrize(("accepted", "tag"), [("br", 'W/"7"'), ("gzip", 'W/"7"'), ("identity", '"7"')])
def test_a_version_can_be_named_in_if_match_however_it_was_sent(whole: httpx2.Client, accepted: str, tag: str) -> None:
    answer = whole.get("/api/v1/products/1", params={"type": "application/json"}, headers={"Accept-Encoding": accepted})

    assert answer.headers["etag"] == tag


@pytest.mark.parametrize("kind", ["image/png", "text/event-stream", "font/woff2"])
def test_what_is_no_text_or_must_flow_is_left_as_it_is(whole: httpx2.Client, kind: str) -> None:
    answer = whole.get("/", params={"type": kind}, headers={"Accept-Encoding": "gzip, br"})

    assert "content-encoding" not in answer.headers


def test_built_files_are_kept_for_ever(whole: httpx2.Client) -> None:
    answer = whole.get("/_next/static/chunks/a.js")

    assert (answer.json()["who"], answer.headers["cache-control"]) == ("web", "public, max-age=31536000, immutable")


def test_the_web_learns_who_asks_and_not_what_a_caller_pretends(whole: httpx2.Client) -> None:
    pretended = {"X-User-Id": "someone", "X-Forwarded-User": "someone", "X-Forwarded-For": "203.0.113.7"}
    asked = whole.get("/", headers=pretended).json()["asked"]

    # The last hop is the gateway's word; the API believes no more of them than it has proxies in front.
    assert asked["x-forwarded-for"].startswith("203.0.113.7,")
    assert not {"x-user-id", "x-forwarded-user"} & set(asked)
