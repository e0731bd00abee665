"""An example of what a JSON Schema takes, and the places in it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

Pointer = tuple[str | int, ...]
_FORMATS = {
    "uuid": str(UUID(int=1)),
    "date": "2026-01-31",
    "date-time": "2026-01-31T12:00:00Z",
    "uri": "https://shop.example",
}


def example(schema: Mapping[str, Any], document: Mapping[str, Any]) -> Any:
    """A value by the schema's own examples, else the smallest that its types and bounds allow; patterns are ignored."""
    schema = resolved(schema, document)
    for ready in (schema.get("examples"), schema.get("enum")):
        if ready:
            return ready[0]
    if "const" in schema:
        return schema["const"]
    for name in ("anyOf", "oneOf", "allOf"):
        if name in schema:
            return example(schema[name][0], document)
    return _of_type(schema, document)


def resolved(schema: Mapping[str, Any], document: Mapping[str, Any]) -> Mapping[str, Any]:
    """The schema behind a reference, with what stands beside the reference."""
    while "$ref" in schema:
        found: Any = document
        for part in schema["$ref"].removeprefix("#/").split("/"):
            found = found[part]
        schema = {**found, **{name: value for name, value in schema.items() if name != "$ref"}}
    return schema


def leaves(value: Any, at: Pointer = ()) -> Iterator[tuple[Pointer, Any]]:
    """Every scalar in a JSON value, and every list, with its place."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from leaves(inner, (*at, name))
    elif isinstance(value, list):
        yield at, value
        if value:
            yield from leaves(value[0], (*at, 0))
    else:
        yield at, value


def changed(value: Any, at: Pointer, new: Any) -> Any:
    """A copy with `new` at this place."""
    if not at:
        return new
    head, rest = at[0], at[1:]
    if isinstance(value, list):
        return [changed(inner, rest, new) if place == head else inner for place, inner in enumerate(value)]
    return {**value, head: changed(value[head], rest, new)}


def as_pointer(at: Sequence[str | int]) -> str:
    return "/".join(["#", *map(str, at)])


def _of_type(schema: Mapping[str, Any], document: Mapping[str, Any]) -> Any:
    kind = schema.get("type")
    if kind == "object":
        return {name: example(inner, document) for name, inner in schema.get("properties", {}).items()}
    if kind == "array":
        return [example(schema.get("items", {}), document)] * max(1, schema.get("minItems", 0))
    if kind in {"integer", "number"}:
        return max(1, schema.get("minimum", 1))
    if kind == "boolean":
        return True
    if kind == "null":
        return None
    return _FORMATS.get(schema.get("format", ""), "a" * max(3, schema.get("minLength", 0)))
