"""What search does: find, follow the products, count what was searched for."""
