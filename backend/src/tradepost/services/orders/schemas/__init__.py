"""What orders takes and gives over HTTP."""
