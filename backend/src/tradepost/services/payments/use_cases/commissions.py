"""The operator sets commission rates. A rate is never changed: a new one is added, and orders keep theirs."""

from tradepost.infra import audit
from tradepost.infra.db import Tx
from tradepost.kernel.actor import Actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import Fault, InvalidInput
from tradepost.services.payments import errors
from tradepost.services.payments.repository import ledger
from tradepost.services.payments.schemas.accounts import CommissionRuleInput, CommissionRuleOutput


async def add_commission_rule(tx: Tx, actor: Actor, wanted: CommissionRuleInput) -> CommissionRuleOutput:
    """A new rate, from now or a later instant on. Raises CommissionRuleExists.

    Never from the past on: which rate an order has must not depend on when its event is read.
    """
    now = utc_now()
    if wanted.valid_from is not None and wanted.valid_from < now:
        raise InvalidInput([Fault("#/valid_from", "in_past", "A rate applies from now or a later instant on.")])
    row = await ledger.add_rule(
        tx,
        seller_id=wanted.seller_id,
        rate=wanted.rate,
        valid_from=wanted.valid_from or now,
        created_by=actor.user_id,
        now=now,
    )
    if row is None:
        raise errors.CommissionRuleExists
    changes = {"rate": str(wanted.rate), "seller_id": str(wanted.seller_id), "valid_from": str(row["valid_from"])}
    await audit.record(tx, actor, "commission_rule.add", "commission_rule", row["id"], changes=changes)
    return CommissionRuleOutput.of(row)
