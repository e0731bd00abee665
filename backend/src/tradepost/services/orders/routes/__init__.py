"""Orders over HTTP. Imports and customers come first: their paths would else be read as ids of orders."""

from tradepost.services.orders.routes import customers, imports, orders

routers = (imports.router, customers.router, orders.router)

__all__ = ["routers"]
