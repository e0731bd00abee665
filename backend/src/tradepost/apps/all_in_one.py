"""The API of all ten services in one ASGI application: `granian tradepost.apps.all_in_one:app`."""

from tradepost.apps.composition import build_services
from tradepost.gateway import graphql
from tradepost.infra.http.app import create_app

app = create_app(build_services, routers=[graphql.router])
