"""The interactive documentation: Swagger UI from its wheel, so it works without the internet and under a strict CSP."""

from functools import lru_cache
from importlib import resources

from fastapi import APIRouter, Response

OPENAPI_PATH = "/api/v1/openapi.json"
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self';"
    " frame-ancestors 'none'; base-uri 'none'; form-action 'self'"
)
_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tradepost API</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body>
<div id="docs"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
"""
_START = f"""SwaggerUIBundle({{
  url: "{OPENAPI_PATH}", dom_id: "#docs", deepLinking: true, docExpansion: "none", filter: true, tryItOutEnabled: true
}});
"""

router = APIRouter(prefix="/api/docs", include_in_schema=False)


@router.get("")
async def page() -> Response:
    """The documentation's page."""
    return Response(_PAGE, media_type="text/html", headers={"Content-Security-Policy": _POLICY})


@router.get("/start.js")
async def start() -> Response:
    return Response(_START, media_type="text/javascript")


@router.get("/swagger-ui-bundle.js")
async def script() -> Response:
    return Response(_resource("swagger-ui-bundle.js"), media_type="text/javascript", headers=_kept())


@router.get("/swagger-ui.css")
async def style() -> Response:
    return Response(_resource("swagger-ui.css"), media_type="text/css", headers=_kept())


@lru_cache(maxsize=2)
def _resource(name: str) -> bytes:
    return resources.files("fastapi_swagger.resources").joinpath(name).read_bytes()


def _kept() -> dict[str, str]:
    return {"Cache-Control": "public, max-age=86400"}
