"""Every SQL statement of payments.

Whoever changes what concerns an order locks, in this order and each kind by its key: payables, credit accounts,
payments, receipts and refunds, invoices, number series.
"""
