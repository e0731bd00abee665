"""What goes wrong in search."""

from tradepost.kernel.errors import Forbidden, InvalidInput, Unavailable


class SearchNotReady(Unavailable):
    """The search index is being built; try again shortly."""

    code = "search.not_ready"


class PricesHidden(Forbidden):
    """Prices are shown to verified businesses alone: you cannot filter or sort by them."""

    code = "search.prices_hidden"


class SearchInvalid(InvalidInput):
    """The search has faults."""

    code = "search.invalid"
