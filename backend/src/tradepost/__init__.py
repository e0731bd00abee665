"""Tradepost: an open-source B2B wholesale distribution platform."""

__version__ = "0.1.0"
