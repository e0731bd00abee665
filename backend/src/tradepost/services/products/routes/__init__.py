"""HTTP of products, by area."""

from tradepost.services.products.routes import catalogue, categories, stock, uploads

# `/products/bulk-upload` comes before `/products/{product_id}`; else the most read first.
ROUTERS = (uploads.router, catalogue.router, categories.router, stock.router)
