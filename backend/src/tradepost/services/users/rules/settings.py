"""The platform's settings: a closed list of names, each with its type, default and meaning."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final, Literal

from tradepost.kernel.errors import Fault
from tradepost.services.users.contract import (
    OPERATOR_COMPANY,
    PRICES_VISIBLE_TO,
    PRICES_VISIBLE_TO_DEFAULT,
    OperatorCompany,
)
from tradepost.services.users.rules import identity

Value = bool | int | str | Mapping[str, Any]
_DEMO_COMPANY: Final = {**asdict(OperatorCompany()), "vat_rate": str(OperatorCompany().vat_rate)}
REGISTRATION_OPEN: Final = "registration_open"
PLATFORM_NAME: Final = "platform_name"
SUPPORT_EMAIL: Final = "support_email"
CURRENCIES: Final = "currencies"
MAX_CURRENCIES: Final = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """`choices` for the type `choice`; `least` and `most` bound an integer's value or a text's length.

    A value of type `company` is an OperatorCompany as JSON.
    """

    type: Literal["choice", "boolean", "integer", "text", "company"]
    default: Value
    description: str
    choices: tuple[str, ...] = ()
    least: int = 0
    most: int = 500


SETTINGS: Final[Mapping[str, Setting]] = {
    PRICES_VISIBLE_TO: Setting(
        type="choice",
        default=PRICES_VISIBLE_TO_DEFAULT,
        choices=("everyone", "verified"),
        description="Who sees prices: everyone, or members of verified businesses alone.",
    ),
    REGISTRATION_OPEN: Setting(type="boolean", default=True, description="Whether new companies can register."),
    PLATFORM_NAME: Setting(
        type="text", default="Tradepost", least=1, most=60, description="What the platform calls itself on its pages."
    ),
    CURRENCIES: Setting(
        type="text",
        default="EUR,USD,GBP,CHF",
        least=3,
        most=4 * MAX_CURRENCIES - 1,
        description="Currencies that pages offer: ISO 4217 codes with commas between, the default first.",
    ),
    SUPPORT_EMAIL: Setting(
        type="text", default="", most=254, description="Where people write when they need help; empty: nowhere."
    ),
    OPERATOR_COMPANY: Setting(
        type="company",
        default=_DEMO_COMPANY,
        description="The operator's own company on invoices and for transfers. The default is made up, for a demo.",
    ),
}


def setting_faults(name: str, value: Value) -> list[Fault]:
    """What is wrong with `value` for the setting `name`."""
    pointer = f"#/values/{name.replace('~', '~0').replace('/', '~1')}"
    setting = SETTINGS.get(name)
    if setting is None:
        return [Fault(pointer, "setting_unknown", "There is no such setting.")]
    match setting.type:
        case "choice" if value not in setting.choices:
            return [Fault(pointer, "setting_not_a_choice", f"Choose one of {', '.join(setting.choices)}.")]
        case "boolean" if not isinstance(value, bool):
            return [Fault(pointer, "setting_not_boolean", "This is true or false.")]
        case "integer" if isinstance(value, bool) or not isinstance(value, int):
            return [Fault(pointer, "setting_not_integer", "This is a whole number.")]
        case "integer" if isinstance(value, int) and not setting.least <= value <= setting.most:
            return [Fault(pointer, "setting_out_of_range", f"From {setting.least} to {setting.most}.")]
        case "text" if not isinstance(value, str) or not setting.least <= len(value) <= setting.most:
            return [Fault(pointer, "setting_not_text", f"A text of {setting.least} to {setting.most} characters.")]
        case "text" if name == CURRENCIES and isinstance(value, str):
            return _currency_faults(value, pointer)
        case "company" if not isinstance(value, Mapping):
            return [Fault(pointer, "setting_not_company", "This is a company.")]
        case "company":
            return _company_faults(value, pointer)
    return []


def currency_codes(value: str) -> list[str]:
    """The codes of the setting CURRENCIES."""
    return value.split(",")


def _currency_faults(value: str, pointer: str) -> list[Fault]:
    codes = currency_codes(value)
    unknown = [code for code in codes if code != code.upper() or identity.currency_faults(code, pointer=pointer)]
    if unknown:
        return [Fault(pointer, "currency_unknown", f"ISO 4217 has no {', '.join(unknown)} to trade in; write EUR,USD.")]
    if len(set(codes)) != len(codes):
        return [Fault(pointer, "currency_twice", "Name each currency once.")]
    return []


def _company_faults(company: Any, pointer: str) -> list[Fault]:
    """The shape is the schema's; numbers and addresses are checked as any company's are."""
    email = identity.normalised_email(company["email"])
    return [
        *([] if email else [identity.email_fault(f"{pointer}/email")]),
        *identity.vat_faults(company["vat_id"], company["address"]["country"], pointer=f"{pointer}/vat_id"),
        *identity.iban_faults(company["iban"], pointer=f"{pointer}/iban"),
    ]
