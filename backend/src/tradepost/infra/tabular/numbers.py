"""Numbers as people write them in tables, read only where there is one way to read them."""

import re
from decimal import Decimal

from tradepost.infra.tabular.errors import NumberError

DIGITS_MAX = 18
PLACES_MAX = 12
_TEXT_MAX = 60
_SIGN = r"(?P<sign>[+\-\u2212]?)"
# Groups of three parted by one and the same mark: a space of some kind, an apostrophe, or the mark that is not the
# decimal one.
_GROUPED = r"\d{{1,3}}(?:(?P<mark>[ \u00a0\u2009\u202f'\u2019{other}])\d{{3}}(?:(?P=mark)\d{{3}})*)"


def _pattern(point: str, other: str) -> re.Pattern[str]:
    grouped = _GROUPED.format(other=re.escape(other))
    return re.compile(rf"{_SIGN}(?P<whole>\d+|{grouped}|(?=\{point}\d))(?:\{point}(?P<places>\d+))?", re.ASCII)


_WITH_POINT = _pattern(".", ",")
_WITH_COMMA = _pattern(",", ".")


def parse_decimal(text: str, decimal_comma: bool = False) -> Decimal:
    """The number in `text`: `1,234.50` or, with `decimal_comma`, `1.234,50`; groups may be parted by spaces too.

    A single group mark without decimals (`1,234`, with comma `1.234`) is refused as ambiguous: it may be the other
    manner of writing. Exponents, NaN, infinities, percent and currency signs, digits of other scripts are no numbers.

    Raises NumberError with its `reason`: empty, not_a_number, ambiguous, too_long (over 18 digits before or 12 after
    the decimal mark).
    """
    stripped = text.strip()
    if not stripped:
        raise NumberError("There is no number.", reason="empty")
    if len(stripped) > _TEXT_MAX:
        raise NumberError("The number is too long.", reason="too_long")
    match = (_WITH_COMMA if decimal_comma else _WITH_POINT).fullmatch(stripped)
    if match is None:
        point = "comma" if decimal_comma else "point"
        raise NumberError(f"{stripped!r} is not a number with a decimal {point}.", reason="not_a_number")
    mark, places = match["mark"], match["places"] or ""
    if mark in {",", "."} and not places and match["whole"].count(mark) == 1:
        raise NumberError(
            f"{stripped!r} may hold a decimal or a grouping mark; write the number without grouping.",
            reason="ambiguous",
        )
    whole = match["whole"].replace(mark, "") if mark else match["whole"]
    if len(whole.lstrip("0")) > DIGITS_MAX or len(places) > PLACES_MAX:
        raise NumberError(f"The number has more than {DIGITS_MAX} digits or {PLACES_MAX} decimals.", reason="too_long")
    number = Decimal(f"{whole or '0'}.{places}" if places else whole)
    return -number if match["sign"] in {"-", "\u2212"} and number else number
