"""Pure decisions: the state table, taxes, totals, and what a line of history is."""
