"""Tracking numbers, and the bars that scanners read them from."""

from typing import Final

_S10_WEIGHTS: Final = (8, 6, 4, 2, 3, 5, 9, 7)
_S10_SERIALS: Final = 100_000_000
MAX_SERIAL: Final = 26 * _S10_SERIALS - 1


def tracking_number(serial: int, country: str) -> str:
    """A number in the form of UPU S10: two letters, eight digits, a check digit, the country.

    `serial` is from 0 to MAX_SERIAL.
    """
    block, number = divmod(serial, _S10_SERIALS)
    digits = f"{number:08d}"
    return f"T{chr(ord('A') + block)}{digits}{s10_check_digit(digits)}{country}"


def s10_check_digit(digits: str) -> int:
    """The check digit of eight digits. Source: UPU S10."""
    rest = 11 - sum(weight * int(digit) for weight, digit in zip(_S10_WEIGHTS, digits, strict=True)) % 11
    return {10: 0, 11: 5}.get(rest, rest)


# Code 128 (ISO/IEC 15417): widths of bars and spaces in modules, bars first, for the values 0 to 105 and the stop
# character.
_WIDTHS = """
212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222
123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321
232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121
313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224
111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111
111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113
114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112
"""
_PATTERNS = tuple(_WIDTHS.split())
_START_B, _STOP = 104, 106


def code128(text: str) -> list[int]:
    """`text` in code set B: the widths in modules of bars and spaces in turn, a bar first, without quiet zones.

    Raises ValueError for text that is not printable ASCII.
    """
    values = [ord(character) - 32 for character in text]
    if not values or any(not 0 <= value <= 94 for value in values):
        raise ValueError("code set B takes printable ASCII")
    check = (_START_B + sum(place * value for place, value in enumerate(values, start=1))) % 103
    return [int(width) for value in (_START_B, *values, check, _STOP) for width in _PATTERNS[value]]
