"""Outgoing mail: to an SMTP server, or as .eml files into a folder where none is configured."""

import asyncio
import os
import re
import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.errors import MessageError
from email.headerregistry import Address, HeaderRegistry
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import formatdate, parseaddr
from functools import lru_cache
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import unquote, urlsplit

from tradepost.infra.settings import Settings
from tradepost.kernel.errors import InvalidInput, Unavailable

MAX_BODY_CHARACTERS = 500_000
MAX_SUBJECT_CHARACTERS = 250
MAX_HEADERS = 20
_ADDRESS = re.compile(r"[^\s@<>()\[\],;:\"\\\x00-\x1f\x7f]{1,64}@[^\s@<>()\[\],;:\"\\\x00-\x1f\x7f]{1,189}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]+")
_HEADER_NAME = re.compile(r"(?:X-[A-Za-z0-9-]{1,60}|List-Unsubscribe|List-Unsubscribe-Post|In-Reply-To|References)")
_MESSAGE_ID = re.compile(r"[A-Za-z0-9._-]{1,120}")


class _KnownHeaders:
    """A header factory that remembers: what is alike in every mail is not parsed, by a class made for it, each time."""

    def __init__(self) -> None:
        self._kind = lru_cache(maxsize=64)(HeaderRegistry().__getitem__)
        self._parsed = lru_cache(maxsize=512)(lambda name, value: self._kind(name)(name, value))

    def __getitem__(self, name: str) -> Any:
        return self._kind(name)

    def __call__(self, name: str, value: str) -> Any:
        return self._parsed(name, value)


_POLICY = SMTP.clone(header_factory=_KnownHeaders())


class MailUnavailable(Unavailable):
    """Mail cannot be handed over now; try again later."""

    code = "mail.unavailable"


class MailRefused(InvalidInput):
    """This mail will never be accepted: its address or content is at fault."""

    code = "mail.refused"


@dataclass(frozen=True, slots=True)
class Message:
    """One mail to one address. `message_id` is an id of ours, so a repeated send is recognised as the same mail."""

    to: str
    subject: str
    text: str
    html: str | None = None
    language: str = "en"
    message_id: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)


class Mailer(Protocol):
    async def send(self, message: Message) -> None:
        """Hand the mail over. Raises MailUnavailable where a retry may help, MailRefused where none does."""
        ...


def mailer_from_settings(settings: Settings) -> Mailer:
    """SMTP where `smtp_url` is set, else files in `mailbox_dir`."""
    if settings.smtp_url is not None:
        return SmtpMailer(settings.smtp_url.get_secret_value(), sender=settings.mail_from)
    return FileMailer(settings.mailbox_dir, sender=settings.mail_from)


class SmtpMailer:
    """`smtps://` speaks TLS from the start. `smtp://` takes STARTTLS where it is offered and, with a password, insists.

    A loopback server is spoken to in clear.
    """

    def __init__(self, url: str, *, sender: str, timeout_s: float = 15.0) -> None:
        parts = urlsplit(url)
        if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
            raise ValueError("the SMTP address must be smtp[s]://[user:password@]host[:port]")
        self._tls = parts.scheme == "smtps"
        self._host = parts.hostname
        self._port = parts.port or (465 if self._tls else 587)
        self._user = unquote(parts.username) if parts.username else None
        self._password = unquote(parts.password) if parts.password else None
        self._sender = sender
        self._timeout_s = timeout_s

    async def send(self, message: Message) -> None:
        import aiosmtplib  # noqa: PLC0415  # only processes that send mail load it

        mail = render(message, sender=self._sender)
        start_tls: bool | None = True if self._user else None
        if self._tls or _is_loopback(self._host):
            start_tls = False
        try:
            async with asyncio.timeout(self._timeout_s):
                await aiosmtplib.send(
                    mail,
                    hostname=self._host,
                    port=self._port,
                    username=self._user,
                    password=self._password,
                    use_tls=self._tls,
                    start_tls=start_tls,
                    timeout=self._timeout_s,
                )
        except aiosmtplib.SMTPAuthenticationError as error:
            raise MailUnavailable("The mail server refused our name and password.") from error
        except aiosmtplib.SMTPRecipientsRefused as error:
            raise _by_code(min(recipient.code for recipient in error.recipients)) from error
        except aiosmtplib.SMTPResponseException as error:
            raise _by_code(error.code) from error
        except aiosmtplib.SMTPNotSupported as error:
            raise MailRefused(detail="The mail server cannot take this address.") from error
        except (aiosmtplib.SMTPException, OSError) as error:  # TimeoutError and ssl.SSLError are OSErrors
            raise MailUnavailable("The mail server does not answer.") from error


class FileMailer:
    """Writes each mail whole as `<nanoseconds>-<random>.eml`; keeps the newest `max_files`, or a twentieth more."""

    def __init__(self, folder: Path, *, sender: str, max_files: int = 2_000) -> None:
        self._folder = folder
        self._sender = sender
        self._max_files = max_files
        self._written = -1  # the first mail clears away what an earlier process left

    async def send(self, message: Message) -> None:
        content = render(message, sender=self._sender).as_bytes()
        try:
            self._write(content)  # of a local file: a thread would take longer than the write
        except OSError as error:
            raise MailUnavailable("The mailbox folder cannot be written.") from error

    def _write(self, content: bytes) -> None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        name = f"{time.time_ns():020d}-{secrets.token_hex(4)}"
        unfinished = self._folder / f".{name}.tmp"
        # Mails carry links that reset passwords: nobody else on the machine reads them.
        try:
            with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(content)
            unfinished.replace(self._folder / f"{name}.eml")
        finally:
            unfinished.unlink(missing_ok=True)  # is still there only where the disk was full
        self._written += 1
        if self._written % max(1, self._max_files // 20) == 0:
            for old in sorted(self._folder.glob("*.eml"))[: -self._max_files]:  # costs more than the mail
                old.unlink(missing_ok=True)


def render(message: Message, *, sender: str) -> EmailMessage:
    """The mail as RFC 5322 text. Raises MailRefused for an address or header that could smuggle in another."""
    if not _ADDRESS.fullmatch(message.to):
        raise MailRefused(detail="That is not one mail address.")
    if max(len(message.text), len(message.html or "")) > MAX_BODY_CHARACTERS or len(message.headers) > MAX_HEADERS:
        raise MailRefused(detail="The mail is too long.")
    if message.message_id is not None and not _MESSAGE_ID.fullmatch(message.message_id):
        raise MailRefused(detail="That is not a message id.")
    sender_name, sender_address = parseaddr(sender)
    mail = EmailMessage(policy=_POLICY)
    try:
        mail["From"] = str(Address(sender_name, addr_spec=sender_address))
        mail["To"] = str(Address(addr_spec=message.to))
        # Names that people chose end up here: whatever they contain, it stays one line.
        mail["Subject"] = _CONTROL.sub(" ", _printable(message.subject)).strip()[:MAX_SUBJECT_CHARACTERS]
        mail["Date"] = formatdate(usegmt=True)
        local_id = message.message_id or f"{time.time_ns()}.{secrets.token_hex(8)}"
        mail["Message-ID"] = f"<{local_id}@{sender_address.rpartition('@')[2]}>"
        mail["Auto-Submitted"] = "auto-generated"
        for name, value in message.headers.items():
            if not _HEADER_NAME.fullmatch(name) or _CONTROL.search(value) or len(value) > 1_000:
                raise MailRefused(detail="That header cannot be set.")
            mail[name] = value
        mail.set_content(_printable(message.text))
        if message.html is not None:
            mail.make_alternative(boundary=secrets.token_hex(16))  # else one is sought by an expression compiled for it
            mail.add_alternative(_printable(message.html), subtype="html")
        mail["Content-Language"] = message.language  # last: setting the content clears the Content headers
    except (MessageError, ValueError, IndexError) as error:  # the parser of addresses raises any of them
        raise MailRefused(detail="The mail has an address or header that is not valid.") from error
    return mail


def _printable(text: str) -> str:
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")


def _by_code(code: int) -> MailRefused | MailUnavailable:
    if code >= 500:
        return MailRefused(detail=f"The mail server refused the mail with {code}.")
    return MailUnavailable(f"The mail server put the mail off with {code}.")


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
