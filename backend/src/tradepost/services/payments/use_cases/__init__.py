"""What people and events do with money, one function a verb."""
