"""Monthly partitions of the tables that grow without end.

Each such table also has a default partition, so a missing month is slow to drop later but never an error.
"""

from datetime import date

from tradepost.infra.db import Database

AHEAD_MONTHS = 3
_MAKE = "SELECT platform.make_month_partitions($1::date, $2)"


async def maintain(database: Database) -> None:
    """Make the partitions of this month and the next AHEAD_MONTHS."""
    async with database.transaction("platform") as tx:
        await tx.execute(_MAKE, date.today().replace(day=1), AHEAD_MONTHS)  # noqa: DTZ011  # a month, not an instant
