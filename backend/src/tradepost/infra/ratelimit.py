"""Rate limits shared by all processes through Valkey; while it is away each process limits by itself.

The sliding window counter: hits of this window plus the share of the last window's hits that the sliding window still
covers. A refused hit does not count, so a client that keeps knocking is let in when its time has come.
"""

import hashlib
import math
import time
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from redis.commands.core import AsyncScript

from tradepost.infra.settings import Settings
from tradepost.infra.valkey import Valkey, ValkeyUnavailable

MAX_LOCAL_COUNTERS = 50_000

# One round trip for all limits of a request, by the server's clock: counts a hit in each, or in none if one refuses.
# Answers for each key: hits in this window, hits in the last one, ms left of this one; then 1 if the hit counted.
_HIT = """
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
local out, allowed = {}, 1
for i, key in ipairs(KEYS) do
  local limit, period = tonumber(ARGV[2 * i - 1]), tonumber(ARGV[2 * i])
  local window = math.floor(now / period)
  local stored = redis.call('HMGET', key, 'w', 'c', 'p')
  local w, c, p = tonumber(stored[1]) or window, tonumber(stored[2]) or 0, tonumber(stored[3]) or 0
  if w == window - 1 then c, p = 0, c elseif w < window - 1 then c, p = 0, 0 end
  local left = period - now % period
  if c + p * left / period + 1 > limit then allowed = 0 end
  out[i] = {c, p, left, window, period}
end
for i, key in ipairs(KEYS) do
  local s = out[i]
  if allowed == 1 then
    s[1] = s[1] + 1
    redis.call('HSET', key, 'w', s[4], 'c', s[1], 'p', s[2])
    redis.call('PEXPIRE', key, 2 * s[5])
  end
end
out[#out + 1] = allowed
return out
"""


@dataclass(frozen=True, slots=True)
class Rule:
    """At most `limit` hits in any `period_s` seconds, counted for each `name` and key apart."""

    name: str
    limit: int
    period_s: int

    def __post_init__(self) -> None:
        if not (self.name and 1 <= self.limit <= 1_000_000 and 1 <= self.period_s <= 86_400):
            raise ValueError(f"not a rate limit: {self}")


@dataclass(frozen=True, slots=True)
class Verdict:
    """`reset_after_s`: until a hit is allowed where none is left, else until this window ends."""

    allowed: bool
    limit: int
    remaining: int
    reset_after_s: float


class RateLimiter:
    """Counts hits. Never raises for want of Valkey, never lets a hit pass uncounted."""

    def __init__(self, valkey: Valkey, *, enabled: bool = True) -> None:
        self._valkey = valkey
        self._enabled = enabled
        self._script = AsyncScript(valkey.client, _HIT)
        self._local = _LocalCounters()

    @classmethod
    def from_settings(cls, settings: Settings) -> Self:
        return cls(Valkey.from_settings(settings), enabled=settings.rate_limits)

    async def hit(self, rule: Rule, *keys: str) -> Verdict:
        """Count one hit by e.g. `hit(LOGIN, "address", "192.0.2.7")`."""
        return await self.hit_all([(rule, keys)])

    async def hit_all(self, limits: Sequence[tuple[Rule, Sequence[str]]]) -> Verdict:
        """Count one hit in each limit, or in none where one of them refuses. The verdict of the tightest."""
        if not self._enabled or not limits:
            return Verdict(allowed=True, limit=1_000_000, remaining=1_000_000, reset_after_s=0)
        names = [_counter_name(rule, keys) for rule, keys in limits]
        arguments = [number for rule, _ in limits for number in (rule.limit, rule.period_s * 1_000)]
        try:
            *counts, allowed = await self._valkey.run(lambda _: self._script(keys=names, args=arguments))
        except ValkeyUnavailable:
            counts, allowed = self._local.hit([rule for rule, _ in limits], names)
        verdicts = [
            _judge(rule, current, previous, left_ms, counted=bool(allowed))
            for (rule, _), (current, previous, left_ms, *_) in zip(limits, counts, strict=True)
        ]
        return min(verdicts, key=lambda verdict: (verdict.allowed, verdict.remaining, -verdict.reset_after_s))

    async def aclose(self) -> None:
        await self._valkey.aclose()


def rate_limit_headers(verdict: Verdict) -> dict[str, str]:
    """RateLimit-* headers, and Retry-After for a refusal, in whole seconds rounded up."""
    reset_s = str(max(1, math.ceil(verdict.reset_after_s)))
    headers = {
        "RateLimit-Limit": str(verdict.limit),
        "RateLimit-Remaining": str(verdict.remaining),
        "RateLimit-Reset": reset_s,
    }
    return headers if verdict.allowed else {**headers, "Retry-After": reset_s}


def _judge(rule: Rule, current: int, previous: int, left_ms: int, *, counted: bool) -> Verdict:
    period_ms = rule.period_s * 1_000
    used = current + previous * left_ms / period_ms
    remaining = max(0, math.floor(rule.limit - used))
    if remaining:
        reset_ms = float(left_ms)
    elif current < rule.limit:  # the last window's hits fade until one more fits
        reset_ms = left_ms - (rule.limit - 1 - current) * period_ms / previous
    else:  # this window must end and its own hits fade
        reset_ms = left_ms + period_ms - (rule.limit - 1) * period_ms / current
    # Where another limit refused this hit, this one, if it has room, is not the one that refused.
    return Verdict(counted or remaining > 0, rule.limit, remaining, reset_ms / 1_000)


def _counter_name(rule: Rule, keys: Sequence[str]) -> str:
    # Hashed: keys carry addresses and e-mail addresses, of any length.
    subject = "\0".join(keys).encode("utf-8", "surrogatepass")
    return f"rate:{rule.name}:{hashlib.blake2b(subject, digest_size=16).hexdigest()}"


class _LocalCounters:
    """The script above for one process, over at most MAX_LOCAL_COUNTERS counters, the longest unused dropped."""

    def __init__(self) -> None:
        self._counters: OrderedDict[str, tuple[int, int, int]] = OrderedDict()

    def hit(self, rules: Sequence[Rule], names: Sequence[str]) -> tuple[list[tuple[int, int, int]], bool]:
        now_ms = int(time.monotonic() * 1_000)
        allowed, states = True, []
        for rule, name in zip(rules, names, strict=True):
            period_ms = rule.period_s * 1_000
            window, left_ms = now_ms // period_ms, period_ms - now_ms % period_ms
            stored_window, current, previous = self._counters.get(name, (window, 0, 0))
            if stored_window < window:
                current, previous = 0, current if stored_window == window - 1 else 0
            allowed = allowed and current + previous * left_ms / period_ms + 1 <= rule.limit
            states.append((window, current, previous, left_ms))
        counts = []
        for name, (window, current, previous, left_ms) in zip(names, states, strict=True):
            if allowed:
                self._counters[name] = (window, current + 1, previous)
                self._counters.move_to_end(name)
            counts.append((current + allowed, previous, left_ms))
        while len(self._counters) > MAX_LOCAL_COUNTERS:
            self._counters.popitem(last=False)
        return counts, allowed
