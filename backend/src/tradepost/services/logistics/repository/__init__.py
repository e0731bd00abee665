"""Every SQL statement of logistics."""
