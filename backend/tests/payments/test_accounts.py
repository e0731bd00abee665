"""Credit, ledger, payment methods; the database refuses what would break the books, the invariants see it."""

import asyncio
from datetime import timedelta
from typing import Any

import asyncpg
import pytest

from factories.payments import BUYER, OPERATOR, SELLER, Trade
from factories.people import make_actor
from tradepost.infra.settings import Settings
from tradepost.kernel.clock import utc_now
from tradepost.kernel.ids import new_id


async def test_credit_is_set_once_for_each_version(trade: Trade) -> None:
    path = f"/api/v1/admin/credit/{trade.buyer.organisation_id}"
    body = {"limit": {"amount": "500.00", "currency": "EUR"}, "terms_days": 14, "on_hold": False}
    headers = trade.sign(trade.operator)
    opened = await asyncio.gather(
        *(trade.client.put(path, json=body, headers={**headers, "If-Match": '"0"'}) for _ in range(8))
    )
    assert sorted(answer.status_code for answer in opened) == [200, *[412] * 7]
    [first] = [answer for answer in opened if answer.status_code == 200]
    assert first.headers["etag"] == '"1"'
    again = await trade.client.put(path, json=body, headers={**headers, "If-Match": '"0"'})
    assert (again.status_code, again.json()["code"]) == (412, "resource.changed")
    both = await asyncio.gather(
        *(
            trade.client.put(path, json={**body, "terms_days": days}, headers={**headers, "If-Match": '"1"'})
            for days in (30, 60)
        )
    )
    assert sorted(answer.status_code for answer in both) == [200, 412]
    listed = (await trade.get(trade.operator, "/admin/credit", limit=100, on_hold=False)).json()["items"]
    assert str(trade.buyer.organisation_id) in {each["organisation_id"] for each in listed}


async def test_a_limit_below_what_is_used_is_refused(trade: Trade) -> None:
    await trade.give_credit("200.00")
    await trade.pay(await trade.place())
    answer = await trade.give_credit("100.00")
    assert answer.json()["code"] == "payments.limit_below_used"
    assert answer.json()["used"]["amount"] == "119.00"
    [account] = (await trade.get(trade.buyer, "/credit")).json()["accounts"]
    assert account["account"]["limit"]["amount"] == "200.00"
    assert account["account"]["available"]["amount"] == "81.00"
    held = await trade.give_credit("119.00", on_hold=True)
    assert held.json()["available"]["amount"] == "0.00"


async def test_ageing_sorts_what_is_owed_by_days_overdue(trade: Trade, settings: Settings) -> None:
    await trade.give_credit()
    days = {"not_due": -1, "days_1_to_30": 30, "days_31_to_60": 31, "days_61_to_90": 90, "days_over_90": 91}
    for overdue in days.values():
        order = await trade.place()
        await trade.pay(order)
        await trade.ship(order)
        [invoice] = await trade.invoices(order)
        await change_issued(
            settings,
            "UPDATE payments.invoices SET due_on = $2 WHERE id = $1",
            invoice["id"],
            utc_now().date() - timedelta(days=overdue),
        )
    await trade.pay(await trade.place())
    [statement] = (await trade.get(trade.buyer, "/credit")).json()["accounts"]
    ageing = {name: amount["amount"] for name, amount in statement["ageing"].items()}
    assert ageing == dict.fromkeys((*days, "not_invoiced"), "119.00")
    assert statement["account"]["used"]["amount"] == "714.00"
    assert [item["days_overdue"] for item in statement["open_items"]] == [91, 90, 31, 30, 0]
    seen = (await trade.get(trade.operator, f"/admin/credit/{trade.buyer.organisation_id}")).json()
    assert seen["accounts"] == [statement]


async def test_a_seller_sees_its_own_account_line_by_line(trade: Trade) -> None:
    order = await trade.place()
    payment = await trade.pay(order, "bank_transfer")
    await trade.receive(payment["id"], "119.00")
    await trade.ship(order)
    await trade.refund(payment["id"], "119.00")
    [account] = (await trade.get(trade.seller, "/ledger/accounts")).json()["items"]
    assert (account["kind"], account["normal_side"], account["balance"]["amount"]) == ("payable", "credit", "0.00")
    path = f"/ledger/accounts/{account['id']}/entries"
    entries = (await trade.get(trade.seller, path)).json()["items"]
    assert [(each["kind"], each["change"]["amount"], each["memo"]) for each in reversed(entries)] == [
        ("invoice", "119.00", "INV-000001"),
        ("commission", "-8.00", "INV-000001"),
        ("commission", "-1.52", "INV-000001"),
        ("credit_note", "-119.00", "CN-000001"),
        ("commission_back", "8.00", "CN-000001"),
        ("commission_back", "1.52", "CN-000001"),
    ]
    page = (await trade.get(trade.seller, path, limit=4)).json()
    rest = (await trade.get(trade.seller, path, limit=4, cursor=page["next_cursor"])).json()
    assert [each["id"] for each in page["items"] + rest["items"]] == [each["id"] for each in entries]
    [preview] = (await trade.get(trade.seller, "/payouts")).json()["items"]
    assert preview["account_id"] == account["id"]
    stranger = make_actor("manufacturer", *SELLER)
    assert (await trade.get(stranger, path)).status_code == 404
    assert (await trade.get(stranger, "/ledger/accounts")).json()["items"] == []
    assert (await trade.get(stranger, "/payouts")).json()["items"] == []
    bank = (await trade.get(trade.operator, "/ledger/accounts", kind="bank")).json()["items"]
    assert (await trade.get(trade.seller, f"/ledger/accounts/{bank[0]['id']}/entries")).status_code == 404


async def test_what_buyers_still_owe_is_not_available_for_payout(trade: Trade) -> None:
    await trade.give_credit()
    order = await trade.place()
    await trade.pay(order)
    await trade.ship(order)
    [preview] = (await trade.get(trade.seller, "/payouts")).json()["items"]
    amounts = {name: preview[name]["amount"] for name in ("balance", "awaiting_buyers", "available")}
    assert amounts == {"balance": "109.48", "awaiting_buyers": "119.00", "available": "-9.52"}


async def test_payment_methods_are_checked_masked_and_forgotten(trade: Trade) -> None:
    async def add(**more: Any) -> Any:
        return await trade.post(trade.buyer, "/payment-methods", {"holder": "Kaufhaus Süd", **more})

    assert (await add(iban="DE89 3704 0044 0532 0130 01")).status_code == 422
    first = (await add(iban="DE89 3704 0044 0532 0130 00", bic="COBADEFFXXX")).json()
    assert (first["iban_masked"], first["preferred"]) == ("DE** **** 3000", True)
    assert (await add(iban="DE89370400440532013000")).json()["code"] == "payments.method_exists"
    second = (await add(iban="GB82WEST12345698765432", preferred=True)).json()
    listed = (await trade.get(trade.buyer, "/payment-methods")).json()
    assert {each["id"]: each["preferred"] for each in listed} == {first["id"]: False, second["id"]: True}
    stranger = make_actor("retailer", *BUYER)
    path = f"/api/v1/payment-methods/{second['id']}"
    assert (await trade.client.delete(path, headers=trade.sign(stranger))).status_code == 404
    assert (await trade.client.delete(path, headers=trade.sign(trade.buyer))).status_code == 204
    assert (await trade.client.delete(path, headers=trade.sign(trade.buyer))).status_code == 404
    [left] = (await trade.get(trade.buyer, "/payment-methods")).json()
    assert (left["id"], left["preferred"]) == (first["id"], True)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE payments.ledger_entries SET amount = amount * 2 WHERE transaction_id = $1",
        "DELETE FROM payments.ledger_entries WHERE transaction_id = $1",
        "UPDATE payments.ledger_transactions SET memo = 'x' WHERE id = $1",
        (
            "UPDATE payments.commission_records SET amount = 0 WHERE document_id = (SELECT subject_id FROM"
            " payments.ledger_transactions WHERE id = $1)"
        ),
        (
            "UPDATE payments.invoices SET total = total + 1, net = net + 1 WHERE id = (SELECT subject_id FROM"
            " payments.ledger_transactions WHERE id = $1)"
        ),
        (
            "DELETE FROM payments.invoice_lines WHERE invoice_id = (SELECT subject_id FROM payments.ledger_transactions"
            " WHERE id = $1)"
        ),
    ],
)
async def test_the_books_cannot_be_rewritten(trade: Trade, statement: str) -> None:
    order = await trade.place()
    await trade.ship(order)
    [invoice] = await trade.invoices(order)
    async with trade.platform.database.transaction("payments", readonly=True) as tx:
        sql = "SELECT id FROM payments.ledger_transactions WHERE subject_id = $1 AND kind = 'invoice'"
        transaction_id = await tx.fetchval(sql, invoice["id"])
    with pytest.raises(asyncpg.RestrictViolationError):
        async with trade.platform.database.transaction("payments") as tx:
            await tx.execute(statement, transaction_id)
    assert await trade.broken() == {}


@pytest.mark.parametrize("amounts", [[5], [5, -4], []])
async def test_what_does_not_balance_is_not_committed(trade: Trade, amounts: list[int]) -> None:
    transaction_id, account_id = new_id(), new_id()
    with pytest.raises(asyncpg.CheckViolationError, match="does not balance"):
        async with trade.platform.database.transaction("payments") as tx:
            await tx.execute(
                "INSERT INTO payments.ledger_accounts VALUES ($1, 'receivable', $2, 'EUR')", account_id, new_id()
            )
            await tx.execute(
                "INSERT INTO payments.ledger_transactions VALUES ($1, 'receipt', $2, NULL, 'x', now())",
                transaction_id,
                new_id(),
            )
            for amount in amounts:
                await tx.execute(
                    "INSERT INTO payments.ledger_entries VALUES ($1, $2, $3, 'EUR', $4, 'x')",
                    new_id(),
                    transaction_id,
                    account_id,
                    amount,
                )


async def test_credit_that_is_not_what_is_open_is_not_committed(trade: Trade) -> None:
    await trade.give_credit()
    with pytest.raises(asyncpg.CheckViolationError, match=r"5.* used"):
        async with trade.platform.database.transaction("payments") as tx:
            await tx.execute(
                "UPDATE payments.credit_accounts SET used_amount = 5 WHERE organisation_id = $1",
                trade.buyer.organisation_id,
            )
    assert await trade.used() == "0.00"


async def change_issued(settings: Settings, statement: str, *args: Any) -> None:
    """Change issued documents, whose trigger forbids it."""
    connection = await as_owner(settings)
    try:
        await connection.execute("ALTER TABLE payments.invoices DISABLE TRIGGER issued")
        await connection.execute(statement, *args)
        await connection.execute("ALTER TABLE payments.invoices ENABLE TRIGGER issued")
    finally:
        await connection.close()


async def as_owner(settings: Settings) -> Any:
    assert settings.database_owner_url is not None
    return await asyncpg.connect(settings.database_owner_url.get_secret_value())


async def test_operator_routes_are_the_operators(trade: Trade) -> None:
    seller = make_actor("manufacturer", *OPERATOR)
    for path in ("/admin/credit", "/admin/commission-rules", "/admin/receipts"):
        answer = await trade.get(seller, path)
        assert (answer.status_code, answer.json()["code"]) == (403, "access.wrong_organisation_kind")
        assert (await trade.get(make_actor("operator"), path)).status_code == 403
