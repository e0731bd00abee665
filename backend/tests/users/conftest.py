"""Documents of other services, made up; people in every state; the operator."""

import contextlib
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any
from uuid import UUID

import pytest

from factories.documents import FakeDocuments
from factories.people import PASSWORD, Member, register_member, sign_in
from tradepost.infra.platform import Platform
from tradepost.kernel.ids import new_id
from tradepost.services.documents.contract import DocumentsPort
from tradepost.services.users import contract
from tradepost.services.users.wiring import ensure_operator


@pytest.fixture
def documents(platform: Platform) -> Iterator[FakeDocuments]:
    """What the documents service would know."""
    fake = FakeDocuments()
    try:
        before = platform.ports.resolve(DocumentsPort)
    except LookupError:
        before = None
    platform.ports.bind(DocumentsPort, fake)
    yield fake
    if before is not None:
        platform.ports.bind(DocumentsPort, before)


@pytest.fixture
def limits(platform: Platform, monkeypatch: pytest.MonkeyPatch) -> None:
    """Limits that count, as they do outside of tests."""
    monkeypatch.setattr(platform.limiter, "_enabled", True)


@pytest.fixture
async def admin(client, platform: Platform) -> Member:
    """The operator's admin."""
    organisation_id, user_id = await ensure_operator(platform.database, "admin@operator.example", PASSWORD)
    return await sign_in(client, "admin@operator.example", PASSWORD, str(user_id), str(organisation_id))


@pytest.fixture
def link(platform: Platform) -> Callable[[str, UUID], str]:
    """The token of a link, as a mail would carry it."""
    lifetimes = {
        contract.CONFIRM_EMAIL: contract.CONFIRM_EMAIL_LIFETIME,
        contract.INVITATION: contract.INVITATION_LIFETIME,
        contract.RESET_PASSWORD: contract.RESET_PASSWORD_LIFETIME,
    }
    return lambda purpose, subject: platform.tokens.purpose(purpose, contract.link_claims(subject), lifetimes[purpose])


@pytest.fixture
def confirm(client, link):
    """Open the link that confirms a member's address."""

    async def open_link(member: Member) -> None:
        answer = await client.post(
            "/api/v1/auth/confirm-email", json={"token": link(contract.CONFIRM_EMAIL, member.user_id)}
        )
        assert answer.status_code == 204, answer.text

    return open_link


@pytest.fixture
def join(client, link, platform: Platform):
    """Invite a colleague of `owner` (whose address is confirmed) and let it accept and sign in."""

    async def invite_and_accept(owner: Member, *roles: str, email: str | None = None) -> Member:
        email = email or f"colleague-{new_id().hex}@shop.example"
        invited = await client.post(
            "/api/v1/users/invitations", headers=owner.headers, json={"email": email, "roles": list(roles)}
        )
        assert invited.status_code == 201, invited.text
        token = link(contract.INVITATION, UUID(invited.json()["id"]))
        joined = await client.post(
            "/api/v1/auth/accept-invitation", json={"token": token, "name": "Colin League", "password": PASSWORD}
        )
        assert joined.status_code == 201, joined.text
        return await sign_in(client, email, PASSWORD, joined.json()["id"], str(owner.organisation_id))

    return invite_and_accept


@pytest.fixture
async def owner(client, confirm) -> Member:
    """The owner of a new retailer, whose address is confirmed."""
    member = await register_member(client, "retailer")
    await confirm(member)
    return member


@pytest.fixture
def events(platform: Platform):
    """`await events(key)`: the events of a key, the oldest first, each with its payload."""

    async def read(key: UUID, name: str | None = None) -> list[dict[str, Any]]:
        async with platform.database.transaction("users", readonly=True) as tx:
            rows = await tx.fetch(
                "SELECT name, payload FROM platform.outbox WHERE key = $1 AND ($2::text IS NULL OR name = $2) "
                "ORDER BY seq",
                str(key),
                name,
            )
        return [dict(row) for row in rows]

    return read


@pytest.fixture
def query(platform: Platform):
    """`await query(sql, *args)`: rows of the service's own tables."""

    async def run(sql: str, *args: Any) -> list[dict[str, Any]]:
        async with platform.database.transaction("users") as tx:
            return [dict(row) for row in await tx.fetch(sql, *args)]

    return run


@pytest.fixture
def denied(client, platform: Platform):
    """`await denied(member)`: whether the member's access token is refused once the list of revocations is fresh."""

    async def ask(member: Member) -> bool:
        await platform.revocations.load()
        answer = await client.get("/api/v1/users/profile", headers=member.headers)
        assert answer.status_code in {200, 401}
        return answer.status_code == 401

    return ask


@contextlib.asynccontextmanager
async def nothing_changes(query, sql: str, *args: Any) -> AsyncIterator[None]:
    before = await query(sql, *args)
    yield
    assert await query(sql, *args) == before
