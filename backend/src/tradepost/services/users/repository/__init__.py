"""Every SQL statement of users, by subject."""
