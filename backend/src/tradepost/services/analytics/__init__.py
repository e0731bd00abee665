"""Analytics: roll-ups of sales, products and customers fed by events; custom reports.

Publishes report.finished.
Consumes order.confirmed, order.cancelled, order.imported, payment.refunded, product.updated, organisation.changed.
"""
