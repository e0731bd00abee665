"""What can be done in logistics."""

from tradepost.services.logistics.use_cases.addresses import (
    create_address,
    delete_address,
    find_address,
    keep_parties,
    list_addresses,
    read_address,
    update_address,
)
from tradepost.services.logistics.use_cases.cost import WantedCost, calculate_cost
from tradepost.services.logistics.use_cases.making import WantedShipment, create_shipment
from tradepost.services.logistics.use_cases.rates import (
    create_rate,
    delete_zone,
    import_rates,
    list_rates,
    list_zones,
    put_zones,
    update_rate,
)
from tradepost.services.logistics.use_cases.shipments import (
    Move,
    ShipmentView,
    cancel_shipment,
    cancel_shipments_of_orders,
    list_shipments,
    move_shipment,
    read_shipment,
    release_unshipped,
    shipments_by_id,
    shipments_of_orders,
    track_shipment,
)
from tradepost.services.logistics.use_cases.slips import render_delivery_note, render_labels

__all__ = [
    "Move",
    "ShipmentView",
    "WantedCost",
    "WantedShipment",
    "calculate_cost",
    "cancel_shipment",
    "cancel_shipments_of_orders",
    "create_address",
    "create_rate",
    "create_shipment",
    "delete_address",
    "delete_zone",
    "find_address",
    "import_rates",
    "keep_parties",
    "list_addresses",
    "list_rates",
    "list_shipments",
    "list_zones",
    "move_shipment",
    "put_zones",
    "read_address",
    "read_shipment",
    "release_unshipped",
    "render_delivery_note",
    "render_labels",
    "shipments_by_id",
    "shipments_of_orders",
    "track_shipment",
    "update_address",
    "update_rate",
]
