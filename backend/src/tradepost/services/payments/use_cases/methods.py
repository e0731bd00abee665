"""An organisation's bank accounts, to which refunds are paid."""

from uuid import UUID

from tradepost.infra import audit
from tradepost.infra.db import Tx
from tradepost.kernel.actor import Actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import NotFound
from tradepost.kernel.ids import new_id
from tradepost.services.payments import errors
from tradepost.services.payments.repository import credit as repository
from tradepost.services.payments.schemas.payments import PaymentMethodInput, PaymentMethodOutput

MAX_METHODS = 20


async def add_payment_method(tx: Tx, actor: Actor, wanted: PaymentMethodInput) -> PaymentMethodOutput:
    """Keep a bank account; the first is the preferred one. Raises PaymentMethodExists, TooManyPaymentMethods."""
    present = await repository.lock_methods(tx, actor.organisation_id)
    if wanted.iban in {row["iban"] for row in present}:
        raise errors.PaymentMethodExists
    if len(present) >= MAX_METHODS:
        raise errors.TooManyPaymentMethods
    fields = wanted.model_dump()
    row = await repository.add_method(
        tx,
        {
            **fields,
            "id": new_id(),
            "organisation_id": actor.organisation_id,
            "preferred": wanted.preferred or not present,
            "created_by": actor.user_id,
            "created_at": utc_now(),
        },
    )
    if row is None:
        raise errors.PaymentMethodExists
    await audit.record(tx, actor, "payment_method.add", "payment_method", row["id"])
    return PaymentMethodOutput.of(row)


async def list_payment_methods(tx: Tx, actor: Actor) -> list[PaymentMethodOutput]:
    return [PaymentMethodOutput.of(row) for row in await repository.methods(tx, actor.organisation_id)]


async def delete_payment_method(tx: Tx, actor: Actor, method_id: UUID) -> None:
    """Forget a bank account; another takes its place as the preferred one. Raises NotFound."""
    await repository.lock_methods(tx, actor.organisation_id)
    if not await repository.drop_method(tx, method_id, actor.organisation_id, utc_now()):
        raise NotFound("There is no such payment method.")
    await audit.record(tx, actor, "payment_method.delete", "payment_method", method_id)
