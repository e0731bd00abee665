"""Search: full text, facets and suggestions over the products that are for sale; what was searched for.

Publishes nothing.
Consumes product.updated, inventory.availability_changed, review.published, order.confirmed.

`search.products` is this service's own record of each product; the index is made from it and can be at any time anew.
"""
