"""Search: full text, facets and suggestions over the products that are for sale.

Publishes nothing.
Consumes product.updated, inventory.availability_changed, review.published.
"""
