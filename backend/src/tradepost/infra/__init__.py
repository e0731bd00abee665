"""I/O without business words: database, events, HTTP, cache, objects, index, jobs, telemetry."""
