"""Builds the notifications service."""

from tradepost.infra.bus import Consumer, Handler
from tradepost.infra.jobs import Schedule
from tradepost.infra.platform import Invariant, Platform, Service
from tradepost.kernel.events import Event
from tradepost.services.notifications import contract, handlers, routes, rules
from tradepost.services.notifications.delivery import Courier
from tradepost.services.users.contract import OrganisationChanged, PersonChanged


def build(platform: Platform) -> Service:
    courier = Courier(
        platform.database,
        platform.live,
        platform.mailer,
        platform.tokens,
        public_url=platform.settings.public_url,
    )
    jobs = handlers.Jobs(platform.database)
    subscriptions: dict[type[Event], list[Handler]] = {
        PersonChanged: [handlers.keep_people],
        OrganisationChanged: [handlers.keep_organisations],
        **{kind: [handlers.tell] for kind in rules.NOTED_EVENTS},
        **{kind: [handlers.write_letters] for kind in rules.LETTER_EVENTS},
    }
    for kind in rules.ORDER_EVENTS:
        subscriptions[kind] = [*subscriptions.get(kind, []), handlers.show_orders]
    return Service(
        name="notifications",
        routers=[routes.router],
        consumer=Consumer(name="notifications", handlers=subscriptions),
        tasks={
            "notifications.deliver": courier.deliver,
            "notifications.show": courier.show,
            "notifications.deliver_waiting": courier.deliver_waiting,
            "notifications.announce": jobs.announce,
            "notifications.forget_old": jobs.forget_old,
        },
        schedules=[
            Schedule(cron="* * * * *", task="notifications.deliver_waiting"),
            Schedule(cron="10 3 * * *", task="notifications.forget_old"),
        ],
        events=contract.EVENTS,
        probes={"mail": courier.look},
        invariants=[
            Invariant(
                name="deliveries: what was sent says when",
                sql="SELECT id FROM notifications.deliveries WHERE (status = 'sent') <> (sent_at IS NOT NULL)",
            ),
        ],
    )
