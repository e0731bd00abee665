"""From what a person typed to what the engine runs.

A word of the query is satisfied by any of its readings: the word itself in the title or anywhere, the word joined with
its neighbour (`head set`, headset) or taken apart (`smartwatch`, smart watch), a synonym, or a part number that it is
written in. A `Match` needs every word, or where it is relaxed some of them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import tantivy
from tantivy import Occur, Query

from tradepost.infra.index import analysis
from tradepost.infra.index.port import MAX_QUERY_CHARS, MAX_QUERY_TERMS

Phrase = tuple[str, ...]  # stems in order

_EXACT_CODE = 1000.0
_EXACT_TITLE_CODE = 100.0
_PREFIX_CODE = 30.0
_CODE_IN_QUERY = 12.0
_EVERY_WORD = 2.0  # a factor, not a constant: popularity multiplies scores and must stay small beside it
_SLOP = 2
_MIN_CODE_CHARS = 3
_MAX_RUN = 4
_MIN_SPLIT_CHARS = 6
_MAX_SPLITS_COUNTED = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """Weights of the parts of a score; each is a factor on BM25 of one field or reading."""

    title: float = 1.0
    text: float = 1.0
    head: float = 0.25
    phrase: float = 2.0
    synonym: float = 0.8
    both_fields: float = 0.3  # how much the weaker of two fields adds to the better one


@dataclass(frozen=True, slots=True)
class Match:
    """The same documents twice: `scored` for ranking, `plain` and much cheaper for counting and other orders."""

    scored: Query
    plain: Query


class Synonyms:
    """Groups of words and phrases that stand for each other, by stems."""

    def __init__(self, groups: Iterable[Iterable[str]]) -> None:
        self._of: dict[Phrase, tuple[Phrase, ...]] = {}
        for group in groups:
            phrases = [tuple(map(analysis.stem, analysis.words(text))) for text in group]
            for phrase in phrases:
                others = (*self._of.get(phrase, ()), *(other for other in phrases if other != phrase))
                self._of[phrase] = tuple(dict.fromkeys(others))
        self.longest = max(map(len, self._of), default=0)

    def of(self, phrase: Phrase) -> tuple[Phrase, ...]:
        return self._of.get(phrase, ())


def parse(text: str) -> list[str]:
    """The words of a query, without repetition; what is over the limits is ignored."""
    return list(dict.fromkeys(analysis.words(analysis.plain(text[:MAX_QUERY_CHARS]))))[:MAX_QUERY_TERMS]


class TextQuery:
    """The readings of one query's words against one state of the index."""

    def __init__(
        self,
        words: Sequence[str],
        *,
        schema: tantivy.Schema,
        searcher: tantivy.Searcher,
        ranking: Ranking,
        synonyms: Synonyms,
    ) -> None:
        self.words = list(words)
        self.stems = [analysis.stem(word) for word in words]
        self.unknown: list[str] = []
        self._schema = schema
        self._searcher = searcher
        self._ranking = ranking
        self._synonyms = synonyms
        self._code = analysis.part_code("".join(words))
        self.is_part_number = bool(self._code) and self._frequency("code", self._code) > 0
        self.readings: set[str] = set(self.stems)  # every stem that may have matched, for highlighting
        self._clauses = self._read()

    def matching(self) -> Match:
        """Documents that satisfy every word, or whose part number is or begins with the whole query."""
        return self._or_code([_every([clause.scored for clause in self._clauses])], self._every_plain())

    def relaxed(self) -> Match:
        """Documents that satisfy at least half of the words; those that satisfy every word come first."""
        scored = [clause.scored for clause in self._clauses]
        every = Query.boost_query(_every(scored), _EVERY_WORD)
        return self._or_code([_some(scored), every], _some([clause.plain for clause in self._clauses]))

    def _every_plain(self) -> Query:
        return _every([clause.plain for clause in self._clauses])

    def _or_code(self, scored: Sequence[Query], plain: Query) -> Match:
        """Also documents whose part number is the whole query; scored with what only orders."""
        codes = self._whole_code()
        found = Query.boolean_query([(Occur.Must, _any([*scored, *codes])), *self._boosts()])
        return Match(found, _any([plain, *codes]))

    def _read(self) -> list[Match]:
        readings: list[list[Match]] = [[self._phrase((stem,), 1.0)] for stem in self.stems]
        known = [self._frequency("text", stem) > 0 for stem in self.stems]
        for first, last, query in self._alternatives():
            for position in range(first, last):
                readings[position].append(query)
                known[position] = True
        self.unknown = [word for word, found in zip(self.words, known, strict=True) if not found]
        return [
            Match(_best([match.scored for match in found], 0.0), _any([match.plain for match in found]))
            for found in readings
        ]

    def _alternatives(self) -> Iterable[tuple[int, int, Match]]:
        """(first word, after last word, reading) for each further reading."""
        yield from self._joined()
        yield from self._split()
        yield from self._with_synonyms()
        yield from self._codes()

    def _joined(self) -> Iterable[tuple[int, int, Match]]:
        for position in range(len(self.words) - 1):
            stem = analysis.stem(self.words[position] + self.words[position + 1])
            frequency = self._frequency("text", stem)
            if frequency:
                apart = self._count((self.stems[position], self.stems[position + 1]))
                yield position, position + 2, self._phrase((stem,), 2.0 if frequency > apart else 1.0)

    def _split(self) -> Iterable[tuple[int, int, Match]]:
        for position, word in enumerate(self.words):
            parts = [
                (analysis.stem(word[:cut]), analysis.stem(word[cut:]))
                for cut in range(1, len(word))
                if self._may_cut(word, cut)
            ]
            known = [pair for pair in parts if all(self._frequency("text", stem) for stem in pair)]
            counted = [(self._count(pair), pair) for pair in known[:_MAX_SPLITS_COUNTED]]
            seldom = self._frequency("text", self.stems[position]) == 0
            if counted and max(counted)[0] > (0 if seldom else 1):
                yield position, position + 1, self._phrase(max(counted)[1], 1.0)

    def _with_synonyms(self) -> Iterable[tuple[int, int, Match]]:
        for length in range(1, self._synonyms.longest + 1):
            for position in range(len(self.stems) - length + 1):
                for other in self._synonyms.of(tuple(self.stems[position : position + length])):
                    yield position, position + length, self._phrase(other, self._ranking.synonym)

    def _codes(self) -> Iterable[tuple[int, int, Match]]:
        for length in range(1, _MAX_RUN + 1):
            for position in range(len(self.words) - length + 1):
                code = analysis.part_code("".join(self.words[position : position + length]))
                if len(code) >= _MIN_CODE_CHARS and analysis.has_digit(code):
                    for field in ("code", "title_code"):
                        if self._frequency(field, code):
                            query = Query.const_score_query(self._term(field, code), _CODE_IN_QUERY)
                            yield position, position + length, Match(query, query)

    def _whole_code(self) -> list[Query]:
        """The whole query as a part number: exact ones far above all else, then those that begin with it."""
        if not self._code:
            return []
        found = []
        if self.is_part_number:
            found.append(Query.const_score_query(self._term("code", self._code), _EXACT_CODE))
        if len(self._code) >= _MIN_CODE_CHARS and analysis.has_digit(self._code):
            found.append(Query.const_score_query(self._term("title_code", self._code), _EXACT_TITLE_CODE))
            begins = Query.fuzzy_term_query(self._schema, "code", self._code, distance=0, prefix=True)
            found.append(Query.const_score_query(begins, _PREFIX_CODE))
        return found

    def _boosts(self) -> list[tuple[Occur, Query]]:
        """What only orders: the words side by side in the title, and the last word naming the thing itself."""
        boosts = []
        if len(self.stems) > 1:
            near = Query.phrase_query(self._schema, "title", list(self.stems), slop=_SLOP)
            boosts.append(Query.boost_query(near, self._ranking.phrase))
        heads = [self._term("head", self.stems[-1])]
        heads += [self._term("head", other[-1]) for other in self._synonyms.of((self.stems[-1],))]
        boosts.append(Query.boost_query(_best(heads, 0.0), self._ranking.head))
        return [(Occur.Should, boost) for boost in boosts]

    def _phrase(self, stems: Phrase, weight: float) -> Match:
        self.readings.update(stems)
        ranking = self._ranking
        fields = (("title", ranking.title * weight), ("text", ranking.text * weight))
        scored = [Query.boost_query(self._in(field, stems), boost) for field, boost in fields]
        return Match(_best(scored, ranking.both_fields), self._in("text", stems))  # `text` holds the title too

    def _in(self, field: str, stems: Phrase) -> Query:
        if len(stems) == 1:
            return self._term(field, stems[0])
        return Query.phrase_query(self._schema, field, list(stems))

    def _may_cut(self, word: str, cut: int) -> bool:
        if word[cut - 1].isdigit() != word[cut].isdigit():
            return True
        return len(word) >= _MIN_SPLIT_CHARS and 3 <= cut <= len(word) - 3 and word.isalpha()

    def _term(self, field: str, value: str) -> Query:
        return Query.term_query(self._schema, field, value)

    def _frequency(self, field: str, value: str) -> int:
        return self._searcher.doc_freq(field, value)

    def _count(self, stems: Phrase) -> int:
        found = self._searcher.search(self._in("text", stems), limit=1)
        return int(found.count)  # type: ignore[attr-defined]  # missing in the library's stubs


def _every(clauses: Sequence[Query]) -> Query:
    return clauses[0] if len(clauses) == 1 else Query.boolean_query([(Occur.Must, clause) for clause in clauses])


def _some(clauses: Sequence[Query]) -> Query:
    should = [(Occur.Should, clause) for clause in clauses]
    return Query.boolean_query(should, minimum_number_should_match=(len(clauses) + 1) // 2)


def _any(queries: Sequence[Query]) -> Query:
    return queries[0] if len(queries) == 1 else Query.boolean_query([(Occur.Should, query) for query in queries])


def _best(queries: Sequence[Query], others: float) -> Query:
    return queries[0] if len(queries) == 1 else Query.disjunction_max_query(queries, others)
