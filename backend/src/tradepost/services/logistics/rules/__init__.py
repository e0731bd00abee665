"""Pure decisions of logistics: what a parcel costs, who may move a shipment where, tracking numbers."""

from tradepost.services.logistics.rules.cost import (
    ANYWHERE,
    DEFAULT_UNIT_WEIGHT_G,
    Band,
    RateTable,
    Tariff,
    band_faults,
    option_code,
    pick_option,
    quote,
    weight_of,
    zone_of,
)
from tradepost.services.logistics.rules.lines import OpenLine, lines_to_ship, service_faults
from tradepost.services.logistics.rules.moving import (
    CLOCK_SKEW,
    MAX_SCANS,
    MOVES,
    OLDEST_SCAN,
    Party,
    check_move,
    check_party,
    expected_delivery,
    scan_faults,
)
from tradepost.services.logistics.rules.numbers import MAX_SERIAL, code128, s10_check_digit, tracking_number

__all__ = [
    "ANYWHERE",
    "CLOCK_SKEW",
    "DEFAULT_UNIT_WEIGHT_G",
    "MAX_SCANS",
    "MAX_SERIAL",
    "MOVES",
    "OLDEST_SCAN",
    "Band",
    "OpenLine",
    "Party",
    "RateTable",
    "Tariff",
    "band_faults",
    "check_move",
    "check_party",
    "code128",
    "expected_delivery",
    "lines_to_ship",
    "option_code",
    "pick_option",
    "quote",
    "s10_check_digit",
    "scan_faults",
    "service_faults",
    "tracking_number",
    "weight_of",
    "zone_of",
]
