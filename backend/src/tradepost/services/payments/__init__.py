"""Payments: what is owed and paid, credit, refunds, invoices, commission and the ledger under all of it.

Publishes payment.authorized, payment.completed, payment.refunded, invoice.issued.
Consumes organisation.changed, order.created, order.shipped, order.cancelled.
"""
