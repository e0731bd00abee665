"""The operator finds people of any organisation, shuts them out and lets them in again."""

import pytest

from factories.people import PASSWORD, register_member
from tradepost.kernel.ids import new_id

PEOPLE = "/api/v1/admin/users"


async def found(client, admin, **params):
    answer = await client.get(PEOPLE, headers=admin.headers, params=params)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def act(client, who, member, action, **body):
    return await client.post(f"{PEOPLE}/{member.user_id}/{action}", headers=who.headers, json=body or None)


async def test_people_are_found_across_organisations(client, admin):
    word = f"zq{new_id().hex[-10:]}"
    members = [
        await register_member(client, kind, name=f"{word} Smith", organisation_name=f"{word} {kind}")
        for kind in ("manufacturer", "retailer")
    ]
    both = (await found(client, admin, q=word.upper()))["items"]
    assert [each["id"] for each in both] == [str(each.user_id) for each in reversed(members)]
    assert both[0]["organisation_name"] == f"{word} retailer"
    assert "password_hash" not in both[0]
    assert [each["id"] for each in (await found(client, admin, q=f"{word} smi", kind="manufacturer"))["items"]] == [
        str(members[0].user_id)
    ]
    by_address = await found(client, admin, q=members[0].email)
    assert [each["id"] for each in by_address["items"]] == [str(members[0].user_id)]
    assert len((await found(client, admin, organisation_id=str(members[1].organisation_id)))["items"]) == 1
    assert (await found(client, admin, q=word, active=False))["items"] == []
    assert (await found(client, admin, q=word, role="viewer"))["items"] == []
    first = await found(client, admin, q=word, limit=1)
    second = await found(client, admin, q=word, limit=1, cursor=first["next_cursor"])
    assert [first["items"][0]["id"], second["items"][0]["id"]] == [each["id"] for each in both]
    assert second["next_cursor"] is None


@pytest.mark.parametrize("params", [{"kind": "x"}, {"role": "a'b"}, {"cursor": "x"}, {"limit": 101}])
async def test_filters_come_from_closed_lists(client, admin, params):
    assert (await client.get(PEOPLE, headers=admin.headers, params=params)).status_code == 422


async def test_a_person_is_shut_out_and_let_in_again(client, admin, owner, join, denied, query, events):
    buyer = await join(owner, "buyer")
    out = await act(client, admin, buyer, "disable", reason="Orders that nobody placed.")
    assert (out.status_code, out.json()["active"]) == (200, False)
    assert await denied(buyer)
    signing_in = {"email": buyer.email, "password": PASSWORD}
    assert (await client.post("/api/v1/auth/login", json=signing_in)).status_code == 401
    assert (await act(client, admin, buyer, "disable", reason="Again.")).json()["active"] is False
    back = await act(client, admin, buyer, "enable")
    assert (back.status_code, back.json()["active"]) == (200, True)
    assert (await client.post("/api/v1/auth/login", json=signing_in)).status_code == 200
    told = [each["payload"]["person"]["active"] for each in await events(buyer.user_id, "user.changed")]
    assert told[-2:] == [False, True]
    log = await client.get(
        "/api/v1/admin/audit-log", headers=admin.headers, params={"subject_id": str(buyer.user_id), "limit": 3}
    )
    entries = [(each["action"], each["changes"].get("reason")) for each in log.json()["items"]]
    assert [each for each in entries if each[0] in {"user.disable", "user.enable"}] == [
        ("user.enable", None),
        ("user.disable", "Orders that nobody placed."),
    ]


async def test_the_last_owner_of_colleagues_stays(client, admin, owner, join, query):
    buyer = await join(owner, "buyer")
    refused = await act(client, admin, owner, "disable", reason="x")
    assert (refused.status_code, refused.json()["code"]) == (409, "users.last_owner")
    [row] = await query("SELECT status FROM users.users WHERE id = $1", owner.user_id)
    assert row["status"] == "active"
    assert (await act(client, admin, buyer, "disable", reason="x")).status_code == 200
    assert (await act(client, admin, owner, "disable", reason="x")).status_code == 200  # nobody is left behind
    alone = await act(client, admin, buyer, "enable")
    assert (alone.status_code, alone.json()["code"]) == (409, "users.last_owner")
    assert (await act(client, admin, owner, "enable")).status_code == 200
    assert (await act(client, admin, buyer, "enable")).status_code == 200


async def test_the_operators_own_people_and_strangers_are_refused(client, admin, owner):
    own = await act(client, admin, admin, "disable", reason="x")
    assert (own.status_code, own.json()["code"]) == (409, "users.operators_own_people")
    missing = await client.post(f"{PEOPLE}/{new_id()}/disable", headers=admin.headers, json={"reason": "x"})
    assert (missing.status_code, missing.json()["code"]) == (404, "users.user_not_found")
    assert (await act(client, admin, owner, "disable", reason="")).status_code == 422
    other = await register_member(client, "manufacturer")
    for action in ("disable", "enable"):
        assert (await act(client, other, owner, action, reason="x")).status_code == 403
    assert (await client.get(PEOPLE, headers=owner.headers)).status_code == 403
    assert (await client.get(PEOPLE)).status_code == 401
