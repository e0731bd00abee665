"""`tradepost`: the command line. Each group of commands is a module here with a Typer application `commands`."""

import errno
import importlib
import sys
from typing import Any

import typer

from tradepost.apps.embedded.errors import PlatformError

# A module is imported for its command list only; what a command needs, it imports when it runs.
GROUPS = ("platform", "data", "development", "demonstration")
# These start the platform or look at it from outside; every other command works inside of one.
OUTSIDE = frozenset({"up", "down", "status", "logs", "doctor", "reset", "web-build", "npm"})
# The kinds of error are named, not imported: `--help` stays quick.
_NO_ANSWER = frozenset({"Unavailable", "OperationalError"})
# The second is PostgreSQL's word for a role that is not there.
_NOT_MIGRATED = frozenset({"InsufficientPrivilegeError", "InvalidParameterValueError", "UndefinedTableError"})


def main() -> None:
    """Runs the command line. What people can mend ends it with one sentence and exit code 1."""
    try:
        build()()
    except PlatformError as error:
        _give_up(str(error))
    except OSError as error:
        sentence = _system_sentence(error)
        if sentence is None:
            raise
        _give_up(sentence)
    except ValueError as error:
        if getattr(error, "title", None) != "Settings":  # pydantic's, not imported here: `--help` stays quick
            raise
        _give_up(_settings_sentence(error))
    except Exception as error:
        kinds = {kind.__name__ for kind in type(error).__mro__}
        if kinds & _NO_ANSWER:
            _give_up(f"The platform does not answer ({_first_line(error)}): start it with `make up`.")
        if kinds & _NOT_MIGRATED:
            _give_up(f"The database is not migrated ({_first_line(error)}): wait for `make up` to do it, or start it.")
        raise


def build() -> typer.Typer:
    """The application with the commands of every group."""
    application = typer.Typer(
        name="tradepost",
        help="Tradepost, the B2B wholesale platform: start it, look after it, work on its data.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        callback=_find_the_platform,
    )
    for group in GROUPS:
        application.add_typer(importlib.import_module(f"tradepost.apps.cli.{group}").commands)
    return application


def _find_the_platform(context: typer.Context) -> None:
    if context.invoked_subcommand not in OUTSIDE:
        from tradepost.apps.embedded.known import use_platform_environment  # noqa: PLC0415

        use_platform_environment()


def _system_sentence(error: OSError) -> str | None:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return f"The disk is full ({error.filename or 'no file named'}): free some space and try again."
    if isinstance(error, ConnectionError):
        return f"The platform does not answer ({_first_line(error)}): start it with `make up`."
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS} and error.filename:
        return f"{error.filename} cannot be used ({error.strerror}): run `make doctor`."
    return None


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0].rstrip(".")


def _settings_sentence(error: ValueError) -> str:
    faults: list[Any] = getattr(error, "errors", list)()
    names = ", ".join(f"TRADEPOST_{str(fault['loc'][0]).upper()} ({fault['msg'].lower()})" for fault in faults)
    return f"There is no platform here and these settings are at fault: {names}. Run `make up`, or set them."


def _give_up(sentence: str) -> None:
    print(f"tradepost: {sentence}", file=sys.stderr)
    sys.exit(1)
