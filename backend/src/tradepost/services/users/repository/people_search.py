"""The operator's list of people across organisations."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from tradepost.infra.db import Tx
from tradepost.kernel.actor import OrganisationKind

# $1 words, $2 organisation, $3 kind, $4 status, $5 role, $6 and $7 the last row before, $8 limit
_PAGE = """
SELECT u.id, u.organisation_id, u.email, u.name, u.phone, u.language, u.status = 'active' AS active,
       u.email_confirmed_at IS NOT NULL AS email_confirmed, u.last_login_at, u.created_at, o.kind,
       o.name AS organisation_name, o.suspended_at IS NOT NULL AS organisation_suspended,
       ARRAY(SELECT r.role FROM users.user_roles r WHERE r.user_id = u.id ORDER BY r.role) AS roles
FROM users.users u JOIN users.organisations o ON o.id = u.organisation_id
WHERE ($1::text IS NULL OR u.words @@ to_tsquery('simple', $1)) AND ($2::uuid IS NULL OR u.organisation_id = $2)
  AND ($3::text IS NULL OR o.kind = $3) AND ($4::text IS NULL OR u.status = $4)
  AND ($5::text IS NULL OR EXISTS (SELECT FROM users.user_roles r WHERE r.user_id = u.id AND r.role = $5))
  AND ($6::timestamptz IS NULL OR (u.created_at, u.id) < ($6, $7::uuid))
ORDER BY u.created_at DESC, u.id DESC LIMIT $8
"""
_OTHERS_ACTIVE = """
SELECT EXISTS (SELECT FROM users.users WHERE organisation_id = $1 AND id <> $2 AND status = 'active')
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleFilter:
    """Whom the operator looks for. `words` is a tsquery made by `words_query`."""

    words: str | None
    organisation_id: UUID | None
    kind: OrganisationKind | None
    active: bool | None
    role: str | None


async def page(tx: Tx, wanted: PeopleFilter, *, after: Sequence[Any] | None, limit: int) -> list[Mapping[str, Any]]:
    """The newest first, from behind `after` (created_at, id)."""
    status = None if wanted.active is None else "active" if wanted.active else "disabled"
    filters = (wanted.words, wanted.organisation_id, wanted.kind, status, wanted.role)
    return list(await tx.fetch(_PAGE, *filters, *(after or (None, None)), limit))


async def others_active(tx: Tx, organisation_id: UUID, *, but: UUID) -> bool:
    return bool(await tx.fetchval(_OTHERS_ACTIVE, organisation_id, but))
