"""Documents: uploads to the object store, certificates and their review, who may read what.

Publishes certificate.reviewed, certificate.expiring.
Consumes nothing.
"""
