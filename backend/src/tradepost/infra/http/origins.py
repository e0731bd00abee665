"""Whether a request comes from the platform's own pages: what a cookie alone does not say.

A browser sends cookies along whoever wrote the page. `Sec-Fetch-Site` and `Origin` are the browser's own words, which
no page can change; a request with neither is refused as well.
"""

from urllib.parse import urlsplit

from fastapi import Request

from tradepost.infra.http import cookies
from tradepost.infra.platform import Platform
from tradepost.kernel.errors import Forbidden

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
_DEFAULT_PORTS = {"http": 80, "https": 443}


class CrossOrigin(Forbidden):
    """With the cookies of a session this works from the platform's own pages only."""

    code = "access.cross_origin"


def require_same_origin(request: Request) -> None:
    """Raises CrossOrigin where a page of another origin may have sent `request`."""
    sites = request.headers.getlist("sec-fetch-site")
    if sites:
        if set(sites) != {"same-origin"}:
            raise CrossOrigin
        return
    origins = request.headers.getlist("origin")
    if len(origins) != 1 or origins[0] not in _own_origins(request):
        raise CrossOrigin


def access_cookie(request: Request) -> str | None:
    """The access token in the request's cookie."""
    return request.cookies.get(cookies.ACCESS) or None


def _own_origins(request: Request) -> set[str]:
    """The origin of the public address, and that of the address which this request was sent to.

    The gateway passes Host on as the browser sent it, and a page cannot choose it: whoever makes a name of its own
    point here gets that name in Host, but none of the cookies, which belong to ours. Scheme and port count as well:
    cookies do not tell ports apart.
    """
    platform: Platform = request.app.state.platform
    scheme = request.url.scheme
    if platform.settings.trusted_proxy_hops:
        scheme = request.headers.get("x-forwarded-proto", scheme)
    host = request.headers.get("host", "")
    return {own for url in (platform.settings.public_url, f"{scheme}://{host}") if (own := _origin_of(url))}


def _origin_of(url: str) -> str | None:
    """`url`'s origin as browsers write it: in lower case, without the scheme's own port. None where it has none."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if not host or parts.scheme not in _DEFAULT_PORTS or parts.username is not None:
        return None
    shown = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{shown}" + (f":{port}" if port and port != _DEFAULT_PORTS[parts.scheme] else "")
