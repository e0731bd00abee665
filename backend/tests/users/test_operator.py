"""The operator finds organisations, sets up the platform and reads who did what."""

from decimal import Decimal

import pytest

from factories.people import PASSWORD, register_member, registration
from tradepost.infra.platform import Platform
from tradepost.kernel.errors import InvalidInput
from tradepost.kernel.ids import new_id
from tradepost.services.users.contract import OPERATOR_COMPANY, OperatorCompany, read_operator_company
from tradepost.services.users.wiring import INVARIANTS, ensure_company, ensure_operator

ORGANISATIONS = "/api/v1/admin/organisations"


async def search(client, admin, **params):
    answer = await client.get(ORGANISATIONS, headers=admin.headers, params=params)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def pages(client, admin, **params):
    found, cursor = [], None
    while True:
        page = await search(client, admin, **params, **({"cursor": cursor} if cursor else {}))
        found += page["items"]
        cursor = page["next_cursor"]
        if cursor is None:
            return found


async def test_organisations_are_found_by_words_and_filters(client, admin):
    word = f"zw{new_id().hex[-10:]}"
    for number, kind in enumerate(["manufacturer", "retailer", "retailer"]):
        await register_member(client, kind, organisation_name=f"{word}{number} & Söhne")
    assert len((await search(client, admin, q=word.upper()))["items"]) == 3
    assert len((await search(client, admin, q=f"{word}1 söh"))["items"]) == 1
    assert len((await search(client, admin, q=word, kind="retailer", verification="none"))["items"]) == 2
    assert (await search(client, admin, q=word, suspended=True))["items"] == []
    assert (await search(client, admin, q=word, country="FR"))["items"] == []
    by_name = await pages(client, admin, q=word, sort="name", limit=2)
    assert [each["name"] for each in by_name] == [f"{word}{n} & Söhne" for n in range(3)]
    newest = await pages(client, admin, q=word, limit=1)
    assert [each["name"] for each in newest] == [f"{word}{n} & Söhne" for n in (2, 1, 0)]


@pytest.mark.parametrize("q", ["'", "';--", "a:*|b", "!!! & (", "\\", "x' | 'y", "%", "日本", "\u0000", "a" * 200])
async def test_any_search_is_answered(client, admin, q):
    answer = await client.get(ORGANISATIONS, headers=admin.headers, params={"q": q})
    assert answer.status_code in {200, 422}


@pytest.mark.parametrize(
    "params",
    [{"sort": "evil"}, {"limit": 0}, {"limit": 101}, {"cursor": "x"}, {"kind": "x"}, {"country": "de"},
     {"cursor": "WyJhIiwiYiJd"}],
)  # fmt: skip
async def test_filters_and_sorts_come_from_closed_lists(client, admin, params):
    assert (await client.get(ORGANISATIONS, headers=admin.headers, params=params)).status_code == 422


async def test_the_operator_opens_an_organisations_file(client, admin, owner, join):
    await join(owner, "buyer")
    answer = await client.get(f"{ORGANISATIONS}/{owner.organisation_id}", headers=admin.headers)
    assert answer.status_code == 200, answer.text
    assert answer.json()["organisation"]["id"] == str(owner.organisation_id)
    assert [each["roles"] for each in answer.json()["people"]] == [["owner"], ["buyer"]]
    assert "password_hash" not in answer.text
    assert int(answer.headers["server-timing"].split('"')[1]) <= 8
    assert (await client.get(f"{ORGANISATIONS}/{new_id()}", headers=admin.headers)).status_code == 404


async def test_the_queue_shows_what_is_pending_the_oldest_first(client, admin, documents):
    members = [await register_member(client) for _ in range(3)]
    for member in members:
        body = {
            "register_number": "HRB 1",
            "vat_id": "DE136695976",
            "document_ids": [str(documents.add(member.organisation_id).id)],
        }
        assert (
            await client.post("/api/v1/users/verify-business", headers=member.headers, json=body)
        ).status_code == 201
    ids, cursor = [], None
    while True:
        params = {"limit": 2, **({"cursor": cursor} if cursor else {})}
        page = (await client.get("/api/v1/admin/verifications", headers=admin.headers, params=params)).json()
        ids += [each["organisation_id"] for each in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    mine = [str(each.organisation_id) for each in members]
    assert [each for each in ids if each in mine] == mine


@pytest.mark.parametrize(
    "path",
    ["/admin/organisations", "/admin/verifications", "/admin/settings", "/admin/audit-log",
     "/admin/organisations/0198c5a0-0000-7000-8000-000000000001"],
)  # fmt: skip
async def test_the_operators_pages_are_the_operators(client, owner, path):
    assert (await client.get(f"/api/v1{path}", headers=owner.headers)).status_code == 403
    assert (await client.get(f"/api/v1{path}")).status_code == 401


async def test_settings_are_changed_by_name_and_type_and_kept_in_the_audit_log(client, admin):
    path = "/api/v1/admin/settings"
    read = await client.get(path, headers=admin.headers)
    values = {each["name"]: each["value"] for each in read.json()["items"]}
    assert values["prices_visible_to"] in {"everyone", "verified"}
    other = "verified" if values["prices_visible_to"] == "everyone" else "everyone"
    changed = await client.put(
        path, headers={**admin.headers, "If-Match": read.headers["etag"]}, json={"values": {"prices_visible_to": other}}
    )
    assert changed.status_code == 200, changed.text
    assert {each["name"]: each["value"] for each in changed.json()["items"]} == {**values, "prices_visible_to": other}
    stale = await client.put(
        path,
        headers={**admin.headers, "If-Match": read.headers["etag"]},
        json={"values": {"support_email": "help@operator.example"}},
    )
    assert stale.status_code == 412
    log = await client.get(
        "/api/v1/admin/audit-log",
        headers=admin.headers,
        params={"subject_type": "setting", "subject_id": "prices_visible_to", "limit": 1},
    )
    assert log.json()["items"][0]["changes"]["prices_visible_to"]["to"] == other
    await client.put(path, headers=admin.headers, json={"values": {"prices_visible_to": "verified"}})


async def test_settings_that_are_not_or_not_of_that_type_are_refused_together(client, admin):
    path = "/api/v1/admin/settings"
    before = (await client.get(path, headers=admin.headers)).json()
    values = {"prices_visible_to": "nobody", "registration_open": 1, "no_such": True, "support_email": "a@b.example"}
    answer = await client.put(path, headers=admin.headers, json={"values": values})
    assert answer.status_code == 422
    assert [each["code"] for each in answer.json()["errors"]] == [
        "setting_not_a_choice", "setting_not_boolean", "setting_unknown"
    ]  # fmt: skip
    assert (await client.get(path, headers=admin.headers)).json() == before


@pytest.mark.parametrize(
    ("value", "pointer", "code"),
    [
        ("nul \x00", "#/values/platform_name", "value_error"),
        (["a list"], "#/values/platform_name", "string_type"),
        ({"name": "Handelsplatz"}, "#/values/platform_name/address", "missing"),
    ],
    ids=str,
)
async def test_a_setting_is_told_the_faults_of_what_it_was_meant_to_be(client, admin, value, pointer, code):
    values = {"platform_name": value}
    answer = await client.put("/api/v1/admin/settings", headers=admin.headers, json={"values": values})
    faults = [(each["pointer"], each["code"]) for each in answer.json()["errors"]]
    assert answer.status_code == 422
    assert (pointer, code) in faults
    assert len(faults) == 1 or isinstance(value, dict)


COMPANY = {
    "name": "Handelsplatz GmbH",
    "address": {
        "line1": "Kai 1", "line2": None, "city": "Hamburg", "region": None, "postal_code": "20457", "country": "DE",
    },
    "vat_id": "DE136695976",
    "iban": "DE02120300000000202051",
    "bic": "BYLADEM1001",
    "email": "billing@handelsplatz.example",
    "vat_rate": "0.19",
}  # fmt: skip


async def test_the_operators_company_is_a_demo_until_it_is_set(client, admin, platform, platform_set_to):
    path = "/api/v1/admin/settings"
    async with platform_set_to(OPERATOR_COMPANY, None):  # of a wrong type: as if it was not set
        async with platform.database.transaction("payments", readonly=True) as tx:
            assert await read_operator_company(tx) == OperatorCompany()
        answer = await client.put(path, headers=admin.headers, json={"values": {OPERATOR_COMPANY: COMPANY}})
        assert answer.status_code == 200, answer.text
        [shown] = [each for each in answer.json()["items"] if each["name"] == OPERATOR_COMPANY]
        assert (shown["type"], shown["value"]) == ("company", COMPANY)
        assert "Demo" in shown["default"]["name"]
        async with platform.database.transaction("payments", readonly=True) as tx:
            known = await read_operator_company(tx)
        assert (known.name, known.iban, known.address.city) == ("Handelsplatz GmbH", COMPANY["iban"], "Hamburg")
        assert known.vat_rate == Decimal("0.19")


@pytest.mark.parametrize(
    "fault",
    [{"iban": "DE00"}, {"vat_id": "DE999"}, {"email": "nobody"}, {"bic": "x"}, {"vat_rate": "19"}, {"name": ""},
     {"address": {**COMPANY["address"], "country": "ZZ"}}, {"owner": "me"}],
    ids=str,
)  # fmt: skip
async def test_a_company_with_faults_is_not_set(client, admin, fault):
    path = "/api/v1/admin/settings"
    before = (await client.get(path, headers=admin.headers)).json()
    for name, value in ((OPERATOR_COMPANY, {**COMPANY, **fault}), ("support_email", COMPANY), (OPERATOR_COMPANY, "x")):
        answer = await client.put(path, headers=admin.headers, json={"values": {name: value}})
        assert answer.status_code == 422, answer.text
    assert (await client.get(path, headers=admin.headers)).json() == before


async def test_registration_can_be_closed_and_opened(client, admin, query):
    path = "/api/v1/admin/settings"
    await client.put(path, headers=admin.headers, json={"values": {"registration_open": False}})
    body = registration()
    try:
        refused = await client.post("/api/v1/auth/register", json=body)
    finally:
        await client.put(path, headers=admin.headers, json={"values": {"registration_open": True}})
    assert (refused.status_code, refused.json()["code"]) == (403, "users.registration_closed")
    assert await query("SELECT 1 FROM users.users WHERE email = $1", body["email"]) == []
    assert (await client.post("/api/v1/auth/register", json=body)).status_code == 201


async def test_the_audit_log_says_who_did_what_in_pages(client, admin, owner, join):
    buyer = await join(owner, "buyer")
    await client.put(f"/api/v1/users/{buyer.user_id}/roles", headers=owner.headers, json={"roles": ["viewer"]})
    params = {"organisation_id": str(owner.organisation_id), "limit": 2}
    actions, cursor = [], None
    while True:
        page = await client.get(
            "/api/v1/admin/audit-log",
            headers=admin.headers,
            params={**params, **({"cursor": cursor} if cursor else {})},
        )
        assert page.status_code == 200, page.text
        actions += [each["action"] for each in page.json()["items"]]
        cursor = page.json()["next_cursor"]
        if cursor is None:
            break
    assert actions[-1] == "organisation.register"
    assert {"user.set_roles", "user.join", "user.invite", "user.confirm_email", "session.open"} <= set(actions)
    own = await client.get(
        "/api/v1/organisations/mine/audit-log",
        headers=owner.headers,
        params={"action": "user.set_roles", "user_id": str(owner.user_id), "since": "2020-01-01T00:00:00Z"},
    )
    [entry] = own.json()["items"]
    assert entry["changes"] == {"from": ["buyer"], "to": ["viewer"]}
    empty = {"until": "2020-01-01T00:00:00Z", "organisation_id": str(owner.organisation_id)}
    assert (await client.get("/api/v1/admin/audit-log", headers=admin.headers, params=empty)).json()["items"] == []
    for odd in ("2020-01-01T00:00:00", "0.5", "1600000000", "yesterday", "9999-12-31T23:59:59-24:00"):
        refused = await client.get("/api/v1/admin/audit-log", headers=admin.headers, params={"since": odd})
        assert refused.status_code == 422, odd


async def test_the_operator_is_made_once_whatever_it_is_asked(platform: Platform, admin):
    again = await ensure_operator(platform.database, "ADMIN@operator.example", "another good password")
    assert again == (admin.organisation_id, admin.user_id)
    organisation_id, second = await ensure_operator(
        platform.database, f"second-{new_id().hex}@operator.example", PASSWORD
    )
    assert organisation_id == admin.organisation_id
    assert second != admin.user_id
    with pytest.raises(InvalidInput):
        await ensure_operator(platform.database, "third@operator.example", "short")


async def test_a_demonstration_company_is_ready_to_trade_and_made_once(client, platform: Platform, events):
    body = registration("manufacturer", vat_id="DE136695976")
    made = await ensure_company(platform.database, body, register_number="HRB 1")
    assert await ensure_company(platform.database, body, register_number="HRB 1") == made
    login = await client.post("/api/v1/auth/login", json={"email": body["email"], "password": PASSWORD})
    assert platform.tokens.verify_access(login.json()["access_token"]).actor.verified
    names = [each["name"] for each in await events(made[0])]
    assert names == ["organisation.changed", "organisation.changed", "user.verified"]
    with pytest.raises(InvalidInput) as refused:
        await ensure_company(platform.database, {**body, "role": "admin", "email": "x"})
    assert [each.pointer for each in refused.value.faults] == ["#/role"]


async def test_each_invariant_holds_and_notices_when_it_is_broken(client, platform: Platform, query, owner, broken):
    assert await broken("users") == {}
    sessions = "(SELECT id FROM users.user_sessions WHERE user_id = $1)"
    organisation = "(SELECT organisation_id FROM users.users WHERE id = $1)"
    breaking = [
        "UPDATE users.users SET status = 'disabled' WHERE id = $1",
        "DELETE FROM users.user_roles WHERE user_id = $1",
        f"UPDATE users.refresh_tokens SET replaced_at = now() WHERE session_id IN {sessions}",
        f"UPDATE users.organisations SET verification = 'verified' WHERE id = {organisation}",
    ]
    for statement in breaking:
        member = await register_member(client)
        async with platform.database.transaction("users") as tx:
            await tx.execute(statement, member.user_id)
            found = set()
            for each in INVARIANTS:
                found |= {str(row["id"]) for row in await tx.fetch(each.sql)}
            await tx.rollback()
        assert found & {str(member.user_id), str(member.organisation_id), str(member.session_id)}, statement
    assert await broken("users") == {}
