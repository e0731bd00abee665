"""Builds the users service."""

from uuid import UUID

from tradepost.infra.bus import Consumer
from tradepost.infra.db import Database
from tradepost.infra.jobs import Schedule
from tradepost.infra.platform import Invariant, Platform, Service
from tradepost.services.communication.contract import MessageSent
from tradepost.services.documents.contract import CertificateReviewed
from tradepost.services.orders.contract import OrderCreated
from tradepost.services.users import handlers
from tradepost.services.users.contract import EVENTS, Contact, Organisation, Person, UsersPort
from tradepost.services.users.repository import organisations as organisation_rows
from tradepost.services.users.repository import people
from tradepost.services.users.routes import (
    auth,
    browser,
    colleagues,
    me,
    operator,
    operator_people,
    organisations,
    settings,
)
from tradepost.services.users.use_cases import hashing, sessions
from tradepost.services.users.use_cases.bootstrap import ensure_company, ensure_operator
from tradepost.services.users.use_cases.organisations import MAX_IDS, find_organisations
from tradepost.services.users.use_cases.views import person_of

__all__ = ["build", "ensure_company", "ensure_operator"]

INVARIANTS = (
    Invariant(
        name="users: every organisation with people has an active one with its highest role, or none is active",
        sql="""
        SELECT o.id, o.kind, o.name FROM users.organisations o
        WHERE EXISTS (SELECT 1 FROM users.users u WHERE u.organisation_id = o.id AND u.status = 'active')
          AND NOT EXISTS (
            SELECT 1 FROM users.users u JOIN users.user_roles r ON r.user_id = u.id
            WHERE u.organisation_id = o.id AND u.status = 'active'
              AND r.role = CASE o.kind WHEN 'operator' THEN 'admin' ELSE 'owner' END)
        """,
    ),
    Invariant(
        name="users: every person has a role, every organisation the tables of its kind",
        sql="""
        SELECT u.id, 'no role' AS fault FROM users.users u
        WHERE NOT EXISTS (SELECT 1 FROM users.user_roles r WHERE r.user_id = u.id)
        UNION ALL
        SELECT o.id, 'no row of its kind' FROM users.organisations o
        LEFT JOIN users.manufacturer_profiles m ON m.organisation_id = o.id
        LEFT JOIN users.retailer_profiles r ON r.organisation_id = o.id
        WHERE (o.kind = 'manufacturer') <> (m.organisation_id IS NOT NULL)
           OR (o.kind = 'retailer') <> (r.organisation_id IS NOT NULL)
        """,
    ),
    Invariant(
        name="users: no session lives beyond its absolute end, and nobody who is disabled has a live one",
        sql="""
        SELECT s.id, s.user_id FROM users.user_sessions s JOIN users.users u ON u.id = s.user_id
        WHERE s.expires_at > s.ends_at OR s.ends_at > s.created_at + interval '90 days'
           OR (s.ended_at IS NULL AND s.expires_at > now() AND u.status = 'disabled')
        """,
    ),
    Invariant(
        name="users: every live session has exactly one refresh token that was not replaced",
        sql="""
        SELECT s.id, count(t.token_hash) AS current FROM users.user_sessions s
        LEFT JOIN users.refresh_tokens t ON t.session_id = s.id AND t.replaced_at IS NULL
        WHERE s.ended_at IS NULL AND s.expires_at > now()
        GROUP BY s.id HAVING count(t.token_hash) <> 1
        """,
    ),
    Invariant(
        name="users: an organisation's verification is what was decided last",
        sql="""
        SELECT o.id, o.verification, v.status FROM users.organisations o
        LEFT JOIN LATERAL (
            SELECT status FROM users.user_verification WHERE organisation_id = o.id
            ORDER BY submitted_at DESC, id DESC LIMIT 1
        ) v ON true
        WHERE o.kind <> 'operator' AND o.verification <> CASE COALESCE(v.status, 'none')
            WHEN 'approved' THEN 'verified' ELSE COALESCE(v.status, 'none') END
        """,
    ),
)


class Users:
    """UsersPort in this process."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def organisations(self, *, ids: list[UUID]) -> list[Organisation]:
        async with self._database.transaction("users", readonly=True) as tx:
            return await find_organisations(tx, ids)

    async def people(self, *, ids: list[UUID]) -> list[Person]:
        async with self._database.transaction("users", readonly=True) as tx:
            return [person_of(account) for account in await people.find_many(tx, ids[:MAX_IDS])]

    async def counterparts(self, *, organisation_id: UUID, among: list[UUID]) -> list[UUID]:
        async with self._database.transaction("users", readonly=True) as tx:
            return await organisation_rows.counterparts(tx, organisation_id, among[:MAX_IDS])

    async def contacts(self, *, organisation_id: UUID, among: list[UUID]) -> list[Contact]:
        async with self._database.transaction("users", readonly=True) as tx:
            return await organisation_rows.contacts(tx, organisation_id, among[:MAX_IDS])


def build(platform: Platform) -> Service:
    """The service on the platform's connections."""

    async def purge() -> None:
        await sessions.purge(platform.database)

    return Service(
        name="users",
        routers=[
            auth.router,
            browser.router,
            me.router,
            organisations.router,
            colleagues.router,
            operator.router,
            operator_people.router,
            settings.router,
        ],
        ports={UsersPort: Users(platform.database)},
        consumer=Consumer(
            name="users",
            handlers={
                OrderCreated: [handlers.note_orders],
                MessageSent: [handlers.note_messages],
                CertificateReviewed: [handlers.note_certificates],
            },
        ),
        tasks={"users.purge": purge},
        schedules=[Schedule(cron="17 3 * * *", task="users.purge")],
        events=EVENTS,
        invariants=INVARIANTS,
        startup=[hashing.warm_up],
    )
