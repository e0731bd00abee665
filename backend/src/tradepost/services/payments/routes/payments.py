"""Paying, receiving, refunding, and the bank accounts that refunds go to."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Response

from tradepost.infra.db import Tx
from tradepost.infra.http import (
    CurrentActor,
    CursorParam,
    IdempotentCall,
    LimitParam,
    Page,
    ServiceRouter,
    idempotent_request,
    needs,
    port,
    transaction,
)
from tradepost.infra.http.pagination import DEFAULT_PAGE
from tradepost.kernel.errors import CurrencyMismatch, Forbidden, NotFound
from tradepost.services.orders.contract import OrdersPort
from tradepost.services.payments import errors
from tradepost.services.payments.schemas.amounts import MethodName
from tradepost.services.payments.schemas.payments import (
    AllocateInput,
    BankDetails,
    PaymentMethodInput,
    PaymentMethodOutput,
    PaymentOutput,
    PaymentStatusName,
    ProcessInput,
    ProcessOutput,
    ReceiptOutput,
    ReceiptStatusName,
    ReceiveInput,
    ReceiveOutput,
    RefundInput,
    RefundOutput,
    RefundStatusName,
)
from tradepost.services.payments.use_cases import methods, paying, reading, receiving, refunding

router = ServiceRouter("payments")
Reading = Annotated[Tx, transaction("payments", readonly=True)]
Writing = Annotated[Tx, transaction("payments")]
Once = Annotated[IdempotentCall, idempotent_request("payments")]
Reference = Annotated[str | None, Query(max_length=25, pattern=r"^[A-Za-z0-9]+$", examples=["RF18539007547034"])]


@router.post(
    "/payments/process",
    policy=needs("payment:create", "retailer", verified=True),
    errors=[
        NotFound,
        errors.OrderNotPayable,
        errors.MethodNotOfOrder,
        errors.AlreadyInPayment,
        errors.NothingToPay,
        errors.NoCredit,
        errors.CreditOnHold,
        errors.CreditLimitExceeded,
    ],
    status_code=201,
    response_model=ProcessOutput,
    summary="Pay placed orders on account or by bank transfer",
)
async def process_payment(
    actor: CurrentActor, call: Once, body: ProcessInput, orders: Annotated[OrdersPort, port(OrdersPort)]
) -> Response:
    return await call.once(lambda tx: paying.process_payment(tx, actor, body, orders_port=orders))


@router.get(
    "/payments/history",
    policy=needs("payment:read"),
    response_model=Page[PaymentOutput],
    summary="Payments of the caller's purchases or sales, the newest first",
)
async def payment_history(
    tx: Reading,
    actor: CurrentActor,
    status: PaymentStatusName | None = None,
    method: MethodName | None = None,
    order_id: UUID | None = None,
    group_id: UUID | None = None,
    reference: Reference = None,
    limit: LimitParam = DEFAULT_PAGE,
    cursor: CursorParam = None,
) -> Page[PaymentOutput]:
    return await reading.list_payments(
        tx,
        actor,
        status=status,
        method=method,
        order_id=order_id,
        group_id=group_id,
        reference=reference,
        limit=limit,
        cursor=cursor,
    )


@router.post(
    "/payments/refund",
    policy=needs("payment:refund", "manufacturer", "operator"),
    errors=[
        NotFound,
        Forbidden,
        CurrencyMismatch,
        errors.NothingToRefund,
        errors.RefundTooLarge,
        errors.RefundNotDue,
    ],
    status_code=201,
    response_model=RefundOutput,
    summary="Give money back by a credit note, or pay out a refund that is due",
)
async def refund_payment(actor: CurrentActor, call: Once, body: RefundInput) -> Response:
    return await call.once(lambda tx: refunding.refund_payment(tx, actor, body))


@router.get(
    "/payments/transfer-account",
    policy=needs("payment:read"),
    response_model=BankDetails,
    summary="The operator's bank account, to which buyers transfer what they owe",
)
async def show_transfer_account(tx: Reading) -> BankDetails:
    return await reading.show_transfer_account(tx)


@router.get(
    "/payments/{payment_id}",
    policy=needs("payment:read"),
    errors=[NotFound],
    response_model=PaymentOutput,
    summary="One payment",
)
async def show_payment(tx: Reading, actor: CurrentActor, payment_id: UUID) -> PaymentOutput:
    return await reading.show_payment(tx, actor, payment_id)


@router.post(
    "/payments/{payment_id}/receive",
    policy=needs("payment:receive", "operator"),
    errors=[NotFound, errors.PaymentNotOpen, errors.AmountMismatch, errors.ReceiptKnown],
    status_code=201,
    response_model=ReceiveOutput,
    summary="Record that a payment's money arrived at the bank",
)
async def receive_payment(actor: CurrentActor, call: Once, payment_id: UUID, body: ReceiveInput) -> Response:
    return await call.once(lambda tx: receiving.receive_payment(tx, actor, payment_id, body))


@router.get(
    "/admin/receipts",
    policy=needs("payment:receive", "operator"),
    response_model=Page[ReceiptOutput],
    summary="Money that arrived, the newest first",
)
async def list_receipts(
    tx: Reading,
    status: ReceiptStatusName | None = None,
    payment_id: UUID | None = None,
    limit: LimitParam = DEFAULT_PAGE,
    cursor: CursorParam = None,
) -> Page[ReceiptOutput]:
    return await reading.list_receipts(tx, status=status, payment_id=payment_id, limit=limit, cursor=cursor)


@router.post(
    "/admin/receipts/{receipt_id}/allocate",
    policy=needs("payment:receive", "operator"),
    errors=[NotFound, errors.ReceiptSettled, errors.PaymentNotOpen, errors.AmountMismatch, errors.ReceiptKnown],
    status_code=201,
    response_model=ReceiveOutput,
    summary="Use an unallocated receipt for the payment it was meant for",
)
async def allocate_receipt(actor: CurrentActor, call: Once, receipt_id: UUID, body: AllocateInput) -> Response:
    return await call.once(lambda tx: receiving.allocate_unallocated(tx, actor, receipt_id, body))


@router.post(
    "/admin/receipts/{receipt_id}/return",
    policy=needs("payment:receive", "operator"),
    errors=[NotFound, errors.ReceiptSettled],
    status_code=201,
    response_model=ReceiptOutput,
    summary="Say that an unallocated receipt was sent back",
)
async def return_receipt(actor: CurrentActor, call: Once, receipt_id: UUID) -> Response:
    return await call.once(lambda tx: receiving.return_unallocated(tx, actor, receipt_id))


@router.get(
    "/refunds",
    policy=needs("payment:read"),
    response_model=Page[RefundOutput],
    summary="Refunds, the newest first",
)
async def list_refunds(
    tx: Reading,
    actor: CurrentActor,
    status: RefundStatusName | None = None,
    payment_id: UUID | None = None,
    limit: LimitParam = DEFAULT_PAGE,
    cursor: CursorParam = None,
) -> Page[RefundOutput]:
    return await reading.list_refunds(tx, actor, status=status, payment_id=payment_id, limit=limit, cursor=cursor)


@router.post(
    "/payment-methods",
    policy=needs("payment_method:manage"),
    errors=[errors.PaymentMethodExists, errors.TooManyPaymentMethods],
    status_code=201,
    response_model=PaymentMethodOutput,
    summary="Add a bank account to which refunds are paid",
)
async def add_payment_method(tx: Writing, actor: CurrentActor, body: PaymentMethodInput) -> PaymentMethodOutput:
    return await methods.add_payment_method(tx, actor, body)


@router.get(
    "/payment-methods",
    policy=needs("payment_method:manage"),
    response_model=list[PaymentMethodOutput],
    summary="The organisation's bank accounts, at most 20",
)
async def list_payment_methods(tx: Reading, actor: CurrentActor) -> list[PaymentMethodOutput]:
    return await methods.list_payment_methods(tx, actor)


@router.delete(
    "/payment-methods/{method_id}",
    policy=needs("payment_method:manage"),
    errors=[NotFound],
    status_code=204,
    summary="Forget a bank account",
)
async def delete_payment_method(tx: Writing, actor: CurrentActor, method_id: UUID) -> None:
    await methods.delete_payment_method(tx, actor, method_id)
