"""Which passwords are acceptable: NIST SP 800-63B section 3.1.1.2: length and blocklist, no composition rules."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from tradepost.kernel.errors import Fault

MIN_LENGTH: Final = 12
MAX_LENGTH: Final = 256
_SHORTEST_CONTEXT_WORD: Final = 4
_LEAST_BESIDE_A_KNOWN_WORD: Final = 6
# Lower case, letters and digits only: what is compared is folded the same way, with digits at its end cut off as well.
COMMON: Final = frozenset(
    """
    password passw0rd p4ssw0rd pa55word pa55w0rd mypassword thepassword newpassword passwordpassword
    password1password passphrase passwort passwortpasswort geheim geheimnis meinpasswort kennwort neuespasswort
    hallo hallowelt secret topsecret mysecret secretsecret supersecret letmein letmeinletmein letmeinplease
    letmeinnow openup opensesame welcome welcomehome welcomeback willkommen welcomewelcome changeme
    changemeplease changemenow pleasechangeme changethis changeit admin administrator adminadmin adminpassword
    adminadminadmin rootroot rootpassword toor superuser superadmin sysadmin default defaultpassword guest
    guestguest testtest testtesttest testpassword testing testuser demo demodemo demodemodemo demopassword login
    loginlogin user username useruser qwerty qwertyuiop qwertyqwerty qwertyqwertyqwerty qwertyuiopas
    qwertyuiopasdf qwertyuiopasdfghjkl qwertz qwertzuiop qwertzuiopas azertyuiop azertyuiopqs asdfghjkl asdfasdf
    asdfasdfasdf asdfghjklqwerty zxcvbnm zxcvbnmasdfghjkl 1qaz2wsx 1qaz2wsx3edc 1qaz2wsx3edc4rfv qazwsx
    qazwsxedc qazwsxedcrfv q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y zaq12wsx zaq1zaq1
    abc123 abc123abc123 abcd1234 abcd1234abcd abcdefgh abcdefghijkl abcdefghijklm iloveyou iloveyouforever
    iloveyousomuch ilovemyself iloveyoubaby loveyou sunshine princess football footballfootball baseball
    basketball superman batman spiderman starwars pokemon dragon monkey monkeymonkey shadow master mastermaster
    trustno1 whatever freedom michael jennifer computer computercomputer internet samsung liverpool arsenal
    chelsea manchester bayernmuenchen schalke borussiadortmund schatz schatzi sommer winter
    correcthorsebatterystaple thisismypassword thisisapassword ihatepasswords nopassword wholesale marketplace
    tradepost
    """.split()  # noqa: SIM905  # a list of words is read as one
)
_SEQUENCES: Final = ("01234567890123456789", "98765432109876543210", "abcdefghijklmnopqrstuvwxyz")


def password_faults(password: str, *, pointer: str, context: Sequence[str]) -> list[Fault]:
    """Everything wrong with `password`; `context` are words that it must not be made of (address, names)."""
    normal = normalised(password)
    if len(normal) < MIN_LENGTH:
        return [Fault(pointer, "password_too_short", f"Use at least {MIN_LENGTH} characters.")]
    if len(normal) > MAX_LENGTH:
        return [Fault(pointer, "password_too_long", f"Use at most {MAX_LENGTH} characters.")]
    folded = _fold(normal)
    if _is_common(folded) or _is_pattern(normal.casefold()):
        return [Fault(pointer, "password_common", "This password is among the first that an attacker tries.")]
    if _is_made_of(folded, context):
        return [Fault(pointer, "password_personal", "Do not build the password from your address or company name.")]
    return []


def normalised(password: str) -> str:
    """The form that is hashed, so that one password typed on two keyboards is one password."""
    return unicodedata.normalize("NFKC", password)


def _fold(text: str) -> str:
    return "".join(character for character in normalised(text).casefold() if character.isalnum())


def _is_common(folded: str) -> bool:
    return folded in COMMON or folded.strip("0123456789") in COMMON or (folded.isdigit() and len(set(folded)) < 4)


def _is_pattern(text: str) -> bool:
    """One short piece over and over, or a run of the alphabet or of digits."""
    if re.fullmatch(r"(.{1,4}?)\1+.{0,3}", text, re.DOTALL):
        return True
    return any(text in sequence for sequence in _SEQUENCES)


def _is_made_of(folded: str, context: Sequence[str]) -> bool:
    words = {_fold(word) for text in context for word in (text, *re.split(r"[@\s]", text))}
    for word in sorted((each for each in words if len(each) >= _SHORTEST_CONTEXT_WORD), key=len, reverse=True):
        if word in folded and len(folded.replace(word, "")) < _LEAST_BESIDE_A_KNOWN_WORD:
            return True
    return False
