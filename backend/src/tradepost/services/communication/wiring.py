"""Builds the communication service."""

from tradepost.infra.bus import Consumer
from tradepost.infra.platform import Invariant, Platform, Service
from tradepost.services.communication import contract, handlers, routes
from tradepost.services.communication.contract import CommunicationPort
from tradepost.services.communication.ports import LocalCommunication
from tradepost.services.orders.contract import OrderDelivered


def build(platform: Platform) -> Service:
    """The service on the platform's connections."""
    return Service(
        name="communication",
        routers=[routes.router],
        ports={CommunicationPort: LocalCommunication(platform.database)},
        consumer=Consumer(name="communication", handlers={OrderDelivered: [handlers.remember_purchases]}),
        events=contract.EVENTS,
        invariants=[
            Invariant(
                name="messages: numbers run from 1 without a gap in each thread",
                sql="""SELECT t.id, t.messages_count, count(m.id) AS messages, max(m.number) AS last_number
                    FROM communication.threads t LEFT JOIN communication.messages m ON m.thread_id = t.id
                    GROUP BY t.id
                    HAVING count(m.id) <> t.messages_count OR COALESCE(max(m.number), 0) <> t.messages_count""",
            ),
            Invariant(
                name="reviews: written by who received the product",
                sql="""SELECT r.id FROM communication.reviews_ratings r
                    LEFT JOIN communication.purchases p ON p.buyer_id = r.buyer_id AND p.product_id = r.product_id
                    WHERE p.buyer_id IS NULL""",
            ),
        ],
    )
