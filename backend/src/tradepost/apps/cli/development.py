"""Commands for developers: contracts, migrations, the gateway's configuration."""

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
def gateway_config(out: Annotated[Path, typer.Option("--out", help="File to write.")]) -> None:
    """Write Envoy's configuration from the declared routes."""
    from tradepost.apps.gateway_config import render_to  # noqa: PLC0415

    render_to(out)
