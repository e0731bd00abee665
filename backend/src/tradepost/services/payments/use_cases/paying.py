"""The buyer pays orders: on account within its credit, or by a bank transfer that is awaited."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from tradepost.infra import audit, outbox
from tradepost.infra.db import Tx
from tradepost.kernel.actor import Actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import NotFound
from tradepost.kernel.ids import new_id
from tradepost.kernel.money import round_minor
from tradepost.services.orders.contract import Order, OrdersPort
from tradepost.services.payments import errors
from tradepost.services.payments.contract import PaymentAuthorized, PaymentAwaited
from tradepost.services.payments.repository import credit, orders, payments
from tradepost.services.payments.rules.payments import creditor_reference
from tradepost.services.payments.schemas.payments import BankDetails, PaymentOutput, ProcessInput, ProcessOutput
from tradepost.services.payments.use_cases.providers import PROVIDERS
from tradepost.services.users.contract import read_operator_company


async def process_payment(tx: Tx, actor: Actor, wanted: ProcessInput, *, orders_port: OrdersPort) -> ProcessOutput:
    """Make one payment for each order. Amounts are those of the orders service, asked before the first statement.

    Raises NotFound for orders that are not the caller's, OrderNotPayable, MethodNotOfOrder, AlreadyInPayment,
    NothingToPay, NoCredit, CreditOnHold, CreditLimitExceeded; then nothing has changed.
    """
    chosen = await _own_orders(actor, wanted, orders_port)
    new = {order.id: new_id() for order in chosen.values()}
    for order in chosen.values():
        await PROVIDERS[wanted.method].authorize(payment_id=new[order.id], amount=order.total, currency=order.currency)
    await orders.keep_payables(tx, chosen)
    payables = await orders.lock_payables(tx, list(chosen))
    await _refuse_unpayable(tx, payables)
    terms = await _use_credit(tx, actor, payables) if wanted.method == "on_account" else {}
    now = utc_now()
    rows = [_payment(new[row["order_id"]], row, wanted, terms, actor, now) for row in payables.values()]
    await payments.add_payments(tx, rows)
    await outbox.append(tx, actor, *[_made(row) for row in rows])
    changes = {"method": wanted.method, "orders": sorted(str(order_id) for order_id in chosen)}
    await audit.record(tx, actor, "payment.process", "payment", *[row["id"] for row in rows], changes=changes)
    company = await read_operator_company(tx) if wanted.method == "bank_transfer" else None
    made = await payments.payments(tx, [row["id"] for row in rows])
    return ProcessOutput(
        payments=[PaymentOutput.of(row) for row in made],
        transfer_to=BankDetails.of(company) if company else None,
    )


async def _own_orders(actor: Actor, wanted: ProcessInput, orders_port: OrdersPort) -> dict[UUID, Order]:
    """The orders as the orders service knows them now, by id."""
    if wanted.group_id is not None:
        found = await orders_port.group(group_id=wanted.group_id)
    else:
        found = await orders_port.orders(ids=list(wanted.order_ids or ()))
    own = {order.id: order for order in found if order.buyer_id == actor.organisation_id}
    missing = [str(order_id) for order_id in wanted.order_ids or () if order_id not in own]
    if missing or not own:
        raise NotFound("There are no such orders of yours.", orders=missing)
    if wanted.group_id is not None:  # of a group, orders that were cancelled or paid apart are passed over
        own = {order_id: order for order_id, order in own.items() if order.status == "placed"} or own
    refused = {str(order.id): order.status for order in own.values() if order.status != "placed"}
    if refused:
        raise errors.OrderNotPayable(orders=refused)
    prepaid = [str(order.id) for order in own.values() if order.payment_method == "bank_transfer"]
    if prepaid and wanted.method == "on_account":
        raise errors.MethodNotOfOrder(orders=prepaid)
    return own


async def _refuse_unpayable(tx: Tx, payables: Mapping[UUID, Any]) -> None:
    cancelled = {str(order_id): "cancelled" for order_id, row in payables.items() if row["status"] == "cancelled"}
    if cancelled:
        raise errors.OrderNotPayable(orders=cancelled)
    live = await payments.live_payments(tx, list(payables))
    if live:
        raise errors.AlreadyInPayment(payments={str(order_id): str(state.id) for order_id, state in live.items()})
    free = [str(order_id) for order_id, row in payables.items() if row["total"] <= 0]
    if free:
        raise errors.NothingToPay(orders=free)


async def _use_credit(tx: Tx, actor: Actor, payables: Mapping[UUID, Any]) -> dict[str, int]:
    """Count the orders against the buyer's credit, whose rows are locked; the terms in days by currency."""
    needed: dict[str, Decimal] = defaultdict(Decimal)
    for row in payables.values():
        needed[row["currency"]] += row["total"]
    keys = [(actor.organisation_id, currency) for currency in sorted(needed)]
    accounts = await credit.lock_accounts(tx, keys)
    for key in keys:
        _check_credit(accounts.get(key), needed[key[1]], key[1])
    await credit.change_used(tx, {key: needed[key[1]] for key in keys})
    return {key[1]: accounts[key]["terms_days"] for key in keys}


def _check_credit(account: Any, needed: Decimal, currency: str) -> None:
    if account is None:
        raise errors.NoCredit(currency=currency)
    amounts = {"limit": account["limit_amount"], "used": account["used_amount"], "needed": needed}
    shown: dict[str, Any] = {
        name: {"amount": str(round_minor(value, currency)), "currency": currency} for name, value in amounts.items()
    }
    if account["on_hold"]:
        raise errors.CreditOnHold(**shown)
    if account["used_amount"] + needed > account["limit_amount"]:
        detail = f"{shown['needed']['amount']} {currency} more than {shown['used']['amount']} used exceed the limit."
        raise errors.CreditLimitExceeded(detail, **shown)


def _payment(
    payment_id: UUID, payable: Any, wanted: ProcessInput, terms: Mapping[str, int], actor: Actor, now: datetime
) -> dict[str, Any]:
    on_account = wanted.method == "on_account"
    return {
        **{name: payable[name] for name in ("order_id", "group_id", "buyer_id", "seller_id", "currency")},
        "id": payment_id,
        "method": wanted.method,
        "status": "authorized" if on_account else "pending",
        "amount": payable["total"],
        **dict.fromkeys(("released", "captured", "prepaid", "refunded"), Decimal(0)),
        "terms_days": terms.get(payable["currency"], 0),
        "reference": creditor_reference(payment_id),
        "po_number": wanted.po_number or payable["po_number"],
        "created_by": actor.user_id,
        "created_at": now,
        "authorized_at": now if on_account else None,
    }


def _made(row: Mapping[str, Any]) -> PaymentAuthorized | PaymentAwaited:
    kind = PaymentAuthorized if row["method"] == "on_account" else PaymentAwaited
    return kind(
        payment_id=row["id"],
        order_id=row["order_id"],
        buyer_id=row["buyer_id"],
        seller_id=row["seller_id"],
        amount=round_minor(row["amount"], row["currency"]),
        currency=row["currency"],
    )
