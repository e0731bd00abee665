"""What the resolvers of one request share: who asks, and the data that was asked for already."""

from dataclasses import dataclass

import strawberry
from graphql import DocumentNode

from tradepost.gateway.graphql.loaders import Loaders
from tradepost.infra.http.policy import Policy
from tradepost.infra.tokens import Unauthenticated
from tradepost.kernel.actor import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphQLContext:
    """`document` is the parsed query, within its limits."""

    actor: Actor | None
    load: Loaders
    document: DocumentNode

    def require(self, policy: Policy) -> Actor:
        """The caller, whom `policy` allows. Raises Unauthenticated, Forbidden."""
        if self.actor is None:
            raise Unauthenticated
        policy.check(self.actor)
        return self.actor


Info = strawberry.Info[GraphQLContext, None]
