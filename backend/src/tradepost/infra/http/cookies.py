"""The cookies of a browser's session: their names and attributes stand here and nowhere else.

`tradepost_access` is taken wherever the Authorization header is; `tradepost_refresh` goes to the session's own routes
alone; `tradepost_session` is no secret: scripts read in it when to refresh, which portal is the person's, and whether
the session is still that of the person whom the page was made for.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal
from uuid import UUID

from starlette.responses import Response

from tradepost.kernel.clock import utc_now

ACCESS: Final = "tradepost_access"
REFRESH: Final = "tradepost_refresh"
SESSION: Final = "tradepost_session"
REFRESH_PATH: Final = "/api/v1/auth/session"
# A guest's choices, which the web reads and the API never does: an answer cannot depend on them.
OF_A_GUEST: Final = frozenset({b"locale", b"theme"})


@dataclass(frozen=True, slots=True)
class _Cookie:
    name: str
    path: str
    same_site: Literal["lax", "strict"]
    http_only: bool

    def attributes(self, *, secure: bool) -> dict[str, Any]:
        return {"path": self.path, "samesite": self.same_site, "httponly": self.http_only, "secure": secure}


_ACCESS = _Cookie(ACCESS, "/", "lax", http_only=True)
_REFRESH = _Cookie(REFRESH, REFRESH_PATH, "strict", http_only=True)
_SESSION = _Cookie(SESSION, "/", "lax", http_only=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionCookies:
    """What a browser keeps of a session. `kind` is that of the organisation, `person` the id of who signed in."""

    access_token: str
    expires_at: datetime
    refresh_token: str
    refresh_expires_at: datetime
    kind: str
    person: UUID


def set_session(response: Response, session: SessionCookies, *, public_url: str) -> None:
    """Let the browser keep a session; each cookie lives as long as what it holds."""
    facts = f"{int(session.expires_at.timestamp())}.{session.kind}.{session.person}"
    for cookie, value, until in (
        (_ACCESS, session.access_token, session.expires_at),
        (_REFRESH, session.refresh_token, session.refresh_expires_at),
        (_SESSION, facts, session.refresh_expires_at),
    ):
        max_age_s = max(0, round((until - utc_now()).total_seconds()))
        attributes = cookie.attributes(secure=_is_secure(public_url))
        response.set_cookie(cookie.name, value, max_age=max_age_s, **attributes)


def clear_session(response: Response, *, public_url: str) -> None:
    """Have the browser forget its session. Only the attributes that a cookie was set with clear it."""
    for cookie in (_ACCESS, _REFRESH, _SESSION):
        response.delete_cookie(cookie.name, **cookie.attributes(secure=_is_secure(public_url)))


def _is_secure(public_url: str) -> bool:
    return public_url.lower().startswith("https:")
