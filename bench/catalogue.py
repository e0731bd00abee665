"""A real catalogue: how fast it is imported, how well and how fast it is searched."""

import asyncio
import time
from urllib.parse import quote

import search_quality
from cast import CATALOGUE, Cast, uploaded
from context import Context, Left
from load import drive, percentile, request
from stack import eventually

SEARCHERS = 8
_MAPPING = {
    "sku": "id",
    "mpn": "mpn",
    "title": "title",
    "brand": "brand",
    "gtins": "eans",
    "price_minor": "price_minor",
    "description": "short_description",
    "weight_g": "weight",
}
_PAGE, _PAGES = 100, 20


async def measure_import(context: Context) -> None:
    """From the upload's first byte until the worker has stored every row; then until search has them all."""
    cast, found = context.cast, context.figures
    if context.data is None:
        raise Left("the real catalogue is not here (TRADEPOST_TEST_DATA)")
    if "import_rows_per_s" in found:
        return
    seller = await cast.caller(CATALOGUE)
    content = (context.data / "icecat-catalogue" / "products_core.csv.gz").read_bytes()
    started = time.perf_counter()
    upload = await seller.send_file(
        "/products/bulk-upload",
        "products_core.csv.gz",
        content,
        mapping=_MAPPING,
        options={"currency": "USD", "status": "active"},
    )
    done = await uploaded(seller, upload["id"])
    took_s = time.perf_counter() - started
    rows = done["rows_read"]
    if done["rows_created"] != rows or not rows:
        raise RuntimeError(f"the catalogue was not taken whole: {done}")
    await cast.stack.settle(consumer="search")
    await eventually(lambda: _searchable(cast, rows), patience_s=60)
    found["import_rows"], found["import_rows_per_s"] = rows, rows / took_s
    found["import_searchable_s"] = time.perf_counter() - started
    await cast.stack.settle()


async def measure_search(context: Context) -> None:
    """Relevance on the judged queries, and times of real queries with facets, by one client and by eight."""
    await measure_import(context)
    cast, found = context.cast, context.figures
    [token, *_] = await cast.buyers()
    found["ndcg10"] = await _ndcg(cast, token)
    texts = [row["query"] for row in search_quality.rows("search-queries/queries.csv")] + list(
        search_quality.judgments()
    )
    calls = [("search", request("GET", f"/api/v1/search?q={quote(text)}", token=token)) for text in texts]
    port = cast.stack.ports.gateway
    (await drive(port, [calls[:50]])).assert_good("searches")
    alone = await drive(port, [calls])
    together = await drive(port, [calls[number::SEARCHERS] for number in range(SEARCHERS)])
    for name, load in (("", alone), ("8_clients_", together)):
        load.assert_good("searches")
        times = load.all_times_ms()
        found[f"search_{name}p50_ms"], found[f"search_{name}p99_ms"] = percentile(times, 0.5), percentile(times, 0.99)
    found["search_8_clients_per_s"] = together.per_s
    found["search_queries"] = len(texts)


async def _searchable(cast: Cast, rows: int) -> bool:
    seller_id = str(cast.organisations[CATALOGUE])
    answer = await cast.client.get("/api/v1/search", params={"seller": seller_id, "limit": 1})
    return answer.status_code == 200 and answer.json()["total"] >= rows


async def _ndcg(cast: Cast, token: str) -> float:
    """nDCG at 10 through the API, the mean of all queries that have something to find."""
    judged = search_quality.judgments()
    turn = asyncio.Semaphore(4)

    async def one(text: str, ratings: dict[str, int]) -> float:
        async with turn:
            ranked = await _judged_hits(cast, token, text, ratings)
        return search_quality.dcg([ratings[each] for each in ranked]) / search_quality.dcg(
            sorted(ratings.values(), reverse=True)
        )

    values = await asyncio.gather(*(one(text, ratings) for text, ratings in judged.items()))
    return sum(values) / len(values)


async def _judged_hits(cast: Cast, token: str, text: str, ratings: dict[str, int]) -> list[str]:
    """The first ten hits that were judged; those without a judgment are left out."""
    found: list[str] = []
    cursor: dict[str, str] = {}
    asked = {"q": text, "seller": str(cast.organisations[CATALOGUE]), "limit": str(_PAGE), "facets": "false"}
    for _ in range(_PAGES):
        answer = await cast.client.get(
            "/api/v1/search", params=asked | cursor, headers={"Authorization": f"Bearer {token}"}
        )
        page = answer.raise_for_status().json()
        found += [item["sku"] for item in page["items"] if item["sku"] in ratings]
        if len(found) >= 10 or page["next_cursor"] is None:
            break
        cursor = {"cursor": page["next_cursor"]}
    return found[:10]
