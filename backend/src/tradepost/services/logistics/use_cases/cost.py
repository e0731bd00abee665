"""What sending something would cost."""

from dataclasses import dataclass
from uuid import UUID

from tradepost.infra.db import Database
from tradepost.kernel.actor import Actor
from tradepost.kernel.address import Address
from tradepost.kernel.errors import Fault
from tradepost.services.logistics import rules
from tradepost.services.logistics.carriers import Carrier
from tradepost.services.logistics.contract import ShippingOption
from tradepost.services.logistics.errors import CostInvalid, NotDeliverable, OriginUnknown
from tradepost.services.logistics.repository import addresses
from tradepost.services.logistics.use_cases.addresses import find_address
from tradepost.services.products.contract import Product, ProductsPort


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedCost:
    """Either `lines` of (product, quantity) or `weight_g`; either an own address or `destination`."""

    lines: tuple[tuple[UUID, int], ...] | None
    weight_g: int | None
    origin_country: str | None
    address_id: UUID | None
    destination: Address | None
    currency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ParcelCost:
    """What one seller would send, and the ways to send it."""

    seller_id: UUID | None
    origin_country: str
    weight_g: int
    options: list[ShippingOption]


async def calculate_cost(
    database: Database, actor: Actor, wanted: WantedCost, *, products: ProductsPort, carrier: Carrier
) -> list[ParcelCost]:
    """The options for each seller's parcel.

    Raises CostInvalid, AddressNotFound, OriginUnknown, NotDeliverable (where one of the parcels cannot be sent).
    """
    faults = _faults(wanted)
    if faults:
        raise CostInvalid(faults)
    weights = await _weights(actor, wanted, products=products)
    sellers = [seller for seller in weights if seller is not None]
    async with database.transaction("logistics", readonly=True) as tx:
        known = await addresses.parties(tx, [*sellers, actor.organisation_id])
        destination = wanted.destination
        if wanted.address_id is not None:
            destination = await find_address(tx, wanted.address_id, actor.organisation_id)
    assert destination is not None
    parcels = []
    for seller, weight_g in weights.items():
        party = known.get(seller or actor.organisation_id)
        origin = (wanted.origin_country if seller is None else None) or (party.country if party else None)
        if origin is None:
            raise OriginUnknown(seller_id=str(seller or actor.organisation_id))
        options = await _quote(carrier, origin, destination, weight_g, wanted.currency, seller)
        parcels.append(ParcelCost(seller_id=seller, origin_country=origin, weight_g=weight_g, options=options))
    return parcels


def _faults(wanted: WantedCost) -> list[Fault]:
    faults = []
    if (wanted.lines is None) == (wanted.weight_g is None):
        faults.append(Fault("#/lines", "either_or", "Say either which products or which weight."))
    if (wanted.address_id is None) == (wanted.destination is None):
        faults.append(Fault("#/destination", "either_or", "Say either which own address or which country."))
    if wanted.origin_country is not None and wanted.lines is not None:
        faults.append(Fault("#/origin_country", "not_allowed", "Products are sent from where their seller is."))
    return faults


async def _weights(actor: Actor, wanted: WantedCost, *, products: ProductsPort) -> dict[UUID | None, int]:
    """Grams by seller; under None a weight whose seller nobody named."""
    if wanted.lines is None:
        return {None: wanted.weight_g or 0}
    lines = wanted.lines
    found = {each.id: each for each in await products.products(ids=list({product_id for product_id, _ in lines}))}
    faults = [
        Fault(f"#/lines/{index}/product_id", "unknown", "There is no such product on sale.")
        for index, (product_id, _) in enumerate(lines)
        if not _on_sale(found.get(product_id), actor)
    ]
    if faults:
        raise CostInvalid(faults)
    units: dict[UUID, list[tuple[int, int | None]]] = {}
    for product_id, quantity in lines:
        product = found[product_id]
        units.setdefault(product.seller_id, []).append((quantity, product.weight_g))
    return {seller: rules.weight_of(each) for seller, each in units.items()}


def _on_sale(product: Product | None, actor: Actor) -> bool:
    if product is None:
        return False
    return product.seller_id == actor.organisation_id or (product.status == "active" and not product.unlisted)


async def _quote(
    carrier: Carrier, origin: str, destination: Address, weight_g: int, currency: str, seller: UUID | None
) -> list[ShippingOption]:
    try:
        return await carrier.quote(origin_country=origin, destination=destination, weight_g=weight_g, currency=currency)
    except NotDeliverable as error:
        raise NotDeliverable(error.detail, **error.details, seller_id=str(seller) if seller else None) from error
