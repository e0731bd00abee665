"""Payment providers: who moves the money. A card provider comes behind the same protocol later.

A provider is called before the first statement of a transaction and may be called again for the same payment. The two
of today move no money by themselves: a transfer is made by the buyer and told by the operator, who also pays refunds
out, and an order on account is promised against the credit, which the database decides.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, Protocol
from uuid import UUID

from tradepost.services.payments.errors import WebhookRefused


@dataclass(frozen=True, slots=True, kw_only=True)
class Authorization:
    """`pending`: the money is awaited. `on_credit`: payable now only within the buyer's credit."""

    outcome: Literal["pending", "on_credit"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderRefund:
    """`paid`: the provider gave the money back. `manual`: the operator must transfer it."""

    outcome: Literal["paid", "manual"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderEvent:
    """A verified webhook: money was captured for the payment with this reference."""

    event_id: str
    payment_reference: str
    amount: Decimal
    currency: str


class PaymentProvider(Protocol):
    """Moves money for one payment method. Amounts are payable ones; `payment_id` makes calls repeatable."""

    async def authorize(self, *, payment_id: UUID, amount: Decimal, currency: str) -> Authorization:
        """Promise or begin a payment."""
        ...

    async def capture(self, *, payment_id: UUID, amount: Decimal, currency: str) -> None:
        """Take what was authorised; nothing where the money comes by itself."""
        ...

    async def refund(self, *, refund_id: UUID, payment_id: UUID, amount: Decimal, currency: str) -> ProviderRefund:
        """Give money back."""
        ...

    def verify_webhook(self, *, headers: Mapping[str, str], body: bytes) -> ProviderEvent:
        """What a webhook tells. Raises WebhookRefused where it is not genuine."""
        ...


class _ByHand:
    """What has no provider behind it: the money is moved and told of by people."""

    async def capture(self, *, payment_id: UUID, amount: Decimal, currency: str) -> None:
        """The operator says when the money is there."""

    async def refund(self, *, refund_id: UUID, payment_id: UUID, amount: Decimal, currency: str) -> ProviderRefund:  # noqa: ARG002
        return ProviderRefund(outcome="manual")

    def verify_webhook(self, *, headers: Mapping[str, str], body: bytes) -> ProviderEvent:  # noqa: ARG002
        raise WebhookRefused("This provider sends no webhooks.")


class BankTransfer(_ByHand):
    """The buyer transfers the money before the order is delivered."""

    async def authorize(self, *, payment_id: UUID, amount: Decimal, currency: str) -> Authorization:  # noqa: ARG002
        return Authorization(outcome="pending")


class OnAccount(_ByHand):
    """The buyer pays the invoice within its terms."""

    async def authorize(self, *, payment_id: UUID, amount: Decimal, currency: str) -> Authorization:  # noqa: ARG002
        return Authorization(outcome="on_credit")


PROVIDERS: Mapping[str, PaymentProvider] = {"bank_transfer": BankTransfer(), "on_account": OnAccount()}
