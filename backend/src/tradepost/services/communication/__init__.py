"""Communication: threads between buyer and seller; reviews by those who bought.

Publishes message.sent, review.published.
Consumes organisation.changed, product.updated, order.created, order.delivered.
"""
