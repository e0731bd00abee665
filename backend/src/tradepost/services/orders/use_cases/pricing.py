"""A basket's price: where it goes, how it is sent, and each seller's part of it. Nothing is held."""

import asyncio
from collections.abc import Mapping, Sequence
from uuid import UUID

from tradepost.infra.db import Database
from tradepost.kernel.actor import Actor
from tradepost.kernel.address import Address
from tradepost.kernel.errors import DomainError, InvalidInput
from tradepost.services.logistics.contract import LogisticsPort, ShippingOption
from tradepost.services.orders.rules import baskets
from tradepost.services.orders.rules.baskets import PricedOrder
from tradepost.services.orders.rules.tax import Party, tax_treatment
from tradepost.services.orders.schemas.orders import BasketInput
from tradepost.services.orders.use_cases import answers
from tradepost.services.orders.use_cases.parties import known_parties
from tradepost.services.products.contract import PricedLine, ProductsPort, WantedLine


async def quote_basket(
    actor: Actor, basket: BasketInput, *, database: Database, products: ProductsPort, logistics: LogisticsPort
) -> bytes:
    """`QuoteOutput`: what the basket costs now, with every way to send it.

    Raises what ProductsPort.price, LogisticsPort.shipping_options and `priced_parts` raise.
    """
    wanted, places = wanted_lines(basket)
    destination = await destination_of(actor, basket, logistics=logistics)
    with remapping(places):
        lines = await products.price(lines=wanted)
    parties = await known_parties(database, [actor.organisation_id, *baskets.by_seller(lines)])
    currency = baskets.single_currency(lines, places)
    options = await shipping_options(lines, destination, parties, currency, logistics=logistics)
    return answers.as_bytes(
        answers.quote_json(priced_parts(actor, basket, lines, destination, parties, options, currency))
    )


def wanted_lines(basket: BasketInput) -> tuple[list[WantedLine], list[int]]:
    """The basket's lines, each product once, and where each stands in the request."""
    return baskets.merged_lines(
        [WantedLine(product_id=line.product_id, quantity=line.quantity) for line in basket.lines]
    )


async def destination_of(actor: Actor, basket: BasketInput, *, logistics: LogisticsPort) -> Address:
    """Where the basket goes. Raises NotFound for an address of another organisation."""
    given = basket.delivery_address
    if given is not None:
        return Address(
            line1=given.line1,
            line2=given.line2,
            city=given.city,
            region=given.region,
            postal_code=given.postal_code,
            country=given.country,
        )
    assert basket.delivery_address_id is not None
    address: Address = await logistics.address(
        address_id=basket.delivery_address_id, organisation_id=actor.organisation_id
    )
    return address


async def shipping_options(
    lines: Sequence[PricedLine],
    destination: Address,
    parties: Mapping[UUID, Party],
    currency: str,
    *,
    logistics: LogisticsPort,
) -> dict[UUID, list[ShippingOption]]:
    """The ways to send each seller's lines. Raises PartyUnknown, SellerUnavailable, logistics.not_deliverable."""
    parts = baskets.by_seller(lines)
    baskets.check_parties(parties, sellers=parts)
    asked = [
        logistics.shipping_options(
            seller_country=parties[seller_id].country,
            destination=destination,
            weight_g=baskets.weight_g(part),
            currency=currency,
        )
        for seller_id, part in parts.items()
    ]
    answered = [await asked[0]] if len(asked) == 1 else await asyncio.gather(*asked)
    return dict(zip(parts, answered, strict=True))


def priced_parts(
    actor: Actor,
    basket: BasketInput,
    lines: Sequence[PricedLine],
    destination: Address,
    parties: Mapping[UUID, Party],
    options: Mapping[UUID, list[ShippingOption]],
    currency: str,
) -> list[PricedOrder]:
    """Each seller's part, taxed. Raises PartyUnknown, BuyerSuspended, TaxCountryUnsupported, BasketInvalid."""
    baskets.check_parties(parties, sellers=(), buyer_id=actor.organisation_id)
    buyer = parties[actor.organisation_id]
    parts = baskets.by_seller(lines)
    choices = baskets.shipping_choices(
        [(choice.seller_id, choice.option) for choice in basket.shipping], sellers=parts, options=options
    )
    priced = []
    for seller_id, part in parts.items():
        seller = parties[seller_id]
        treatment = tax_treatment(
            seller_country=seller.country, destination_country=destination.country, buyer_vat_id=buyer.vat_id
        )
        priced.append(
            baskets.price_order(
                seller,
                part,
                currency=currency,
                treatment=treatment,
                option=choices[seller_id],
                options=options[seller_id],
            )
        )
    baskets.check_totals(priced)
    return priced


class remapping:  # noqa: N801  # reads as a word where it is used
    """Tells faults of merged lines at the places where the client's lines stand."""

    def __init__(self, places: Sequence[int]) -> None:
        self._places = places

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, InvalidInput):
            error.faults = tuple(baskets.remapped(error.faults, self._places))
        if isinstance(error, DomainError):  # which quantities would do, and what is short
            for name in {"nearest", "lines"} & error.details.keys():
                error.details[name] = baskets.remapped_lines(error.details[name], self._places)
