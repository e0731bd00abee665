"""Papers that go with a shipment."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import pycountry

from tradepost.infra.db import Database
from tradepost.infra.pdf import render_in_thread
from tradepost.kernel.actor import Actor
from tradepost.kernel.address import Address
from tradepost.services.logistics.repository import addresses
from tradepost.services.logistics.repository.addresses import ADDRESS, PartyData
from tradepost.services.logistics.rules import code128
from tradepost.services.logistics.use_cases.shipments import ShipmentView, read_shipment

TEMPLATES = Path(__file__).parents[1] / "templates"


async def render_delivery_note(database: Database, actor: Actor, shipment_id: UUID) -> tuple[str, bytes]:
    """The delivery note's file name and PDF, in the buyer's language. Raises ShipmentNotFound."""
    view, parties = await _view(database, actor, shipment_id)
    shipment = view.shipment
    buyer = parties.get(shipment["buyer_id"])
    pdf = await render_in_thread(
        TEMPLATES / "delivery_note.typ",
        note_data(view, parties.get(shipment["seller_id"]), buyer),
        locale=buyer.language if buyer else "en",
        created_at=shipment["dispatched_at"] or shipment["created_at"],
    )
    return f"delivery-note-{shipment['number']}.pdf", pdf


async def render_labels(database: Database, actor: Actor, shipment_id: UUID) -> tuple[str, bytes]:
    """The file name and PDF of the labels, one page a package, in the seller's language. Raises ShipmentNotFound."""
    view, parties = await _view(database, actor, shipment_id)
    shipment = view.shipment
    seller = parties.get(shipment["seller_id"])
    pdf = await render_in_thread(
        TEMPLATES / "label.typ",
        label_data(view, seller),
        locale=seller.language if seller else "en",
        created_at=shipment["created_at"],
    )
    return f"label-{shipment['number']}.pdf", pdf


def label_data(view: ShipmentView, seller: PartyData | None) -> dict[str, object]:
    """What the template prints; see templates/label.typ."""
    shipment = view.shipment
    number = shipment["tracking_number"]
    ship_to = ADDRESS.validate_python(shipment["ship_to"])
    return {
        "number": shipment["number"],
        "sender": [shipment["seller_name"], *(address_lines(seller.address) if seller else ())],
        "recipient": [shipment["buyer_name"], *address_lines(ship_to)],
        "carrier": shipment["carrier"],
        "service": shipment["service"],
        "weight": _weight(shipment["weight_g"]),
        "packages": shipment["packages"],
        "order_number": shipment["order_number"],
        "buyer_reference": shipment["po_number"],
        "tracking_number": number,
        "bars": code128(number) if number else None,
    }


def note_data(view: ShipmentView, seller: PartyData | None, buyer: PartyData | None) -> dict[str, object]:
    """What the template prints; see templates/delivery_note.typ. A party that is not known yet has its name alone."""
    shipment = view.shipment
    dispatched_at = shipment["dispatched_at"]
    ship_to = ADDRESS.validate_python(shipment["ship_to"])
    return {
        "number": shipment["number"],
        "shipped_on": dispatched_at.date() if dispatched_at else None,
        "order_number": shipment["order_number"],
        "buyer_reference": shipment["po_number"],
        "seller": _party(shipment["seller_name"], seller),
        "ship_to": {"name": shipment["buyer_name"], "address": address_lines(ship_to)},
        "buyer": _party(shipment["buyer_name"], buyer) if buyer and buyer.address != ship_to else None,
        "carrier": shipment["carrier"],
        "service": shipment["service"],
        "tracking_number": shipment["tracking_number"],
        "packages": str(shipment["packages"]),
        "weight": _weight(shipment["weight_g"]),
        "lines": _lines(view.lines),
        "notes": shipment["note"],
    }


def address_lines(address: Address) -> list[str]:
    """An address as it is printed, the country's name last."""
    country = pycountry.countries.get(alpha_2=address.country)
    lines = [
        address.line1,
        address.line2,
        f"{address.postal_code} {address.city}".strip(),
        address.region,
        country.name if country else address.country,
    ]
    return [line for line in lines if line]


async def _view(database: Database, actor: Actor, shipment_id: UUID) -> tuple[ShipmentView, dict[UUID, PartyData]]:
    async with database.transaction("logistics", readonly=True) as tx:
        view = await read_shipment(tx, actor, shipment_id)
        parties = await addresses.parties(tx, [view.shipment["seller_id"], view.shipment["buyer_id"]])
    return view, parties


def _weight(weight_g: int) -> str:
    return f"{(Decimal(weight_g) / 1000).normalize():f} kg"


def _party(name: str, party: PartyData | None) -> dict[str, object]:
    if party is None:
        return {"name": name, "address": []}
    return {"name": party.name, "address": address_lines(party.address), "vat_id": party.vat_id}


def _lines(rows: Sequence[Mapping[str, Any]]) -> list[dict[str, object]]:
    return [
        {
            "title": row["title"],
            "sku": row["sku"],
            "quantity": str(row["quantity"]),
            "unit": row["unit"],
            "ordered": str(row["ordered"]),
            "open": str(row["open_after"]),
        }
        for row in rows
    ]
