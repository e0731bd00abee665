"""Logistics: delivery addresses, rates, shipments and their tracking, delivery notes.

Publishes shipment.dispatched, shipment.tracked, shipment.delivered.
Consumes organisation.changed, order.cancelled.
"""
