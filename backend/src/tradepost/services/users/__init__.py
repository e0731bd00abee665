"""Users: organisations and their people, sessions, roles, business verification.

Publishes organisation.changed, user.changed, user.registered, user.verified and the rest of a membership's life.
Consumes nothing.
"""
