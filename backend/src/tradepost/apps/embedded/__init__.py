"""The one-machine shape: every engine from a wheel, started, watched and stopped by Tradepost itself.

Loopback only. All data, secrets and logs live in one state folder.
"""
