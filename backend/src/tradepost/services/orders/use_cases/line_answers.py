"""Judged lines as the JSON that clients get."""

from collections.abc import Sequence
from typing import Any

from tradepost.services.orders.rules import checking
from tradepost.services.orders.rules.checking import CheckedRow
from tradepost.services.orders.use_cases.answers import money, next_tier_json
from tradepost.services.products.contract import JudgedLine, Offer


def judged_line_json(line: JudgedLine, *, sku: str, title: str) -> dict[str, Any]:
    """`JudgedLineOutput`; `sku` and `title` are what the product was called when it was noted."""
    status = checking.status_of(line)
    offer = checking.orderable(line)
    return {
        "product_id": line.product_id,
        "sku": offer.sku if offer else sku,
        "title": offer.title if offer else title,
        "quantity": line.quantity,
        **_judged(status, line, offer),
    }


def orderable_json(lines: Sequence[JudgedLine]) -> list[dict[str, Any]]:
    """`WantedLineOutput` of the lines that can be ordered as they are."""
    return [{"product_id": line.product_id, "quantity": line.quantity} for line in lines if line.verdict == "ok"]


def checked_row_json(checked: CheckedRow) -> dict[str, Any]:
    """`CheckedRowOutput`."""
    row, offer = checked.row, checked.offer
    return {
        "row": row.number,
        "code": row.code,
        "quantity": checked.quantity,
        "quantity_text": row.quantity,
        "merged_into": checked.merged_into,
        "candidates": [offer_json(each) for each in checked.candidates],
        **_judged(checked.status, checked.judged, offer, seller=row.seller),
    }


def offer_json(offer: Offer) -> dict[str, Any]:
    """`OfferOutput`."""
    return {
        "id": offer.product_id,
        "seller": {"id": offer.seller_id, "name": offer.seller_name},
        "sku": offer.sku,
        "mpn": offer.mpn,
        "title": offer.title,
        "image_id": offer.image_id,
        "unit": offer.unit,
        "case_size": offer.case_size,
        "moq": offer.moq,
        "quantity_multiple": offer.quantity_multiple,
        "tiers": [
            {"min_quantity": tier.min_quantity, "unit_price": money(tier.unit_price, offer.currency)}
            for tier in offer.tiers
        ],
        "lead_time_days": offer.lead_time_days,
        "available": max(offer.available, 0),
    }


def _judged(
    status: checking.RowStatus, line: JudgedLine | None, offer: Offer | None, *, seller: str | None = None
) -> dict[str, Any]:
    nearest = line.nearest if line else ()
    currency = offer.currency if offer else ""
    priced = line is not None and offer is not None and line.unit_price is not None and line.net is not None
    return {
        "status": status,
        "message": checking.message_of(status, offer=offer, nearest=nearest, seller=seller),
        "product": offer_json(offer) if offer else None,
        "unit_price": money(line.unit_price, currency) if priced and line and line.unit_price is not None else None,
        "net": money(line.net, currency) if priced and line and line.net is not None else None,
        "nearest_quantities": list(nearest),
        "next_tier": next_tier_json(line.next_tier, quantity=line.quantity, currency=currency) if line else None,
    }
