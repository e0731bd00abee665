"""Why logistics refuses something."""

from tradepost.kernel.errors import Conflict, Forbidden, InvalidInput, NotFound


class ShipmentNotFound(NotFound):
    """There is no such shipment, or it is not yours."""

    code = "logistics.shipment_not_found"


class OrderNotFound(NotFound):
    """There is no such order, or it is not yours to deliver."""

    code = "logistics.order_not_found"


class AddressNotFound(NotFound):
    """There is no such delivery address, or it is not yours."""

    code = "logistics.address_not_found"


class RateNotFound(NotFound):
    """There is no such shipping rate."""

    code = "logistics.rate_not_found"


class ZoneNotFound(NotFound):
    """There is no such shipping zone."""

    code = "logistics.zone_not_found"


class NotDeliverable(Conflict):
    """No shipping rate fits this way, weight and currency."""

    code = "logistics.not_deliverable"


class OriginUnknown(Conflict):
    """The seller's address is not known here yet; try again shortly."""

    code = "logistics.origin_unknown"


class MoveNotAllowed(Conflict):
    """The shipment's status does not allow this; `allowed` says what it does."""

    code = "logistics.move_not_allowed"


class MoveForbidden(Forbidden):
    """Only the seller can say this of a shipment; a buyer may confirm that it was delivered."""

    code = "logistics.move_forbidden"


class NothingOpen(Conflict):
    """Nothing of this order is open any more: every unit is in a shipment."""

    code = "logistics.nothing_open"


class OrderWasCancelled(Conflict):
    """The order was cancelled."""

    code = "logistics.order_cancelled"


class AlreadyMade(Conflict):
    """This shipment was made before; `shipment_id` names it."""

    code = "logistics.already_made"


class TooManyScans(Conflict):
    """This shipment has as many tracking entries as it may have."""

    code = "logistics.too_many_scans"


class TooManyAddresses(Conflict):
    """There are as many delivery addresses as an organisation may have."""

    code = "logistics.too_many_addresses"


class TooManyRates(Conflict):
    """There are as many shipping rates or zones as the platform keeps."""

    code = "logistics.too_many_rates"


class RatesOverlap(Conflict):
    """The weight band overlaps another one of the same service, zone, currency and start."""

    code = "logistics.rates_overlap"


class ShipmentInvalid(InvalidInput):
    """The shipment has faults."""

    code = "logistics.shipment_invalid"


class CostInvalid(InvalidInput):
    """The cost of this cannot be calculated."""

    code = "logistics.cost_invalid"


class AddressInvalid(InvalidInput):
    """The delivery address has faults."""

    code = "logistics.address_invalid"


class RatesInvalid(InvalidInput):
    """The shipping rates have faults."""

    code = "logistics.rates_invalid"
