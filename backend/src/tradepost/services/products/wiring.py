"""Builds products."""

from tradepost.infra.bus import Consumer
from tradepost.infra.jobs import Schedule
from tradepost.infra.platform import Invariant, Platform, Service
from tradepost.services.logistics.contract import ShipmentDispatched
from tradepost.services.orders.contract import OrderCancelled, OrderConfirmed, OrderExtended
from tradepost.services.products import handlers
from tradepost.services.products.contract import EVENTS, ProductsPort
from tradepost.services.products.ports import LocalProducts
from tradepost.services.products.repository.invariants import INVARIANTS
from tradepost.services.products.routes import ROUTERS
from tradepost.services.users.contract import OrganisationChanged


def build(platform: Platform) -> Service:
    """The service on the process's connections."""
    jobs = handlers.Jobs(platform.database, platform.objects, platform.live)
    return Service(
        name="products",
        routers=ROUTERS,
        ports={ProductsPort: LocalProducts(platform.database)},
        consumer=Consumer(
            name="products",
            handlers={
                OrganisationChanged: [handlers.follow_organisations],
                OrderExtended: [handlers.extend_holds],
                OrderConfirmed: [handlers.confirm_holds],
                OrderCancelled: [handlers.give_back_cancelled],
                ShipmentDispatched: [handlers.take_out_shipped],
            },
        ),
        tasks={
            "products.refresh_seller": jobs.refresh_seller,
            "products.refresh_category": jobs.refresh_category,
            "products.expire_holds": jobs.expire_holds,
            "products.import": jobs.run_upload,
            "products.resume_uploads": jobs.resume_uploads,
        },
        schedules=[
            Schedule(cron="* * * * *", task="products.expire_holds"),
            Schedule(cron="* * * * *", task="products.resume_uploads"),
        ],
        events=EVENTS,
        invariants=[Invariant(name=name, sql=sql) for name, sql in INVARIANTS.items()],
    )
