"""The operator's rates and zones over HTTP."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any
from uuid import UUID

from fastapi import Path, Query, Request, Response

from tradepost.infra.db import Tx
from tradepost.infra.http import (
    CurrentActor,
    CursorParam,
    LimitParam,
    Page,
    ServiceRouter,
    decode_cursor,
    needs,
    page_of,
    transaction,
)
from tradepost.infra.http.conditions import ETAG, RequiredVersion, entity_tag
from tradepost.infra.http.middleware import BodyTooLarge
from tradepost.infra.http.pagination import cursor_text
from tradepost.infra.tabular import MappingError, TableError
from tradepost.kernel.errors import VersionMismatch, VersionRequired
from tradepost.services.logistics import use_cases
from tradepost.services.logistics.errors import (
    RateNotFound,
    RatesInvalid,
    RatesOverlap,
    TooManyRates,
    ZoneNotFound,
)
from tradepost.services.logistics.schemas import (
    RateInput,
    RateOutput,
    RatesImported,
    ZoneOutput,
    ZonesInput,
    ZonesPut,
)

router = ServiceRouter("logistics")
LogisticsTx = Annotated[Tx, transaction("logistics")]
CSV_BODY = {
    "requestBody": {
        "required": True,
        "description": "A header that names the fields of RateInput, then a weight band a row.",
        "content": {
            "text/csv": {
                "schema": {"type": "string"},
                "example": "carrier,service,zone,currency,weight_from_g,weight_to_g,price,days_min,days_max,"
                "valid_from\nParcel,Economy,domestic,EUR,0,2000,4.90,2,4,2026-01-01\n",
            }
        },
    }
}
ZonePath = Annotated[str, Path(pattern=r"^([A-Z]{2}|\*)$")]


@router.get("/admin/shipping-rates", policy=needs("rate:read", "operator"), summary="Shipping rates, band by band")
async def list_shipping_rates(
    tx: LogisticsTx,
    zone: Annotated[str | None, Query(pattern=r"^[a-z0-9\-]{1,40}$")] = None,
    code: Annotated[str | None, Query(pattern=r"^[a-z0-9.\-]{1,90}$")] = None,
    currency: Annotated[str | None, Query(pattern=r"^[A-Z]{3}$")] = None,
    active: bool | None = None,
    limit: LimitParam = 25,
    cursor: CursorParam = None,
) -> Page[RateOutput]:
    after = decode_cursor(cursor, cursor_text, cursor_text, cursor_text, date.fromisoformat, _grams)
    filters = {"zone": zone, "code": code, "currency": currency, "active": active}
    rows = await use_cases.list_rates(tx, filters, after, limit + 1)
    return page_of(rows, limit, _output, "zone", "code", "currency", "valid_from", "weight_from_g")


@router.post(
    "/admin/shipping-rates",
    policy=needs("rate:manage", "operator"),
    errors=[RatesInvalid, RatesOverlap, TooManyRates],
    status_code=201,
    responses={201: ETAG},
    summary="Add a weight band; it is quoted within 30 seconds",
)
async def create_shipping_rate(body: RateInput, tx: LogisticsTx, actor: CurrentActor, response: Response) -> RateOutput:
    row = await use_cases.create_rate(tx, actor, body)
    response.headers["ETag"] = entity_tag(row["version"])
    return _output(row)


@router.post(
    "/admin/shipping-rates/import",
    policy=needs("rate:manage", "operator"),
    errors=[TableError, MappingError, RatesInvalid, RatesOverlap, TooManyRates, BodyTooLarge],
    openapi_extra=CSV_BODY,
    summary="Add or overwrite weight bands from CSV, all rows or none; every fault is told with its line",
)
async def import_shipping_rates(request: Request, tx: LogisticsTx, actor: CurrentActor) -> RatesImported:
    return RatesImported(rows=await use_cases.import_rates(tx, actor, await request.body()))


@router.put(
    "/admin/shipping-rates/{rate_id}",
    policy=needs("rate:manage", "operator"),
    errors=[RateNotFound, RatesInvalid, RatesOverlap, VersionRequired, VersionMismatch],
    responses={200: ETAG},
    summary="Replace a weight band; it is quoted within 30 seconds",
)
async def update_shipping_rate(
    rate_id: UUID,
    body: RateInput,
    version: RequiredVersion,
    tx: LogisticsTx,
    actor: CurrentActor,
    response: Response,
) -> RateOutput:
    row = await use_cases.update_rate(tx, actor, rate_id, body, version=version)
    response.headers["ETag"] = entity_tag(row["version"])
    return _output(row)


@router.get("/admin/shipping-zones", policy=needs("rate:read", "operator"), summary="Zones by origin and destination")
async def list_shipping_zones(
    tx: LogisticsTx,
    origin_country: Annotated[str | None, Query(pattern=r"^([A-Z]{2}|\*)$")] = None,
    limit: LimitParam = 25,
    cursor: CursorParam = None,
) -> Page[ZoneOutput]:
    after = decode_cursor(cursor, cursor_text, cursor_text)
    rows = await use_cases.list_zones(tx, origin_country, after, limit + 1)
    names = ("origin_country", "destination_country")
    return page_of(rows, limit, lambda row: ZoneOutput.model_validate(dict(row)), *names)


@router.put(
    "/admin/shipping-zones",
    policy=needs("rate:manage", "operator"),
    errors=[RatesInvalid, TooManyRates],
    summary="Set the zones of some pairs of countries; the others stay",
)
async def put_shipping_zones(body: ZonesInput, tx: LogisticsTx, actor: CurrentActor) -> ZonesPut:
    zones = [(each.origin_country, each.destination_country, each.zone) for each in body.zones]
    return ZonesPut(zones=await use_cases.put_zones(tx, actor, zones))


@router.delete(
    "/admin/shipping-zones/{origin_country}/{destination_country}",
    policy=needs("rate:manage", "operator"),
    errors=[ZoneNotFound],
    status_code=204,
    summary="Remove a pair of countries",
)
async def delete_shipping_zone(
    origin_country: ZonePath, destination_country: ZonePath, tx: LogisticsTx, actor: CurrentActor
) -> None:
    await use_cases.delete_zone(tx, actor, origin_country, destination_country)


def _output(row: Mapping[str, Any]) -> RateOutput:
    return RateOutput.model_validate(dict(row))


def _grams(value: object) -> int:
    if not isinstance(value, int) or not 0 <= value <= 1_000_000_000:
        raise ValueError("no weight of a cursor")
    return value
