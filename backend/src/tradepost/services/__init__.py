"""The ten services; each is known to the others by its contract alone."""
