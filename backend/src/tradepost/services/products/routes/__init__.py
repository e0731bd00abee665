"""HTTP of products, by area."""

from tradepost.services.products.routes import catalogue, categories, stock, uploads

# Fixed paths come before `/products/{product_id}`.
ROUTERS = (uploads.router, stock.router, categories.router, catalogue.router)
