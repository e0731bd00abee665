"""Bodies and answers of users over HTTP, by subject."""
