"""Notifications: tells people what happened, in the application, by e-mail, SMS and push.

Publishes nothing.
Consumes the events that concern people.
"""
