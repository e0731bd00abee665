"""Every SQL statement of products: by area."""
