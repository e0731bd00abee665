"""`tradepost demo`: the main job on the terminal, against a running platform."""

import asyncio
import json
import os
from typing import Annotated

import typer

commands = typer.Typer()


@commands.command()
def demo(
    address: Annotated[
        str | None, typer.Option(help="Where the platform answers; default where the one here does.")
    ] = None,
) -> None:
    """Tell the main job step by step over HTTP.

    From a catalogue over the order and its delivery to the invoice and the reports.
    """
    from tradepost.apps.demo.seed import accounts_path  # noqa: PLC0415  # `tradepost --help` stays quick

    path = accounts_path()
    if not path.exists():
        typer.echo("There are no demo accounts here: run `make up` first.", err=True)
        raise typer.Exit(1)
    accounts = {row["role"]: row for row in reversed(json.loads(path.read_text()))}
    raise typer.Exit(
        asyncio.run(_play(address or os.environ.get("TRADEPOST_PUBLIC_URL", "http://localhost:8080"), accounts))
    )


async def _play(address: str, accounts: dict[str, dict[str, str]]) -> int:
    import httpx2  # noqa: PLC0415
    from rich.console import Console  # noqa: PLC0415

    from tradepost.apps.demo import story  # noqa: PLC0415
    from tradepost.apps.demo.caller import Caller, Refused  # noqa: PLC0415

    console = Console(highlight=False)
    step = 0

    def narrate(title: str, detail: str) -> None:
        nonlocal step
        step += 1
        console.print(f"[bold]{step:2}. {title:22}[/bold] {detail}", soft_wrap=True)

    async with httpx2.AsyncClient(base_url=address, timeout=30) as client:
        try:
            callers = {
                role: await Caller.sign_in(client, account["email"], account["password"])
                for role, account in accounts.items()
            }
            cast = story.Cast(seller=callers["manufacturer"], buyer=callers["retailer"], operator=callers["operator"])
            ending = await story.tell(cast, narrate)
        except httpx2.TransportError:
            console.print(f"Nothing answers at {address}: run `make up` first.")
            return 1
        except (Refused, TimeoutError, RuntimeError) as error:
            console.print(f"The story broke off: {error}")
            return 1
    console.print(f"\nOrder {ending.order_number} over {ending.total} is delivered and invoiced.")
    return 0
