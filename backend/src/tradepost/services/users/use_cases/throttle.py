"""Limits on guessing passwords, codes and addresses.

Attempts are counted by account and address together, which is the tightest limit: who guesses from elsewhere runs into
it there, and the person at home is not locked out.
"""

import math
from typing import Final

from tradepost.infra.ratelimit import RateLimiter, Rule, rate_limit_headers
from tradepost.infra.ratelimit_errors import RateLimited

SIGN_IN_HERE: Final = Rule("sign-in-account-address", limit=20, period_s=900)
SIGN_IN_ADDRESS: Final = Rule("sign-in-address", limit=300, period_s=900)
SIGN_IN_ACCOUNT: Final = Rule("sign-in-account", limit=200, period_s=900)
MAIL_TO_ACCOUNT: Final = Rule("account-mail", limit=5, period_s=3_600)
PASSWORD_CHECK: Final = Rule("password-check", limit=20, period_s=900)


async def limit_sign_in(limiter: RateLimiter, *, email: str, address: str) -> None:
    """Raises RateLimited. The same for addresses that have no account."""
    await _hit(limiter, (SIGN_IN_HERE, (email, address)), (SIGN_IN_ADDRESS, (address,)), (SIGN_IN_ACCOUNT, (email,)))


async def limit_mail(limiter: RateLimiter, *, email: str) -> None:
    """Raises RateLimited where this address is sent too much."""
    await _hit(limiter, (MAIL_TO_ACCOUNT, (email,)))


async def limit_password_check(limiter: RateLimiter, *, user_id: str) -> None:
    """Raises RateLimited where someone signed in tries passwords or codes."""
    await _hit(limiter, (PASSWORD_CHECK, (user_id,)))


async def _hit(limiter: RateLimiter, *limits: tuple[Rule, tuple[str, ...]]) -> None:
    verdict = await limiter.hit_all(limits)
    if not verdict.allowed:
        raise RateLimited(retry_after_s=math.ceil(verdict.reset_after_s), headers=rate_limit_headers(verdict))
