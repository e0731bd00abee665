"""Tradepost: an open-source B2B wholesale distribution platform."""
