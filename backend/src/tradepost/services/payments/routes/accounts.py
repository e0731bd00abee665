"""Commission, the ledger, and what sellers are owed."""

from typing import Annotated
from uuid import UUID

from tradepost.infra.db import Tx
from tradepost.infra.http import CurrentActor, CursorParam, LimitParam, Page, ServiceRouter, needs, transaction
from tradepost.infra.http.pagination import DEFAULT_PAGE
from tradepost.kernel.errors import NotFound
from tradepost.services.payments import errors
from tradepost.services.payments.rules.ledger import AccountKind
from tradepost.services.payments.schemas.accounts import (
    CommissionOutput,
    CommissionRuleInput,
    CommissionRuleOutput,
    LedgerAccountOutput,
    LedgerEntryOutput,
    PayoutPreview,
)
from tradepost.services.payments.use_cases import commissions, reading

router = ServiceRouter("payments")
Reading = Annotated[Tx, transaction("payments", readonly=True)]
Writing = Annotated[Tx, transaction("payments")]


@router.get(
    "/admin/commission-rules",
    policy=needs("commission:manage", "operator"),
    response_model=Page[CommissionRuleOutput],
    summary="Commission rates, the latest to come into force first",
)
async def list_commission_rules(
    tx: Reading, seller_id: UUID | None = None, limit: LimitParam = DEFAULT_PAGE, cursor: CursorParam = None
) -> Page[CommissionRuleOutput]:
    return await reading.list_commission_rules(tx, seller_id=seller_id, limit=limit, cursor=cursor)


@router.post(
    "/admin/commission-rules",
    policy=needs("commission:manage", "operator"),
    errors=[errors.CommissionRuleExists],
    status_code=201,
    response_model=CommissionRuleOutput,
    summary="Add a commission rate for one seller or for all",
)
async def add_commission_rule(tx: Writing, actor: CurrentActor, body: CommissionRuleInput) -> CommissionRuleOutput:
    return await commissions.add_commission_rule(tx, actor, body)


@router.get(
    "/commissions",
    policy=needs("commission:read", "manufacturer", "operator"),
    response_model=Page[CommissionOutput],
    summary="Commission by document, the newest first",
)
async def list_commissions(
    tx: Reading,
    actor: CurrentActor,
    order_id: UUID | None = None,
    limit: LimitParam = DEFAULT_PAGE,
    cursor: CursorParam = None,
) -> Page[CommissionOutput]:
    return await reading.list_commissions(tx, actor, order_id=order_id, limit=limit, cursor=cursor)


@router.get(
    "/ledger/accounts",
    policy=needs("ledger:read", "manufacturer", "operator"),
    response_model=Page[LedgerAccountOutput],
    summary="Ledger accounts with their balances: a seller's payables, all for the operator",
)
async def list_accounts(
    tx: Reading,
    actor: CurrentActor,
    kind: AccountKind | None = None,
    organisation_id: UUID | None = None,
    limit: LimitParam = DEFAULT_PAGE,
    cursor: CursorParam = None,
) -> Page[LedgerAccountOutput]:
    return await reading.list_accounts(
        tx, actor, kind=kind, organisation_id=organisation_id, limit=limit, cursor=cursor
    )


@router.get(
    "/ledger/accounts/{account_id}/entries",
    policy=needs("ledger:read", "manufacturer", "operator"),
    errors=[NotFound],
    response_model=Page[LedgerEntryOutput],
    summary="An account's entries, the newest first",
)
async def list_entries(
    tx: Reading, actor: CurrentActor, account_id: UUID, limit: LimitParam = DEFAULT_PAGE, cursor: CursorParam = None
) -> Page[LedgerEntryOutput]:
    return await reading.list_entries(tx, actor, account_id, limit=limit, cursor=cursor)


@router.get(
    "/payouts",
    policy=needs("payout:read", "manufacturer", "operator"),
    response_model=Page[PayoutPreview],
    summary="What sellers are owed now",
)
async def list_payouts(
    tx: Reading, actor: CurrentActor, limit: LimitParam = DEFAULT_PAGE, cursor: CursorParam = None
) -> Page[PayoutPreview]:
    return await reading.list_payouts(tx, actor, limit=limit, cursor=cursor)
