"""What can go wrong with money, each with a stable code."""

from tradepost.kernel.errors import Conflict, DomainError


class OrderNotPayable(Conflict):
    """An order can be paid only while it is placed and not cancelled."""

    code = "payments.order_not_payable"


class AlreadyInPayment(Conflict):
    """There is a payment for this order already."""

    code = "payments.already_in_payment"


class MethodNotOfOrder(Conflict):
    """The order was placed to be paid by bank transfer before it is delivered, so it cannot go on account."""

    code = "payments.method_not_of_order"


class NothingToPay(Conflict):
    """The order costs nothing, so there is nothing to pay."""

    code = "payments.nothing_to_pay"


class NoCredit(Conflict):
    """No credit has been set up for your company in this currency; pay by bank transfer or ask for credit."""

    code = "payments.no_credit"


class CreditOnHold(Conflict):
    """Your credit is on hold: no new orders on account until the operator lifts it."""

    code = "payments.credit_on_hold"


class CreditLimitExceeded(Conflict):
    """The order would exceed your credit limit."""

    code = "payments.credit_limit_exceeded"


class LimitBelowUsed(Conflict):
    """The limit cannot be less than what is used already; put the credit on hold instead."""

    code = "payments.limit_below_used"


class PaymentNotOpen(Conflict):
    """The payment does not await money: it was received in full or cancelled."""

    code = "payments.not_open"


class AmountMismatch(Conflict):
    """What arrived is not what is awaited; correct it, or record it as unallocated."""

    code = "payments.amount_mismatch"


class ReceiptKnown(Conflict):
    """This bank transfer was recorded for this payment before."""

    code = "payments.receipt_known"


class ReceiptSettled(Conflict):
    """This receipt is not unallocated any more."""

    code = "payments.receipt_settled"


class NothingToRefund(Conflict):
    """Nothing of this payment is invoiced yet; cancel the order to give prepaid money back."""

    code = "payments.nothing_to_refund"


class RefundTooLarge(Conflict):
    """More would be given back than there is left to give back."""

    code = "payments.refund_too_large"


class RefundNotDue(Conflict):
    """This refund was paid back already."""

    code = "payments.refund_not_due"


class CommissionRuleExists(Conflict):
    """There is a commission rule from this instant on already."""

    code = "payments.commission_rule_exists"


class PaymentMethodExists(Conflict):
    """This bank account is among your payment methods already."""

    code = "payments.method_exists"


class TooManyPaymentMethods(Conflict):
    """An organisation has at most 20 payment methods."""

    code = "payments.too_many_methods"


class PartyUnknown(Exception):
    """An invoice must name an organisation whose data has not arrived yet: the event is tried again later."""


class WebhookRefused(DomainError):
    """The webhook is not genuine, or this provider sends none."""

    code = "payments.webhook_refused"
    status = 400
