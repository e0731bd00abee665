from decimal import Decimal

import pytest

from tradepost.infra.index.errors import InvalidIndexRequest
from tradepost.infra.index.port import (
    MAX_FACETS,
    MAX_FILTER_VALUES,
    MAX_PAGE,
    MAX_WINDOW,
    Facet,
    Filters,
    SearchQuery,
)

ALL = (Facet.BRAND, Facet.CATEGORY, Facet.SELLER, Facet.STATUS, Facet.IN_STOCK, Facet.PRICE)


@pytest.fixture
async def pens(index, document):
    def pen(identity, brand, price, colours, leaf, **values):
        attributes = {"Colour": colours, "Tip. size (mm)": ("0.5",)}
        path = ("office", leaf)
        return document(
            identity,
            f"{brand} pen",
            brand=brand,
            price=Decimal(price),
            attributes=attributes,
            category_path=path,
            **values,
        )

    await index.write(
        upserts=[
            pen("1", "Bic", "1.00", ("red",), "ball", in_stock=True),
            pen("2", "Bic", "5.00", ("blue", "red"), "ball", seller_id="other"),
            pen("3", "Pilot", "10.00", ("blue",), "gel", in_stock=True, moq=10, rating=Decimal("4.5")),
            pen("4", "Pilot", "20.00", ("green",), "gel", currency="EUR", status="discontinued"),
            document("5", "pencil"),
            pen("6", "Bic", "3.00", ("red",), "ball", visible=False),
        ]
    )
    return index


def counts(facet):
    return {count.value: count.count for count in facet}


async def test_facets_count_the_visible_documents_found(pens):
    asked = SearchQuery(
        text="pen", facets=ALL, attribute_facets=("colour",), price_bounds=(Decimal(5), Decimal(10)), auto_attributes=1
    )
    result = await pens.search(query=asked)
    assert result.total == 4
    assert counts(result.facets[Facet.BRAND]) == {"Bic": 2, "Pilot": 2}
    assert counts(result.facets[Facet.CATEGORY]) == {"office": 4, "ball": 2, "gel": 2}
    assert counts(result.facets[Facet.SELLER]) == {"acme": 3, "other": 1}
    assert counts(result.facets[Facet.STATUS]) == {"active": 3, "discontinued": 1}
    assert counts(result.facets[Facet.IN_STOCK]) == {"true": 2, "false": 2}
    assert counts(result.attribute_facets["colour"]) == {"red": 2, "blue": 2, "green": 1}
    assert [(found.lower, found.upper, found.count) for found in result.price_ranges] == [
        (None, Decimal(5), 1),
        (Decimal(5), Decimal(10), 1),
        (Decimal(10), None, 2),
    ]


async def test_a_facet_disregards_its_own_filter_but_no_other(pens):
    filters = Filters(brands=("Bic",), attributes={"COLOUR": ("red", "green")})
    result = await pens.search(
        query=SearchQuery(facets=(Facet.BRAND, Facet.SELLER), auto_attributes=4, filters=filters)
    )
    assert {hit.id for hit in result.hits} == {"1", "2"}
    assert counts(result.facets[Facet.BRAND]) == {"Bic": 2, "Pilot": 1}
    assert counts(result.facets[Facet.SELLER]) == {"acme": 1, "other": 1}
    assert counts(result.attribute_facets["COLOUR"]) == {"red": 2, "blue": 1}
    assert counts(result.attribute_facets["Tip. size (mm)"]) == {"0.5": 2}


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        (Filters(category_ids=("office",)), "1234"),
        (Filters(category_ids=("gel", "none")), "34"),
        (Filters(seller_ids=("other",)), "2"),
        (Filters(statuses=("discontinued",)), "4"),
        (Filters(ids=("1", "5", "6")), "15"),
        (Filters(in_stock=True), "13"),
        (Filters(in_stock=False), "245"),
        (Filters(currency="EUR"), "4"),
        (Filters(price_from=Decimal(5)), "234"),
        (Filters(price_to=Decimal("5.00")), "12"),
        (Filters(price_from=Decimal("5.000001"), price_to=Decimal("19.999999")), "3"),
        (Filters(moq_at_most=9), "1245"),
        (Filters(rating_at_least=Decimal(4)), "3"),
        (Filters(attributes={"tip. SIZE (mm)": ("0.5",)}), "1234"),
        (Filters(attributes={"unknown": ("x",)}), ""),
        (Filters(attributes={"": ("x",)}), ""),
        (Filters(visible=None), "123456"),
        (Filters(visible=False), "6"),
    ],
)
async def test_filters_narrow(pens, found, filters, ids):
    assert sorted(await found(filters=filters)) == list(ids)


@pytest.mark.parametrize(
    "query",
    [
        {"limit": MAX_PAGE + 1},
        {"limit": -1},
        {"offset": -1},
        {"offset": MAX_WINDOW},
        {"facet_values": 0},
        {"auto_attributes": MAX_FACETS + 1},
        {"auto_attributes": -1},
        {"attribute_facets": tuple(map(str, range(MAX_FACETS + 1)))},
        {"price_bounds": (Decimal("NaN"),)},
        {"price_bounds": tuple(map(Decimal, range(21)))},
        {"filters": Filters(price_from=Decimal("Infinity"))},
        {"filters": Filters(price_to=Decimal(-1))},
        {"filters": Filters(rating_at_least=Decimal("NaN"))},
        {"filters": Filters(moq_at_most=-1)},
        {"filters": Filters(ids=tuple(map(str, range(MAX_FILTER_VALUES + 1))))},
    ],
)
async def test_numbers_outside_the_limits_are_refused(pens, query):
    with pytest.raises(InvalidIndexRequest):
        await pens.search(query=SearchQuery(**query))


async def test_an_index_that_was_never_written_is_empty(index):
    result = await index.search(query=SearchQuery(text="pen", facets=ALL))
    assert (result.hits, result.total) == ((), 0)
    assert await index.suggest(text="pen") == ()
    assert await index.versions(ids=["1"]) == {}
    assert (await index.status()).documents == 0
