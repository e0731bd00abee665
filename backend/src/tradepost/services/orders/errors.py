"""What can go wrong with orders, each with its stable code."""

from typing import Any

from tradepost.kernel.errors import Conflict, InvalidInput, NotFound


class OrderNotFound(NotFound):
    """There is no such order, or it is not yours."""

    code = "orders.not_found"


class OrderGroupNotFound(NotFound):
    """There is no such order group, or it is not yours."""

    code = "orders.group_not_found"


class InvoiceNotFound(NotFound):
    """This order has no such invoice."""

    code = "orders.invoice_not_found"


class SavedListNotFound(NotFound):
    """There is no such list, or it is not yours."""

    code = "orders.saved_list_not_found"


class SavedListLineNotFound(NotFound):
    """The list does not have this product."""

    code = "orders.saved_list_line_not_found"


class ImportNotFound(NotFound):
    """There is no such import."""

    code = "orders.import_not_found"


class BasketInvalid(InvalidInput):
    """The basket has faults."""

    code = "orders.basket_invalid"


class RowsInvalid(InvalidInput):
    """These rows cannot be checked."""

    code = "orders.rows_invalid"


class SavedListInvalid(InvalidInput):
    """The list cannot be kept like this."""

    code = "orders.saved_list_invalid"


class ImportInvalid(InvalidInput):
    """The import cannot be started as it was asked for."""

    code = "orders.import_invalid"


class PartyUnknown(Conflict):
    """A company of this order is not known here yet; try again in a moment."""

    code = "orders.party_unknown"


class SellerUnavailable(Conflict):
    """A seller cannot take orders now."""

    code = "orders.seller_unavailable"


class BuyerSuspended(Conflict):
    """Your company is suspended and cannot order."""

    code = "orders.buyer_suspended"


class MinimumNotMet(Conflict):
    """The goods of a seller are worth less than its minimum order.

    `sellers` has for each such seller its `seller_id`, `seller_name`, and `minimum_order`, `net` and `missing` as
    amounts in `currency`.
    """

    code = "orders.minimum_not_met"


class TaxCountryUnsupported(Conflict):
    """The tax rates of the seller's country are not known to the platform."""

    code = "orders.tax_country_unsupported"


class TransitionNotAllowed(Conflict):
    """The order's status does not allow this step, or the step is not yours to make.

    `allowed` lists the statuses that the caller may set now.
    """

    code = "orders.transition_not_allowed"

    def __init__(self, *, current: str, wanted: str, allowed: list[str]) -> None:
        can = f"; you can set {', '.join(allowed)}" if allowed else ""
        super().__init__(f"The order is {current} and cannot become {wanted} by you{can}.", current=current,
                         wanted=wanted, allowed=allowed)  # fmt: skip


class ReasonMissing(InvalidInput):
    """This step needs a reason."""

    code = "orders.reason_missing"


class InFulfilment(Conflict):
    """Units of the order are promised to a shipment: cancel that shipment first."""

    code = "orders.in_fulfilment"


class NotShippable(Conflict):
    """The order's status does not allow a shipment: the seller accepts the order first."""

    code = "orders.not_shippable"


class QuantityExceedsOpen(Conflict):
    """More units than are open on the order; `lines` says how many are open on each."""

    code = "orders.quantity_exceeds_open"

    def __init__(self, *, lines: list[dict[str, Any]]) -> None:
        super().__init__(lines=lines)


class ShipmentMismatch(Conflict):
    """This shipment is known for another order or with other units."""

    code = "orders.shipment_mismatch"


class NotConfirmed(Conflict):
    """The order is not confirmed, so there is no confirmation of it."""

    code = "orders.not_confirmed"


class NotInvoiced(Conflict):
    """No invoice has been issued for this order yet."""

    code = "orders.not_invoiced"


class SavedListNameTaken(Conflict):
    """Your company has a list of this name already."""

    code = "orders.saved_list_name_taken"


class TooManySavedLists(Conflict):
    """Your company has as many lists as the platform keeps."""

    code = "orders.too_many_saved_lists"


class ImportEnded(Conflict):
    """The import has ended already."""

    code = "orders.import_ended"
