import asyncio
import base64
import email
import ssl
import stat
import time
from contextlib import asynccontextmanager
from datetime import timedelta
from email.policy import default
from ipaddress import ip_address

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pydantic import SecretStr

from tradepost.infra.mail import (
    FileMailer,
    MailRefused,
    MailUnavailable,
    Message,
    SmtpMailer,
    mailer_from_settings,
    render,
)
from tradepost.infra.settings import Settings
from tradepost.kernel.clock import utc_now

SENDER = "Tradepost <no-reply@tradepost.example>"
HELLO = Message(
    to="buyer@example.org",
    subject="Ihre Bestellung: 3 Stück",
    text="Guten Tag,\n.\nGrüße",
    html="<p>Grüße</p>",
    language="de",
    message_id="0190-order",
    headers={"List-Unsubscribe": "<https://tradepost.example/u>"},
)


class Postman:
    """A small SMTP server: answers each command with what `answers` says, else OK, and keeps what it took."""

    def __init__(self, *, answers=None, silent=False, tls_context=None):
        self.answers = answers or {}
        self.silent = silent
        self.tls_context = tls_context
        self.commands = []
        self.mails = []

    @asynccontextmanager
    async def listening(self):
        server = await asyncio.start_server(self.talk, "127.0.0.1", 0, ssl=self.tls_context)
        try:
            yield server.sockets[0].getsockname()[1]
        finally:
            server.close()
            await server.wait_closed()

    async def talk(self, reader, writer):
        try:
            if self.silent:
                await reader.read()
                return
            writer.write(b"220 postman\r\n")
            while line := (await reader.readline()).decode().strip():
                self.commands.append(line)
                verb = line.split(" ")[0].upper()
                writer.write(self.answers.get(verb, b"354 go\r\n" if verb == "DATA" else b"250 OK\r\n"))
                if verb == "DATA" and "DATA" not in self.answers:
                    self.mails.append(await reader.readuntil(b"\r\n.\r\n"))
                    writer.write(self.answers.get("CONTENT", b"250 taken\r\n"))
                if verb == "QUIT":
                    return
        except ConnectionError:
            return
        finally:
            writer.close()

    def taken(self):
        return [email.message_from_bytes(mail.replace(b"\r\n..", b"\r\n."), policy=default) for mail in self.mails]


async def test_a_mail_arrives_with_everything_in_it():
    postman = Postman()
    async with postman.listening() as port:
        await SmtpMailer(f"smtp://127.0.0.1:{port}", sender=SENDER).send(HELLO)
    [mail] = postman.taken()
    assert mail["From"] == SENDER
    assert mail["To"] == "buyer@example.org"
    assert mail["Subject"] == HELLO.subject
    assert mail["Message-ID"] == "<0190-order@tradepost.example>"
    assert mail["Content-Language"] == "de"
    assert mail["List-Unsubscribe"] == "<https://tradepost.example/u>"
    assert mail["Date"] is not None
    assert mail.get_body(("plain",)).get_content().splitlines() == ["Guten Tag,", ".", "Grüße"]
    assert "<p>Grüße</p>" in mail.get_body(("html",)).get_content()
    assert "RCPT TO:<buyer@example.org>" in [command.split(" SIZE")[0] for command in postman.commands]


@pytest.mark.parametrize(
    ("answers", "error"),
    [
        ({"RCPT": b"550 no such user\r\n"}, MailRefused),
        ({"RCPT": b"451 later\r\n"}, MailUnavailable),
        ({"MAIL": b"553 no\r\n"}, MailRefused),
        ({"CONTENT": b"554 spam\r\n"}, MailRefused),
        ({"CONTENT": b"452 full\r\n"}, MailUnavailable),
        ({"EHLO": b"421 closing\r\n", "HELO": b"421 closing\r\n"}, MailUnavailable),
        ({"DATA": b"nonsense\r\n"}, MailUnavailable),
    ],
)
async def test_a_lasting_refusal_and_a_passing_one_are_told_apart(answers, error):
    postman = Postman(answers=answers)
    async with postman.listening() as port:
        with pytest.raises(error):
            await SmtpMailer(f"smtp://127.0.0.1:{port}", sender=SENDER).send(HELLO)


async def test_a_server_that_is_away_or_hangs_is_unavailable_in_bounded_time():
    started_s = time.monotonic()
    with pytest.raises(MailUnavailable):
        await SmtpMailer("smtp://127.0.0.1:1", sender=SENDER).send(HELLO)
    async with Postman(silent=True).listening() as port:
        with pytest.raises(MailUnavailable):
            await SmtpMailer(f"smtp://127.0.0.1:{port}", sender=SENDER, timeout_s=0.3).send(HELLO)
    assert time.monotonic() - started_s < 3


async def test_a_password_is_percent_decoded_and_a_wrong_one_is_no_fault_of_the_mail():
    postman = Postman(answers={"EHLO": b"250-postman\r\n250 AUTH PLAIN\r\n", "AUTH": b"535 no\r\n"})
    async with postman.listening() as port:
        with pytest.raises(MailUnavailable):
            await SmtpMailer(f"smtp://u%40x:p%3Aw@127.0.0.1:{port}", sender=SENDER).send(HELLO)
    [sent] = [command for command in postman.commands if command.startswith("AUTH")]
    assert base64.b64decode(sent.split()[-1]) == b"\0u@x\0p:w"
    assert postman.mails == []


async def test_a_password_is_not_sent_in_clear_to_another_machine(monkeypatch):
    postman = Postman(answers={"EHLO": b"250-postman\r\n250 AUTH PLAIN\r\n"})
    monkeypatch.setattr("tradepost.infra.mail._is_loopback", lambda _: False)
    async with postman.listening() as port:
        with pytest.raises((MailUnavailable, MailRefused)):
            await SmtpMailer(f"smtp://u:p@127.0.0.1:{port}", sender=SENDER).send(HELLO)
    assert not any(command.startswith("AUTH") for command in postman.commands)
    assert postman.mails == []


@pytest.fixture
def certificate(tmp_path):
    """A file with the certificate and key of a server on 127.0.0.1 that no authority vouches for."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "postman")])
    now = utc_now()
    built = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    built = built.serial_number(1).not_valid_before(now - timedelta(hours=1)).not_valid_after(now + timedelta(hours=1))
    names = x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))])
    signed = built.add_extension(names, critical=False).sign(key, hashes.SHA256())
    pem = serialization.Encoding.PEM
    secret = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    file = tmp_path / "postman.pem"
    file.write_bytes(signed.public_bytes(pem) + secret)
    return file


async def test_smtps_speaks_tls_from_the_start_and_only_with_a_server_that_proves_its_name(certificate, monkeypatch):
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    postman = Postman(tls_context=context)
    async with postman.listening() as port:
        mailer = SmtpMailer(f"smtps://127.0.0.1:{port}", sender=SENDER)
        with pytest.raises(MailUnavailable):
            await mailer.send(HELLO)
        assert postman.commands == []
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        await mailer.send(HELLO)
    assert len(postman.mails) == 1


@pytest.mark.parametrize("url", ["", "http://x", "smtp://", "127.0.0.1:25"])
def test_an_address_of_another_kind_is_refused(url):
    with pytest.raises(ValueError, match="SMTP address"):
        SmtpMailer(url, sender=SENDER)


@pytest.mark.parametrize(
    "to",
    ["", "a", "a@b@c", "a@b,c@d", "a@b\r\nBcc: c@d", "a b@c", "<a@b>", "a@b;c@d", '"a,b"@c', "x" * 65 + "@a", "a@"],
)
def test_what_is_not_one_address_is_refused(to):
    with pytest.raises(MailRefused):
        render(Message(to=to, subject="s", text="t"), sender=SENDER)


@pytest.mark.parametrize(
    "headers",
    [{"Bcc": "x@y"}, {"To": "x@y"}, {"X-A": "b\r\nBcc: x@y"}, {"X-A\r\nBcc": "x@y"}, {"X-A": "\u2028x"}],
)
def test_a_header_that_smuggles_is_refused(headers):
    with pytest.raises(MailRefused):
        render(Message(to="a@b.example", subject="s", text="t", headers=headers), sender=SENDER)


@pytest.mark.parametrize("message_id", ["a>\r\nBcc: x@y", "a b", "", "a@b"])
def test_a_message_id_that_smuggles_is_refused(message_id):
    with pytest.raises(MailRefused):
        render(Message(to="a@b.example", subject="s", text="t", message_id=message_id), sender=SENDER)


@pytest.mark.parametrize("language", ["de\r\nBcc: x@y", "de\nX: y"])
def test_a_language_that_smuggles_is_refused(language):
    with pytest.raises(MailRefused):
        render(Message(to="a@b.example", subject="s", text="t", language=language), sender=SENDER)


@pytest.mark.parametrize(
    "subject", ["Hi\r\nBcc: x@y", "Hi\n\nbody", "a\0b", "\udcff", "x" * 5_000, "\u2028Bcc: x@y", ""]
)
def test_a_subject_stays_one_line_whatever_it_holds(subject):
    mail = email.message_from_bytes(
        render(Message(to="a@b.example", subject=subject, text="t\0\udcff"), sender=SENDER).as_bytes(), policy=default
    )
    assert mail["Bcc"] is None
    assert len(mail["Subject"]) <= 250
    assert mail.get_content().startswith("t")


def test_a_mail_without_end_is_refused():
    with pytest.raises(MailRefused):
        render(Message(to="a@b.example", subject="s", text="x" * 500_001), sender=SENDER)


async def test_without_a_server_mail_is_a_file_that_only_its_owner_reads(tmp_path):
    folder = tmp_path / "mail" / "box"
    await FileMailer(folder, sender=SENDER).send(HELLO)
    [file] = folder.iterdir()
    assert file.suffix == ".eml"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert email.message_from_bytes(file.read_bytes(), policy=default)["Subject"] == HELLO.subject


async def test_the_folder_keeps_the_newest_and_no_more(tmp_path):
    mailer = FileMailer(tmp_path, sender=SENDER, max_files=3)
    for number in range(5):
        await mailer.send(Message(to="a@b.example", subject=str(number), text="t"))
    subjects = [email.message_from_bytes(file.read_bytes())["Subject"] for file in sorted(tmp_path.iterdir())]
    assert subjects == ["2", "3", "4"]


async def test_mails_written_at_once_are_all_whole(tmp_path):
    mailer = FileMailer(tmp_path, sender=SENDER)
    await asyncio.gather(*(mailer.send(HELLO) for _ in range(50)))
    assert len(list(tmp_path.glob("*.eml"))) == 50
    assert list(tmp_path.glob(".*")) == []


async def test_a_folder_that_cannot_be_written_is_unavailable(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(MailUnavailable):
        await FileMailer(tmp_path / "file" / "box", sender=SENDER).send(HELLO)


@pytest.mark.parametrize(("smtp_url", "kind"), [(None, FileMailer), ("smtp://mail.example", SmtpMailer)])
def test_settings_choose_the_mailer(tmp_path, smtp_url, kind):
    settings = Settings.model_construct(
        smtp_url=smtp_url and SecretStr(smtp_url), mailbox_dir=tmp_path, mail_from=SENDER
    )
    assert type(mailer_from_settings(settings)) is kind
