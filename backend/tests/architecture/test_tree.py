"""What the tree promises: names, sizes, who commits, who catches everything."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import tradepost
from tradepost.infra.names import SERVICES

SOURCE = Path(tradepost.__file__).parent
LONGEST_MODULE = 500
LISTS = {"models.py", "schemas.py"}  # long where there is much to list, never deep
FORBIDDEN_NAMES = {"utils", "helpers", "common", "manager", "misc"}


def modules() -> Iterator[Path]:
    yield from SOURCE.rglob("*.py")


def test_nothing_has_a_name_that_says_nothing() -> None:
    assert [path for path in modules() if FORBIDDEN_NAMES & set(path.relative_to(SOURCE).with_suffix("").parts)] == []


def test_no_module_is_longer_than_a_person_reads_at_once() -> None:
    long = {
        str(path.relative_to(SOURCE)): length
        for path in modules()
        if (length := len(path.read_text().splitlines())) > LONGEST_MODULE
        and path.name not in {"models.py", "schemas.py"}
    }
    assert long == {}


def test_only_infrastructure_ends_transactions() -> None:
    ends = re.compile(r"\.(commit|rollback)\(")
    found = [path for path in modules() if "infra" not in path.parts and ends.search(path.read_text())]
    assert found == []


@pytest.mark.parametrize("service", SERVICES)
def test_a_service_has_the_files_that_every_service_has(service: str) -> None:
    folder = SOURCE / "services" / service
    names = {path.stem for path in folder.iterdir()}
    assert {"contract", "errors", "models", "repository", "routes", "rules", "schemas", "use_cases", "wiring"} <= names
    assert (folder / "__init__.py").read_text().startswith('"""')


@pytest.mark.parametrize("service", SERVICES)
def test_events_are_frozen_and_say_what_happened(service: str) -> None:
    tree = ast.parse((SOURCE / "services" / service / "contract.py").read_text())
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and any(ast.unparse(base) == "Event" for base in node.bases):
            assert "frozen=True" in ast.unparse(node.decorator_list[0]), node.name
            assert ast.get_docstring(node), node.name
