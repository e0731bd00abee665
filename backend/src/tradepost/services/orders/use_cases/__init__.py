"""What can be done with orders, one function a verb."""
