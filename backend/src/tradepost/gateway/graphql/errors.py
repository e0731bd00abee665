"""Why a query is refused before any of it is carried out."""

from tradepost.kernel.errors import DomainError


class QuerySyntaxInvalid(DomainError):
    """The query is not GraphQL."""

    code = "graphql.syntax_invalid"


class QueryInvalid(DomainError):
    """The query asks for what the schema does not have."""

    code = "graphql.query_invalid"


class OneQueryOnly(DomainError):
    """A request holds exactly one query; there are no mutations and no subscriptions."""

    code = "graphql.one_query_only"


class QueryTooLarge(DomainError):
    """The query selects too many fields or uses too many aliases."""

    code = "graphql.query_too_large"


class QueryTooDeep(DomainError):
    """The query is nested too deeply."""

    code = "graphql.query_too_deep"


class QueryTooCostly(DomainError):
    """The query asks for too much at once: ask for smaller pages or fewer fields."""

    code = "graphql.query_too_costly"
