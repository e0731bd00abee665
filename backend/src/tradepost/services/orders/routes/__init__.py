"""Orders over HTTP. Imports come first: their paths would else be read as ids of orders."""

from tradepost.services.orders.routes import imports, orders

routers = (imports.router, orders.router)

__all__ = ["routers"]
