"""The reference pages that are written from the code: services, events, settings, permissions."""

from collections.abc import Sequence

from tradepost.infra.platform import Service
from tradepost.infra.settings import Settings
from tradepost.services.users.rules.roles import ROLES

_NOTE = "<!-- Written by `tradepost contracts`; change the code instead. -->\n"


def pages(services: Sequence[Service]) -> dict[str, str]:
    """Each page by its path in the repository."""
    return {
        "docs/reference/services.md": _services(services),
        "docs/reference/events.md": _events(services),
        "docs/reference/settings.md": _settings(),
        "docs/reference/permissions.md": _permissions(),
    }


def _services(services: Sequence[Service]) -> str:
    rows = [
        (
            service.name,
            str(sum(len(router.routes) for router in service.routers)),
            ", ".join(protocol.__name__ for protocol in service.ports) or "-",
            ", ".join(sorted(service.tasks)) or "-",
            str(len(service.invariants)),
        )
        for service in services
    ]
    return _page("Services", ("service", "routes", "ports", "jobs", "invariants"), rows)


def _events(services: Sequence[Service]) -> str:
    consumers: dict[str, list[str]] = {}
    for service in services:
        for kind in service.consumer.handlers if service.consumer else ():
            consumers.setdefault(kind.name, []).append(service.name)
    rows = [
        (
            f"`{kind.name}`",
            service.name,
            ", ".join(sorted(consumers.get(kind.name, []))) or "-",
            f"`{kind.key_field}`",
            (kind.__doc__ or "").strip().splitlines()[0],
        )
        for service in services
        for kind in sorted(service.events, key=lambda each: each.name)
    ]
    return _page("Events", ("event", "from", "heard by", "in order for each", "meaning"), rows)


def _settings() -> str:
    rows = [
        (
            f"`TRADEPOST_{name.upper()}`",
            "required" if field.is_required() else f"`{field.default}`",
            field.description or "",
        )
        for name, field in Settings.model_fields.items()
    ]
    return _page("Settings", ("variable", "default", "meaning"), rows)


def _permissions() -> str:
    rows = []
    for kind, roles in ROLES.items():
        granted = sorted({permission for held in roles.values() for permission in held})
        rows += [
            (kind, f"`{permission}`", ", ".join(role for role, held in roles.items() if permission in held))
            for permission in granted
        ]
    return _page("Permissions", ("organisation", "permission", "roles"), rows)


def _page(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(columns)} |", f"|{' --- |' * len(columns)}"]
    lines += [f"| {' | '.join(cell.replace('|', '/') for cell in row)} |" for row in rows]
    return f"{_NOTE}\n# {title}\n\n" + "\n".join(lines) + "\n"
