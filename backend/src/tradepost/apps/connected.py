"""The platform and its services for the length of a command."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from tradepost.apps.composition import build_services
from tradepost.infra import telemetry
from tradepost.infra.platform import Platform, Service, open_platform
from tradepost.infra.settings import get_settings


@asynccontextmanager
async def connected() -> AsyncIterator[tuple[Platform, Sequence[Service]]]:
    """Connect with the settings of the environment, all ports bound to this process."""
    settings = get_settings()
    telemetry.configure_logging(level="WARNING", form="console")
    async with open_platform(settings) as platform:
        services = build_services(platform)
        for service in services:
            for protocol, implementation in service.ports.items():
                platform.ports.bind(protocol, implementation)
        yield platform, services
