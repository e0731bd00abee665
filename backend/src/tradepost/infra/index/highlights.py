"""Which parts of a document matched, as plain text and ranges."""

from collections.abc import Iterable

from tradepost.infra.index import analysis
from tradepost.infra.index.port import Highlight, IndexDocument

_WINDOW_CHARS = 180
_BEFORE_CHARS = 50
_SCANNED_CHARS = 2_000


def highlight(document: IndexDocument, readings: Iterable[str]) -> tuple[Highlight, ...]:
    """The title, and the stretch of the description around the first match, where a reading of the query occurs."""
    wanted = frozenset(readings)
    found = []
    title = analysis.plain(document.title)
    ranges = _ranges(title, wanted)
    if ranges:
        found.append(Highlight("title", title, ranges))
    description = analysis.plain(document.description[:_SCANNED_CHARS])
    ranges = _ranges(description, wanted)
    if ranges:
        text, ranges = _window(description, ranges)
        found.append(Highlight("description", text, ranges))
    return tuple(found)


def _ranges(text: str, wanted: frozenset[str]) -> tuple[tuple[int, int], ...]:
    return tuple((start, end) for stem, start, end in analysis.stemmed(text) if stem in wanted)


def _window(text: str, ranges: tuple[tuple[int, int], ...]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A stretch of the text that begins at a word, near the first range."""
    start = max(0, ranges[0][0] - _BEFORE_CHARS)
    if start:
        start = text.find(" ", start, ranges[0][0]) + 1 or ranges[0][0]
    end = start + _WINDOW_CHARS
    if end < len(text):
        end = max(text.rfind(" ", start, end), ranges[0][1])
    inside = tuple((first - start, last - start) for first, last in ranges if last <= end)
    return text[start:end], inside
