"""Commands for the platform as a whole: up, down, status, logs, doctor, reset."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from tradepost.apps.embedded.layout import Layout

commands = typer.Typer()

_State = Annotated[Path | None, typer.Option("--state", help="State folder; default TRADEPOST_STATE or .state.")]
_PLAN = "tradepost.apps.embedded.plan:platform_plan"


@commands.command()
def up(
    state: _State = None,
    foreground: Annotated[bool, typer.Option("--foreground", help="Stay here, for process managers.")] = False,
    plan: Annotated[str, typer.Option("--plan", hidden=True)] = _PLAN,
) -> None:
    """Start the platform and return when it is ready."""
    from tradepost.apps.cli import starting  # noqa: PLC0415  # `tradepost --help` stays quick

    layout = _layout(state)
    code = starting.run_here(layout, plan=plan) if foreground else starting.start(layout, plan=plan)
    raise typer.Exit(code)


@commands.command()
def down(state: _State = None) -> None:
    """Stop the platform. Its data stay."""
    from tradepost.apps.embedded.launch import stop_platform  # noqa: PLC0415

    layout = _layout(state)
    print("The platform is stopped." if stop_platform(layout) else "Nothing was running.")


@commands.command()
def status(state: _State = None) -> None:
    """Show every part, with its memory. The exit code is 0 when all of them run."""
    from tradepost.apps.cli import looking  # noqa: PLC0415

    raise typer.Exit(looking.show_status(_layout(state)))


@commands.command()
def logs(
    part: Annotated[str | None, typer.Argument(help="One part, such as api; default all.")] = None,
    follow: Annotated[bool, typer.Option("--follow", "-f", help="Go on until Ctrl-C.")] = False,
    lines: Annotated[int, typer.Option("--lines", "-n", min=0, max=10_000)] = 50,
    state: _State = None,
) -> None:
    """Show the last lines of the logs."""
    from tradepost.apps.cli import looking  # noqa: PLC0415

    looking.show_logs(_layout(state), part, lines=lines, follow_on=follow)


@commands.command()
def doctor(state: _State = None) -> None:
    """Check this machine, with what to do about each fault."""
    from tradepost.apps.cli import looking  # noqa: PLC0415

    raise typer.Exit(looking.show_findings(_layout(state)))


@commands.command()
def reset(
    state: _State = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Stop the platform and remove all its data.

    Every order, document, secret and log goes; there is no way back.
    """
    import shutil  # noqa: PLC0415

    from tradepost.apps.embedded.launch import stop_platform  # noqa: PLC0415
    from tradepost.apps.embedded.postgres import remove_postgres  # noqa: PLC0415

    layout = _layout(state)
    if not layout.lock_file.exists() and not layout.credentials_file.exists():
        print(f"There is no platform in {layout.root}.")
        return
    if not yes and not typer.confirm(f"Remove everything in {layout.root}, every order and document included?"):
        print("Nothing was removed.")
        raise typer.Exit(1)
    stop_platform(layout)
    remove_postgres(layout)
    shutil.rmtree(layout.root)
    print(f"{layout.root} is removed.")


def _layout(state: Path | None) -> "Layout":
    from tradepost.apps.embedded.layout import Layout, default_state_dir  # noqa: PLC0415

    return Layout(state.expanduser().resolve() if state else default_state_dir())
