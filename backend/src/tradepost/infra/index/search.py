"""Searching one snapshot: every word first, then corrections, then some of the words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import tantivy
from tantivy import Order, Query

from tradepost.infra.index import port
from tradepost.infra.index.errors import InvalidIndexRequest
from tradepost.infra.index.facets import count_facets
from tradepost.infra.index.filters import active_filters, combine
from tradepost.infra.index.highlights import highlight
from tradepost.infra.index.port import Hit, SearchQuery, SearchResult, Sort
from tradepost.infra.index.query import Match, Ranking, Synonyms, TextQuery, parse
from tradepost.infra.index.schema import from_source
from tradepost.infra.index.spelling import corrected
from tradepost.infra.index.store import Snapshot

_FEW = 20  # below so many hits with every word the search widens

_ORDERS: dict[Sort, tuple[str, Order]] = {
    Sort.PRICE_UP: ("price", Order.Asc),
    Sort.PRICE_DOWN: ("price", Order.Desc),
    Sort.NEWEST: ("created_at", Order.Desc),
    Sort.TITLE: ("title_key", Order.Asc),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Settled:
    """The text part of a search as it was settled on, and the page it gives; `match` is None for everything."""

    match: Match | None
    page: tantivy.SearchResult
    readings: frozenset[str] = frozenset()
    relaxed: bool = False
    corrected: str | None = None
    did_you_mean: str | None = None


def search(snapshot: Snapshot, query: SearchQuery, *, ranking: Ranking, synonyms: Synonyms) -> SearchResult:
    """Raises InvalidIndexRequest where a number is outside the limits."""
    _check(query)
    filters = active_filters(snapshot.index.schema, query.filters)
    settled = _Search(snapshot, query, filters, ranking=ranking, synonyms=synonyms).settle()
    plain = settled.match.plain if settled.match else None
    counts = count_facets(snapshot.searcher, query, matching=plain, filters=filters)
    hits = settled.page.hits[: query.limit]
    return SearchResult(
        hits=tuple(_hit(snapshot.searcher, key, address, query, settled.readings) for key, address in hits),
        total=_count(settled.page),
        facets=counts.facets,
        attribute_facets=counts.attributes,
        price_ranges=counts.price_ranges,
        relaxed=settled.relaxed,
        corrected=settled.corrected,
        did_you_mean=settled.did_you_mean,
    )


class _Search:
    """Settles on what to search for, given one snapshot and one set of filters."""

    def __init__(
        self,
        snapshot: Snapshot,
        asked: SearchQuery,
        filters: Mapping[str, Query],
        *,
        ranking: Ranking,
        synonyms: Synonyms,
    ) -> None:
        self._searcher = snapshot.searcher
        self._schema = snapshot.index.schema
        self._asked = asked
        self._filters = filters
        self._ranking = ranking
        self._synonyms = synonyms

    def settle(self) -> _Settled:
        words = parse(self._asked.text)
        if not words:
            match = Match(Query.empty_query(), Query.empty_query()) if self._asked.text.strip() else None
            return _Settled(match=match, page=self._page(match))
        typed = self._text_query(words)
        page = self._page(typed.matching())
        if _count(page) >= _FEW or typed.is_part_number:
            return _Settled(match=typed.matching(), page=page, readings=frozenset(typed.readings))
        if typed.unknown and not _count(page):
            mended = self._corrected(words, typed.unknown)
            if mended is not None:
                return self._widened(self._text_query(mended), corrected=" ".join(mended))
        better = self._corrected(words, words)
        return self._widened(typed, did_you_mean=" ".join(better) if better else None)

    def _widened(self, query: TextQuery, *, corrected: str | None = None, did_you_mean: str | None = None) -> _Settled:
        """Every word where enough documents have them or there is but one, else some of them."""
        match, page = query.matching(), self._page(query.matching())
        relaxed = len(query.words) > 1 and _count(page) < _FEW
        if relaxed:
            match = query.relaxed()
            page = self._page(match)
        return _Settled(
            match=match,
            page=page,
            readings=frozenset(query.readings),
            relaxed=relaxed,
            corrected=corrected,
            did_you_mean=did_you_mean,
        )

    def _corrected(self, words: list[str], wrong: list[str]) -> list[str] | None:
        state = self._filters["state"]
        return corrected(words, wrong, schema=self._schema, searcher=self._searcher, visible=state)

    def _text_query(self, words: list[str]) -> TextQuery:
        return TextQuery(
            words, schema=self._schema, searcher=self._searcher, ranking=self._ranking, synonyms=self._synonyms
        )

    def _page(self, match: Match | None) -> tantivy.SearchResult:
        # The engine panics at a limit of 0, so a caller that wants only counts pays for one hit.
        limit, offset = max(1, self._asked.limit), self._asked.offset
        if self._asked.sort is Sort.RELEVANCE:
            query = combine(match.scored if match else None, self._filters)
            if match is None:  # all are equally relevant, so that their rank orders them; a score of 0 stays 0
                query = Query.const_score_query(query, 1.0)
            return self._searcher.search(query, limit=limit, offset=offset, weight_by_field="rank")
        query = combine(match.plain if match else None, self._filters)
        field, order = _ORDERS[self._asked.sort]
        return self._searcher.search(query, limit=limit, offset=offset, order_by_field=field, order=order)


def _hit(
    searcher: tantivy.Searcher, key: Any, address: tantivy.DocAddress, asked: SearchQuery, readings: frozenset[str]
) -> Hit:
    entry = searcher.doc(address)
    score = float(key) if asked.sort is Sort.RELEVANCE else 0.0
    highlights = highlight(from_source(entry["source"][0]), readings) if asked.highlight and readings else ()
    return Hit(str(entry["id"][0]), score, highlights)


def _count(found: tantivy.SearchResult) -> int:
    return int(found.count)  # type: ignore[attr-defined]  # missing in the library's stubs


def _check(query: SearchQuery) -> None:
    if not (0 <= query.limit <= port.MAX_PAGE and query.offset >= 0):
        raise InvalidIndexRequest(detail=f"A page has 0 to {port.MAX_PAGE} hits.")
    if query.offset + query.limit > port.MAX_WINDOW:
        raise InvalidIndexRequest(detail=f"Only the first {port.MAX_WINDOW} hits can be paged through.")
    if len(query.facets) + len(query.attribute_facets) + query.auto_attributes > port.MAX_FACETS:
        raise InvalidIndexRequest(detail=f"At most {port.MAX_FACETS} facets are counted.")
    if not 1 <= query.facet_values <= port.MAX_FACET_VALUES or query.auto_attributes < 0:
        raise InvalidIndexRequest(detail=f"A facet has 1 to {port.MAX_FACET_VALUES} values.")
    if len(query.price_bounds) > port.MAX_PRICE_BOUNDS:
        raise InvalidIndexRequest(detail=f"At most {port.MAX_PRICE_BOUNDS} price bounds are counted.")
    for bound in query.price_bounds:
        if not (bound.is_finite() and 0 <= bound < port.PRICE_LIMIT):
            raise InvalidIndexRequest(detail=f"A price bound is from 0 to below {port.PRICE_LIMIT}.")
