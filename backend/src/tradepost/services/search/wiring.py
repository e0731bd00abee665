"""Builds the search service."""

from tradepost.infra.bus import Consumer
from tradepost.infra.index import TantivyIndex
from tradepost.infra.jobs import Schedule
from tradepost.infra.platform import Invariant, PartHealth, Platform, Service
from tradepost.services.communication.contract import ReviewPublished
from tradepost.services.orders.contract import OrderConfirmed
from tradepost.services.products.contract import AvailabilityChanged, ProductUpdated
from tradepost.services.search import contract, handlers, routes
from tradepost.services.search.use_cases import indexing
from tradepost.services.search.use_cases.queries import QueryLog
from tradepost.services.search.use_cases.searching import Labels, SearchParts


def build(platform: Platform) -> Service:
    """The index is opened by its first use: API processes read it, the worker alone writes."""
    index = TantivyIndex(platform.settings.index_dir)
    parts = SearchParts(
        database=platform.database,
        index=index,
        settings=platform.platform_settings,
        labels=Labels(),
        queries=QueryLog(platform.database),
    )
    platform.ports.bind(SearchParts, parts)  # for this process's routes; no port of the contract
    jobs = handlers.Jobs(platform.database, index)

    async def look() -> PartHealth:
        return await indexing.look_at_index(platform.database, index)

    return Service(
        name="search",
        routers=[routes.router],
        consumer=Consumer(
            name="search",
            handlers={
                ProductUpdated: [handlers.follow_products],
                AvailabilityChanged: [handlers.follow_stock],
                ReviewPublished: [handlers.follow_ratings],
                OrderConfirmed: [handlers.follow_sales],
            },
        ),
        tasks={
            indexing.FLUSH: jobs.flush,
            indexing.REBUILD: jobs.rebuild,
            "search.forget_queries": jobs.forget_queries,
        },
        schedules=[
            Schedule(cron="* * * * *", task=indexing.FLUSH),
            Schedule(cron="50 3 * * *", task="search.forget_queries"),
        ],
        events=contract.EVENTS,
        probes={"search": look},
        invariants=[
            Invariant(
                name="search: each change of a product is in the index within 60 s",
                sql="""SELECT id, sku, listed, version, indexed_version, changed_at FROM search.products
                    WHERE version > indexed_version AND product_version > 0
                      AND changed_at < now() - interval '60 seconds'""",
            ),
            Invariant(
                name="search: each product for sale has its seller's and its categories' names",
                sql="""SELECT p.id, wanted.id AS label_id FROM search.products p
                    CROSS JOIN LATERAL unnest(p.category_ids || p.seller_id) AS wanted (id)
                    LEFT JOIN search.labels l ON l.id = wanted.id
                    WHERE p.listed AND l.id IS NULL""",
            ),
        ],
    )
