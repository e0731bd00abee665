"""What the demo shows, drawn here: a flat, calm illustration of each kind of product in its colour, and a paper.

Shapes are given in hundredths of the picture's side. They are drawn at twice the size and halved, which smooths edges.
"""

import io
import math
from collections.abc import Callable, Sequence

from PIL import Image, ImageDraw, ImageFont

SIDE = 800
CONTENT_TYPE = "image/webp"
_OVER = 2
Colour = tuple[int, int, int]
Point = tuple[float, float]

_BODY: dict[str, Colour] = {
    "white": (247, 245, 240),
    "sand": (224, 202, 165),
    "moss green": (118, 140, 92),
    "midnight blue": (47, 62, 104),
}
_GROUND: dict[str, Colour] = {
    "white": (209, 220, 226),
    "sand": (226, 232, 228),
    "moss green": (238, 232, 219),
    "midnight blue": (227, 231, 240),
}
_PAPER: Colour = (252, 251, 247)
_STEEL: Colour = (176, 182, 188)
_INK: Colour = (74, 78, 86)
_WOOD: Colour = (196, 154, 108)


def draw(kind: str, colour: str) -> bytes:
    """The picture of a kind (`MUG`) in a colour (`sand`) as WebP, SIDE pixels square."""
    ground = _GROUND[colour]
    canvas = _Canvas(ground)
    canvas.disc(50, 50, 41, _tint(ground, 0.45))
    _KINDS[kind](canvas, _BODY[colour])
    return canvas.encoded()


def licence(company: str, register_number: str) -> bytes:
    """The scan of a trade licence that plainly is none: an A4 page as PNG."""
    page = Image.new("RGB", (1240, 1754), _PAPER)  # 150 dots per inch
    drawing = ImageDraw.Draw(page)
    drawing.rectangle((90, 90, 1150, 1664), outline=_STEEL, width=4)
    for y, size, text in (
        (280, 72, "Trade licence"),
        (370, 32, "A specimen for the demonstration: it licenses nothing"),
        (620, 48, company),
        (700, 36, f"Register number {register_number}"),
    ):
        drawing.text((620, y), text, _INK, ImageFont.load_default(size), anchor="mm")
    made = io.BytesIO()
    page.save(made, "PNG", optimize=True)
    return made.getvalue()


class _Canvas:
    """What is drawn on; every measure is in hundredths of a side."""

    def __init__(self, ground: Colour) -> None:
        self._image = Image.new("RGB", (SIDE * _OVER, SIDE * _OVER), ground)
        self._draw = ImageDraw.Draw(self._image)
        self.ground = ground

    def disc(self, x: float, y: float, radius: float, fill: Colour) -> None:
        self.oval(x, y, radius, radius, fill)

    def oval(self, x: float, y: float, across: float, down: float, fill: Colour) -> None:
        self._draw.ellipse(_scaled([(x - across, y - down), (x + across, y + down)]), fill)

    def ring(self, x: float, y: float, across: float, down: float, width: float, fill: Colour) -> None:
        box = _scaled([(x - across, y - down), (x + across, y + down)])
        self._draw.ellipse(box, outline=fill, width=round(width * SIDE * _OVER / 100))

    def block(self, x: float, y: float, right: float, bottom: float, corner: float, fill: Colour) -> None:
        self._draw.rounded_rectangle(_scaled([(x, y), (right, bottom)]), corner * SIDE * _OVER / 100, fill)

    def shape(self, points: Sequence[Point], fill: Colour) -> None:
        self._draw.polygon(_scaled(points), fill)

    def half(self, x: float, y: float, across: float, down: float, *, upper: bool, fill: Colour) -> None:
        box = _scaled([(x - across, y - down), (x + across, y + down)])
        self._draw.pieslice(box, 180 if upper else 0, 360 if upper else 180, fill)

    def curve(self, x: float, y: float, radius: float, start: int, end: int, width: float, fill: Colour) -> None:
        box = _scaled([(x - radius, y - radius), (x + radius, y + radius)])
        self._draw.arc(box, start, end, fill, round(width * SIDE * _OVER / 100))

    def shadow(self, x: float, y: float, across: float, down: float = 2.6) -> None:
        self.oval(x, y, across, down, _shade(self.ground, 0.1))

    def slanted(self, along: float, aside: float, length: float, width: float, fill: Colour) -> None:
        """A bar on the diagonal: `along` it from its middle, `aside` of it."""
        self.shape([_turned(along + a, aside + b) for a, b in _corners(length, width)], fill)

    def encoded(self) -> bytes:
        made = io.BytesIO()
        self._image.reduce(_OVER).save(made, "WEBP", quality=82, method=2)
        return made.getvalue()


def _pan(canvas: _Canvas, body: Colour) -> None:
    canvas.oval(44, 54, 27, 27, _shade(canvas.ground, 0.1))
    canvas.block(64, 46.5, 93, 53.5, 3.5, _WOOD)
    canvas.disc(89, 50, 1.5, _shade(_WOOD, 0.3))
    canvas.block(62, 47.5, 71, 52.5, 1, _STEEL)
    canvas.disc(42, 50, 27, _shade(body, 0.16))
    canvas.disc(42, 50, 25.4, body)
    canvas.disc(42, 50, 21, _shade(body, 0.1))
    canvas.disc(42, 50, 20, _tint(_INK, 0.25))
    canvas.curve(42, 50, 15.5, 195, 255, 1.2, _tint(_INK, 0.5))


def _pot(canvas: _Canvas, body: Colour) -> None:
    canvas.shadow(50, 77, 30)
    for x in (21, 71):
        canvas.block(x, 47, x + 8, 53, 2.5, _shade(body, 0.3))
    canvas.block(25, 41, 75, 77, 6, body)
    canvas.block(25, 41, 36, 77, 6, _tint(body, 0.3))
    canvas.block(32, 41, 75, 77, 6, body)
    canvas.half(50, 41, 26, 13, upper=True, fill=_shade(body, 0.12))
    canvas.block(23, 39.5, 77, 43, 1.6, _STEEL)
    canvas.block(45.5, 23, 54.5, 29, 2.8, _INK)


def _mug(canvas: _Canvas, body: Colour) -> None:
    canvas.shadow(48, 76, 24)
    canvas.ring(66, 53, 12.5, 13.5, 4.2, _shade(body, 0.14))
    canvas.block(28, 32, 66, 76, 7, body)
    canvas.block(28, 32, 37, 76, 7, _tint(body, 0.35))
    canvas.block(33, 32, 66, 76, 7, body)
    canvas.oval(47, 34, 19, 4.6, _shade(body, 0.08))
    canvas.oval(47, 34.6, 16.6, 3.6, (112, 80, 58))


def _plate(canvas: _Canvas, body: Colour) -> None:
    canvas.disc(51, 53, 34, _shade(canvas.ground, 0.1))
    canvas.disc(50, 50, 34, body)
    canvas.ring(50, 50, 34, 34, 1, _shade(body, 0.12))
    canvas.disc(50, 50, 23, _shade(body, 0.1))
    canvas.disc(50, 50, 22, _tint(body, 0.25))
    canvas.curve(50, 50, 28.5, 190, 250, 1.4, _tint(body, 0.55))


def _bowl(canvas: _Canvas, body: Colour) -> None:
    canvas.shadow(50, 75, 22)
    canvas.block(40, 68, 60, 75, 2, _shade(body, 0.18))
    canvas.half(50, 42, 32, 30, upper=False, fill=body)
    canvas.oval(50, 42, 32, 7, _shade(body, 0.08))
    canvas.oval(50, 43, 29, 5.4, _shade(body, 0.22))
    canvas.curve(50, 42, 25, 110, 160, 1.5, _tint(body, 0.4))


def _jar(canvas: _Canvas, body: Colour) -> None:
    canvas.shadow(50, 80, 24)
    glass = _tint(canvas.ground, 0.75)
    canvas.block(29, 32, 71, 80, 8, _shade(canvas.ground, 0.06))
    canvas.block(30.2, 33, 69.8, 79, 7, glass)
    canvas.block(32.5, 46, 67.5, 77, 5.5, _tint((214, 178, 118), 0.25))
    canvas.oval(50, 46.5, 17.5, 2.6, _tint((214, 178, 118), 0.45))
    canvas.block(34.5, 38, 37, 72, 1.2, (255, 255, 255))
    canvas.block(32, 26, 68, 34, 2, _shade(body, 0.14))
    canvas.block(30, 21, 70, 30, 3, body)
    canvas.block(42, 55, 62, 68, 1.5, _PAPER)
    for y in (59, 63):
        canvas.block(45, y, 59, y + 1.2, 0.5, _STEEL)


def _notebook(canvas: _Canvas, body: Colour) -> None:
    canvas.block(30, 20, 76, 85, 2.5, _shade(canvas.ground, 0.1))
    canvas.block(30, 18, 74, 82, 2, _shade(_PAPER, 0.08))
    canvas.block(27, 17, 72, 81, 2.5, body)
    canvas.block(27, 17, 34, 81, 2.5, _shade(body, 0.16))
    canvas.block(63.5, 17, 65.5, 81, 0, _shade(body, 0.3))
    canvas.block(40, 29, 58, 40, 1.2, _tint(body, 0.6))
    for row in range(2):
        for column in range(6):
            canvas.disc(42.4 + 2.7 * column, 33 + 3.4 * row, 0.55, _shade(body, 0.2))


def _pad(canvas: _Canvas, body: Colour) -> None:
    canvas.block(27, 20, 76, 86, 1.5, _shade(canvas.ground, 0.1))
    for offset in (2.4, 1.2, 0):
        canvas.block(25 + offset, 17 + offset, 73 + offset, 82 + offset, 1, _shade(_PAPER, 0.03 + offset / 24))
    canvas.block(25, 17, 73, 82, 1, _PAPER)
    for row in range(8):
        canvas.block(31, 36 + 5.2 * row, 67, 36.5 + 5.2 * row, 0, (196, 208, 220))
    canvas.block(24, 15, 74, 28, 1.5, body)
    canvas.block(24, 25, 74, 28, 1, _shade(body, 0.14))


def _pen(canvas: _Canvas, body: Colour) -> None:
    canvas.slanted(1.5, 3.5, 72, 6.4, _shade(canvas.ground, 0.09))
    canvas.shape([_turned(-38, 0), _turned(-31, -3), _turned(-31, 3)], _STEEL)
    canvas.shape([_turned(-40, 0), _turned(-37, -1.2), _turned(-37, 1.2)], _INK)
    canvas.slanted(1, 0, 64, 7.4, body)
    canvas.slanted(1, -2.2, 64, 1.6, _tint(body, 0.4))
    canvas.slanted(-23, 0, 16, 7.4, _shade(body, 0.2))
    canvas.slanted(34, 0, 4, 5, _INK)
    canvas.slanted(20, -4.6, 22, 1.9, _STEEL)


def _marker(canvas: _Canvas, body: Colour) -> None:
    canvas.slanted(2, 4.5, 66, 12, _shade(canvas.ground, 0.09))
    canvas.shape([_turned(-38, -1.5), _turned(-32, -4), _turned(-32, 4), _turned(-38, 2.5)], body)
    canvas.slanted(-28, 0, 10, 9, _shade(_PAPER, 0.16))
    canvas.slanted(6, 0, 60, 13, _PAPER)
    canvas.slanted(6, -4, 60, 2.4, (255, 255, 255))
    canvas.slanted(6, 0, 22, 13, body)
    canvas.slanted(33, 0, 8, 13, body)
    canvas.slanted(6, -4, 22, 2.4, _tint(body, 0.35))


def _folder(canvas: _Canvas, body: Colour) -> None:
    canvas.shadow(50, 80, 32)
    canvas.block(17, 29, 83, 32, 1, _STEEL)
    for x in (17, 79):
        canvas.block(x, 29, x + 4, 36, 1, _STEEL)
    canvas.block(22, 24, 42, 36, 1.5, _tint(body, 0.35))
    canvas.block(25, 26.5, 39, 30, 0.8, _PAPER)
    canvas.block(20, 31, 80, 79, 2, _shade(body, 0.2))
    canvas.block(24, 34, 76, 60, 0.5, _PAPER)
    canvas.shape([(20, 40), (80, 40), (80, 77), (78, 79), (22, 79), (20, 77)], body)
    canvas.block(20, 40, 80, 41.4, 0, _tint(body, 0.35))


def _box(canvas: _Canvas, body: Colour) -> None:
    canvas.shape([(24, 78), (58, 85), (84, 74), (58, 68)], _shade(canvas.ground, 0.1))
    canvas.shape([(22, 30), (56, 36), (56, 82), (22, 74)], body)
    canvas.shape([(56, 36), (78, 27), (78, 71), (56, 82)], _shade(body, 0.18))
    canvas.shape([(22, 30), (45, 22), (78, 27), (56, 36)], _tint(body, 0.4))
    canvas.shape([(28, 40), (50, 44), (50, 58), (28, 53)], _PAPER)
    for drop in (4, 8):
        canvas.shape([(31, 40.6 + drop), (46, 43.4 + drop), (46, 44.6 + drop), (31, 41.8 + drop)], _STEEL)
    canvas.oval(39, 66.5, 3.6, 3.4, _shade(body, 0.3))


_KINDS: dict[str, Callable[[_Canvas, Colour], None]] = {
    "PAN": _pan,
    "POT": _pot,
    "MUG": _mug,
    "PLT": _plate,
    "BWL": _bowl,
    "JAR": _jar,
    "NTB": _notebook,
    "PAD": _pad,
    "PEN": _pen,
    "MRK": _marker,
    "FLD": _folder,
    "BOX": _box,
}


def _scaled(points: Sequence[Point]) -> list[Point]:
    factor = SIDE * _OVER / 100
    return [(x * factor, y * factor) for x, y in points]


def _corners(length: float, width: float) -> list[Point]:
    a, b = length / 2, width / 2
    return [(-a, -b), (a, -b), (a, b), (-a, b)]


def _turned(along: float, aside: float) -> Point:
    """A point of the diagonal that rises to the right, through the middle."""
    step = math.sqrt(0.5)
    return 50 + (along + aside) * step, 50 + (aside - along) * step


def _tint(colour: Colour, share: float) -> Colour:
    return _mixed(colour, (255, 255, 255), share)


def _shade(colour: Colour, share: float) -> Colour:
    return _mixed(colour, (30, 34, 44), share)


def _mixed(colour: Colour, other: Colour, share: float) -> Colour:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(colour, other, strict=True))
    return red, green, blue
