import asyncio
import json
import time
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
import typst
from structlog.testing import capture_logs

from tradepost.infra.pdf import (
    Attachment,
    DocumentTooLargeError,
    RenderingError,
    RenderingTimeoutError,
    language_of,
    render,
    render_in_thread,
)
from tradepost.infra.pdf.rendering import _fonts, document_sources

EUROPEAN = "äöüß éèç ñ łżź őű šč ğı þð œ Ж Ω £ € ¥ ™ ® ° ² ½ \u00d7 \u2013 “„"
AT = datetime(2026, 11, 22, 12, tzinfo=UTC)
HEAD = '#import "/base.typ": *\n#show: page-layout.with(sender: (name: "S"), title: "T", number: "1")\n'


def template_of(folder: Path, body: str) -> Path:
    path = folder / "template.typ"
    path.write_text(HEAD + body)
    return path


def value_of(folder: Path, expression: str, *, locale: str = "en", data=None) -> str:
    """What a typst expression gives, with the data and the words of `locale` at hand."""
    sources = document_sources(
        template_of(folder, f"#metadata(({expression}).replace(sym.space.nobreak, sym.space)) <it>"),
        data or {},
        locale=locale,
    )
    found = typst.query(sources, "<it>", field="value", one=True, font_paths=_fonts(), ignore_system_fonts=True)
    return found.strip('"')


def test_the_same_data_and_time_give_the_same_pdf_a_3b_bytes(tmp_path: Path):
    template = template_of(tmp_path, "#data.name")
    first, second = (render(template, {"name": "äöü"}, locale="de", created_at=AT) for _ in range(2))
    assert first == second
    assert first.startswith(b"%PDF-1.7")
    assert b"pdfaid:part>3<" in first
    assert b"pdfaid:conformance>B<" in first


@pytest.mark.parametrize(
    "text",
    [
        "#panic(1)",
        '#read("/data.json")',
        "$x^2$ *b* _i_ `c` <label> @ref [x]",
        "\" \\ ' \\u{41} // /* */ #{",
        '"), "evil": ("',
        "${7*7} {{7*7}} <%= 7*7 %>",
    ],
)
def test_nothing_in_the_data_is_evaluated(tmp_path: Path, read, has, text: str):
    template = template_of(tmp_path, "#set smartquote(enabled: false)\n#data.name")
    assert has(read(render(template, {"name": text}, locale="en")).text(), text)


def test_every_naughty_string_can_be_printed(tmp_path: Path, real_data: Path):
    strings = [
        json.loads(line)["s"] for line in (real_data / "bad-input/naughty_strings.jsonl").read_text().splitlines()
    ]
    template = template_of(tmp_path, "#for it in data.strings { par(soft(it)) }")
    assert render(template, {"strings": strings}, locale="en").startswith(b"%PDF")


def test_letters_of_europe_and_its_currencies_have_glyphs(tmp_path: Path, read, has):
    template = template_of(tmp_path, "#data.text")
    with capture_logs() as logs:
        pdf = read(render(template, {"text": EUROPEAN}, locale="en"))
    assert logs == []
    assert has(pdf.text(), EUROPEAN)


def test_a_character_without_a_glyph_becomes_a_box_and_is_logged(tmp_path: Path):
    template = template_of(tmp_path, "#data.text")
    with capture_logs() as logs:
        pdf = render(template, {"text": "株式会社 Ltd 😀 \u0378"}, locale="en", created_at=AT)
    assert pdf == render(template, {"text": "□□□□ Ltd □ □"}, locale="en", created_at=AT)
    assert logs[0]["characters"] == sorted(["株", "式", "会", "社", "😀", "\u0378"])


def test_control_characters_are_left_out(tmp_path: Path):
    template = template_of(tmp_path, "#data.text")
    odd = render(template, {"text": "a\x00b\x1b\ud800c\uffff"}, locale="en", created_at=AT)
    assert odd == render(template, {"text": "abc"}, locale="en", created_at=AT)


def test_attachments_are_inside_the_pdf(tmp_path: Path, read):
    xml = b"<Invoice>\xc3\xa4</Invoice>"
    attachment = Attachment("factur-x.xml", xml, "application/xml", "E-invoice", "alternative")
    pdf = render(template_of(tmp_path, "x"), {}, locale="en", attachments=[attachment])
    assert xml in read(pdf).streams()
    assert b"/AFRelationship/Alternative" in pdf
    assert b"(factur-x.xml)" in pdf


def test_too_many_or_too_large_attachments_and_data_are_refused(tmp_path: Path):
    template = template_of(tmp_path, "x")
    small = Attachment("a", b"x", "text/plain")
    with pytest.raises(DocumentTooLargeError):
        render(template, {}, locale="en", attachments=[small] * 17)
    with pytest.raises(DocumentTooLargeError):
        render(template, {}, locale="en", attachments=[Attachment("a", b"x" * 21 * 1024 * 1024, "text/plain")])
    with pytest.raises(DocumentTooLargeError):
        render(template, {"text": "x" * 9_000_000}, locale="en")
    deep: dict[str, object] = {}
    for _ in range(30):
        deep = {"in": deep}
    with pytest.raises(DocumentTooLargeError):
        render(template, deep, locale="en")


def test_decimals_and_dates_are_taken_and_floats_are_not(tmp_path: Path):
    data = {"amount": Decimal("1E+3"), "on": date(2026, 1, 2)}
    assert value_of(tmp_path, "number(data.amount) + data.on", data=data) == "1,0002026-01-02"
    with pytest.raises(TypeError, match="float"):
        render(template_of(tmp_path, "x"), {"amount": 1.5}, locale="en")


def test_a_template_with_a_fault_is_an_error_that_names_it(tmp_path: Path):
    with pytest.raises(RenderingError, match="unknown variable") as failure:
        render(template_of(tmp_path, "#nonsense"), {}, locale="en")
    assert "template.typ" in str(failure.value)


def test_a_template_reaches_no_file_of_the_machine(tmp_path: Path):
    (tmp_path / "secret.txt").write_text("secret")
    for path in ("secret.txt", "/etc/hostname", "../../etc/hostname"):
        with pytest.raises(RenderingError):
            render(template_of(tmp_path, f'#read("{path}")'), {}, locale="en")


@pytest.mark.parametrize(
    ("locale", "language"), [("de", "de"), ("de-AT", "de"), ("DE_ch", "de"), ("en-GB", "en"), ("fr", "en"), ("", "en")]
)
def test_a_locale_without_words_gets_english(locale: str, language: str):
    assert language_of(locale) == language


@pytest.mark.parametrize(
    ("expression", "english", "german"),
    [
        ('number("1234.50")', "1,234.50", "1.234,50"),
        ('number("0.00")', "0.00", "0,00"),
        ('number("-1234567.5")', "\u22121,234,567.5", "\u22121.234.567,5"),
        ('number("999")', "999", "999"),
        ('number("100000")', "100,000", "100.000"),
        ('number("12345678901234567890.12")', "12,345,678,901,234,567,890.12", "12.345.678.901.234.567.890,12"),
        ('number("2.950000", places: 2)', "2.95", "2,95"),
        ('number("2.000000", places: 2)', "2.00", "2,00"),
        ('number("0.012500", places: 2)', "0.0125", "0,0125"),
        ('number("24.000", places: 0)', "24", "24"),
        ("number(1200)", "1,200", "1.200"),
        ('number("on request")', "on request", "on request"),
        ('money("1234.50", "EUR")', "EUR 1,234.50", "1.234,50 EUR"),
        ('percent("19.00")', "19%", "19 %"),
        ('percent("7.70")', "7.7%", "7,7 %"),
        ('day("2026-03-01")', "1 March 2026", "1. März 2026"),
        ('day("2026-03-01T10:00:00Z")', "1 March 2026", "1. März 2026"),
        ('day("soon")', "soon", "soon"),
        ('day("2026-13-01")', "2026-13-01", "2026-13-01"),
    ],
)
def test_numbers_and_dates_are_written_as_the_language_does(tmp_path: Path, expression: str, english: str, german: str):
    assert value_of(tmp_path, expression, locale="en") == english
    assert value_of(tmp_path, expression, locale="de") == german


async def test_the_event_loop_goes_on_while_a_document_is_rendered(tmp_path: Path):
    template = template_of(tmp_path, "#for i in range(4000) [#par[#data.text #i]]")
    turns = 0
    task = asyncio.create_task(render_in_thread(template, {"text": "x"}, locale="en"))
    while not task.done():
        await asyncio.sleep(0.005)
        turns += 1
    assert (await task).startswith(b"%PDF")
    assert turns > 10


async def test_a_rendering_that_takes_too_long_is_given_up(tmp_path: Path):
    template = template_of(tmp_path, "#let n = 0\n#for i in range(1500000) { n += 1 }\n#n")
    started = time.perf_counter()
    with pytest.raises(RenderingTimeoutError):
        await render_in_thread(template, {}, locale="en", timeout_s=0.02)
    assert time.perf_counter() - started < 1
