"""Every field of the schema, from every root, as somebody whose business it is not."""

from collections.abc import Iterator
from typing import Any

from graphql import GraphQLObjectType, get_named_type

from factories.graphql import READER, GraphQL, Market
from factories.people import make_actor
from tradepost.gateway.graphql.execution import SCHEMA
from tradepost.kernel.ids import new_id
from tradepost.services.orders.contract import Order

DEPTH = 3
SECRET = "GEHEIM"  # in every text of the others
COMPANY = f"{SECRET} shop"


async def test_every_root_and_path_is_empty_for_another_organisation(graphql: GraphQL, market: Market) -> None:
    _, ids = theirs(market)
    for stranger in (None, make_actor("retailer", *READER), make_actor("manufacturer", *READER)):
        for query, variables in walk(ids):
            answer = await graphql.post(query, stranger, **variables)
            assert answer.status_code == 200, (query, answer.text)
            assert SECRET not in answer.text, (query, stranger, answer.text)


async def test_a_member_without_permissions_sees_nothing_of_its_companys_trade(
    graphql: GraphQL, market: Market
) -> None:
    order, ids = theirs(market)
    member = make_actor("retailer", organisation_id=order.buyer_id)
    for query, variables in walk(ids):
        answer = await graphql.post(query, member, **variables)
        shown = answer.text.replace(COMPANY, "")  # its own company's name is all that is left
        assert SECRET not in shown, (query, answer.text)


async def test_the_same_walk_meets_everything_as_the_buyer(graphql: GraphQL, market: Market) -> None:
    """Or the walks above would prove nothing."""
    order, ids = theirs(market)
    owner = make_actor("retailer", *READER, organisation_id=order.buyer_id)
    found = set()
    for query, variables in walk(ids):
        answer = await graphql.post(query, owner, **variables)
        found |= {name for name, value in (answer.json()["data"] or {}).items() if SECRET in str(value)}
    assert found == {"me", "order", "orders", "orderGroup", "invoice", "shipment", "organisation"}


async def test_what_leads_from_ones_own_to_anothers_ends_there(graphql: GraphQL, market: Market) -> None:
    """Ports that answer with others' things, and own things that point to them: the face itself lets nothing out."""
    order, _ = theirs(market)
    shop, maker = market.company("retailer", "Mine"), market.company("manufacturer", "Maker")
    mine = market.order(shop, maker, [market.product(maker)])
    invoice = market.invoice(mine, order_id=order.id)
    shipment = market.shipment(mine, order_id=order.id)
    leaked = market.invoice(order, order_id=mine.id), market.shipment(order, order_id=mine.id)
    assert all(each.seller_id == order.seller_id for each in leaked)
    me = make_actor("retailer", *READER, organisation_id=shop.id)
    data = await graphql.data(
        """query ($order: UUID!, $invoice: UUID!, $shipment: UUID!) {
            order(id: $order) { invoices { label } shipments { number } }
            invoice(id: $invoice) { order { number } } shipment(id: $shipment) { order { number } } }""",
        me,
        order=mine.id,
        invoice=invoice.id,
        shipment=shipment.id,
    )
    assert data == {
        "order": {"invoices": [], "shipments": []},
        "invoice": {"order": None},
        "shipment": {"order": None},
    }


async def test_what_is_not_mine_looks_like_what_is_not_there(graphql: GraphQL, market: Market) -> None:
    order, _ = theirs(market)
    me = make_actor("retailer", *READER)
    query = "query ($id: UUID!) { order(id: $id) { id } invoice(id: $id) { id } shipment(id: $id) { id } }"
    for given in (order.id, new_id()):
        assert await graphql.data(query, me, id=given) == {"order": None, "invoice": None, "shipment": None}


def theirs(market: Market) -> tuple[Order, dict[str, Any]]:
    """An order between two others with all that hangs on it, and the id of each thing by its root field."""
    shop, maker = market.company("retailer", COMPANY), market.company("manufacturer", "Public maker")
    draft = market.product(maker, status="draft", title=f"{SECRET} draft", seller_name=SECRET, sku=SECRET)
    order = market.order(shop, maker, [draft], number=f"{SECRET}-1", po_number=SECRET)
    invoice = market.invoice(order, label=f"{SECRET} invoice", series=SECRET)
    shipment = market.shipment(order, number=f"{SECRET} parcel", carrier=SECRET)
    market.person(make_actor("retailer", organisation_id=shop.id), SECRET)
    return order, {
        "order": order.id,
        "orderGroup": order.group_id,
        "invoice": invoice.id,
        "shipment": shipment.id,
        "organisation": shop.id,
        "product": draft.id,
    }


def walk(ids: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Queries that together take every field below every root, asking by their ids."""
    query_type = SCHEMA._schema.query_type
    assert query_type is not None
    for name, field in query_type.fields.items():
        for path in paths(field.type):
            if "ids" in field.args:
                yield f"query ($ids: [UUID!]!) {{ {name}(ids: $ids) {path} }}", {"ids": list(ids.values())}
            elif "id" in field.args:
                yield f"query ($id: UUID!) {{ {name}(id: $id) {path} }}", {"id": ids[name]}
            else:
                yield f"{{ {name}{'(first: 2)' if 'first' in field.args else ''} {path} }}", {}


def paths(kind: Any, depth: int = DEPTH) -> list[str]:
    """Selections that together take every field below `kind`, one nested object at a time."""
    named = get_named_type(kind)
    assert isinstance(named, GraphQLObjectType)
    plain, below = [], []
    for name, field in named.fields.items():
        inner = get_named_type(field.type)
        small = "(first: 2)" if "first" in field.args else ""
        if isinstance(inner, GraphQLObjectType):
            below += [f"{name}{small} {path}" for path in paths(inner, depth - 1)] if depth > 1 else []
        else:
            plain.append(name)
    own = " ".join(plain) or "__typename"
    return ["{ " + own + " }", *("{ " + own + " " + path + " }" for path in below)]
