"""What is committed is what the code says."""

from typing import Any

from tradepost.apps import contracts
from tradepost.infra.platform import Service


def test_contracts_and_reference_pages_are_fresh() -> None:
    assert contracts.stale() == [], "run `tradepost contracts` and commit what it writes"


def test_every_operation_says_what_it_is_and_what_it_answers() -> None:
    app, _ = contracts.offline_app()
    bare: list[str] = []
    for path, operations in app.openapi()["paths"].items():
        for method, operation in operations.items():
            described: dict[str, Any] = operation
            if not described.get("summary") or len(described["responses"]) < 2:
                bare.append(f"{method} {path}")
    assert bare == []


def test_every_event_that_is_heard_is_published_by_a_service() -> None:
    _, services = contracts.offline_app()
    published = {kind for service in services for kind in service.events}
    heard = {kind for service in services if service.consumer for kind in service.consumer.handlers}
    assert heard - published == set()


def test_services_declare_invariants_with_names_of_their_own() -> None:
    _, services = contracts.offline_app()
    names = [invariant.name for service in services for invariant in _of(service)]
    assert len(names) == len(set(names))
    assert all(_of(service) for service in services)


def _of(service: Service) -> list[Any]:
    return list(service.invariants)
