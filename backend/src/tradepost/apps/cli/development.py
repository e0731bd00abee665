"""Commands for developers: contracts, migrations, the gateway's configuration."""

import os
from pathlib import Path
from typing import Annotated

import typer

commands = typer.Typer()


@commands.command()
def contracts(check: Annotated[bool, typer.Option("--check", help="Write nothing; fail where stale.")] = False) -> None:
    """Write OpenAPI, events, GraphQL and docs/reference."""
    from tradepost.apps import contracts as files  # noqa: PLC0415  # `tradepost --help` stays quick

    changed = files.stale() if check else files.write()
    for path in changed:
        typer.echo(f"{'stale' if check else 'written'}: {path}")
    if not changed:
        typer.echo("The contracts are what the code says.")
    raise typer.Exit(1 if check and changed else 0)


@commands.command("migrations-check")
def migrations_check() -> None:
    """Say where the migrations and the models differ."""
    from tradepost.apps.developer import migration_differences  # noqa: PLC0415

    found = migration_differences()
    typer.echo("\n".join(found) if found else "The migrations make what the models say.")
    raise typer.Exit(1 if found else 0)


@commands.command("make-migration")
def make_migration(service: str, message: str) -> None:
    """Write a service's next migration, from its models."""
    from tradepost.apps.developer import make_migration as run  # noqa: PLC0415

    run(service, message)


@commands.command("gateway-config")
def gateway_config(
    out: Annotated[Path, typer.Option("--out", help="File to write.")],
    web: Annotated[bool, typer.Option("--web", help="Send what is not the API's to the web application.")] = False,
) -> None:
    """Write Envoy's configuration from the declared routes."""
    from tradepost.apps.gateway_config import render_to  # noqa: PLC0415

    render_to(out, web=web)


@commands.command("web-build")
def web_build() -> None:
    """Build the web application where its sources changed, for the platform in the state folder."""
    from tradepost.apps.embedded.layout import Layout, default_state_dir  # noqa: PLC0415
    from tradepost.apps.embedded.web import Checkout  # noqa: PLC0415
    from tradepost.apps.embedded.web_build import build_web  # noqa: PLC0415

    folder = build_web(Layout(default_state_dir()), Checkout.of_this_package())
    typer.echo(f"The web application is in {folder}.")


@commands.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True}, add_help_option=False)
def npm(context: typer.Context) -> None:
    """Run npm in web/, with the packages of its lock and no Node but the platform's own."""
    from tradepost.apps.embedded.node import npm_command, npm_environment  # noqa: PLC0415
    from tradepost.apps.embedded.web import Checkout  # noqa: PLC0415
    from tradepost.apps.embedded.web_build import prepare_packages  # noqa: PLC0415

    checkout = Checkout.of_this_package()
    prepare_packages(checkout)
    os.chdir(checkout.sources)
    command = npm_command(*context.args)
    os.execve(command[0], command, npm_environment(checkout.cache))  # noqa: S606  # our own command
