"""Log lines as JSON (or for people) on stdout, with the request in each; secrets never get that far.

The standard library's loggers (granian, asyncpg, procrastinate) come out the same way.
"""

import logging
import logging.config
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from tradepost.infra.settings import Settings

MAX_TEXT_CHARACTERS = 16_000
MAX_DEPTH = 5
MAX_ITEMS = 100
REDACTED = "[redacted]"
_SECRET_NAME = re.compile(
    r"passw|passphrase|pwd|secret|token|authori[sz]ation|cookie|credential|api_?key|private_?key|signature"
    r"|(^|_)(otp|totp|pin|cvv|cvc|pan|iban|dsn)($|_)|card_?number|session_?id"
)
_SECRET_TEXT = re.compile(
    r"(?P<url>://[^/\s:@]*:)[^/\s@]+(?=@)"
    r"|(?P<auth>\b(?:bearer|basic)\s+)[A-Za-z0-9._~+/=-]{8,}"
    r"|(?P<query>[?&](?:x-amz-signature|x-amz-credential|token|code|signature|key)=)[^&\s\"']+"
    r"|\beyJ[A-Za-z0-9_-]{5,}\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*"
    r"|-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)",
    re.IGNORECASE | re.DOTALL,
)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def configure_logging(*, level: str = "INFO", form: str = "json") -> None:
    """Set up logging for this process; may be called again."""
    logging.config.dictConfig(log_config(level=level, form=form))
    structlog.configure(
        processors=[*_first_steps(), *_last_steps(form)],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level]),
        logger_factory=structlog.WriteLoggerFactory(),
        cache_logger_on_first_use=False,
    )


def configure_logging_from_settings(settings: Settings) -> None:
    configure_logging(level=settings.log_level, form=settings.log_format)


def log_config(*, level: str = "INFO", form: str = "json") -> dict[str, Any]:
    """The standard library's logging set-up; also what Granian takes as `log_dictconfig`."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"()": "tradepost.infra.telemetry.line_formatter", "form": form}},
        "handlers": {"stdout": {"class": "logging.StreamHandler", "formatter": "line", "stream": "ext://sys.stdout"}},
        "root": {"handlers": ["stdout"], "level": level},
        "loggers": {
            "_granian": {"handlers": [], "level": level, "propagate": True},
            "granian.access": {"handlers": [], "level": level, "propagate": True},
            # Chatty below warnings, and their details hold addresses with signatures.
            **{name: {"level": "WARNING"} for name in ("botocore", "boto3", "urllib3", "s3transfer", "asyncio")},
        },
    }


def line_formatter(form: str) -> logging.Formatter:
    """A formatter that gives a standard log record the form of ours."""
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[structlog.stdlib.add_logger_name, structlog.stdlib.ExtraAdder(), *_first_steps()],
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *_last_steps(form)],
    )


@contextmanager
def log_context(**values: Any) -> Iterator[None]:
    """Put e.g. `request_id`, `org`, `user` on every line written inside, also by tasks started there."""
    with structlog.contextvars.bound_contextvars(**values):
        yield


def redact(value: Any, *, depth: int = 0) -> Any:
    """The value without what looks like a secret, by name or by form; text and nesting cut to a bounded size."""
    if isinstance(value, str):
        shown = value if len(value) <= MAX_TEXT_CHARACTERS else value[:MAX_TEXT_CHARACTERS] + "..."
        return _SECRET_TEXT.sub(_without_secret, shown)
    if value is None or isinstance(value, bool | int | float):
        return value
    if not isinstance(value, dict | list | tuple | set | frozenset):
        return redact(str(value))
    if depth >= MAX_DEPTH:
        return "..."
    if isinstance(value, dict):
        return {name: _redact_named(str(name), inner, depth + 1) for name, inner in list(value.items())[:MAX_ITEMS]}
    return [redact(inner, depth=depth + 1) for inner in list(value)[:MAX_ITEMS]]


def _first_steps() -> list[Processor]:
    return [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]


def _last_steps(form: str) -> list[Processor]:
    if form == "json":  # JSON itself escapes line ends
        render = structlog.processors.JSONRenderer(ensure_ascii=True)
        return [structlog.processors.format_exc_info, _redact_line, render]
    console = structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback)
    return [structlog.processors.format_exc_info, _redact_line, _escape_line, console]


def _redact_line(_: WrappedLogger, __: str, line: EventDict) -> EventDict:
    return {name: _redact_named(name, value, 1) for name, value in line.items()}


def _redact_named(name: str, value: Any, depth: int) -> Any:
    # A number or a truth under such a name (`token_ttl_s`, `has_password`) is not the secret.
    if _SECRET_NAME.search(name.lower().replace("-", "_")) and not isinstance(value, bool | float | type(None)):
        return REDACTED
    return redact(value, depth=depth)


def _without_secret(match: re.Match[str]) -> str:
    return next((kept for kept in match.groupdict().values() if kept), "") + REDACTED


def _escape_line(_: WrappedLogger, __: str, line: EventDict) -> EventDict:
    """Keep a value that holds line ends or terminal codes on its line; tracebacks keep theirs, indented."""
    escaped = {}
    for name, value in line.items():
        if name == "exception":
            escaped[name] = "\n".join("    " + _escape(part) for part in str(value).split("\n"))
        else:
            escaped[name] = _escape(value if isinstance(value, str) else repr(value))
    return escaped


def _escape(text: str) -> str:
    return _CONTROL.sub(lambda match: match.group().encode("unicode_escape").decode(), text)
