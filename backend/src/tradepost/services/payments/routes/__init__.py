"""HTTP routes of payments."""

from tradepost.services.payments.routes import accounts, credit, invoices, payments, statements

ROUTERS = (payments.router, invoices.router, credit.router, accounts.router, statements.router)

__all__ = ["ROUTERS"]
