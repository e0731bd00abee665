"""Tables of the `payments` schema. For Alembic; statements are in `repository`.

Amounts are `numeric(20,4)` in the row's currency, rounded to its minor unit by the program. Triggers that models cannot
say (append-only ledger, balanced transactions, credit used = open items, frozen documents) are in the migrations.
"""

from tradepost.services.payments.models import documents, ledger, payments
from tradepost.services.payments.models.base import Base

__all__ = ["Base", "documents", "ledger", "payments"]
