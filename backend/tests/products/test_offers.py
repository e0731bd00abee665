"""What other services find of products by codes, and how wanted lines are judged."""

from uuid import UUID

from factories.products import Catalogue
from tradepost.infra.platform import Platform
from tradepost.kernel.ids import new_id
from tradepost.services.products.contract import CodeHit, ProductsPort, WantedLine

GTIN = "4006381333931"


async def found(platform: Platform, *codes: str) -> list[CodeHit]:
    return await platform.ports.get(ProductsPort).find_by_codes(codes=list(codes))


async def test_a_product_is_found_by_sku_in_any_case_by_part_number_and_by_gtin(
    catalogue: Catalogue, platform: Platform
) -> None:
    sku, mpn = f"Sku-{new_id()}", f"Mpn-{new_id()}"
    made = await catalogue.product(catalogue.seller(), sku=sku, mpn=mpn, gtins=[GTIN])
    mine = [hit for hit in await found(platform, sku, sku.lower(), mpn.upper(), GTIN, "no such code")
            if str(hit.offer.product_id) == made["id"]]  # fmt: skip
    assert [(hit.code, hit.by) for hit in mine] == [
        (sku, "sku"), (sku.lower(), "sku_any_case"), (mpn.upper(), "mpn"), (GTIN, "gtin"),
    ]  # fmt: skip


async def test_a_product_that_a_code_names_twice_is_one_hit(catalogue: Catalogue, platform: Platform) -> None:
    code = f"Both-{new_id()}"
    await catalogue.product(catalogue.seller(), sku=code, mpn=code)
    assert [hit.by for hit in await found(platform, code)] == ["sku"]


async def test_sellers_with_the_same_sku_are_all_found_and_drafts_never(
    catalogue: Catalogue, platform: Platform
) -> None:
    code = f"Same-{new_id()}"
    one, other, third = catalogue.seller(), catalogue.seller(), catalogue.seller()
    await catalogue.product(one, sku=code)
    archived = await catalogue.product(other, sku=code)
    await catalogue.product(third, sku=code, status="draft")
    await catalogue.client.delete(f"/api/v1/products/{archived['id']}", headers=catalogue.headers(other))
    hits = await found(platform, code)
    assert {(hit.offer.seller_id, hit.offer.orderable) for hit in hits} == {
        (one.organisation_id, True), (other.organisation_id, False),
    }  # fmt: skip


async def test_wanted_lines_are_judged_one_by_one(catalogue: Catalogue, platform: Platform) -> None:
    seller = catalogue.seller()
    made = await catalogue.stocked_product(seller, 40, case_size=4, moq=8)
    draft = await catalogue.product(seller, status="draft")
    unknown = new_id()
    wanted = [(made["id"], 8), (made["id"], 44), (made["id"], 4), (made["id"], 10), (draft["id"], 1), (unknown, 1)]
    lines = [WantedLine(product_id=UUID(str(product_id)), quantity=quantity) for product_id, quantity in wanted]
    judged = await platform.ports.get(ProductsPort).judge(lines=lines)
    assert [line.verdict for line in judged] == [
        "ok", "out_of_stock", "below_moq", "not_a_multiple", "not_for_sale", "product_not_found",
    ]  # fmt: skip
    assert str(judged[0].net) == "23.60"
    assert judged[0].next_tier is not None
    assert judged[0].next_tier.min_quantity == 32
    assert str(judged[1].net) == "112.20"  # priced all the same
    assert judged[1].next_tier is None
    assert [line.nearest for line in judged[2:4]] == [(8,), (8, 12)]
