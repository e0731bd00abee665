"""Decisions about accounts: what roles allow, which passwords, identities and states are acceptable."""
