"""Builds the logistics service."""

from tradepost.infra.bus import Consumer
from tradepost.infra.platform import Invariant, Platform, Service
from tradepost.services.logistics import contract, handlers, rules
from tradepost.services.logistics.carriers import Carrier, RateTableCarrier
from tradepost.services.logistics.ports import LocalLogistics
from tradepost.services.logistics.routes import addresses, rates, shipments
from tradepost.services.logistics.use_cases.shipments import RELEASE_JOB
from tradepost.services.orders.contract import OrderCancelled, OrdersPort
from tradepost.services.users.contract import OrganisationChanged

_MOVES = ", ".join(f"('{before}', '{after}')" for before, moves in rules.MOVES.items() for after in moves)
INVARIANTS = (
    Invariant(
        name="shipments: the way follows the table",
        sql=f"""SELECT shipment_id, position, before, status FROM (
                SELECT shipment_id, position, status,
                       lag(status) OVER (PARTITION BY shipment_id ORDER BY position) AS before
                FROM logistics.shipment_tracking) step
            WHERE CASE WHEN before IS NULL THEN position <> 0 OR status <> 'created'
                       ELSE (before, status) NOT IN ({_MOVES}) END""",  # noqa: S608  # no input is part of it
    ),
    Invariant(
        name="shipments: the newest tracking entry is the status",
        sql="""SELECT s.id, s.status, s.position, t.status AS tracked FROM logistics.shipments s
            LEFT JOIN LATERAL (
                SELECT status, position FROM logistics.shipment_tracking
                WHERE shipment_id = s.id ORDER BY position DESC LIMIT 1) t ON true
            WHERE (t.status, t.position) IS DISTINCT FROM (s.status, s.position)""",
    ),
    Invariant(
        name="shipments: each has lines of at least one unit",
        sql="""SELECT s.id, min(l.quantity) AS least FROM logistics.shipments s
            LEFT JOIN logistics.shipment_lines l ON l.shipment_id = s.id
            GROUP BY s.id HAVING COALESCE(min(l.quantity), 0) <= 0""",
    ),
    Invariant(
        name="shipments: no more of a line is sent than was ordered",
        sql="""SELECT l.line_id, sum(l.quantity) AS sent, min(l.ordered) AS ordered FROM logistics.shipment_lines l
            JOIN logistics.shipments s ON s.id = l.shipment_id
            WHERE s.status <> 'cancelled' GROUP BY l.line_id HAVING sum(l.quantity) > min(l.ordered)""",
    ),
    Invariant(
        name="shipments: nothing waits to leave for a cancelled order",
        sql="""SELECT s.id, s.order_id FROM logistics.shipments s
            JOIN logistics.fulfilments f ON f.order_id = s.order_id
            WHERE s.status = 'created' AND f.cancelled_at IS NOT NULL""",
    ),
    Invariant(
        name="addresses: each book has one default",
        sql="""SELECT organisation_id, count(*) FILTER (WHERE is_default) AS defaults FROM logistics.delivery_addresses
            GROUP BY organisation_id HAVING count(*) FILTER (WHERE is_default) <> 1""",
    ),
)


def build(platform: Platform) -> Service:
    platform.ports.bind(Carrier, RateTableCarrier(platform.database))
    jobs = handlers.Jobs(platform.database, platform.ports.get(OrdersPort))
    carrier = platform.ports.get(Carrier)
    return Service(
        name="logistics",
        routers=[addresses.router, shipments.router, rates.router],
        ports={contract.LogisticsPort: LocalLogistics(platform.database, carrier)},
        consumer=Consumer(
            name="logistics",
            handlers={
                OrganisationChanged: [handlers.keep_parties],
                OrderCancelled: [handlers.cancel_shipments],
            },
        ),
        tasks={RELEASE_JOB: jobs.release_unshipped},
        events=contract.EVENTS,
        invariants=INVARIANTS,
    )
