"""Bulk uploads: good rows kept, bad ones reported by line and reason, repeatable, resumable."""

import asyncio
import csv
import gzip
import io
import json
from dataclasses import replace
from typing import Any

import pytest
from openpyxl import Workbook

from factories.products import Catalogue
from tradepost.infra.platform import Platform
from tradepost.kernel.actor import Actor
from tradepost.kernel.ids import new_id
from tradepost.services.notifications.contract import organisation_channel
from tradepost.services.products.use_cases import importing

UPLOADS = "/api/v1/products/bulk-upload"
ICECAT_MAPPING = {
    "sku": "id",
    "mpn": "mpn",
    "title": "title",
    "brand": "brand",
    "gtins": "eans",
    "price_minor": "price_minor",
    "description": "short_description",
    "weight_g": "weight",
}


async def upload(
    catalogue: Catalogue,
    seller: Actor,
    content: bytes | str,
    *,
    name: str = "catalogue.csv",
    mapping: dict[str, Any] | None = None,
    expect: int = 202,
    **options: Any,
) -> dict[str, Any]:
    data = {"options": json.dumps({"currency": "EUR", "status": "active", **options})}
    if mapping is not None:
        data["mapping"] = json.dumps(mapping)
    content = content.encode() if isinstance(content, str) else content
    answer = await catalogue.client.post(
        UPLOADS, files={"file": (name, content)}, data=data, headers=catalogue.headers(seller)
    )
    assert answer.status_code == expect, answer.text
    return answer.json()


async def finished(catalogue: Catalogue, seller: Actor, upload_id: str) -> dict[str, Any]:
    answer = await catalogue.client.get(f"{UPLOADS}/{upload_id}", headers=catalogue.headers(seller))
    assert answer.status_code == 200
    return answer.json()


async def faults(catalogue: Catalogue, seller: Actor, upload_id: str) -> list[tuple[int, str, str]]:
    answer = await catalogue.client.get(f"{UPLOADS}/{upload_id}/errors", headers=catalogue.headers(seller))
    assert answer.status_code == 200
    assert answer.headers["content-disposition"].startswith("attachment")
    return [(int(row["line"]), row["severity"], row["code"]) for row in csv.DictReader(io.StringIO(answer.text))]


async def events_of(platform: Platform, seller: Actor, name: str) -> int:
    async with platform.database.transaction("products", readonly=True) as tx:
        return await tx.fetchval(
            "SELECT count(*) FROM platform.outbox WHERE name = $1 AND actor ->> 'organisation_id' = $2",
            name,
            str(seller.organisation_id),
        )


def counts(upload: dict[str, Any]) -> tuple[int, ...]:
    assert upload["rows_read"] == sum(upload[f"rows_{each}"] for each in ("created", "updated", "unchanged", "refused"))
    return tuple(upload[f"rows_{each}"] for each in ("created", "updated", "unchanged", "refused"))


async def test_good_rows_are_kept_and_bad_ones_reported_by_line_and_reason(
    catalogue: Catalogue, run_jobs, broken, platform: Platform
) -> None:
    seller = catalogue.seller()
    table = """sku,title,price,eans,weight
A1,Lamp,12.50,4006381333931|123,450.0
A2,,3,,
A3,Chair,abc,,
A1,Lamp again,9.00,,
,Nameless,1,,
A4,Desk,99.999999,,-3
a1,Lower case is another,5,4006381333931,
A5,Too fine,1.0000001,,
A6,Ragged,1
"""
    started = await upload(catalogue, seller, table, mapping=None)
    assert started["status"] == "queued"
    await run_jobs()
    done = await finished(catalogue, seller, started["id"])
    assert (done["status"], counts(done), done["progress"]) == ("completed", (3, 0, 0, 6), 1.0)
    assert await faults(catalogue, seller, started["id"]) == [
        (2, "warning", "gtin_invalid"),
        (3, "refused", "title_missing"),
        (4, "refused", "price_invalid"),
        (5, "refused", "sku_repeated"),
        (6, "refused", "sku_missing"),
        (7, "warning", "weight_invalid"),
        (9, "refused", "price_too_fine"),
        (10, "refused", "table.row_ragged"),
    ]
    assert await events_of(platform, seller, "product.updated") == 3
    assert await events_of(platform, seller, "product.bulk_upload_finished") == 1
    assert await broken("products") == {}


async def test_the_same_file_again_changes_nothing_and_a_changed_row_only_itself(
    catalogue: Catalogue, run_jobs, platform: Platform
) -> None:
    seller = catalogue.seller()
    table = "sku,title,price,description\nB1,Lamp,12.50,<p>Bright &amp; warm</p>\nB2,Chair,30,\n"
    for _ in range(2):
        started = await upload(catalogue, seller, table)
        await run_jobs()
    assert counts(await finished(catalogue, seller, started["id"])) == (0, 0, 2, 0)
    assert await events_of(platform, seller, "product.updated") == 2
    started = await upload(catalogue, seller, table.replace("12.50", "13.00"))
    await run_jobs()
    assert counts(await finished(catalogue, seller, started["id"])) == (0, 1, 1, 0)
    listed = await catalogue.client.get(
        "/api/v1/products", params={"mine": True, "sort": "sku"}, headers=catalogue.headers(seller)
    )
    [lamp, chair] = listed.json()["items"]
    assert (lamp["version"], lamp["price"], chair["version"]) == (2, {"amount": "13", "currency": "EUR"}, 1)
    assert (await catalogue.seen(lamp["id"]))["description"] == "Bright & warm"


async def test_what_the_mapping_leaves_out_stays(catalogue: Catalogue, run_jobs) -> None:
    seller = catalogue.seller()
    made = await catalogue.product(seller, sku="C1", title="Kept", specifications={"Colour": "red"}, case_size=6)
    mapping = {"sku": "Art", "price": "EK", "spec:Size": "Size", "tier2_min_quantity": "from", "tier2_price": "at"}
    await upload(
        catalogue, seller, "Art;EK;Size;from;at\nC1;1.234,50;XL;60;9,95\n", mapping=mapping, decimal_comma=True
    )
    await run_jobs()
    seen = await catalogue.seen(made["id"])
    assert (seen["title"], seen["case_size"], seen["version"]) == ("Kept", 6, 2)
    assert seen["specifications"] == {"Colour": "red", "Size": "XL"}
    assert [(each["min_quantity"], each["unit_price"]["amount"]) for each in seen["tiers"]] == [
        (1, "1234.5"),
        (60, "9.95"),
    ]


async def test_stock_comes_with_the_table(catalogue: Catalogue, run_jobs, broken, platform: Platform) -> None:
    seller = catalogue.seller()
    table = "sku,title,price,stock,reorder_level\nD1,Lamp,1,40,10\nD2,Chair,2,0,\nD3,Desk,3,-1,\n"
    refused = await upload(catalogue, seller, table, expect=422)
    assert refused["errors"][0]["code"] == "warehouse_missing"
    warehouse_id = await catalogue.warehouse(seller)
    for _ in range(2):
        started = await upload(catalogue, seller, table)
        await run_jobs()
    assert counts(await finished(catalogue, seller, started["id"])) == (0, 0, 2, 1)
    listed = await catalogue.client.get("/api/v1/inventory", headers=catalogue.headers(seller))
    assert [(each["on_hand"], each["reorder_level"]) for each in listed.json()["items"]] == [(40, 10), (0, 0)]
    await catalogue.hold((listed.json()["items"][0]["product_id"], 30))
    started = await upload(catalogue, seller, table.replace("40", "20"))
    await run_jobs()
    assert (2, "warning", "stock_reserved") in await faults(catalogue, seller, started["id"])
    assert await catalogue.levels(seller, listed.json()["items"][0]["product_id"]) == {warehouse_id: (40, 30)}
    assert await broken("products") == {}


async def test_categories_are_found_by_their_path(catalogue: Catalogue, run_jobs) -> None:
    operator = catalogue.operator()
    root = await catalogue.category(operator, f"Office {new_id()}")
    below = await catalogue.category(operator, "Paper", parent_id=root["id"])
    seller = catalogue.seller()
    started = await upload(
        catalogue, seller, f"sku,title,price,category\nE1,A4,1,{root['name'].upper()} >  paper\nE2,A5,1,Nowhere\n"
    )
    await run_jobs()
    done = await finished(catalogue, seller, started["id"])
    assert (counts(done), done["warnings"]) == ((2, 0, 0, 0), 1)
    found = await catalogue.client.get("/api/v1/products", params={"category_id": root["id"]})
    assert [each["category_path"] for each in found.json()["items"]] == [[root["name"], "Paper"]]
    assert found.json()["items"][0]["category_id"] == below["id"]


async def test_an_interrupted_upload_goes_on_where_it_stopped(
    catalogue: Catalogue, platform: Platform, services, monkeypatch
) -> None:
    monkeypatch.setattr(importing, "BATCH_ROWS", 10)
    seller = catalogue.seller()
    table = "sku,title,price\n" + "".join(f"F{number},Thing {number},1\n" for number in range(35)) + "F3,Again,1\n"
    started = await upload(catalogue, seller, table)
    taken = importing._take_batch
    calls = 0

    async def killed(*args: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == 3:
            raise RuntimeError("killed")
        return await taken(*args)

    [service] = [each for each in services if each.name == "products"]
    monkeypatch.setattr(importing, "_take_batch", killed)
    with pytest.raises(RuntimeError):
        await service.tasks["products.import"](upload_id=started["id"])
    half = await finished(catalogue, seller, started["id"])
    assert (half["status"], half["rows_created"]) == ("running", 20)
    monkeypatch.setattr(importing, "_take_batch", taken)
    await asyncio.gather(*[service.tasks["products.import"](upload_id=started["id"]) for _ in range(3)])
    done = await finished(catalogue, seller, started["id"])
    assert (done["status"], counts(done)) == ("completed", (35, 0, 0, 1))
    assert await events_of(platform, seller, "product.updated") == 35
    assert await events_of(platform, seller, "product.bulk_upload_finished") == 1


async def test_an_upload_whose_worker_is_gone_is_queued_anew(
    catalogue: Catalogue, platform: Platform, services, run_jobs
) -> None:
    seller = catalogue.seller()
    started = await upload(catalogue, seller, "sku,title,price\nG1,Lamp,1\n")
    async with platform.database.transaction("products") as tx:
        await tx.execute("DELETE FROM jobs.procrastinate_jobs WHERE args ->> 'upload_id' = $1", started["id"])
        await tx.execute("UPDATE products.bulk_uploads SET touched_at = now() - interval '5 minutes'")
    [service] = [each for each in services if each.name == "products"]
    await service.tasks["products.resume_uploads"]()
    await run_jobs()
    assert (await finished(catalogue, seller, started["id"]))["status"] == "completed"


async def test_a_cancelled_upload_stops_and_says_so_once(catalogue: Catalogue, run_jobs, platform: Platform) -> None:
    seller = catalogue.seller()
    started = await upload(catalogue, seller, "sku,title,price\nH1,Lamp,1\n")
    path = f"{UPLOADS}/{started['id']}/cancel"
    assert (await catalogue.client.post(path, headers=catalogue.headers(seller))).status_code == 200
    again = await catalogue.client.post(path, headers=catalogue.headers(seller))
    assert (again.status_code, again.json()["code"]) == (409, "products.upload_finished")
    await run_jobs()
    done = await finished(catalogue, seller, started["id"])
    assert (done["status"], done["rows_read"]) == ("cancelled", 0)
    assert await events_of(platform, seller, "product.bulk_upload_finished") == 1


async def test_too_many_waiting_uploads_are_refused(catalogue: Catalogue) -> None:
    seller = catalogue.seller()
    for _ in range(5):
        await upload(catalogue, seller, "sku,title,price\nI1,Lamp,1\n")
    refused = await upload(catalogue, seller, "sku,title,price\nI1,Lamp,1\n", expect=409)
    assert refused["code"] == "products.too_many_uploads"


async def test_xlsx_and_gzip_are_read_too(catalogue: Catalogue, run_jobs) -> None:
    seller = catalogue.seller()
    book = Workbook()
    for row in (["sku", "title", "price"], ["J1", "Lamp", 12.5], ["J2", "Chair", 30]):
        book.active.append(row)
    content = io.BytesIO()
    book.save(content)
    one = await upload(catalogue, seller, content.getvalue(), name="catalogue.xlsx")
    two = await upload(catalogue, seller, gzip.compress(b"sku,title,price\nJ1,Lamp,12.5\n"), name="catalogue.csv.gz")
    await run_jobs()
    assert counts(await finished(catalogue, seller, one["id"])) == (2, 0, 0, 0)
    assert counts(await finished(catalogue, seller, two["id"])) == (0, 0, 1, 0)


async def test_a_document_can_be_imported_and_another_ones_cannot(
    catalogue: Catalogue, run_jobs, documents, platform: Platform
) -> None:
    seller, other = catalogue.seller(), catalogue.seller()
    document = documents.add(seller.organisation_id, purpose="import")
    document = replace(document, file_name="big.csv", object_key=f"documents/{document.id}")
    documents.known[document.id] = document
    await platform.objects.put(document.object_key, b"sku,title,price\nK1,Lamp,1\n", content_type="text/csv")
    for actor, status in ((other, 422), (seller, 202)):
        answer = await catalogue.client.post(
            UPLOADS,
            data={"document_id": str(document.id), "options": '{"currency": "EUR"}'},
            headers=catalogue.headers(actor),
        )
        assert answer.status_code == status, answer.text
    await run_jobs()
    assert counts(await finished(catalogue, seller, answer.json()["id"])) == (1, 0, 0, 0)


async def test_a_document_that_is_no_table_fails_with_its_reason(
    catalogue: Catalogue, run_jobs, documents, platform: Platform
) -> None:
    seller = catalogue.seller()
    document = documents.add(seller.organisation_id, purpose="import")
    document = replace(document, file_name="big.csv", object_key=f"documents/{document.id}")
    documents.known[document.id] = document
    await platform.objects.put(document.object_key, b"\x89PNG", content_type="text/csv")
    answer = await catalogue.client.post(
        UPLOADS,
        data={"document_id": str(document.id), "options": '{"currency": "EUR"}'},
        headers=catalogue.headers(seller),
    )
    await run_jobs()
    done = await finished(catalogue, seller, answer.json()["id"])
    assert (done["status"], done["error_code"]) == ("failed", "table.kind")


@pytest.mark.parametrize(
    ("content", "name", "mapping", "options", "code"),
    [
        (b"", "a.csv", None, {}, "table.kind"),
        (b"\xff\xfe\x00", "a.csv", None, {}, "table.encoding"),
        (b"sku,sku\n1,2\n", "a.csv", None, {}, "table.header"),
        (b"x,y\n1,2\n", "a.csv", None, {}, "table.mapping"),
        (b"sku\n1\n", "a.csv", {"sku": "gone", "colour": "sku"}, {}, "table.mapping"),
        (b"sku\n1\n", "a.pdf", None, {}, "table.kind"),
        (b"sku\n1\n", "a.csv", None, {"currency": "XYZ"}, "products.upload_invalid"),
        (b"sku\n1\n", "a.csv", None, {"status": "archived"}, "products.upload_invalid"),
        (b"sku\n1\n", "a.csv", None, {"price": 1}, "products.upload_invalid"),
        (b"sku\n1\n", "a.csv", None, {"category_id": str(new_id())}, "products.upload_invalid"),
        (b"sku\n1\n", "a.csv", None, {"warehouse_id": str(new_id())}, "products.upload_invalid"),
    ],
)
async def test_what_cannot_be_taken_is_refused_before_it_is_queued(
    catalogue: Catalogue, content: bytes, name: str, mapping: Any, options: dict[str, Any], code: str
) -> None:
    seller = catalogue.seller()
    refused = await upload(catalogue, seller, content, name=name, mapping=mapping, expect=422, **options)
    assert refused["code"] == code
    listed = await catalogue.client.get(UPLOADS, headers=catalogue.headers(seller))
    assert listed.json()["items"] == []


async def test_a_preview_shows_columns_a_mapping_and_the_first_rows(catalogue: Catalogue) -> None:
    seller = catalogue.seller()
    answer = await catalogue.client.post(
        f"{UPLOADS}/preview",
        files={"file": ("a.csv", b"Artikelnummer;Bezeichnung;Preis\nL1;Lampe;1,50\nL2;Stuhl;x\n")},
        data={"options": '{"decimal_comma": true}'},
        headers=catalogue.headers(seller),
    )
    assert answer.status_code == 200, answer.text
    seen = answer.json()
    assert seen["columns"] == ["Artikelnummer", "Bezeichnung", "Preis"]
    assert seen["mapping"] == {
        "sku": {"column": "Artikelnummer"},
        "title": {"column": "Bezeichnung"},
        "price": {"column": "Preis"},
    }
    assert [[each["code"] for each in row["faults"]] for row in seen["rows"]] == [[], ["price_invalid"]]


async def test_reported_cells_are_no_formulas(catalogue: Catalogue, run_jobs) -> None:
    seller = catalogue.seller()
    started = await upload(catalogue, seller, 'sku,title,price\n"=cmd|x",Lamp,abc\n')
    await run_jobs()
    answer = await catalogue.client.get(f"{UPLOADS}/{started['id']}/errors", headers=catalogue.headers(seller))
    assert "'=cmd" in answer.text


async def test_an_unverified_seller_uploads_drafts_only(catalogue: Catalogue, run_jobs) -> None:
    seller = catalogue.seller(verified=False)
    table = "sku,title,price\nM1,Lamp,1\n"
    assert (await upload(catalogue, seller, table, expect=403))["code"] == "products.seller_not_verified"
    started = await upload(catalogue, seller, table, status="draft")
    await run_jobs()
    assert counts(await finished(catalogue, seller, started["id"])) == (1, 0, 0, 0)


async def test_another_ones_upload_does_not_exist(catalogue: Catalogue) -> None:
    seller, other = catalogue.seller(), catalogue.seller()
    started = await upload(catalogue, seller, "sku,title,price\nN1,Lamp,1\n")
    path = f"{UPLOADS}/{started['id']}"
    for answer in (
        await catalogue.client.get(path, headers=catalogue.headers(other)),
        await catalogue.client.get(f"{path}/errors", headers=catalogue.headers(other)),
        await catalogue.client.post(f"{path}/cancel", headers=catalogue.headers(other)),
    ):
        assert (answer.status_code, answer.json()["code"]) == (404, "products.upload_not_found")
    assert (await finished(catalogue, seller, started["id"]))["status"] == "queued"


async def test_a_real_catalogue_is_taken_whole_and_a_second_time_changes_nothing(
    catalogue: Catalogue, run_jobs, broken, platform: Platform, real_data
) -> None:
    content = (real_data / "icecat-catalogue" / "products_core.csv.gz").read_bytes()
    seller = catalogue.seller()
    started = await upload(
        catalogue, seller, content, name="products_core.csv.gz", mapping=ICECAT_MAPPING, currency="USD"
    )
    await run_jobs()
    done = await finished(catalogue, seller, started["id"])
    assert (done["status"], counts(done)) == ("completed", (19_406, 0, 0, 0))
    reported = await faults(catalogue, seller, started["id"])
    assert len(reported) == done["warnings"]
    assert {code for _, _, code in reported} <= {"gtin_invalid", "weight_invalid"}
    again = await upload(
        catalogue, seller, content, name="products_core.csv.gz", mapping=ICECAT_MAPPING, currency="USD"
    )
    await run_jobs()
    assert counts(await finished(catalogue, seller, again["id"])) == (0, 0, 19_406, 0)
    assert await events_of(platform, seller, "product.updated") == 19_406
    assert await broken("products") == {}


async def test_open_pages_follow_an_upload_to_its_end(catalogue: Catalogue, run_jobs: Any) -> None:
    seller = catalogue.seller()
    stream = catalogue.platform.live.subscribe([organisation_channel(seller.organisation_id, "uploads")])
    assert (await anext(stream)).name == "ready"
    rows = "".join(f"S{number},Lamp {number},1.50\n" for number in range(3_000))
    made = await upload(catalogue, seller, f"sku,title,price\n{rows}")
    await run_jobs()
    told = []
    while not told or told[-1]["status"] != "completed":
        event = await asyncio.wait_for(anext(stream), 20)
        assert event.name == "products.upload"
        told.append(json.loads(event.data))
    await stream.aclose()
    assert told[-1] == {
        "upload_id": made["id"], "status": "completed", "rows_read": 3_000, "rows_refused": 0, "progress": 1.0,
    }  # fmt: skip
    assert [each["progress"] for each in told] == sorted(each["progress"] for each in told)
    assert len(told) < 3_000 / importing.BATCH_ROWS + 2
