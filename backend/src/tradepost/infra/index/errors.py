"""What an index refuses or cannot do. Callers see these, never an engine's own errors."""

from tradepost.kernel.errors import InvalidInput, Unavailable


class IndexBusy(Unavailable):
    """The search index has more work waiting than it takes."""

    code = "index.busy"


class IndexTimeout(Unavailable):
    """The search index did not answer in time."""

    code = "index.timeout"


class IndexFault(Unavailable):
    """The search index cannot be read or written now."""

    code = "index.unavailable"


class IndexWriterTaken(Unavailable):
    """Another process writes to this search index."""

    code = "index.writer_taken"


class IndexOutdated(Unavailable):
    """The search index was made by another version and has to be rebuilt."""

    code = "index.outdated"


class InvalidIndexRequest(InvalidInput):
    """The search request or the document is outside the limits."""

    code = "index.invalid_request"
