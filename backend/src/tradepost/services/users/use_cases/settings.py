"""The operator sets up the platform and reads what was done on it."""

import hashlib
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from pydantic_core import to_json

from tradepost.infra import audit
from tradepost.infra.db import Tx
from tradepost.infra.platform_settings import PlatformSettings
from tradepost.kernel.actor import Actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import InvalidInput, VersionMismatch
from tradepost.kernel.languages import LANGUAGES
from tradepost.kernel.money import minor_unit_places
from tradepost.services.users.contract import PRICES_VISIBLE_TO
from tradepost.services.users.repository import settings
from tradepost.services.users.rules.settings import (
    CURRENCIES,
    PLATFORM_NAME,
    REGISTRATION_OPEN,
    SETTINGS,
    SUPPORT_EMAIL,
    Value,
    currency_codes,
    setting_faults,
)


async def read_settings(tx: Tx) -> tuple[list[dict[str, Any]], str]:
    """Every setting with its value, and the version of all together."""
    return _described(await settings.all_set(tx))


async def public_settings(kept: PlatformSettings) -> dict[str, Any]:
    """What anyone may know, by name; from the process's copy of the settings."""
    names = (PLATFORM_NAME, PRICES_VISIBLE_TO, REGISTRATION_OPEN, SUPPORT_EMAIL, CURRENCIES)
    values: dict[str, Any] = {name: await kept.value(name, SETTINGS[name].default) for name in names}
    codes = currency_codes(values[CURRENCIES])
    return {
        **values,
        "prices_public": values[PRICES_VISIBLE_TO] == "everyone",
        SUPPORT_EMAIL: values[SUPPORT_EMAIL] or None,
        "languages": list(LANGUAGES),
        CURRENCIES: [{"code": code, "decimals": minor_unit_places(code)} for code in codes],
    }


async def change_settings(
    tx: Tx, actor: Actor, values: dict[str, Value], *, version: str | None
) -> tuple[list[dict[str, Any]], str]:
    """Change the settings named; the others stay. Raises InvalidInput, VersionMismatch where one was given."""
    faults = [fault for name, value in values.items() for fault in setting_faults(name, value)]
    if faults:
        raise InvalidInput(faults)
    before, was = _described(await settings.all_set(tx, for_change=True))
    if version is not None and version != was:
        raise VersionMismatch(version=was)
    old = {each["name"]: each["value"] for each in before}
    changes = {name: {"from": old[name], "to": value} for name, value in values.items() if old[name] != value}
    if changes:
        stored = {name: to_json({"value": change["to"]}).decode() for name, change in changes.items()}
        await settings.set_values(tx, stored, now=utc_now(), by=actor.user_id)
        await audit.record(tx, actor, "settings.update", "setting", *changes, changes=changes)
    return _described(await settings.all_set(tx))


async def read_audit_log(
    tx: Tx,
    *,
    organisation_id: UUID | None,
    filters: Sequence[Any],
    after: Sequence[Any] | None,
    limit: int,
) -> list[Any]:
    """Entries, the latest first. `filters`: subject type, subject id, action, person, from, until; None for any."""
    return await settings.audit_page(tx, [organisation_id, *filters], after=after, limit=limit)


def _described(rows: dict[str, Any]) -> tuple[list[dict[str, Any]], str]:
    described = []
    for name, setting in SETTINGS.items():
        row = rows.get(name)
        described.append(
            {
                "name": name,
                "type": setting.type,
                "choices": list(setting.choices) or None,
                "value": row["value"]["value"] if row else setting.default,
                "default": setting.default,
                "description": setting.description,
                "updated_at": row["updated_at"] if row else None,
                "updated_by": row["updated_by"] if row else None,
            }
        )
    version = hashlib.sha256(to_json([(each["name"], each["value"]) for each in described])).hexdigest()[:20]
    return described, version
