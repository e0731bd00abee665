"""HTTP input and output of payments."""
