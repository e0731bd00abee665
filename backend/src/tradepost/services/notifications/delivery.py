"""Mail, text and push messages leave the platform here, after the commit that decided on them."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import structlog

from tradepost.infra.db import Database
from tradepost.infra.live import Live
from tradepost.infra.mail import FileMailer, Mailer, MailRefused, Message
from tradepost.infra.platform import PartHealth
from tradepost.infra.tokens import Tokens
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import DomainError, Unavailable
from tradepost.kernel.ids import first_id_at
from tradepost.services.notifications import repository
from tradepost.services.notifications.channels import PushSender, SmsSender
from tradepost.services.notifications.contract import user_channel
from tradepost.services.notifications.rendering import mail_html, mail_text, render
from tradepost.services.notifications.use_cases import LONGEST_PAUSE, MAX_ATTEMPTS, RETRY_AFTER
from tradepost.services.users.contract import (
    CONFIRM_EMAIL,
    CONFIRM_EMAIL_LIFETIME,
    INVITATION,
    INVITATION_LIFETIME,
    RESET_PASSWORD,
    RESET_PASSWORD_LIFETIME,
    link_claims,
)

BATCH = 50
_LIFETIMES: dict[str, timedelta] = {
    CONFIRM_EMAIL: CONFIRM_EMAIL_LIFETIME,
    INVITATION: INVITATION_LIFETIME,
    RESET_PASSWORD: RESET_PASSWORD_LIFETIME,
}
log = structlog.get_logger(__name__)


class NotConfigured(DomainError):
    """No provider is set up for this channel."""

    code = "notifications.channel_not_configured"


class Courier:
    """Takes waiting deliveries to their channels."""

    def __init__(
        self,
        database: Database,
        live: Live,
        mailer: Mailer,
        tokens: Tokens,
        *,
        public_url: str,
        sms: SmsSender | None = None,
        push: PushSender | None = None,
    ) -> None:
        self._database, self._live, self._mailer, self._tokens = database, live, mailer, tokens
        self._public_url = public_url.rstrip("/")
        self._sms, self._push = sms, push

    async def deliver(self, *, user_ids: list[str]) -> None:
        """Tell the people's open pages to look again, then send what waits."""
        channels = [user_channel(user_id) for user_id in user_ids]
        await self._live.publish_to_all(channels, "notification", {})
        while await self._deliver_batch() == BATCH:
            pass

    async def show(self, *, events: list[tuple[str, str, dict[str, Any]]]) -> None:
        """Tell open pages; who misses it asks again."""
        for channel, name, data in events:
            await self._live.publish(channel, name, data)

    async def deliver_waiting(self) -> None:
        """Send what waits, for the clock."""
        await self.deliver(user_ids=[])

    async def look(self) -> PartHealth:
        """How mail fares: what waits after a failure, and what a day brought."""
        async with self._database.transaction("notifications", readonly=True) as tx:
            told = await repository.outcomes(tx, first_id_at(utc_now() - timedelta(days=1)))
        figures = {name: told[name] for name in ("sent", "refused", "given_up", "waiting")}
        figures["last_sent_at"] = told["last_sent_at"].isoformat() if told["last_sent_at"] else None
        if told["failing_since"] is not None:
            sentence = f"Mail cannot be handed over and is tried again: {told['last_error']}"
            return PartHealth(state="degraded", sentence=sentence, since=told["failing_since"], figures=figures)
        if told["given_up"]:
            sentence = f"{told['given_up']} mails of the last day were given up."
            return PartHealth(state="degraded", sentence=sentence, figures=figures)
        if isinstance(self._mailer, FileMailer):
            sentence = "No mail server is set up: mail is written to the mailbox folder."
            return PartHealth(state="ok", sentence=sentence, figures=figures)
        return PartHealth(state="ok", sentence="Mail is handed to the mail server.", figures=figures)

    async def _deliver_batch(self) -> int:
        async with self._database.transaction("notifications") as tx:
            claimed = await repository.claim_deliveries(tx, BATCH)
        settled = [await self._attempt(row) for row in claimed]
        if settled:
            async with self._database.transaction("notifications") as tx:
                await repository.settle_deliveries(tx, settled)
        return len(claimed)

    async def _attempt(self, row: Mapping[str, Any]) -> tuple[UUID, str, str | None, datetime]:
        try:
            await self._send(row)
        except Unavailable as error:
            pause = min(LONGEST_PAUSE, RETRY_AFTER * 2 ** row["attempts"])
            status = "unavailable" if row["attempts"] >= MAX_ATTEMPTS else "waiting"
            return row["id"], status, str(error)[:500], utc_now() + pause
        except NotConfigured as error:
            return row["id"], "unavailable", str(error), utc_now()
        except MailRefused as error:
            log.warning("notifications.refused", delivery=str(row["id"]), topic=row["topic"])
            return row["id"], "refused", str(error)[:500], utc_now()
        return row["id"], "sent", None, utc_now()

    async def _send(self, row: Mapping[str, Any]) -> None:
        rendered = render(row["topic"], row["language"], row["params"])
        link = self._link(row)
        message_id = str(row["id"])
        match row["channel"]:
            case "email":
                message = Message(
                    to=row["address"],
                    subject=rendered.title,
                    text=mail_text(rendered, row["language"], link),
                    html=mail_html(rendered, row["language"], link),
                    language=row["language"],
                    message_id=message_id,
                )
                await self._mailer.send(message)
            case "sms" if self._sms is not None:
                text = f"{rendered.title}{f' {link}' if link else ''}"
                await self._sms.send(number=row["address"], text=text, message_id=message_id)
            case "push" if self._push is not None:
                await self._push.send(
                    token=row["address"], title=rendered.title, text=rendered.text, message_id=message_id
                )
            case _:
                raise NotConfigured

    def _link(self, row: Mapping[str, Any]) -> str | None:
        if row["link"] is None:
            return None
        purpose = row["params"].get("_purpose")
        if purpose is None:
            return f"{self._public_url}{row['link']}"
        claims = link_claims(UUID(row["params"]["_subject_id"]))
        return f"{self._public_url}{row['link']}?token={self._tokens.purpose(purpose, claims, _LIFETIMES[purpose])}"
