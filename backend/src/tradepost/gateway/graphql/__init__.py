"""The GraphQL face: reads that cross services in one request, by the services' own ports and policies.

A guest may not introspect; who has signed in may. The schema is committed as contracts/schema.graphql.
"""

from tradepost.gateway.graphql.execution import sdl
from tradepost.gateway.graphql.routes import router

__all__ = ["router", "sdl"]
