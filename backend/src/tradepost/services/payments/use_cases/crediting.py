"""The operator sets buyers' credit; buyers see what they owe."""

from decimal import Decimal
from typing import Any
from uuid import UUID

from tradepost.infra import audit
from tradepost.infra.db import Tx
from tradepost.kernel.actor import Actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import VersionMismatch
from tradepost.kernel.money import round_minor
from tradepost.services.payments import errors
from tradepost.services.payments.repository import credit
from tradepost.services.payments.schemas.accounts import (
    AgeingBuckets,
    CreditAccountOutput,
    CreditInput,
    CreditOutput,
    CreditStatement,
    OpenItem,
)
from tradepost.services.payments.schemas.amounts import money

_BUCKETS = ("not_due", "days_1_to_30", "days_31_to_60", "days_61_to_90", "days_over_90")


async def set_credit(
    tx: Tx, actor: Actor, organisation_id: UUID, wanted: CreditInput, *, version: int | None
) -> CreditAccountOutput:
    """Open or change a buyer's credit in the limit's currency.

    Raises LimitBelowUsed, and VersionMismatch where `version` is given and not the present one (0: none yet).
    """
    currency, limit = wanted.limit.currency, wanted.limit.amount
    key = (organisation_id, currency)
    before = (await credit.lock_accounts(tx, [key])).get(key)
    present = before["version"] if before else 0
    if version is not None and version != present:
        raise VersionMismatch(version=present)
    if before is not None and before["used_amount"] > limit:
        used = {"amount": str(round_minor(before["used_amount"], currency)), "currency": currency}
        raise errors.LimitBelowUsed(used=used)
    kept = await credit.put_account(
        tx,
        key,
        limit=limit,
        terms_days=wanted.terms_days,
        on_hold=wanted.on_hold,
        now=utc_now(),
        user_id=actor.user_id,
        version=present,
    )
    if not kept:  # opened by somebody else meanwhile
        raise VersionMismatch(version=1)
    changes = {"limit": str(limit), "currency": currency, "terms_days": wanted.terms_days, "on_hold": wanted.on_hold}
    await audit.record(tx, actor, "credit.set", "organisation", organisation_id, changes=changes)
    [account] = await credit.accounts_of(tx, organisation_id, currency)
    return CreditAccountOutput.of(account)


async def show_credit(tx: Tx, organisation_id: UUID) -> CreditOutput:
    """An organisation's credit accounts with their ageing and open invoices."""
    today = utc_now().date()
    accounts = await credit.accounts_of(tx, organisation_id)
    ageing = await credit.ageing(tx, organisation_id, today)
    items = await credit.open_items(tx, organisation_id, today)
    return CreditOutput(
        accounts=[
            CreditStatement(
                account=CreditAccountOutput.of(account),
                ageing=_ageing(account, ageing.get(account["currency"])),
                open_items=[_item(row) for row in items if row["currency"] == account["currency"]],
            )
            for account in accounts
        ]
    )


def _ageing(account: Any, buckets: Any) -> AgeingBuckets:
    currency, zero = account["currency"], Decimal(0)
    invoiced = buckets["invoiced"] if buckets else zero
    overdue = {name: money(buckets[name] if buckets else zero, currency) for name in _BUCKETS}
    return AgeingBuckets(not_invoiced=money(account["used_amount"] - invoiced, currency), **overdue)


def _item(row: Any) -> OpenItem:
    return OpenItem(**{**row, "open": money(row["open"], row["currency"])})
