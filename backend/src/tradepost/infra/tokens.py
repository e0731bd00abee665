"""Tokens: ES256 access tokens for people, HS256 tokens between services, and tokens good for one purpose.

Each use has its own `typ` and audience, so a token of one use is refused at every other (RFC 8725).
"""

import hashlib
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Self
from uuid import UUID

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, OctKey

from tradepost.infra.settings import Settings
from tradepost.kernel.actor import Actor, OrganisationKind
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import DomainError
from tradepost.kernel.ids import new_id

ISSUER = "tradepost"
ACCESS_LIFETIME = timedelta(minutes=15)
SERVICE_LIFETIME = timedelta(seconds=60)
MAX_TOKEN_LENGTH = 8_192
_CACHE_SIZE = 20_000
_KINDS: tuple[OrganisationKind, ...] = ("manufacturer", "retailer", "operator")


class Unauthenticated(DomainError):
    """Sign in first: the access token is missing, malformed, expired or revoked."""

    code = "access.unauthenticated"
    status = 401


@dataclass(frozen=True, slots=True)
class AccessToken:
    """A verified access token."""

    actor: Actor
    issued_at: datetime
    expires_at: datetime


class Tokens:
    """Signs and verifies every token of the platform."""

    def __init__(self, signing_key_pem: bytes, service_secret: str) -> None:
        self._key = ECKey.import_key(signing_key_pem)
        self._kid = self._key.thumbprint()
        self._secret = OctKey.import_key(service_secret)
        self._verified: OrderedDict[bytes, AccessToken] = OrderedDict()

    @classmethod
    def from_settings(cls, settings: Settings) -> Self:
        pem = Path(settings.signing_key_file).read_bytes()
        return cls(pem, settings.service_secret.get_secret_value())

    def jwks(self) -> dict[str, Any]:
        """The public keys, for whoever verifies access tokens."""
        key = self._key.as_dict(private=False)
        return {"keys": [{**key, "kid": self._kid, "alg": "ES256", "use": "sig"}]}

    def access(self, actor: Actor) -> tuple[str, datetime]:
        """An access token for `actor` and when it expires."""
        now = utc_now()
        expires_at = now + ACCESS_LIFETIME
        claims = {
            "iss": ISSUER,
            "aud": "api",
            "sub": str(actor.user_id),
            "role": actor.kind,
            "permissions": sorted(actor.permissions),
            "org": str(actor.organisation_id),
            "verified": actor.verified,
            "sid": str(actor.session_id),
            "jti": str(new_id()),
            "iat": int(now.timestamp()),
            "iat_ms": int(now.timestamp() * 1000),
            "exp": int(expires_at.timestamp()),
        }
        header = {"alg": "ES256", "typ": "at+jwt", "kid": self._kid}
        return jwt.encode(header, claims, self._key, algorithms=["ES256"]), expires_at

    def verify_access(self, token: str) -> AccessToken:
        """Raises Unauthenticated. A token once verified is remembered until it expires."""
        if len(token) > MAX_TOKEN_LENGTH:
            raise Unauthenticated
        digest = hashlib.sha256(token.encode(errors="replace")).digest()
        known = self._verified.get(digest)
        if known is None:
            known = self._verify(token)
            self._verified[digest] = known
            if len(self._verified) > _CACHE_SIZE:
                self._verified.popitem(last=False)
        if known.expires_at <= utc_now():
            raise Unauthenticated("The access token has expired.")
        return known

    def service(self, audience: str) -> str:
        """A short-lived token with which one service calls `audience`, another."""
        return self.purpose(f"service:{audience}", {}, SERVICE_LIFETIME)

    def verify_service(self, token: str, audience: str) -> None:
        """Raises Unauthenticated."""
        self.verify_purpose(token, f"service:{audience}")

    def purpose(self, purpose: str, claims: dict[str, Any], lifetime: timedelta) -> str:
        """A token good for `purpose` alone (`reset-password`), signed with the platform's secret."""
        now = int(utc_now().timestamp())
        body = {"iss": ISSUER, "aud": purpose, "iat": now, "exp": now + int(lifetime.total_seconds()), **claims}
        return jwt.encode({"alg": "HS256", "typ": "purpose+jwt"}, body, self._secret, algorithms=["HS256"])

    def verify_purpose(self, token: str, purpose: str) -> dict[str, Any]:
        """The claims of a token made for `purpose`. Raises Unauthenticated."""
        return _decoded(token, self._secret, algorithm="HS256", typ="purpose+jwt", audience=purpose)

    def _verify(self, token: str) -> AccessToken:
        claims = _decoded(token, self._key, algorithm="ES256", typ="at+jwt", audience="api")
        try:
            kind = next(kind for kind in _KINDS if kind == claims["role"])
            actor = Actor(
                user_id=UUID(claims["sub"]),
                organisation_id=UUID(claims["org"]),
                kind=kind,
                permissions=frozenset(claims["permissions"]),
                verified=claims["verified"] is True,
                session_id=UUID(claims["sid"]),
            )
            issued_at = datetime.fromtimestamp(claims["iat_ms"] / 1000, UTC)
            return AccessToken(actor, issued_at, datetime.fromtimestamp(claims["exp"], UTC))
        except (KeyError, TypeError, ValueError, StopIteration) as error:
            raise Unauthenticated from error


def _decoded(token: str, key: ECKey | OctKey, *, algorithm: str, typ: str, audience: str) -> dict[str, Any]:
    if len(token) > MAX_TOKEN_LENGTH:
        raise Unauthenticated
    try:
        decoded = jwt.decode(token, key, algorithms=[algorithm])
        if decoded.header.get("typ") != typ or _foreign_key_material(decoded.header):
            raise Unauthenticated
        rules = jwt.JWTClaimsRegistry(
            iss={"essential": True, "value": ISSUER},
            aud={"essential": True, "value": audience},
            exp={"essential": True},
            iat={"essential": True},
        )
        rules.validate(decoded.claims)
    except (JoseError, ValueError, TypeError) as error:
        raise Unauthenticated from error
    return dict(decoded.claims)


def _foreign_key_material(header: Iterable[str]) -> bool:
    return bool({"jwk", "jku", "x5u", "x5c", "crit"} & set(header))
