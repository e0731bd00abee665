"""Which column of an upload fills which field."""

import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

from tradepost.infra.tabular.errors import MappingError
from tradepost.kernel.errors import Fault

_FIELDS_MAX = 500
_TEXT_MAX = 32_767


@dataclass(frozen=True, slots=True)
class FieldSource:
    """Where a field's value comes from: a column, with a default where its cell is empty, or one constant for all."""

    column: str | None = None
    constant: str | None = None
    default: str | None = None


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """Target field -> its source."""

    fields: Mapping[str, FieldSource]

    @classmethod
    def from_json(cls, value: object) -> Self:
        """Read `{"sku": "Art. no", "unit": {"column": "UOM", "default": "EA"}, "currency": {"constant": "EUR"}}`.

        Raises MappingError naming every fault, with pointers below `#/`.
        """
        if not isinstance(value, Mapping) or len(value) > _FIELDS_MAX:
            raise MappingError([Fault("#", "invalid", f"An object of at most {_FIELDS_MAX} fields is expected.")])
        fields: dict[str, FieldSource] = {}
        faults: list[Fault] = []
        for target, raw in value.items():
            source = _source(raw)
            if isinstance(source, str):
                faults.append(Fault(_pointer(target), "invalid", source))
            else:
                fields[str(target)] = source
        if faults:
            raise MappingError(faults)
        return cls(fields)

    def as_json(self) -> dict[str, dict[str, str]]:
        """The reverse of `from_json`, in its long form."""
        names = ("column", "constant", "default")
        return {
            target: {name: value for name in names if (value := getattr(source, name)) is not None}
            for target, source in self.fields.items()
        }

    def check(self, columns: Collection[str], *, targets: Collection[str], required: Collection[str] = ()) -> None:
        """Raise MappingError naming every unknown target, every missing column and every required target unmapped."""
        faults = [
            Fault(_pointer(target), "unknown_field", f"There is no field {target!r}.")
            for target in self.fields
            if target not in targets
        ]
        faults += [
            Fault(_pointer(target), "unknown_column", f"The table has no column {source.column!r}.")
            for target, source in self.fields.items()
            if source.column is not None and source.column not in columns
        ]
        faults += [
            Fault(_pointer(target), "missing", f"The field {target!r} needs a column or a constant.")
            for target in required
            if target not in self.fields
        ]
        if faults:
            raise MappingError(faults)

    def apply(self, values: Mapping[str, str]) -> dict[str, str]:
        """A row's values by target field, outer spaces removed; a field whose cell is empty has its default or ''."""
        return {
            target: source.constant
            if source.constant is not None
            else values.get(source.column or "", "").strip() or source.default or ""
            for target, source in self.fields.items()
        }


def suggest_mapping(columns: Sequence[str], synonyms: Mapping[str, Sequence[str]]) -> ColumnMapping:
    """Map each target of `synonyms` to the column named like it or, next, like one of its synonyms.

    Names are compared without case, accents, spaces and punctuation. The order of the synonyms is their rank; each
    column is used once, targets' own names before synonyms.
    """
    free = {_plain(column): column for column in reversed(columns)}
    found: dict[str, FieldSource] = {}
    ranks = max((len(names) for names in synonyms.values()), default=0) + 1
    for rank in range(ranks):
        for target, names in synonyms.items():
            wanted = [target, *names]
            if target in found or rank >= len(wanted):
                continue
            column = free.pop(_plain(wanted[rank]), None)
            if column is not None:
                found[target] = FieldSource(column=column)
    return ColumnMapping({target: found[target] for target in synonyms if target in found})


def _plain(name: str) -> str:
    spread = unicodedata.normalize("NFKD", name.replace("ß", "ss")).casefold()
    return "".join(letter for letter in spread if letter.isalnum())


def _source(raw: Any) -> FieldSource | str:
    """The source that `raw` describes, or what is wrong with it."""
    if isinstance(raw, str):
        raw = {"column": raw}
    if not isinstance(raw, Mapping) or not set(raw) <= {"column", "constant", "default"}:
        return "A column name, or an object with column and default, or with constant, is expected."
    if any(not isinstance(value, str) or len(value) > _TEXT_MAX for value in raw.values()):
        return f"Column, constant and default are texts of at most {_TEXT_MAX} characters."
    if ("column" in raw) == ("constant" in raw) or ("constant" in raw and "default" in raw):
        return "Either a column, with or without a default, or a constant is expected."
    return FieldSource(**raw)


def _pointer(target: object) -> str:
    return "#/" + str(target)[:200].replace("~", "~0").replace("/", "~1")
