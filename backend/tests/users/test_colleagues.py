"""Colleagues are invited, given roles, disabled; rights follow at once."""

import asyncio
from uuid import UUID

import pytest

from factories.people import PASSWORD, register_member
from tradepost.kernel.ids import new_id
from tradepost.services.users.contract import INVITATION


async def invite(client, member, email=None, roles=("buyer",)):
    body = {"email": email or f"new-{new_id().hex}@shop.example", "roles": list(roles)}
    return await client.post("/api/v1/users/invitations", headers=member.headers, json=body)


async def accept(client, token, **more):
    body = {"token": token, "name": "Colin League", "password": PASSWORD, **more}
    return await client.post("/api/v1/auth/accept-invitation", json=body)


async def permissions_of(client, member):
    answer = await client.post("/api/v1/auth/refresh-token", json={"refresh_token": member.refresh_token})
    assert answer.status_code == 200, answer.text
    headers = {"Authorization": f"Bearer {answer.json()['access_token']}"}
    return (await client.get("/api/v1/users/profile", headers=headers)).json()["permissions"]


async def test_an_invited_buyer_and_approver_see_only_what_is_theirs(client, owner, join, events):
    buyer, approver = await join(owner, "buyer"), await join(owner, "approver")
    listed = (await client.get("/api/v1/users", headers=owner.headers)).json()["items"]
    assert [each["roles"] for each in listed] == [["owner"], ["buyer"], ["approver"]]
    assert all(each["email_confirmed"] for each in listed)
    of_buyer, of_approver = await permissions_of(client, buyer), await permissions_of(client, approver)
    assert ("order:create" in of_buyer, "user:manage" in of_buyer) == (True, False)
    assert ("order:create" in of_approver, "order:cancel" in of_approver) == (False, True)
    [person] = await events(buyer.user_id, "user.changed")
    assert person["payload"]["person"]["organisation_id"] == str(owner.organisation_id)


async def test_an_invitation_carries_no_secret_and_works_once(client, owner, events, link):
    made = await invite(client, owner)
    assert made.status_code == 201
    [event] = await events(owner.organisation_id, "user.invited")
    assert set(event["payload"]) == {
        "organisation_id", "organisation_name", "invitation_id", "email", "language", "invited_by"
    }  # fmt: skip
    token = link(INVITATION, UUID(made.json()["id"]))
    answers = await asyncio.gather(*(accept(client, token) for _ in range(5)))
    assert sorted(each.status_code for each in answers) == [201, 404, 404, 404, 404]
    assert (await client.get("/api/v1/users/invitations", headers=owner.headers)).json()["items"] == []


async def test_a_withdrawn_expired_or_replaced_invitation_opens_nothing(client, owner, link, query):
    email = f"new-{new_id().hex}@shop.example"
    replaced = (await invite(client, owner, email)).json()["id"]
    withdrawn = (await invite(client, owner, email)).json()["id"]
    expired = (await invite(client, owner)).json()["id"]
    gone = await client.delete(f"/api/v1/users/invitations/{withdrawn}", headers=owner.headers)
    assert gone.status_code == 204
    await query("UPDATE users.invitations SET expires_at = now() WHERE id = $1", UUID(expired))
    answers = [
        (await accept(client, link(INVITATION, UUID(each)))).status_code for each in (replaced, withdrawn, expired)
    ]
    assert answers == [404, 404, 404]
    assert await query("SELECT 1 FROM users.users WHERE organisation_id = $1 OFFSET 1", owner.organisation_id) == []


async def test_inviting_someone_who_has_an_account_elsewhere_looks_like_any_invitation(client, owner, confirm, link):
    stranger = await register_member(client)
    await confirm(stranger)
    known, unknown = await invite(client, owner, stranger.email), await invite(client, owner)
    assert known.status_code == unknown.status_code == 201
    assert set(known.json()) == set(unknown.json())
    answer = await accept(client, link(INVITATION, UUID(known.json()["id"])))
    assert (answer.status_code, answer.json()["code"]) == (409, "users.email_taken")


async def test_nobody_invites_before_its_own_address_is_confirmed(client, query):
    member = await register_member(client)
    answer = await invite(client, member)
    assert (answer.status_code, answer.json()["code"]) == (409, "users.email_not_confirmed")
    assert await query("SELECT 1 FROM users.invitations WHERE organisation_id = $1", member.organisation_id) == []


async def test_unknown_roles_and_addresses_are_told_together(client, owner):
    answer = await invite(client, owner, "nowhere", ["buyer", "admin", "catalogue"])
    assert answer.status_code == 422
    assert [(each["pointer"], each["code"]) for each in answer.json()["errors"]] == [
        ("#/email", "email_invalid"),
        ("#/roles/1", "role_unknown"),
        ("#/roles/2", "role_unknown"),
    ]


async def test_nobody_gives_or_takes_a_role_that_may_do_more(client, owner, join, query):
    manager, second_owner = await join(owner, "manager"), await join(owner, "owner")
    raised = await invite(client, manager, roles=["owner"])
    assert (raised.status_code, raised.json()["code"]) == (403, "users.role_not_grantable")
    roles = f"/api/v1/users/{second_owner.user_id}/roles"
    assert (await client.put(roles, headers=manager.headers, json={"roles": ["viewer"]})).status_code == 403
    assert (await client.put(roles, headers=owner.headers, json={"roles": ["viewer"]})).status_code == 200
    own = await client.put(f"/api/v1/users/{owner.user_id}/roles", headers=owner.headers, json={"roles": ["viewer"]})
    assert (own.status_code, own.json()["code"]) == (409, "users.own_account")


async def test_new_roles_take_effect_within_seconds(client, owner, join, denied, events):
    buyer = await join(owner, "buyer")
    answer = await client.put(
        f"/api/v1/users/{buyer.user_id}/roles", headers=owner.headers, json={"roles": ["viewer", "viewer"]}
    )
    assert (answer.status_code, answer.json()["roles"]) == (200, ["viewer"])
    assert await denied(buyer)
    assert "order:create" not in await permissions_of(client, buyer)
    changes = await events(buyer.user_id, "user.changed")
    assert "order:create" not in changes[-1]["payload"]["person"]["permissions"]


async def test_a_disabled_colleague_is_shut_out_until_enabled(client, owner, join, denied, events):
    manager = await join(owner, "manager")
    pending = (await invite(client, manager)).json()["id"]
    path = f"/api/v1/users/{manager.user_id}"
    for _ in range(2):
        assert (await client.post(f"{path}/disable", headers=owner.headers)).json()["active"] is False
    assert await denied(manager)
    refresh = {"refresh_token": manager.refresh_token}
    credentials = {"email": manager.email, "password": PASSWORD}
    assert (await client.post("/api/v1/auth/refresh-token", json=refresh)).status_code == 401
    assert (await client.post("/api/v1/auth/login", json=credentials)).status_code == 401
    left = (await client.get("/api/v1/users/invitations", headers=owner.headers)).json()["items"]
    assert pending not in [each["id"] for each in left]
    assert (await client.post(f"{path}/enable", headers=owner.headers)).json()["active"] is True
    assert (await client.post("/api/v1/auth/refresh-token", json=refresh)).status_code == 401
    assert (await client.post("/api/v1/auth/login", json=credentials)).status_code == 200
    assert len(await events(manager.user_id, "user.changed")) == 3


async def test_two_owners_cannot_take_the_last_ownership_from_each_other(client, owner, join, query):
    other = await join(owner, "owner")
    first, second = await asyncio.gather(
        client.post(f"/api/v1/users/{other.user_id}/disable", headers=owner.headers),
        client.post(f"/api/v1/users/{owner.user_id}/disable", headers=other.headers),
    )
    assert sorted([first.status_code, second.status_code]) == [200, 409]
    assert {"users.last_owner"} == {each.json()["code"] for each in (first, second) if each.status_code == 409}
    active = await query(
        "SELECT id FROM users.users WHERE organisation_id = $1 AND status = 'active'", owner.organisation_id
    )
    assert len(active) == 1


@pytest.mark.parametrize("action", ["disable", "enable"])
async def test_another_organisations_people_cannot_be_seen_or_touched(client, owner, confirm, action, query):
    stranger = await register_member(client, "manufacturer")
    path = f"/api/v1/users/{stranger.user_id}"
    before = await query("SELECT * FROM users.users WHERE id = $1", stranger.user_id)
    assert (await client.post(f"{path}/{action}", headers=owner.headers)).status_code == 404
    assert (await client.put(f"{path}/roles", headers=owner.headers, json={"roles": ["viewer"]})).status_code == 404
    assert (await client.post(f"/api/v1/users/{new_id()}/{action}", headers=owner.headers)).status_code == 404
    listed = (await client.get("/api/v1/users", headers=owner.headers)).json()["items"]
    assert str(stranger.user_id) not in [each["id"] for each in listed]
    assert await query("SELECT * FROM users.users WHERE id = $1", stranger.user_id) == before
    invited = await client.delete(f"/api/v1/users/invitations/{new_id()}", headers=owner.headers)
    assert invited.status_code == 404


async def test_without_the_permission_nothing_of_this_can_be_done(client, owner, join):
    viewer = await join(owner, "viewer")
    tried = [
        await invite(client, viewer),
        await client.put(f"/api/v1/users/{owner.user_id}/roles", headers=viewer.headers, json={"roles": ["viewer"]}),
        await client.post(f"/api/v1/users/{owner.user_id}/disable", headers=viewer.headers),
    ]
    assert [each.status_code for each in tried] == [403, 403, 403]


async def test_colleagues_come_in_pages_with_a_constant_number_of_statements(client, owner, join):
    for _ in range(3):
        await join(owner, "viewer")
    seen, cursor = [], None
    while True:
        params = {"limit": 2, **({"cursor": cursor} if cursor else {})}
        answer = await client.get("/api/v1/users", headers=owner.headers, params=params)
        assert answer.headers["server-timing"] == 'sql;desc="3"'
        seen += [each["id"] for each in answer.json()["items"]]
        cursor = answer.json()["next_cursor"]
        if cursor is None:
            break
    assert len(seen) == len(set(seen)) == 4
    bad = await client.get("/api/v1/users", headers=owner.headers, params={"cursor": "AAAA"})
    assert bad.status_code == 422


async def test_roles_are_listed_for_ones_own_kind_and_all_for_the_operator(client, owner, admin):
    mine = (await client.get("/api/v1/roles", headers=owner.headers)).json()["items"]
    assert {each["kind"] for each in mine} == {"retailer"}
    assert {"owner", "buyer", "approver"} <= {each["name"] for each in mine}
    every = (await client.get("/api/v1/roles", headers=admin.headers)).json()["items"]
    assert {each["kind"] for each in every} == {"manufacturer", "retailer", "operator"}
