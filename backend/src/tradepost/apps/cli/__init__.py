"""`tradepost`: the command line. Each group of commands is a module here with a Typer application `commands`."""

import errno
import importlib
import sys

import typer

from tradepost.apps.embedded.errors import PlatformError

# A module is imported for its command list only; what a command needs, it imports when it runs.
GROUPS = ("platform",)


def main() -> None:
    """Runs the command line. A PlatformError and a full disk end it with one sentence and exit code 1."""
    try:
        build()()
    except PlatformError as error:
        _give_up(str(error))
    except OSError as error:
        if error.errno not in {errno.ENOSPC, errno.EDQUOT}:
            raise
        _give_up(f"The disk is full ({error.filename or 'no file named'}): free some space and try again.")


def build() -> typer.Typer:
    """The application with the commands of every group."""
    application = typer.Typer(
        name="tradepost",
        help="Tradepost, the B2B wholesale platform: start it, look after it, work on its data.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    for group in GROUPS:
        application.add_typer(importlib.import_module(f"tradepost.apps.cli.{group}").commands)
    return application


def _give_up(sentence: str) -> None:
    print(f"tradepost: {sentence}", file=sys.stderr)
    sys.exit(1)
