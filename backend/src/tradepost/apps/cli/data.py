"""Commands on the platform's data: migrate, seed, check, events that failed, the search index."""

import asyncio
from typing import Annotated

import typer

commands = typer.Typer()


@commands.command()
def migrate() -> None:
    """Bring the database to its newest schemas.

    Roles and tables included; `make up` does it.
    """
    from tradepost.infra.migrations import migrate as run  # noqa: PLC0415  # `tradepost --help` stays quick
    from tradepost.infra.settings import get_settings  # noqa: PLC0415

    owner = get_settings().database_owner_url
    if owner is None:
        typer.echo("Set TRADEPOST_DATABASE_OWNER_URL to the address of the database's owner.", err=True)
        raise typer.Exit(1)
    run(owner.get_secret_value())


@commands.command()
def seed() -> None:
    """Load the demo companies; harmless when repeated."""
    from tradepost.apps.demo import seed as demo  # noqa: PLC0415

    asyncio.run(demo.load())


@commands.command()
def check() -> None:
    """Hold the data against every invariant.

    The exit code is 1 where one is broken.
    """
    from tradepost.apps import checks  # noqa: PLC0415
    from tradepost.apps.connected import connected  # noqa: PLC0415

    async def run() -> list[checks.Finding]:
        async with connected() as (platform, services):
            return await checks.check(platform.database, services)

    broken = 0
    for finding in asyncio.run(run()):
        typer.echo(f"{'ok    ' if not finding.count else 'BROKEN'} {finding.service:14} {finding.name}")
        for row in finding.rows:
            typer.echo(f"       {row}")
        if finding.count:
            broken += 1
            typer.echo(f"       {finding.count} in all")
    raise typer.Exit(1 if broken else 0)


@commands.command("dead-letters")
def dead_letters(
    consumer: Annotated[str | None, typer.Option(help="Of this service alone.")] = None,
    retry: Annotated[bool, typer.Option("--retry", help="Put them back to be tried at once.")] = False,
) -> None:
    """List or retry the events that a service cannot handle."""
    from tradepost.apps.connected import connected  # noqa: PLC0415
    from tradepost.infra import bus  # noqa: PLC0415

    async def run() -> None:
        async with connected() as (platform, _), platform.database.transaction("platform") as tx:
            if retry:
                typer.echo(f"{await bus.revive(tx, consumer=consumer)} events will be tried again.")
                return
            rows = await bus.dead_letters(tx, consumer=consumer)
            for row in rows:
                typer.echo(f"{row['consumer']:14} {row['name']:28} {row['event_id']} {row['attempts']}x {row['error']}")
            typer.echo(f"{len(rows)} dead letters." if rows else "No dead letters.")

    asyncio.run(run())


@commands.command()
def reindex() -> None:
    """Build the search index anew from the products.

    Then it takes the place of the old one.
    """
    from tradepost.apps.connected import connected  # noqa: PLC0415

    async def run() -> None:
        async with connected() as (_, services):
            search = next(service for service in services if service.name == "search")
            await search.tasks["search.rebuild"]()

    asyncio.run(run())
