"""HTTP routes of payments."""

from tradepost.services.payments.routes import accounts, credit, invoices, payments

ROUTERS = (payments.router, invoices.router, credit.router, accounts.router)

__all__ = ["ROUTERS"]
