"""What the tables share."""

from decimal import Decimal

from sqlalchemy import Numeric
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql import text

from tradepost.infra.models import ServiceBase, service_metadata

AMOUNT = Numeric(20, 4)
RATE = Numeric(7, 6)


class Base(ServiceBase):
    __abstract__ = True
    metadata = service_metadata("payments")


def zero() -> Mapped[Decimal]:
    return mapped_column(AMOUNT, server_default=text("0"))
