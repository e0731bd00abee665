"""Pure words that every service shares: money, ids, clock, errors, events."""
