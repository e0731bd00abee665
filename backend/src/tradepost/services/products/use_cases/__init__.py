"""What products does: one function a verb, by area."""
