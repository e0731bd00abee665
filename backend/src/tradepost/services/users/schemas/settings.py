"""What anyone gets of the platform's settings."""

from typing import Literal

from pydantic import Field

from tradepost.infra.http.schemas import OutputModel


class CurrencyOutput(OutputModel):
    """`decimals` are those of an amount that is paid; unit prices may have six."""

    code: str = Field(examples=["EUR"])
    decimals: int = Field(examples=[2])


class PublicSettingsOutput(OutputModel):
    """`prices_public`: guests and unverified businesses are shown prices. The first language and currency are default.

    `currencies` are what pages offer; products may be in others. `support_email` is null where there is none.
    """

    platform_name: str = Field(examples=["Tradepost"])
    prices_public: bool
    prices_visible_to: Literal["everyone", "verified"]
    registration_open: bool
    support_email: str | None
    languages: list[str] = Field(examples=[["en", "de"]])
    currencies: list[CurrencyOutput]
