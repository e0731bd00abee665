"""The operator's own company, as documents and transfers name it: the platform setting `operator_company`."""

from decimal import Decimal

from pydantic import BaseModel, Field

from tradepost.infra.db import Tx
from tradepost.services.payments.repository import orders as repository

SETTING = "operator_company"


class OperatorAddress(BaseModel):
    line1: str
    line2: str | None = None
    city: str
    region: str | None = None
    postal_code: str
    country: str


class OperatorCompany(BaseModel):
    """`vat_rate` is what the operator's fees bear at home, a fraction. The defaults are those of the demo."""

    name: str = "Tradepost Operations GmbH"
    address: OperatorAddress = OperatorAddress(line1="Musterstraße 1", city="Berlin", postal_code="10115", country="DE")
    vat_id: str = "DE136695976"
    iban: str = "DE89370400440532013000"
    bic: str = "COBADEFFXXX"
    vat_rate: Decimal = Field(default=Decimal("0.19"), ge=0, le=1)


async def operator_company(tx: Tx) -> OperatorCompany:
    """The operator's company as it is set, or that of the demo."""
    return OperatorCompany.model_validate(await repository.platform_setting(tx, SETTING) or {})
