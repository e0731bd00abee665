"""HTTP routes of users, by subject."""
