"""What goes wrong in search."""

from tradepost.kernel.errors import InvalidInput, Unavailable


class SearchNotReady(Unavailable):
    """The search index is being built; try again shortly."""

    code = "search.not_ready"


class SearchInvalid(InvalidInput):
    """The search has faults."""

    code = "search.invalid"
