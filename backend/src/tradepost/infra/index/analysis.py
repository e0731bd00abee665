"""From text to words: the same rules for documents and queries."""

import html
import re
import unicodedata
from functools import lru_cache

import tantivy

STEMS = "stems"  # names under which an index knows the analyzers
WORDS = "words"
MAX_WORD_CHARS = 64
_MAX_CODES = 24
_MIN_CODE_CHARS = 4

_WORD = r"[\p{L}\p{N}\p{M}]+"
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>")
_INCH = re.compile(r"(?<=\d)\s?(?:[\"″”]|'')")
_DIGIT = re.compile(r"\d")
_SPACE = re.compile(r"\s+")
_HEAD_TOKEN = re.compile(r"[^\W_]+|[^\w\s]|_")
_CODE = re.compile(r"[^\W_]+(?:[-/.+][^\W_]+)*")
_DIGITS_OF_GTIN = 8

# Words that follow the noun which names the thing: "case for notebook", "keyboard black".
_PREPOSITIONS = frozenset(
    ("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "w", "with", "without")
)
_COLOURS = frozenset(
    (
        *("beige", "black", "blue", "brown", "clear", "cyan", "gold", "gray", "green", "grey", "ivory", "magenta"),
        *("metallic", "multicolor", "multicolour", "orange", "pink", "purple", "red", "silver", "stainless"),
        *("transparent", "turquoise", "violet", "white", "yellow"),
    )
)


def plain(text: str) -> str:
    """One line of readable text: no markup, compatible characters unified, an inch sign after a number as a word."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.encode("utf-8", "ignore").decode("utf-8"))
    if "<" in text:
        text = _TAG.sub(" ", text)
    if "&" in text:
        text = html.unescape(text).encode("utf-8", "ignore").decode("utf-8")
    return _SPACE.sub(" ", _INCH.sub(" inch ", text.replace("\0", " "))).strip()


def words(text: str) -> list[str]:
    """Lower-case words without accents, in order."""
    return _analyzer(WORDS).analyze(text)


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The stem of one word as `words` gives it."""
    found = _analyzer(STEMS).analyze(word)
    return found[0] if found else word


def stemmed(text: str) -> list[tuple[str, int, int]]:
    """(stem, from, to) for each word of the text, positions in characters."""
    tokens = _analyzer(STEMS).pre_tokenize(text).tokens
    return [(token.text, token.char_offset_from, _end(token)) for token in tokens]


def part_code(text: str) -> str:
    """A part number reduced to what people agree on: `CF-280A`, `cf280a` and `CF 280 A` are one.

    Numbers of eight and more digits (GTINs) lose leading zeros, which are padding between their lengths.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text).encode("utf-8", "ignore").decode("utf-8")
    code = "".join(filter(str.isalnum, text.casefold()))[:MAX_WORD_CHARS]
    return code.lstrip("0") if code.isdigit() and len(code) >= _DIGITS_OF_GTIN else code


def has_digit(text: str) -> bool:
    return _DIGIT.search(text) is not None


def codes_in(text: str) -> list[str]:
    """What looks like a part number inside a text: joined by - / . + or mixed of letters and digits."""
    found: list[str] = []
    for match in _CODE.finditer(text):
        if len(match[0]) >= _MIN_CODE_CHARS and has_digit(match[0]):
            code = part_code(match[0])
            if len(code) >= _MIN_CODE_CHARS and not code.isdigit():
                found.append(code)
    return list(dict.fromkeys(found))[:_MAX_CODES]


def head_words(title: str) -> list[str]:
    """The words that end a noun phrase, where English names the thing itself.

    `notebook case 34 cm black` gives `case`: the thing is a case, `notebook` only says which.
    """
    tokens = _HEAD_TOKEN.findall(title)
    found = []
    for position, token in enumerate(tokens):
        if not _is_noun(token):
            continue
        rest = [following for following in tokens[position + 1 : position + 3] if following not in "®™-"]
        if not rest or not _is_noun(rest[0]):
            found.append(token)
    return found


def register(index: tantivy.Index) -> None:
    """Makes the analyzers known to an index that was opened."""
    for name in (STEMS, WORDS):
        index.register_tokenizer(name, _analyzer(name))


def _is_noun(token: str) -> bool:
    word = token.casefold()
    return len(word) > 1 and word.isalpha() and word not in _PREPOSITIONS and word not in _COLOURS


def _end(token: tantivy.Token) -> int:
    return token.char_offset_to


@lru_cache(maxsize=2)
def _analyzer(name: str) -> tantivy.TextAnalyzer:
    builder = (
        tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.regex(_WORD))
        .filter(tantivy.Filter.remove_long(MAX_WORD_CHARS))
        .filter(tantivy.Filter.lowercase())
        .filter(tantivy.Filter.ascii_fold())
    )
    return (builder.filter(tantivy.Filter.stemmer("english")) if name == STEMS else builder).build()
