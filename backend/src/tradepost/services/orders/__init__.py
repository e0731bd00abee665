"""Orders: baskets priced and placed, split by seller, moved by the state table, history imported.

Publishes order.created, order.confirmed, order.accepted, order.shipped, order.delivered, order.cancelled,
order.imported.
Consumes organisation.changed, payment.authorized, payment.completed, invoice.issued, shipment.dispatched,
shipment.delivered.
"""
