"""Orders over HTTP. Paths of one fixed word come first: they would else be read as ids of orders."""

from tradepost.services.orders.routes import imports, lines, orders

routers = (imports.router, lines.router, orders.router)

__all__ = ["routers"]
