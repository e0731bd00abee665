"""Pure decisions: prices and quantities, the content of a product, stock, rows of an upload."""
