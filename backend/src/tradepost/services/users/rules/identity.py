"""E-mail addresses, countries, currencies, VAT ids and IBANs: brought to one form, or a fault that says why not."""

import re
from typing import Final, Literal

import idna
import pycountry
from stdnum import get_cc_module, iban
from stdnum.exceptions import ValidationError

from tradepost.kernel.errors import Fault

MAX_EMAIL_LENGTH: Final = 254  # RFC 5321, section 4.5.3.1.3
_LOCAL_PART = re.compile(r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*")  # RFC 5321 dot-string
_MAX_LOCAL_PART: Final = 64
# Countries where a business that trades has a VAT id; elsewhere it may leave it out.
VAT_COUNTRIES: Final = frozenset(
    "AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL NO PL PT RO SE SI SK".split()  # noqa: SIM905
)
# European ids carry their country in front; GR writes EL (Directive 2006/112/EC, article 215).
_PREFIXES: Final = {"GR": "EL", "GB": "GB", "CH": "CHE"}
_EU: Final = VAT_COUNTRIES - {"GB", "CH", "NO"}


def normalised_email(address: str) -> str | None:
    """`Anna@Müller.Example` -> `anna@xn--mller-kva.example`; None for what is no address to write to.

    The local part is ASCII: two addresses that look alike never are one account, and any mail server takes it.
    """
    local, at, domain = address.strip().lower().rpartition("@")
    if not at or len(local) > _MAX_LOCAL_PART or not _LOCAL_PART.fullmatch(local):
        return None
    try:
        host = idna.encode(domain, uts46=True, std3_rules=True).decode().lower()
    except idna.IDNAError:
        return None
    labels = host.split(".")
    if len(labels) < 2 or labels[-1].isdigit() or len(local) + 1 + len(host) > MAX_EMAIL_LENGTH:
        return None
    return f"{local}@{host}"


def email_fault(pointer: str) -> Fault:
    return Fault(pointer, "email_invalid", "This is not an e-mail address that mail can be sent to.")


def currency_faults(currency: str, *, pointer: str) -> list[Fault]:
    if pycountry.currencies.get(alpha_3=currency) is None or currency.startswith("X"):
        return [Fault(pointer, "currency_unknown", f"{currency} is not a currency of ISO 4217 to trade in.")]
    return []


VatCheck = Literal["valid", "invalid", "missing", "not_needed"]


def check_vat_id(vat_id: str | None, country: str) -> VatCheck:
    """What the rules of `country` say of the VAT id that a business there gave, or did not give."""
    if vat_id is None:
        return "missing" if country in VAT_COUNTRIES else "not_needed"
    return "valid" if normalised_vat_id(vat_id, country) else "invalid"


def normalised_vat_id(vat_id: str, country: str) -> str | None:
    """The compact VAT id with its country prefix where it has one (`DE136695976`), or None where it is wrong.

    Checked by the rules of `country` (python-stdnum: format and check digits). Of a country whose rules are not known,
    4 to 20 letters and digits pass. A Northern Irish id (XI) passes for GB.
    """
    compact = re.sub(r"[\s.\-/]", "", vat_id).upper()
    if country == "GB" and compact.startswith("XI"):
        return compact if _valid("gb", compact[2:]) else None
    module = get_cc_module(country.lower(), "vat")
    if module is None:
        return compact if re.fullmatch(r"[A-Z0-9]{4,20}", compact) else None
    try:
        number = str(module.validate(compact))
    except ValidationError:
        return None
    prefix = _PREFIXES.get(country, country if country in _EU else "")
    number = re.sub(r"[\s.\-]", "", number).upper()
    return number if number.startswith(prefix) else prefix + number


def vat_faults(vat_id: str | None, country: str, *, pointer: str) -> list[Fault]:
    if vat_id is not None and normalised_vat_id(vat_id, country) is None:
        return [Fault(pointer, "vat_id_invalid", f"This is not a VAT id of {country}.")]
    return []


def normalised_iban(number: str) -> str | None:
    """The compact IBAN, or None where length, bank format or check digits are wrong."""
    try:
        return str(iban.validate(number))
    except ValidationError:
        return None


def iban_faults(number: str | None, *, pointer: str) -> list[Fault]:
    if number is not None and normalised_iban(number) is None:
        return [Fault(pointer, "iban_invalid", "This is not a valid IBAN.")]
    return []


def _valid(country: str, number: str) -> bool:
    module = get_cc_module(country, "vat")
    return module is not None and bool(module.is_valid(number))
