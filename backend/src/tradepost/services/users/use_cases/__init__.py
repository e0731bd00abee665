"""What people do with accounts, organisations and verifications: one function a verb."""
