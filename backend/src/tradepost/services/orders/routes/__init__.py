"""Orders over HTTP. Paths of one fixed word come first: they would else be read as ids of orders."""

from tradepost.services.orders.routes import customers, imports, lines, orders, saved_lists, terms

routers = (imports.router, customers.router, lines.router, orders.router, saved_lists.router, terms.router)

__all__ = ["routers"]
