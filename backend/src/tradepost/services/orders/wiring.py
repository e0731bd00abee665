"""Builds the orders service."""

from tradepost.infra.bus import Consumer
from tradepost.infra.platform import Invariant, Platform, Service
from tradepost.services.orders import contract, handlers, routes
from tradepost.services.orders.ports import LocalOrders
from tradepost.services.orders.repository.invariants import INVARIANTS
from tradepost.services.products.contract import ProductsPort


def build(platform: Platform) -> Service:
    jobs = handlers.Jobs(platform.database, platform.objects, platform.live, platform.ports.get(ProductsPort))
    return Service(
        name="orders",
        routers=routes.routers,
        ports={contract.OrdersPort: LocalOrders(platform.database)},
        consumer=Consumer(name="orders", handlers=handlers.HANDLERS),
        tasks=jobs.tasks(),
        schedules=handlers.SCHEDULES,
        events=contract.EVENTS,
        invariants=[Invariant(name=name, sql=sql) for name, sql in INVARIANTS.items()],
    )
