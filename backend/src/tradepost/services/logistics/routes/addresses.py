"""The address book over HTTP."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Response

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
from tradepost.infra.http.schemas import AddressOutput
from tradepost.kernel.errors import VersionMismatch, VersionRequired
from tradepost.services.logistics import use_cases
from tradepost.services.logistics.errors import (
    AddressInvalid,
    AddressNotFound,
    TooManyAddresses,
)
from tradepost.services.logistics.repository.addresses import BookEntry
from tradepost.services.logistics.schemas import DeliveryAddressInput, DeliveryAddressOutput

router = ServiceRouter("logistics")
LogisticsTx = Annotated[Tx, transaction("logistics")]


@router.get("/delivery-addresses", policy=needs("address:read"), summary="The organisation's delivery addresses")
async def list_delivery_addresses(
    tx: LogisticsTx,
    actor: CurrentActor,
    country: Annotated[str | None, Query(pattern="^[A-Z]{2}$")] = None,
    limit: LimitParam = 25,
    cursor: CursorParam = None,
) -> Page[DeliveryAddressOutput]:
    after = decode_cursor(cursor, datetime.fromisoformat, UUID)
    rows = await use_cases.list_addresses(tx, actor, country, after, limit + 1)
    return page_of(rows, limit, _output, "created_at", "id")


@router.get(
    "/delivery-addresses/{address_id}",
    policy=needs("address:read"),
    errors=[AddressNotFound],
    responses={200: ETAG},
    summary="A delivery address, with its ETag",
)
async def read_delivery_address(
    address_id: UUID, tx: LogisticsTx, actor: CurrentActor, response: Response
) -> DeliveryAddressOutput:
    row = await use_cases.read_address(tx, actor, address_id)
    response.headers["ETag"] = entity_tag(row["version"])
    return _output(row)


@router.post(
    "/delivery-addresses",
    policy=needs("address:manage"),
    errors=[TooManyAddresses],
    status_code=201,
    responses={201: ETAG},
    summary="Add a delivery address; the first is the default",
)
async def create_delivery_address(
    body: DeliveryAddressInput, tx: LogisticsTx, actor: CurrentActor, response: Response
) -> DeliveryAddressOutput:
    row = await use_cases.create_address(tx, actor, _entry(body))
    response.headers["ETag"] = entity_tag(row["version"])
    return _output(row)


@router.put(
    "/delivery-addresses/{address_id}",
    policy=needs("address:manage"),
    errors=[AddressNotFound, AddressInvalid, VersionRequired, VersionMismatch],
    responses={200: ETAG},
    summary="Replace a delivery address",
)
async def update_delivery_address(
    address_id: UUID,
    body: DeliveryAddressInput,
    version: RequiredVersion,
    tx: LogisticsTx,
    actor: CurrentActor,
    response: Response,
) -> DeliveryAddressOutput:
    row = await use_cases.update_address(tx, actor, address_id, _entry(body), version=version)
    response.headers["ETag"] = entity_tag(row["version"])
    return _output(row)


@router.delete(
    "/delivery-addresses/{address_id}",
    policy=needs("address:manage"),
    errors=[AddressNotFound, VersionRequired, VersionMismatch],
    status_code=204,
    summary="Remove a delivery address; where it was the default the oldest becomes it",
)
async def delete_delivery_address(
    address_id: UUID, version: RequiredVersion, tx: LogisticsTx, actor: CurrentActor
) -> None:
    await use_cases.delete_address(tx, actor, address_id, version=version)


def _entry(body: DeliveryAddressInput) -> BookEntry:
    return BookEntry(
        label=body.label,
        recipient=body.recipient,
        phone=body.phone,
        address=body.address.to_address(),
        is_default=body.is_default,
    )


def _output(row: Mapping[str, Any]) -> DeliveryAddressOutput:
    return DeliveryAddressOutput.model_validate({**row, "address": AddressOutput.model_validate(dict(row))})
