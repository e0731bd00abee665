"""Products: the catalogue, categories, prices, stock by warehouse, bulk upload.

Publishes product.updated, inventory.low, inventory.availability_changed, product.bulk_upload_finished.
Consumes organisation.changed, order.confirmed, order.cancelled, shipment.dispatched.
"""
