"""Statements on organisations and their profiles."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal, cast
from uuid import UUID

from tradepost.infra.db import Tx
from tradepost.kernel.actor import OrganisationKind
from tradepost.services.users.contract import Contact, Organisation, VerificationState

_INSERT = """
WITH made AS (
    INSERT INTO users.organisations
        (id, kind, name, line1, line2, city, region, postal_code, country, vat_id, iban, currency, language,
         verification, created_at, updated_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15)
    RETURNING *
), seller AS (
    INSERT INTO users.manufacturers (organisation_id)
    SELECT id FROM made WHERE kind = 'manufacturer' RETURNING organisation_id
), seller_profile AS (
    INSERT INTO users.manufacturer_profiles (organisation_id) SELECT organisation_id FROM seller
), buyer AS (
    INSERT INTO users.retailers (organisation_id)
    SELECT id FROM made WHERE kind = 'retailer' RETURNING organisation_id
), buyer_profile AS (
    INSERT INTO users.retailer_profiles (organisation_id) SELECT organisation_id FROM buyer
)
SELECT * FROM made
"""
_FIND = "SELECT * FROM users.organisations WHERE id = $1"
_FIND_FOR_CHANGE = "SELECT * FROM users.organisations WHERE id = $1 FOR UPDATE"
_FIND_MANY = "SELECT * FROM users.organisations WHERE id = ANY($1::uuid[]) ORDER BY id"
_OPERATOR = "SELECT * FROM users.organisations WHERE kind = 'operator'"
_UPDATE = """
UPDATE users.organisations
SET name = $2, line1 = $3, line2 = $4, city = $5, region = $6, postal_code = $7, country = $8, vat_id = $9, iban = $10,
    currency = $11, language = $12, version = version + 1, updated_at = $13
WHERE id = $1 RETURNING *
"""
_SET_VERIFICATION = """
UPDATE users.organisations
SET verification = $2, vat_id = COALESCE($3, vat_id), version = version + 1, updated_at = $4
WHERE id = $1 RETURNING *
"""
_START_TRADE = """
WITH seller AS (
    UPDATE users.manufacturers SET selling_since = COALESCE(selling_since, $2) WHERE organisation_id = $1
)
UPDATE users.retailers SET buying_since = COALESCE(buying_since, $2) WHERE organisation_id = $1
"""
_SET_SUSPENSION = """
UPDATE users.organisations
SET suspended_at = $2, suspension_reason = $3, version = version + 1, updated_at = $4
WHERE id = $1 RETURNING *
"""
_PROFILE: Final[Mapping[str, str]] = {
    "manufacturer": """
        SELECT p.description, p.website, p.phone, p.contact_email, p.founded_year, p.brands,
               NULL::integer AS store_count, '{}'::text[] AS sales_channels, m.selling_since AS since
        FROM users.manufacturer_profiles p JOIN users.manufacturers m USING (organisation_id)
        WHERE organisation_id = $1
    """,
    "retailer": """
        SELECT p.description, p.website, p.phone, p.contact_email, NULL::smallint AS founded_year,
               '{}'::text[] AS brands, p.store_count, p.sales_channels, r.buying_since AS since
        FROM users.retailer_profiles p JOIN users.retailers r USING (organisation_id)
        WHERE organisation_id = $1
    """,
}
_UPDATE_MANUFACTURER_PROFILE = """
UPDATE users.manufacturer_profiles
SET description = $2, website = $3, phone = $4, contact_email = $5, founded_year = $6, brands = $7
WHERE organisation_id = $1
"""
_UPDATE_RETAILER_PROFILE = """
UPDATE users.retailer_profiles
SET description = $2, website = $3, phone = $4, contact_email = $5, store_count = $6, sales_channels = $7
WHERE organisation_id = $1
"""
_VISIBLE = """
SELECT o.* FROM users.organisations o
WHERE o.id = $1 AND (
    o.kind = 'manufacturer' OR o.id = $2 OR $3
    OR EXISTS (SELECT 1 FROM users.counterparts c WHERE c.organisation_id = $2 AND c.counterpart_id = o.id)
)
"""
_COUNTERPARTS = """
SELECT counterpart_id FROM users.counterparts WHERE organisation_id = $1 AND counterpart_id = ANY($2::uuid[])
"""
_CONTACTS = """
SELECT p.organisation_id, p.contact_email AS email, p.phone, p.website
FROM users.counterparts c
JOIN (SELECT organisation_id, contact_email, phone, website FROM users.retailer_profiles
      UNION ALL SELECT organisation_id, contact_email, phone, website FROM users.manufacturer_profiles) p
  ON p.organisation_id = c.counterpart_id
WHERE c.organisation_id = $1 AND c.counterpart_id = ANY($2::uuid[])
"""
_ADD_COUNTERPARTS = """
INSERT INTO users.counterparts (organisation_id, counterpart_id)
SELECT DISTINCT * FROM unnest($1::uuid[] || $2::uuid[], $2::uuid[] || $1::uuid[]) AS pair (one, other)
WHERE one <> other
ORDER BY 1, 2
ON CONFLICT DO NOTHING
"""
# $1 words, $2 kind, $3 verification, $4 suspended, $5 country, $6 and $7 the last row before, $8 limit
_FILTERS = """
FROM users.organisations o
WHERE ($1::text IS NULL OR o.words @@ to_tsquery('simple', $1)) AND ($2::text IS NULL OR o.kind = $2)
  AND ($3::text IS NULL OR o.verification = $3)
  AND ($4::boolean IS NULL OR (o.suspended_at IS NOT NULL) = $4) AND ($5::text IS NULL OR o.country = $5)
"""
Sort = Literal["newest", "name"]
_PAGES: Final[Mapping[Sort, str]] = {
    "newest": f"""SELECT o.*, lower(o.name) AS sort_name {_FILTERS}
        AND ($6::timestamptz IS NULL OR (o.created_at, o.id) < ($6, $7::uuid))
        ORDER BY o.created_at DESC, o.id DESC LIMIT $8""",
    "name": f"""SELECT o.*, lower(o.name) AS sort_name {_FILTERS}
        AND ($6::text IS NULL OR (lower(o.name), o.id) > ($6, $7::uuid))
        ORDER BY lower(o.name), o.id LIMIT $8""",
}

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationFilter:
    """What the operator looks for. `words` is a tsquery made by `words_query`."""

    words: str | None
    kind: OrganisationKind | None
    verification: VerificationState | None
    suspended: bool | None
    country: str | None


async def insert(tx: Tx, organisation: Organisation, *, verification: VerificationState, now: datetime) -> Row:
    row = await tx.fetchrow(_INSERT, organisation.id, organisation.kind, *_data_of(organisation), verification, now)
    assert row is not None
    return cast("Row", row)


async def find(tx: Tx, organisation_id: UUID, *, for_change: bool = False) -> Row | None:
    """The row; `for_change` locks it until the transaction ends."""
    return await tx.fetchrow(_FIND_FOR_CHANGE if for_change else _FIND, organisation_id)


async def find_many(tx: Tx, ids: Sequence[UUID]) -> list[Row]:
    return list(await tx.fetch(_FIND_MANY, list(ids)))


async def find_operator(tx: Tx) -> Row | None:
    return await tx.fetchrow(_OPERATOR)


async def find_visible(tx: Tx, organisation_id: UUID, *, viewer_id: UUID | None, to_all: bool) -> Row | None:
    """Sellers to everyone, others to themselves, to those they deal with, and to whom `to_all` is given."""
    return await tx.fetchrow(_VISIBLE, organisation_id, viewer_id, to_all)


async def update(tx: Tx, organisation: Organisation, *, now: datetime) -> Row:
    return await _changed(tx, _UPDATE, organisation.id, *_data_of(organisation), now)


async def set_verification(
    tx: Tx, organisation_id: UUID, state: VerificationState, *, vat_id: str | None, now: datetime
) -> Row:
    """Move the verification; a `vat_id` that was handed in becomes the organisation's."""
    row = await _changed(tx, _SET_VERIFICATION, organisation_id, state, vat_id, now)
    if state == "verified":
        await tx.execute(_START_TRADE, organisation_id, now)
    return row


async def set_suspension(
    tx: Tx, organisation_id: UUID, *, since: datetime | None, reason: str | None, now: datetime
) -> Row:
    return await _changed(tx, _SET_SUSPENSION, organisation_id, since, reason, now)


async def profile(tx: Tx, organisation_id: UUID, kind: OrganisationKind) -> Row | None:
    """What the organisation says of itself; None for the operator."""
    return await tx.fetchrow(_PROFILE[kind], organisation_id) if kind in _PROFILE else None


async def update_profile(tx: Tx, organisation_id: UUID, kind: OrganisationKind, profile: Mapping[str, Any]) -> None:
    shared = [profile[name] for name in ("description", "website", "phone", "contact_email")]
    if kind == "manufacturer":
        own = [profile["founded_year"], profile["brands"]]
        await tx.execute(_UPDATE_MANUFACTURER_PROFILE, organisation_id, *shared, *own)
    elif kind == "retailer":
        own = [profile["store_count"], profile["sales_channels"]]
        await tx.execute(_UPDATE_RETAILER_PROFILE, organisation_id, *shared, *own)


async def counterparts(tx: Tx, organisation_id: UUID, among: Sequence[UUID]) -> list[UUID]:
    """Those of `among` that the organisation deals with."""
    return [row["counterpart_id"] for row in await tx.fetch(_COUNTERPARTS, organisation_id, list(among))]


async def contacts(tx: Tx, organisation_id: UUID, among: Sequence[UUID]) -> list[Contact]:
    """How those of `among` are reached that the organisation deals with."""
    return [Contact(**row) for row in await tx.fetch(_CONTACTS, organisation_id, list(among))]


async def add_counterparts(tx: Tx, pairs: Sequence[tuple[UUID, UUID]]) -> None:
    """Note that the two of each pair deal with each other."""
    await tx.execute(_ADD_COUNTERPARTS, [one for one, _ in pairs], [other for _, other in pairs])


async def page(tx: Tx, wanted: OrganisationFilter, *, sort: Sort, after: Sequence[Any] | None, limit: int) -> list[Row]:
    last, last_id = after or (None, None)
    filters = (wanted.words, wanted.kind, wanted.verification, wanted.suspended, wanted.country)
    return list(await tx.fetch(_PAGES[sort], *filters, last, last_id, limit))


async def _changed(tx: Tx, statement: str, *args: Any) -> Row:
    row = await tx.fetchrow(statement, *args)
    assert row is not None, "callers hold the row"
    return cast("Row", row)


def _data_of(organisation: Organisation) -> tuple[Any, ...]:
    address = organisation.address
    return (
        organisation.name,
        *(address.line1, address.line2, address.city, address.region, address.postal_code, address.country),
        organisation.vat_id,
        organisation.iban,
        organisation.currency,
        organisation.language,
    )
