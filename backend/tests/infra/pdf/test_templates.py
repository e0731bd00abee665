from pathlib import Path

import pytest

from tradepost.infra.pdf import render

EVIL = '#panic("x") $a$ *b* \\ <c>'


@pytest.mark.parametrize("locale", ["en", "de"])
def test_a_full_document_is_one_page_with_its_number_and_parties(full, kind: str, template: Path, locale, read, has):
    data = full(kind)
    (page,) = read(render(template, data, locale=locale)).pages()
    wanted = [data["number"], data["seller"]["name"], data["buyer"]["name"], *data["seller"]["address"], "85123A-003"]
    assert [text for text in wanted if not has(page, text)] == []


@pytest.mark.parametrize(("locale", "told"), [("en", "No items."), ("de", "Keine Positionen.")])
def test_a_document_with_nothing_optional_and_no_lines_is_one_page(
    least, kind, template: Path, read, has, locale, told
):
    (page,) = read(render(template, least(kind), locale=locale)).pages()
    assert has(page, told)


def test_optional_fields_may_be_null_or_empty(least, full, kind: str, template: Path, read):
    data = least(kind)
    bare = read(render(template, data, locale="en")).text()
    for empty in (None, "", []):
        padded = {**dict.fromkeys(full(kind), empty), **data}
        assert read(render(template, padded, locale="en")).text() == bare


def test_three_hundred_lines_fill_numbered_pages_each_with_the_header(full, kind: str, template: Path, read, has):
    pages = read(render(template, full(kind, 300), locale="en")).pages()
    assert 8 <= len(pages) <= 20
    assert all(has(page, f"Page {number} of {len(pages)}") for number, page in enumerate(pages, start=1))
    assert all(has(page, "No. Item") for page in pages[:-1])
    assert all(has("".join(pages), f"85123A-{index:03d}") for index in range(1, 301))


def test_names_and_titles_full_of_markup_are_printed_as_they_are(full, kind: str, template: Path, read, has):
    data = full(kind)
    data["seller"] = {**data["seller"], "name": EVIL, "vat_id": EVIL}
    data["ship_to"] = {"name": EVIL, "address": [EVIL]}
    data["lines"][0].update(title=EVIL, sku=EVIL, unit=EVIL)
    data["notes"] = [EVIL]
    text = read(render(template, data, locale="en")).text()
    assert text.count(EVIL.replace(" ", "")) >= 8


def test_long_titles_and_words_without_spaces_are_taken(full, kind: str, template: Path, read, has):
    data = full(kind)
    data["lines"][0]["title"] = "A" * 300
    data["lines"][1]["title"] = "Premium " * 60
    pdf = read(render(template, data, locale="de"))
    assert len(pdf.pages()) <= 3
    assert has(pdf.text(), "A" * 300)
    data["lines"][2]["title"] = "word " * 4_000
    assert 5 <= len(read(render(template, data, locale="de")).pages()) <= 20


@pytest.mark.parametrize(
    ("kind", "locale", "expected"),
    [
        ("invoice", "en", ["Invoice 2026-000017", "Due 22 December 2026", "2.95", "1,200 pcs", "Total EUR 12,552.60"]),
        ("invoice", "en", ["Amount due EUR 7,552.60", "19% 10,548.40 2,004.20", "0%: Reverse charge", "DE89 3704"]),
        (
            "invoice",
            "de",
            ["Rechnung 2026", "Fällig 22. Dezember 2026", "2,95", "1.200 pcs", "Gesamtbetrag 12.552,60 EUR"],
        ),
        ("invoice", "de", ["Allowance \u221284,10 EUR", "19 % 10.548,40 2.004,20", "Seite 1 von 1"]),
        (
            "credit_note",
            "en",
            ["for invoice 2026-000011 of 1 October 2026", "Total credited EUR 12,552.60", "Two cartons"],
        ),
        ("credit_note", "de", ["Rechnungskorrektur", "zur Rechnung 2026-000011 vom 1. Oktober 2026"]),
        (
            "delivery_note",
            "en",
            ["Delivery note DN-31", "JJD00039000782711", "L-77 2,400 1,200 1,200 pcs", "Mind the glass."],
        ),
        (
            "delivery_note",
            "de",
            ["Lieferschein DN-31", "Sendungsnummer JJD", "Charge Bestellt Folgt Geliefert", "2.400"],
        ),
        ("order_confirmation", "en", ["Expected delivery 29 November 2026", "DAP Hamburg", "EUR 12,552.60"]),
        ("order_confirmation", "de", ["Auftragsbestätigung", "Lieferung 29. November 2026", "12.552,60 EUR"]),
    ],
)
def test_the_facts_of_a_document_stand_in_it(full, kind: str, template: Path, locale: str, expected, read, has):
    text = read(render(template, full(kind), locale=locale)).text()
    assert [fact for fact in expected if not has(text, fact)] == []


@pytest.mark.parametrize("kind", ["delivery_note"])
def test_a_delivery_note_names_no_prices(full, kind: str, template: Path, read, has):
    text = read(render(template, full(kind), locale="en")).text()
    assert not has(text, "2.95")
    assert not has(text, "3,540")
