"""Every SQL statement of analytics.

`facts` writes documents and adds them up, `names` keeps what ids are called, `figures` reads the roll-ups, `reports`
keeps custom reports and reads their rows.
"""

from typing import Final

MEASURES: Final = (
    "orders",
    "cancelled_orders",
    "lines",
    "units_sold",
    "units_cancelled",
    "gross_sales",
    "cancellations",
    "other_adjustments",
    "refunds",
)
