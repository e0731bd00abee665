"""Builds the analytics service."""

from tradepost.infra.bus import Consumer
from tradepost.infra.jobs import Schedule
from tradepost.infra.platform import Invariant, Platform, Service
from tradepost.services.analytics import contract, handlers, routes
from tradepost.services.analytics.repository import MEASURES
from tradepost.services.documents.contract import DocumentsPort
from tradepost.services.orders.contract import OrderCancelled, OrderConfirmed, OrderImported
from tradepost.services.payments.contract import PaymentRefunded
from tradepost.services.products.contract import ProductUpdated
from tradepost.services.users.contract import OrganisationChanged

_SUMS = ", ".join(f"sum({name})" for name in MEASURES)
_LINE_SUMS = ", ".join(f"sum({name})" for name in MEASURES[2:])
_PRODUCT_KEY = "seller_id, day, customer_id, product_id, currency"


def build(platform: Platform) -> Service:
    jobs = handlers.Jobs(platform.database, platform.ports.get(DocumentsPort), platform.live)
    return Service(
        name="analytics",
        routers=[routes.router],
        consumer=Consumer(
            name="analytics",
            handlers={
                OrderConfirmed: [handlers.count_sales],
                OrderCancelled: [handlers.count_cancellations],
                OrderImported: [handlers.count_history],
                PaymentRefunded: [handlers.count_refunds],
                ProductUpdated: [handlers.remember_products],
                OrganisationChanged: [handlers.remember_organisations],
            },
        ),
        tasks={
            "analytics.make_report": jobs.make_report,
            "analytics.recount": jobs.recount,
            "analytics.fail_stale": jobs.fail_stale,
        },
        schedules=[Schedule(cron="*/10 * * * *", task="analytics.fail_stale")],
        events=contract.EVENTS,
        invariants=[
            Invariant(name="analytics: a document is the sum of its lines", sql=_DOCUMENTS_DIFFER),
            Invariant(name="analytics: the sales of a day are the sum of its documents", sql=_SALES_DIFFER),
            Invariant(name="analytics: the products of a day are the sum of its lines", sql=_PRODUCTS_DIFFER),
        ],
    )


# Each puts both sides side by side and finds what is on one side only, or differs.
_DOCUMENTS_DIFFER = f"""
(SELECT id, {", ".join(MEASURES)} FROM analytics.sales_documents
 EXCEPT
 SELECT document_id, max(orders), max(cancelled_orders), {_LINE_SUMS} FROM analytics.sales_lines GROUP BY document_id)
"""  # noqa: S608  # made of constants
_FACTS = f"""
SELECT seller_id, day, customer_id, currency, country, {_SUMS} FROM analytics.sales_documents
GROUP BY seller_id, day, customer_id, currency, country
"""  # noqa: S608  # made of constants
_ROLLED = f"SELECT seller_id, day, customer_id, currency, country, {', '.join(MEASURES)} FROM analytics.daily_sales"  # noqa: S608
_SALES_DIFFER = f"({_FACTS} EXCEPT {_ROLLED}) UNION ALL ({_ROLLED} EXCEPT {_FACTS})"
_LINES = f"""
SELECT {_PRODUCT_KEY}, count(DISTINCT document_id) FILTER (WHERE orders = 1)::bigint,
       count(DISTINCT document_id) FILTER (WHERE cancelled_orders = 1)::bigint, {_LINE_SUMS}
FROM analytics.sales_lines GROUP BY {_PRODUCT_KEY}
"""  # noqa: S608  # made of constants
_PRODUCTS = f"SELECT {_PRODUCT_KEY}, {', '.join(MEASURES)} FROM analytics.daily_products"  # noqa: S608
_PRODUCTS_DIFFER = f"({_LINES} EXCEPT {_PRODUCTS}) UNION ALL ({_PRODUCTS} EXCEPT {_LINES})"
