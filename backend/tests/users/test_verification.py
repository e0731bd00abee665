"""A business is verified by the operator, suspended and reinstated; rights follow within seconds."""

import asyncio
from dataclasses import replace

import pytest

from factories.people import register_member
from tradepost.kernel.ids import new_id
from tradepost.services.users.rules import identity

VERIFY = "/api/v1/users/verify-business"


def proof(documents, member, **changes):
    document = documents.add(member.organisation_id)
    return {
        "register_number": "HRB 12345",
        "vat_id": "DE136695976",
        "document_ids": [str(document.id)],
        **changes,
    }


async def submit(client, member, body):
    return await client.post(VERIFY, headers=member.headers, json=body)


async def decide(client, admin, member, decision, **more):
    path = f"/api/v1/admin/verifications/{member.organisation_id}/decision"
    return await client.post(path, headers=admin.headers, json={"decision": decision, **more})


async def refreshed(client, member):
    answer = await client.post("/api/v1/auth/refresh-token", json={"refresh_token": member.refresh_token})
    assert answer.status_code == 200, answer.text
    return {"Authorization": f"Bearer {answer.json()['access_token']}"}


async def test_a_business_hands_in_its_proof_and_is_verified(client, admin, owner, documents, denied, events, platform):
    handed_in = await submit(client, owner, proof(documents, owner))
    assert (handed_in.status_code, handed_in.json()["status"]) == (201, "pending")
    state = (await client.get(VERIFY, headers=owner.headers)).json()
    assert (state["verification"], state["email_confirmed"]) == ("pending", True)
    approved = await decide(client, admin, owner, "approve")
    assert (approved.status_code, approved.json()["status"]) == (200, "approved")
    assert await denied(owner)
    headers = await refreshed(client, owner)
    profile = (await client.get("/api/v1/users/profile", headers=headers)).json()
    assert (profile["verified"], profile["verification"]) == (True, "verified")
    token = headers["Authorization"].removeprefix("Bearer ")
    assert platform.tokens.verify_access(token).actor.verified
    names = [each["name"] for each in await events(owner.organisation_id)]
    assert [each for each in names if each.startswith("user.verif")] == ["user.verification_submitted", "user.verified"]
    [*_, changed] = await events(owner.organisation_id, "organisation.changed")
    assert changed["payload"]["organisation"]["verified"] is True
    assert changed["payload"]["organisation"]["vat_id"] == "DE136695976"


async def test_a_rejection_gives_its_reason_and_may_be_answered(client, admin, owner, documents, events):
    await submit(client, owner, proof(documents, owner))
    silent = await decide(client, admin, owner, "reject")
    assert (silent.status_code, silent.json()["errors"][0]["pointer"]) == (422, "#/reason")
    assert (await decide(client, admin, owner, "reject", reason="The scan cannot be read.")).status_code == 200
    state = (await client.get(VERIFY, headers=owner.headers)).json()
    assert (state["verification"], state["latest"]["reason"]) == ("rejected", "The scan cannot be read.")
    [event] = await events(owner.organisation_id, "user.verification_rejected")
    assert event["payload"]["reason"] == "The scan cannot be read."
    headers = await refreshed(client, owner)
    again = await client.post(VERIFY, headers=headers, json=proof(documents, owner))
    assert again.status_code == 201
    assert (await decide(client, admin, owner, "approve")).status_code == 200


async def test_every_fault_of_the_proof_is_told_at_once(client, owner, documents, query):
    foreign = documents.add(new_id())
    image = documents.add(owner.organisation_id, "product_image")
    unready = documents.add(owner.organisation_id, status="quarantined")
    good = documents.add(owner.organisation_id)
    ids = [foreign.id, image.id, unready.id, good.id, good.id, new_id()]
    answer = await submit(
        client, owner, proof(documents, owner, vat_id="DE1", document_ids=[str(each) for each in ids])
    )
    assert answer.status_code == 422
    assert [(each["pointer"], each["code"]) for each in answer.json()["errors"]] == [
        ("#/vat_id", "vat_id_invalid"),
        ("#/document_ids/0", "document_unknown"),
        ("#/document_ids/1", "document_purpose"),
        ("#/document_ids/2", "document_not_ready"),
        ("#/document_ids/4", "document_repeated"),
        ("#/document_ids/5", "document_unknown"),
    ]
    assert await query("SELECT 1 FROM users.user_verification WHERE organisation_id = $1", owner.organisation_id) == []


async def test_a_vat_id_is_demanded_where_businesses_have_one(client, owner, documents):
    answer = await submit(client, owner, proof(documents, owner, vat_id=None))
    assert [each["code"] for each in answer.json()["errors"]] == ["vat_id_missing"]


async def test_where_businesses_have_no_vat_id_none_is_demanded(client, documents):
    address = {"line1": "1 Main St", "city": "Austin", "postal_code": "73301", "country": "US"}
    member = await register_member(client, address=address)
    assert (await submit(client, member, proof(documents, member, vat_id=None))).status_code == 201


async def test_what_is_pending_or_verified_cannot_be_handed_in_again(client, admin, owner, documents):
    await submit(client, owner, proof(documents, owner))
    assert (await submit(client, owner, proof(documents, owner))).json()["code"] == "users.verification_not_open"
    await decide(client, admin, owner, "approve")
    headers = await refreshed(client, owner)
    again = await client.post(VERIFY, headers=headers, json=proof(documents, owner))
    assert again.status_code == 409
    for decision in ("approve", "reject"):
        assert (await decide(client, admin, owner, decision, reason="x")).status_code == 409


async def test_of_ten_submissions_at_once_one_is_taken(client, owner, documents, query):
    answers = await asyncio.gather(*(submit(client, owner, proof(documents, owner)) for _ in range(10)))
    assert sorted(each.status_code for each in answers) == [201] + [409] * 9


async def test_no_business_is_verified_before_an_address_of_it_is_confirmed(client, admin, documents, confirm):
    member = await register_member(client)
    await submit(client, member, proof(documents, member))
    early = await decide(client, admin, member, "approve")
    assert (early.status_code, early.json()["code"]) == (409, "users.email_not_confirmed")
    assert (await client.get(VERIFY, headers=member.headers)).json()["verification"] == "pending"
    await confirm(member)
    assert (await decide(client, admin, member, "approve")).status_code == 200


async def test_nobody_but_the_operator_decides(client, owner, documents, join, query):
    await submit(client, owner, proof(documents, owner))
    manager = await join(owner, "manager")
    for member in (owner, manager, await register_member(client, "manufacturer")):
        assert (await decide(client, member, owner, "approve")).status_code == 403
        for action in ("suspend", "reinstate"):
            path = f"/api/v1/admin/organisations/{owner.organisation_id}/{action}"
            assert (await client.post(path, headers=member.headers, json={"reason": "x"})).status_code == 403
    [row] = await query("SELECT verification FROM users.organisations WHERE id = $1", owner.organisation_id)
    assert row["verification"] == "pending"


async def test_what_was_verified_stays_as_it_was(client, admin, owner, documents):
    await submit(client, owner, proof(documents, owner))
    await decide(client, admin, owner, "approve")
    headers = await refreshed(client, owner)
    read = await client.get("/api/v1/organisations/mine", headers=headers)
    now = read.json()
    body = {
        "name": "Another Company Ltd",
        "address": {**now["address"], "country": "AT"},
        "vat_id": None,
        "currency": "EUR",
        "language": "en",
    }
    answer = await client.put(
        "/api/v1/organisations/mine", headers={**headers, "If-Match": read.headers["etag"]}, json=body
    )
    assert (answer.status_code, answer.json()["code"]) == (409, "users.verified_data_locked")
    assert answer.json()["fields"] == ["name", "country", "vat_id"]
    kept = {"name": now["name"], "address": {**now["address"], "city": "Potsdam"}, "vat_id": now["vat_id"]}
    answer = await client.put(
        "/api/v1/organisations/mine",
        headers={**headers, "If-Match": read.headers["etag"]},
        json={**kept, "currency": "EUR", "language": "de"},
    )
    assert answer.status_code == 200, answer.text


async def test_members_of_a_suspended_organisation_can_only_look_until_it_is_reinstated(
    client, admin, owner, documents, denied, events
):
    await submit(client, owner, proof(documents, owner))
    await decide(client, admin, owner, "approve")
    base = f"/api/v1/admin/organisations/{owner.organisation_id}"
    suspended = await client.post(f"{base}/suspend", headers=admin.headers, json={"reason": "Counterfeit goods"})
    assert (suspended.status_code, suspended.json()["suspended"]) == (200, True)
    assert await denied(owner)
    answer = await client.post("/api/v1/auth/refresh-token", json={"refresh_token": owner.refresh_token})
    headers = {"Authorization": f"Bearer {answer.json()['access_token']}"}
    profile = (await client.get("/api/v1/users/profile", headers=headers)).json()
    assert (profile["suspended"], profile["verified"]) == (True, False)
    assert all(each.endswith(":read") for each in profile["permissions"])
    invite = await client.post(
        "/api/v1/users/invitations", headers=headers, json={"email": "x@shop.example", "roles": ["buyer"]}
    )
    assert invite.status_code == 403
    twice = await client.post(f"{base}/suspend", headers=admin.headers, json={"reason": "again"})
    assert (twice.status_code, twice.json()["code"]) == (409, "users.suspension_unchanged")
    assert (await client.post(f"{base}/reinstate", headers=admin.headers)).status_code == 200
    assert (await client.post(f"{base}/reinstate", headers=admin.headers)).status_code == 409
    states = [
        (each["payload"]["organisation"]["suspended"], each["payload"]["organisation"]["verified"])
        for each in await events(owner.organisation_id, "organisation.changed")
    ]
    assert states[-3:] == [(False, True), (True, False), (False, True)]
    names = [each["name"] for each in await events(owner.organisation_id)]
    assert {"organisation.suspended", "organisation.reinstated"} <= set(names)


async def test_the_operator_itself_cannot_be_suspended(client, admin):
    path = f"/api/v1/admin/organisations/{admin.organisation_id}/suspend"
    assert (await client.post(path, headers=admin.headers, json={"reason": "x"})).status_code == 409


@pytest.mark.parametrize("decision", ["approve", "reject"])
async def test_there_is_nothing_to_decide_on_nothing(client, admin, owner, decision):
    assert (await decide(client, admin, owner, decision, reason="x")).status_code == 409
    unknown = f"/api/v1/admin/verifications/{new_id()}/decision"
    answer = await client.post(unknown, headers=admin.headers, json={"decision": decision, "reason": "x"})
    assert answer.status_code == 404


async def test_the_operator_gets_all_that_a_decision_takes_in_one_call(client, admin, owner, documents):
    path = f"/api/v1/admin/verifications/{owner.organisation_id}"
    early = await client.get(path, headers=admin.headers)
    assert (early.status_code, early.json()["code"]) == (404, "users.verification_not_found")
    await submit(client, owner, proof(documents, owner))
    await decide(client, admin, owner, "reject", reason="The scan cannot be read.")
    unready = documents.add(owner.organisation_id)
    body = proof(documents, owner)
    body["document_ids"].append(str(unready.id))
    await submit(client, owner, body)
    documents.known[unready.id] = replace(unready, status="quarantined")
    case = await client.get(path, headers=admin.headers)
    assert case.status_code == 200, case.text
    told = case.json()
    assert (told["verification"]["status"], told["verification"]["register_number"]) == ("pending", "HRB 12345")
    assert [each["status"] for each in told["earlier"]] == ["rejected"]
    assert told["organisation"]["id"] == str(owner.organisation_id)
    assert told["email_confirmed"] is True
    assert told["vat_check"] == {"vat_id": "DE136695976", "country": "DE", "result": "valid"}
    first, second = told["documents"]
    assert (first["file_name"], first["status"]) == ("register.pdf", "ready")
    assert "X-Amz-Signature" in first["download_url"]
    assert (second["id"], second["download_url"]) == (str(unready.id), None)
    assert [each["roles"] for each in told["people"]] == [["owner"]]
    assert "password" not in case.text
    assert (await client.get(path, headers=owner.headers)).status_code == 403
    nobody = await client.get(f"/api/v1/admin/verifications/{new_id()}", headers=admin.headers)
    assert (nobody.status_code, nobody.json()["code"]) == (404, "users.organisation_not_found")


def test_a_vat_id_is_judged_by_the_rules_of_its_country() -> None:
    assert identity.check_vat_id("DE136695976", "DE") == "valid"
    assert identity.check_vat_id("DE136695977", "DE") == "invalid"
    assert identity.check_vat_id(None, "DE") == "missing"
    assert identity.check_vat_id(None, "US") == "not_needed"
