"""Products: the catalogue, categories, prices, stock by warehouse, bulk upload.

Publishes product.updated, inventory.low, inventory.availability_changed, product.bulk_upload_finished.
Consumes organisation.changed, order.confirmed, order.cancelled, shipment.dispatched.

Who locks more than one of these takes them in this order, and rows of a kind in the order of their keys: upload, the
tree of categories or one seller's uploads (advisory), organisation, products, holds, inventory. Placing a hold locks
inventory first and then makes a hold that nobody can know yet.
"""
