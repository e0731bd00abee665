"""Corrections for words that the index does not know, taken from the documents that have a word close to them."""

from collections.abc import Sequence

import tantivy
from tantivy import Query

from tradepost.infra.index import analysis
from tradepost.infra.index.schema import from_source

_DOCUMENTS = 60
_MIN_CHARS = 4
_MIN_CHARS_FOR_TWO = 8
_MUCH_MORE_FREQUENT = 20
_RARE = 5  # documents: a word in more, and in more than one document of so many, is meant as it stands
_RARE_SHARE = 2_000


def edits_allowed(word: str) -> int:
    """None below four letters or in words with digits (part numbers, sizes), one below eight, else two."""
    if len(word) < _MIN_CHARS or analysis.has_digit(word):
        return 0
    return 2 if len(word) >= _MIN_CHARS_FOR_TWO else 1


def correction(word: str, *, schema: tantivy.Schema, searcher: tantivy.Searcher, visible: Query) -> str | None:
    """The closest and then most frequent word in the index; None where there is none.

    A word that the index does know is only corrected to one that is much more frequent. Only documents that pass
    `visible` lend words, so that hidden ones stay hidden.
    """
    allowed = edits_allowed(word)
    if not allowed:
        return None
    own = searcher.doc_freq("words", word)
    if own > max(_RARE, searcher.num_docs // _RARE_SHARE):
        return None
    near = Query.fuzzy_term_query(schema, "words", word, distance=allowed)
    both = Query.boolean_query([(tantivy.Occur.Must, near), (tantivy.Occur.Must, visible)])
    candidates: set[str] = set()
    for _, address in searcher.search(both, limit=_DOCUMENTS, count=False).hits:
        candidates.update(_words_of(searcher.doc(address)))
    ranked = []
    for candidate in candidates - {word}:
        distance = edit_distance(word, candidate, most=allowed)
        frequency = searcher.doc_freq("words", candidate)
        if distance <= allowed and frequency > own * _MUCH_MORE_FREQUENT:
            ranked.append((distance, -frequency, candidate))
    return min(ranked)[2] if ranked else None


def corrected(words: Sequence[str], wrong: Sequence[str], **index: object) -> list[str] | None:
    """The words with each of `wrong` replaced; None where none of them can be."""
    replaced = {word: correction(word, **index) for word in wrong}  # type: ignore[arg-type]
    if not any(replaced.values()):
        return None
    return [replaced.get(word) or word for word in words]


def edit_distance(left: str, right: str, *, most: int) -> int:
    """Insertions, deletions, replacements and swaps of neighbours that part two words; `most + 1` for more."""
    if abs(len(left) - len(right)) > most:
        return most + 1
    before: list[int] = []
    above = list(range(len(right) + 1))
    for row, letter in enumerate(left, 1):
        current = [row]
        for column, other in enumerate(right, 1):
            cost = min(above[column] + 1, current[-1] + 1, above[column - 1] + (letter != other))
            if row > 1 and column > 1 and letter == right[column - 2] and left[row - 2] == other:
                cost = min(cost, before[column - 2] + 1)
            current.append(cost)
        if min(current) > most:
            return most + 1
        before, above = above, current
    return min(above[-1], most + 1)


def _words_of(entry: tantivy.Document) -> list[str]:
    source = entry.get_first("source")
    if not source:
        return []
    document = from_source(source)
    return analysis.words(analysis.plain(" ".join((document.title, document.brand, *document.keywords))))
