"""The web application in a browser, on the real catalogue: Lighthouse, the catalogue's JavaScript, its INP."""

import asyncio
import contextlib
import hashlib
import json
import os
import signal
from collections.abc import Mapping, Sequence

import httpx2
from cast import OPERATOR, SELLER, Cast, basket, buyer_email
from catalogue import measure_import
from context import Context, Left
from report import REPOSITORY
from stack import eventually, web_application

from tradepost.apps.demo import pictures
from tradepost.apps.embedded.node import node_binary, npm_command, npm_environment
from tradepost.apps.embedded.web import Checkout, web_is_wanted

_FOLDER = REPOSITORY / "bench" / "browser"
_FIRST_PAGE = 24
_MANY = 1_000
_PACKAGES_TIMEOUT_S = 300.0
_BROWSER_TIMEOUT_S = 600.0
_MEASURE_TIMEOUT_S = 900.0
_END_TIMEOUT_S = 10.0
_SAID_KEPT = 400


async def measure_web(context: Context) -> None:
    """Catalogue, product and login, while the real catalogue is in; the first page of the catalogue has pictures."""
    if not web_is_wanted():
        raise Left("there is no web application to measure (web/, TRADEPOST_WEB)")
    environment = npm_environment(Checkout.of_this_package().cache)
    environment["CHROMIUM"] = await _chromium(environment)
    await _install(environment)
    await measure_import(context)
    cast = context.cast
    await _illustrate(cast)
    with web_application(cast.stack):
        environment |= {"TRADEPOST_URL": cast.stack.address, "RUNS": "1" if context.quick else "5"}
        told = json.loads(await _run([str(node_binary()), "measure.mjs"], environment, _MEASURE_TIMEOUT_S))
    context.figures |= told["figures"]
    context.figures["catalogue_products"] = await _total(cast)
    for name, page in told["pages"].items():
        if page["faults"]:
            context.note(f"Lighthouse on {name.replace('_', ' ')}: {', '.join(page['faults'])}.")


async def _chromium(environment: Mapping[str, str]) -> str:
    """The path of a Chromium; as root, Debian's is installed where there is none. Raises Left."""
    try:
        found = await _run([str(REPOSITORY / "tools" / "browser.sh")], environment, _BROWSER_TIMEOUT_S)
    except RuntimeError as reason:
        raise Left(f"there is no browser: {reason}") from None
    return found.strip()


async def _install(environment: Mapping[str, str]) -> None:
    """`npm ci` where the lock is another than the installed packages were made from. Raises Left."""
    wanted = hashlib.sha256((_FOLDER / "package-lock.json").read_bytes()).hexdigest()
    mark = _FOLDER / "node_modules" / ".made-from"  # `npm ci` removes the folder first, mark included
    if mark.is_file() and mark.read_text() == wanted:
        return
    try:
        await _run(npm_command("ci", "--ignore-scripts", "--no-progress"), environment, _PACKAGES_TIMEOUT_S)
    except RuntimeError as reason:
        raise Left(f"Lighthouse could not be installed: {reason}") from None
    mark.write_text(wanted)


async def _illustrate(cast: Cast) -> None:
    """Pictures for some products that then sell better than all others, so that they are what a guest sees first."""
    seller, chosen = await cast.caller(SELLER), cast.products[:_FIRST_PAGE]
    content = await asyncio.to_thread(pictures.draw, "MUG", "moss green")
    async with httpx2.AsyncClient(timeout=60) as store:
        for product in chosen:
            picture = await seller.upload(
                content,
                purpose="product_image",
                file_name="mug.webp",
                content_type=pictures.CONTENT_TYPE,
                store=store,
            )
            await seller.put(f"/products/{product}/images", {"image_ids": [picture]})
    await _sell(cast, chosen)
    await eventually(lambda: _are_seen_first(cast, chosen), patience_s=60)
    await cast.stack.settle()


async def _sell(cast: Cast, products: Sequence[str]) -> None:
    """An order of all of them, paid on account."""
    operator, buyer = await cast.caller(OPERATOR), await cast.caller(buyer_email(0))
    credit = {"limit": {"amount": "1000000.00", "currency": "EUR"}, "terms_days": 30}
    await operator.put(f"/admin/credit/{cast.organisations[buyer_email(0)]}", credit)
    order = basket(products, lines=len(products))
    lines = [{**line, "quantity": _MANY} for line in order["lines"]]
    placed = await buyer.post("/orders", {**order, "lines": lines})
    owed = [each["id"] for each in placed["orders"]]
    await buyer.post("/payments/process", {"order_ids": owed, "method": "on_account"})


async def _are_seen_first(cast: Cast, products: Sequence[str]) -> bool:
    answer = await cast.client.get("/api/v1/search", params={"limit": _FIRST_PAGE, "facets": False})
    return {hit["id"] for hit in answer.raise_for_status().json()["items"]} == set(products)


async def _total(cast: Cast) -> int:
    answer = await cast.client.get("/api/v1/search", params={"limit": 1, "facets": False})
    total: int = answer.raise_for_status().json()["total"]
    return total


async def _run(command: Sequence[str], environment: Mapping[str, str], timeout_s: float) -> str:
    """What a program printed; ended with all that it started where it takes too long. Raises RuntimeError."""
    process = await asyncio.create_subprocess_exec(
        *command,
        cwd=_FOLDER,
        env=environment,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        start_new_session=True,
    )
    try:
        async with asyncio.timeout(timeout_s):
            printed, said = await process.communicate()
    finally:
        await _end(process)
    if process.returncode:
        raise RuntimeError(" ".join(said.decode(errors="replace").split())[-_SAID_KEPT:])
    return printed.decode()


async def _end(process: asyncio.subprocess.Process) -> None:
    """Asks first, for the browsers are in groups of their own and only their parent closes them."""
    with contextlib.suppress(ProcessLookupError, TimeoutError):
        os.killpg(process.pid, signal.SIGTERM)
        async with asyncio.timeout(_END_TIMEOUT_S):
            await process.wait()
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
