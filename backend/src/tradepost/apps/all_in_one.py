"""The API of all ten services in one ASGI application: `granian tradepost.apps.all_in_one:app`."""

from tradepost.apps.composition import build_services, keep_for_good
from tradepost.gateway import graphql
from tradepost.infra.http.app import create_app
from tradepost.infra.http.microcache import MicroCache

app = MicroCache(create_app(build_services, routers=[graphql.router], ready=keep_for_good))
