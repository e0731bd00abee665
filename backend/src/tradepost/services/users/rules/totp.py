"""Time-based one-time codes: RFC 6238 with SHA-1, six digits, 30 seconds, as every authenticator speaks it."""

import base64
import hashlib
import hmac
import secrets
from datetime import datetime
from typing import Final
from urllib.parse import quote, urlencode

STEP_S: Final = 30
DIGITS: Final = 6
SECRET_BYTES: Final = 20  # RFC 4226, section 4: 160 bits
RECOVERY_CODES: Final = 10
_TOLERATED_STEPS: Final = (0, -1, 1)  # RFC 6238, section 5.2: a step for slow hands and one for a fast clock


def new_secret() -> bytes:
    return secrets.token_bytes(SECRET_BYTES)


def code_at(secret: bytes, step: int) -> str:
    """The code of a time step (RFC 4226, section 5.3)."""
    digest = hmac.digest(secret, step.to_bytes(8, "big"), hashlib.sha1)
    offset = digest[-1] & 0x0F
    number = int.from_bytes(digest[offset : offset + 4], "big") & 0x7FFF_FFFF
    return str(number % 10**DIGITS).zfill(DIGITS)


def matching_step(secret: bytes, code: str, now: datetime) -> int | None:
    """The time step near `now` whose code this is, or None. The caller accepts no step twice, nor an earlier one."""
    current = int(now.timestamp()) // STEP_S
    digits = code.replace(" ", "").encode()
    found = None
    for distance in _TOLERATED_STEPS:
        if hmac.compare_digest(code_at(secret, current + distance).encode(), digits):
            found = found or current + distance
    return found


def secret_text(secret: bytes) -> str:
    """The secret as people type it into an authenticator."""
    return base64.b32encode(secret).decode()


def setup_uri(secret: bytes, *, account: str) -> str:
    """The `otpauth:` address that authenticators read from a QR code."""
    query = urlencode({"secret": secret_text(secret), "issuer": "Tradepost", "digits": DIGITS, "period": STEP_S})
    return f"otpauth://totp/{quote(f'Tradepost:{account}')}?{query}"


def new_recovery_codes() -> list[str]:
    """Codes of 80 random bits, in groups to read: `ABCD-EFGH-IJKL-MNOP`."""
    codes = [base64.b32encode(secrets.token_bytes(10)).decode() for _ in range(RECOVERY_CODES)]
    return ["-".join(code[at : at + 4] for at in range(0, 16, 4)) for code in codes]


def recovery_hash(code: str) -> bytes:
    return hashlib.sha256(code.replace("-", "").replace(" ", "").upper().encode()).digest()
