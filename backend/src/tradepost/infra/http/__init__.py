"""HTTP: routers with policies, problems, transactions, idempotency, pages. What a service's routes are made of."""

from tradepost.infra.http.dependencies import (
    CurrentAccess,
    CurrentActor,
    MaybeActor,
    PlatformContext,
    database,
    platform,
    port,
    transaction,
)
from tradepost.infra.http.idempotency import IdempotentCall, idempotent_request
from tradepost.infra.http.pagination import (
    Cursor,
    CursorParam,
    LimitParam,
    Page,
    decode_cursor,
    encode_cursor,
    page_of,
)
from tradepost.infra.http.policy import Policy, authenticated, needs, public
from tradepost.infra.http.router import ServiceRouter
from tradepost.infra.http.schemas import InputModel, MoneyModel, OutputModel

__all__ = [
    "CurrentAccess",
    "CurrentActor",
    "Cursor",
    "CursorParam",
    "IdempotentCall",
    "InputModel",
    "LimitParam",
    "MaybeActor",
    "MoneyModel",
    "OutputModel",
    "Page",
    "PlatformContext",
    "Policy",
    "ServiceRouter",
    "authenticated",
    "database",
    "decode_cursor",
    "encode_cursor",
    "idempotent_request",
    "needs",
    "page_of",
    "platform",
    "port",
    "public",
    "transaction",
]
