"""What a query may ask for, decided before it is validated, because validation itself takes time on hostile queries.

Cost is the number of values that the answer could have: each selected field counts one, and what lies below a list
counts as often as its page is long. Aliases and repeated fields count like any other; fragments count where they are
spread.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLList,
    GraphQLObjectType,
    GraphQLSchema,
    IntValueNode,
    ListValueNode,
    OperationDefinitionNode,
    OperationType,
    SelectionSetNode,
    ValueNode,
    VariableNode,
    get_named_type,
    get_nullable_type,
    value_from_ast_untyped,
)

from tradepost.gateway.graphql.errors import OneQueryOnly, QueryTooCostly, QueryTooDeep, QueryTooLarge
from tradepost.infra.http.pagination import MAX_PAGE
from tradepost.infra.tokens import Unauthenticated

MAX_QUERY_BYTES = 10_000
MAX_TOKENS = 2_500
MAX_SELECTIONS = 400
MAX_ALIASES = 30
MAX_DEPTH = 8
MAX_COST = 10_000
INTROSPECTION_COST = 2_000
UNPAGED_ROWS = 20  # counted for a list that has no page, such as price tiers


@dataclass(slots=True)
class Measured:
    """What an operation comes to."""

    selections: int = 0
    aliases: int = 0
    depth: int = 0
    cost: int = 0
    introspects: bool = False


def check(schema: GraphQLSchema, document: DocumentNode, variables: Mapping[str, Any], *, signed_in: bool) -> Measured:
    """Raises OneQueryOnly, QueryTooLarge, QueryTooDeep, QueryTooCostly; Unauthenticated for a guest's introspection."""
    operations = [each for each in document.definitions if isinstance(each, OperationDefinitionNode)]
    if len(operations) != 1 or operations[0].operation is not OperationType.QUERY:
        raise OneQueryOnly
    _check_written(document)
    measured = _Walk(schema, document, operations[0], variables).measure()
    if measured.aliases > MAX_ALIASES:
        raise QueryTooLarge(f"At most {MAX_ALIASES} aliases.", aliases=measured.aliases, limit=MAX_ALIASES)
    if measured.depth > MAX_DEPTH:
        raise QueryTooDeep(f"At most {MAX_DEPTH} levels.", depth=measured.depth, limit=MAX_DEPTH)
    if measured.cost > MAX_COST:
        raise QueryTooCostly(f"At most {MAX_COST} values.", cost=measured.cost, limit=MAX_COST)
    if measured.introspects and not signed_in:
        raise Unauthenticated("Sign in to read the schema, or see contracts/schema.graphql.")
    return measured


def _check_written(document: DocumentNode) -> None:
    """Bounds what validation works on, fragments that nothing uses included. Raises QueryTooLarge."""
    written = 0
    waiting = [getattr(each, "selection_set", None) for each in document.definitions]
    while waiting:
        found = waiting.pop()
        if found is not None:
            written += len(found.selections)
            waiting += [getattr(each, "selection_set", None) for each in found.selections]
    if written > MAX_SELECTIONS:
        raise QueryTooLarge(f"At most {MAX_SELECTIONS} fields.", limit=MAX_SELECTIONS)


class _Walk:
    """Goes through an operation as execution would, fragments in place."""

    def __init__(
        self,
        schema: GraphQLSchema,
        document: DocumentNode,
        operation: OperationDefinitionNode,
        variables: Mapping[str, Any],
    ) -> None:
        self._operation, self._root = operation, schema.query_type
        self._types = schema.type_map
        self._fragments = {
            each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)
        }
        defaults = {each.variable.name.value: each.default_value for each in operation.variable_definitions or ()}
        given = {name: value_from_ast_untyped(node) for name, node in defaults.items() if node is not None}
        self._variables = {**given, **variables}
        self._spread: set[str] = set()
        self._found = Measured()

    def measure(self) -> Measured:
        self._selections(self._operation.selection_set, self._root, depth=1, times=1)
        return self._found

    def _selections(self, selected: SelectionSetNode, parent: Any, *, depth: int, times: int) -> None:
        for each in selected.selections:
            self._found.selections += 1
            if self._found.selections > MAX_SELECTIONS:
                raise QueryTooLarge(f"At most {MAX_SELECTIONS} fields, fragments counted where they are spread.")
            if isinstance(each, FieldNode):
                self._field(each, parent, depth=depth, times=times)
            elif isinstance(each, FragmentSpreadNode):
                self._fragment(each.name.value, depth=depth, times=times)
            else:
                condition = getattr(each, "type_condition", None)
                inner = self._types.get(condition.name.value) if condition else parent
                self._selections(each.selection_set, inner, depth=depth, times=times)  # type: ignore[attr-defined]

    def _fragment(self, name: str, *, depth: int, times: int) -> None:
        fragment = self._fragments.get(name)
        if fragment is None or name in self._spread:
            return  # validation says what is wrong with it
        self._spread.add(name)
        parent = self._types.get(fragment.type_condition.name.value)
        self._selections(fragment.selection_set, parent, depth=depth, times=times)
        self._spread.remove(name)

    def _field(self, node: FieldNode, parent: Any, *, depth: int, times: int) -> None:
        found = self._found
        found.aliases += node.alias is not None
        found.depth = max(found.depth, depth)
        if node.name.value in {"__schema", "__type"}:
            found.introspects = True
            found.cost += INTROSPECTION_COST  # how deep it goes is limited by graphql-core's own rule
            return
        found.cost += times
        if node.selection_set is None:
            return
        declared = parent.fields.get(node.name.value) if isinstance(parent, GraphQLObjectType) else None
        rows = self._rows(node, declared, parent)
        inner = get_named_type(declared.type) if declared is not None else None
        self._selections(node.selection_set, inner, depth=depth + 1, times=times * rows)

    def _rows(self, node: FieldNode, declared: GraphQLField | None, parent: Any) -> int:
        """How many objects the field gives at most."""
        if declared is None:
            return 1
        if "first" in declared.args:
            given = self._value(node, "first", declared.args["first"].default_value)
            return max(1, min(given, MAX_PAGE)) if isinstance(given, int) else MAX_PAGE
        if "ids" in declared.args:
            ids = self._value(node, "ids", None)
            return max(1, min(len(ids), MAX_PAGE)) if isinstance(ids, list) else 1
        is_list = isinstance(get_nullable_type(declared.type), GraphQLList)
        return UNPAGED_ROWS if is_list and not parent.name.endswith("Page") else 1

    def _value(self, node: FieldNode, name: str, default: Any) -> Any:
        for each in node.arguments or ():
            if each.name.value == name:
                return self._read(each.value)
        return default

    def _read(self, node: ValueNode) -> Any:
        if isinstance(node, VariableNode):
            return self._variables.get(node.name.value)
        if isinstance(node, IntValueNode):
            return int(node.value) if len(node.value) < 10 else None
        return list(node.values) if isinstance(node, ListValueNode) else None
