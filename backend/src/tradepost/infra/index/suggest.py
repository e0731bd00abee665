"""Suggestions for a text that is still being typed: its last word is a beginning."""

import tantivy
from tantivy import Occur, Query

from tradepost.infra.index import analysis
from tradepost.infra.index.filters import active_filters, combine
from tradepost.infra.index.port import Filters, Suggestion, SuggestionKind
from tradepost.infra.index.query import parse
from tradepost.infra.index.schema import display_code, from_source
from tradepost.infra.index.spelling import edits_allowed
from tradepost.infra.index.store import Snapshot

_MAX_BRANDS = 3
_MIN_CODE_CHARS = 3
_DOCUMENTS_PER_SUGGESTION = 3  # several documents may share one title


def suggest(snapshot: Snapshot, text: str, *, limit: int, filters: Filters) -> tuple[Suggestion, ...]:
    """Brands, then part numbers, then titles, each text once; words are mended only where room is left."""
    words = parse(text)
    if not words:
        return ()
    suggester = _Suggester(snapshot, filters)
    found = [*suggester.brands(text), *suggester.part_numbers(words, limit)]
    for edits in (False, True):
        if len(found) < limit:
            found += suggester.titles(words, limit, edits=edits)
    return tuple({suggestion.text.casefold(): suggestion for suggestion in reversed(found)}.values())[::-1][:limit]


class _Suggester:
    def __init__(self, snapshot: Snapshot, filters: Filters) -> None:
        self._searcher = snapshot.searcher
        self._schema = snapshot.index.schema
        self._filters = active_filters(self._schema, filters)

    def brands(self, text: str) -> list[Suggestion]:
        begins = analysis.plain(text).casefold()
        keys = self._searcher.terms_with_prefix("brand_key", begins, limit=_MAX_BRANDS) if begins else []
        found: list[bytes] = []
        for key, _ in keys:
            found += self._entries(Query.term_query(self._schema, "brand_key", key), 1)
        return [Suggestion(SuggestionKind.BRAND, analysis.plain(from_source(entry).brand), None) for entry in found]

    def part_numbers(self, words: list[str], limit: int) -> list[Suggestion]:
        code = analysis.part_code("".join(words))
        if len(code) < _MIN_CODE_CHARS or not analysis.has_digit(code):
            return []
        begins = Query.fuzzy_term_query(self._schema, "code", code, distance=0, prefix=True)
        found = []
        for entry in self._entries(begins, limit):
            document = from_source(entry)
            number = display_code(document, code)
            if number:
                found.append(Suggestion(SuggestionKind.PART_NUMBER, analysis.plain(number), document.id))
        return found

    def titles(self, words: list[str], limit: int, *, edits: bool) -> list[Suggestion]:
        if edits and not any(map(edits_allowed, words)):
            return []
        last = len(words) - 1
        clauses = [(Occur.Must, self._word(word, begins=at == last, edits=edits)) for at, word in enumerate(words)]
        documents = map(from_source, self._entries(Query.boolean_query(clauses), limit * _DOCUMENTS_PER_SUGGESTION))
        return [Suggestion(SuggestionKind.TITLE, analysis.plain(document.title), document.id) for document in documents]

    def _word(self, word: str, *, begins: bool, edits: bool) -> Query:
        distance = edits_allowed(word) if edits else 0
        if not begins and not distance:
            return Query.term_query(self._schema, "words", word)
        return Query.fuzzy_term_query(self._schema, "words", word, distance=distance, prefix=begins)

    def _entries(self, query: Query, limit: int) -> list[bytes]:
        found: list[tuple[object, tantivy.DocAddress]] = self._searcher.search(
            combine(query, self._filters), limit=limit, count=False, weight_by_field="rank"
        ).hits
        return [self._searcher.doc(address)["source"][0] for _, address in found]
