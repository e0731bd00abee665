"""Rows as the contract's values and as the JSON that clients get.

Orders are built once from rows, without a model in between: the hottest routes end here.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from pydantic_core import to_json

from tradepost.kernel.address import Address
from tradepost.services.orders.contract import Order, OrderLine
from tradepost.services.orders.rules.baskets import PricedOrder, missing_to_minimum
from tradepost.services.products.contract import PriceTier

Row = Mapping[str, Any]


def to_order(row: Row, items: Iterable[Row]) -> Order:
    """A live order as other services know it."""
    return Order(
        id=row["id"],
        group_id=row["group_id"],
        hold_id=row["hold_id"],
        number=row["number"],
        buyer_id=row["buyer_id"],
        buyer_name=row["buyer_name"],
        seller_id=row["seller_id"],
        seller_name=row["seller_name"],
        placed_by=row["placed_by"],
        status=row["status"],
        currency=row["currency"],
        lines=tuple(
            OrderLine(
                id=item["id"],
                position=item["position"],
                product_id=item["product_id"],
                sku=item["sku"],
                title=item["title"],
                unit=item["unit"],
                quantity=item["quantity"],
                unit_price=item["unit_price"],
                net=item["net"],
                tax_rate=item["tax_rate"],
                tax=item["tax"],
                shipped_quantity=item["shipped_quantity"],
            )
            for item in items
        ),
        net=row["net"],
        tax=row["tax"],
        shipping=row["shipping"],
        shipping_tax=row["shipping_tax"],
        shipping_tax_rate=row["shipping_tax_rate"],
        total=row["total"],
        reverse_charge=row["reverse_charge"],
        payment_method=row["payment_method"],
        po_number=row["po_number"],
        delivery_address=Address(**row["delivery_address"]),
        pay_until=row["pay_until"],
        placed_at=row["placed_at"],
        tax_note=row["tax_note"],
        note=row["note"],
        shipping_option=row["shipping_option"],
        paid_at=row["paid_at"],
    )


def summary_json(row: Row) -> dict[str, Any]:
    """`OrderSummary` of a row."""
    currency = row["currency"]
    return {
        "id": row["id"],
        "group_id": row["group_id"],
        "number": row["number"],
        "status": row["status"],
        "buyer": {"id": row["buyer_id"], "name": row["buyer_name"]},
        "seller": {"id": row["seller_id"], "name": row["seller_name"]},
        "line_count": row["line_count"],
        "net": money(row["net"], currency),
        "tax": money(row["tax"], currency),
        "shipping": money(row["shipping"], currency),
        "shipping_tax": money(row["shipping_tax"], currency),
        "total": money(row["total"], currency),
        "payment_method": row["payment_method"],
        "po_number": row["po_number"],
        "placed_at": row["placed_at"],
        "pay_until": row["pay_until"],
        "paid_at": row["paid_at"],
        "historical": row["historical"],
        "document": row["document"],
        "customer_reference": row["customer_reference"],
        "customer_country": row["customer_country"],
    }


def order_json(row: Row, items: Iterable[Row]) -> dict[str, Any]:
    """`OrderOutput` of a row and its lines."""
    currency = row["currency"]
    return {
        **summary_json(row),
        "placed_by": row["placed_by"],
        "lines": [
            {
                "id": item["id"],
                "position": item["position"],
                "product_id": item["product_id"],
                "sku": item["sku"],
                "title": item["title"],
                "unit": item["unit"],
                "quantity": item["quantity"],
                "unit_price": money(item["unit_price"], currency),
                "net": money(item["net"], currency),
                "tax_rate": f"{item['tax_rate']:f}",
                "tax": money(item["tax"], currency),
                "kind": item["kind"],
                "shipped_quantity": item["shipped_quantity"],
                "delivered_quantity": item["delivered_quantity"],
            }
            for item in items
        ],
        "shipping_tax_rate": f"{row['shipping_tax_rate']:f}",
        "shipping_option": row["shipping_option"],
        "reverse_charge": row["reverse_charge"],
        "tax_note": row["tax_note"],
        "note": row["note"],
        "delivery_address": row["delivery_address"],
        "delivered_at": row["delivered_at"],
        "updated_at": row["updated_at"],
        "version": row["version"],
    }


def group_json(
    group_id: UUID, placed_at: datetime, orders: Sequence[Row], items: Mapping[UUID, Sequence[Row]]
) -> dict[str, Any]:
    """`OrderGroupOutput` of the orders placed together."""
    statuses = {row["status"] for row in orders}
    return {
        "id": group_id,
        "status": statuses.pop() if len(statuses) == 1 else "mixed",
        "total": money(sum((row["total"] for row in orders), Decimal(0)), orders[0]["currency"]),
        "placed_at": placed_at,
        "orders": [order_json(row, items[row["id"]]) for row in orders],
    }


def quote_json(parts: Sequence[PricedOrder]) -> dict[str, Any]:
    """`QuoteOutput` of a priced basket."""
    currency = parts[0].currency
    return {
        "sellers": [_seller_quote(part) for part in parts],
        "total": money(sum((part.total for part in parts), Decimal(0)), currency),
    }


def next_tier_json(tier: PriceTier | None, *, quantity: int, currency: str) -> dict[str, Any] | None:
    """`NextTierOutput`, None where there is no better price."""
    if tier is None:
        return None
    return {
        "min_quantity": tier.min_quantity,
        "unit_price": money(tier.unit_price, currency),
        "more": tier.min_quantity - quantity,
    }


def _seller_quote(part: PricedOrder) -> dict[str, Any]:
    currency = part.currency
    missing = missing_to_minimum(part)
    return {
        "seller": {"id": part.seller.id, "name": part.seller.name},
        "lines": [
            {
                "product_id": line.priced.product_id,
                "sku": line.priced.sku,
                "title": line.priced.title,
                "unit": line.priced.unit,
                "quantity": line.priced.quantity,
                "unit_price": money(line.priced.unit_price, currency),
                "net": money(line.priced.net, currency),
                "tax_rate": f"{line.tax_rate:f}",
                "tax": money(line.tax, currency),
                "available": line.priced.available,
                "in_stock": line.priced.available >= line.priced.quantity,
                "lead_time_days": line.priced.lead_time_days,
                "next_tier": next_tier_json(line.priced.next_tier, quantity=line.priced.quantity, currency=currency),
            }
            for line in part.lines
        ],
        "shipping_options": [
            {
                "code": option.code,
                "carrier": option.carrier,
                "service": option.service,
                "price": money(option.price, currency),
                "delivery_days_min": option.delivery_days_min,
                "delivery_days_max": option.delivery_days_max,
                "chosen": option.code == part.option.code,
            }
            for option in part.options
        ],
        "net": money(part.net, currency),
        "tax": money(part.tax, currency),
        "shipping": money(part.shipping, currency),
        "shipping_tax": money(part.shipping_tax, currency),
        "total": money(part.total, currency),
        "minimum_order": None
        if missing is None or part.seller.minimum_order is None
        else money(part.seller.minimum_order.amount, currency),
        "missing_to_minimum": None if missing is None else money(missing, currency),
        "reverse_charge": part.treatment.reverse_charge,
        "tax_note": part.treatment.note,
    }


def money(amount: Decimal, currency: str) -> dict[str, str]:
    """An amount as clients get it: a decimal string, never in exponents."""
    return {"amount": f"{amount:f}", "currency": currency}


def as_bytes(value: object) -> bytes:
    """JSON bytes of an answer."""
    return to_json(value)
