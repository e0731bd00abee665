"""Notifications over HTTP. Everyone sees and chooses for itself; operators may tell others something."""

from collections.abc import AsyncIterator
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import Header, Query

from tradepost.infra.db import Tx
from tradepost.infra.http import (
    CurrentAccess,
    CurrentActor,
    CursorParam,
    IdempotentCall,
    LimitParam,
    Page,
    PlatformContext,
    ServiceRouter,
    authenticated,
    decode_cursor,
    idempotent_request,
    needs,
    page_of,
    transaction,
)
from tradepost.infra.live import LiveFull
from tradepost.infra.platform import Platform
from tradepost.infra.sse import EventStream, encode_sse
from tradepost.infra.tokens import AccessToken
from tradepost.kernel.clock import utc_now
from tradepost.services.notifications import repository, use_cases
from tradepost.services.notifications.contract import channels_of
from tradepost.services.notifications.errors import NotificationNotFound, PreferenceFixed
from tradepost.services.notifications.schemas import (
    AnnouncementInput,
    AnnouncementOutput,
    NotificationOutput,
    PreferencesInput,
    PreferencesOutput,
    UnreadOutput,
)
from tradepost.services.notifications.topics import CHANNELS

router = ServiceRouter("notifications")
NotificationsTx = Annotated[Tx, transaction("notifications")]
Call = Annotated[IdempotentCall, idempotent_request("notifications")]
STREAM_LIFETIME_S = 600  # a stream ends before the access token that opened it could be long expired


@router.post(
    "/notifications/send",
    policy=needs("notification:send", "operator"),
    status_code=202,
    response_model=AnnouncementOutput,
    summary="Tell people, organisations or all of a kind something",
)
async def send_announcement(body: AnnouncementInput, actor: CurrentActor, call: Call) -> Any:
    async def run(tx: Tx) -> AnnouncementOutput:
        audience = body.audience.model_dump()
        announcement_id = await use_cases.announce(tx, actor, **audience, title=body.title, text=body.text)
        return AnnouncementOutput(announcement_id=announcement_id)

    return await call.once(run, status=202)


@router.get("/notifications", policy=authenticated(), summary="What the caller was told, the newest first")
async def list_notifications(
    tx: NotificationsTx,
    actor: CurrentActor,
    topic: Annotated[str | None, Query(max_length=50)] = None,
    unread: Annotated[bool, Query(description="Only what is not read yet.")] = False,
    limit: LimitParam = 25,
    cursor: CursorParam = None,
) -> Page[NotificationOutput]:
    after = decode_cursor(cursor, datetime.fromisoformat, UUID)
    rows = await repository.page(tx, actor.user_id, topic=topic, unread=unread, after=after, limit=limit + 1)
    return page_of(rows, limit, lambda row: NotificationOutput.model_validate(dict(row)), "created_at", "id")


@router.get("/notifications/unread-count", policy=authenticated(), summary="How many are not read")
async def count_unread(tx: NotificationsTx, actor: CurrentActor) -> UnreadOutput:
    return UnreadOutput(unread=await repository.count_unread(tx, actor.user_id))


@router.get("/notifications/preferences", policy=authenticated(), summary="What the caller is told by which channel")
async def read_preferences(tx: NotificationsTx, actor: CurrentActor) -> PreferencesOutput:
    return PreferencesOutput.model_validate(await use_cases.read_preferences(tx, actor))


@router.put(
    "/notifications/preferences", policy=authenticated(), errors=[PreferenceFixed], summary="Choose channels for topics"
)
async def change_preferences(body: PreferencesInput, tx: NotificationsTx, actor: CurrentActor) -> PreferencesOutput:
    chosen = [
        (topic, channel, enabled)
        for topic, choice in body.topics.items()
        for channel in CHANNELS
        if (enabled := getattr(choice, channel)) is not None
    ]
    given = {"sms": "sms_number", "push": "push_token"}
    addresses: Any = {channel: getattr(body, name) for channel, name in given.items() if name in body.model_fields_set}
    return PreferencesOutput.model_validate(await use_cases.change_preferences(tx, actor, chosen, addresses))


@router.put("/notifications/read-all", policy=authenticated(), status_code=204, summary="Mark all as read")
async def mark_all_read(tx: NotificationsTx, actor: CurrentActor) -> None:
    await repository.mark_all_read(tx, actor.user_id)


@router.get(
    "/notifications/stream",
    policy=authenticated(),
    errors=[LiveFull],
    response_class=EventStream,
    summary="Live events of the caller and its organisation, as server-sent events",
)
async def stream(
    access: CurrentAccess,
    platform: PlatformContext,
    last_event_id: Annotated[str | None, Header(max_length=32)] = None,
) -> EventStream:
    """Hints to look again, never the truth.

    `data` is JSON. Who may read a thing hears of it:

    | event | data | who hears it |
    | --- | --- | --- |
    | `ready` | `{}` | everyone, first |
    | `resync` | `{}`: something may have been missed, read afresh | everyone |
    | `notification` | `{}`: there is a new one | the person |
    | `orders.status` | `order_id`, `group_id`, `number`, `status` | buyer and seller with `order:read` |
    | `orders.changed` | `orders`: so many changed at once | the operator with `order:read`; both sides beyond 20 |
    | `products.upload` | `upload_id`, `status`, `rows_read`, `rows_refused`, `progress` 0 to 1 | `product:import` |
    | `orders.import` | `import_id`, `status`, `lines_read`, `total_lines`, `progress` | operator's `order:import` |
    | `analytics.report` | `report_id`, `status`, `rows_written`, `rows_total`, `progress` 0 to 1 | `analytics:report` |

    Progress comes twice a second at most, and once at the end. The stream ends after ten minutes, and where the session
    ends or roles change: open it again with `Last-Event-ID`, which is good for 15 minutes.
    """  # it is Markdown for the API's readers
    events = live_events(platform, access, last_event_id)
    first = await anext(events, b"")  # so that LiveFull is an answer, not the end of one that has begun
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return EventStream(_behind(first, events), headers=headers)


@router.put(
    "/notifications/{notification_id}/read",
    policy=authenticated(),
    errors=[NotificationNotFound],
    summary="Mark as read",
)
async def mark_read(notification_id: UUID, tx: NotificationsTx, actor: CurrentActor) -> NotificationOutput:
    return NotificationOutput.model_validate(dict(await use_cases.mark_read(tx, actor, notification_id)))


async def _behind(first: bytes, events: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    yield first
    async for event in events:
        yield event


async def live_events(platform: Platform, access: AccessToken, last_event_id: str | None) -> AsyncIterator[bytes]:
    """What the caller hears, until its access is revoked."""
    started = utc_now()
    async for event in platform.live.subscribe(channels_of(access.actor), last_event_id=last_event_id):
        if platform.revocations.revoked(access.actor, access.issued_at):
            return
        yield encode_sse(event)
        if (utc_now() - started).total_seconds() > STREAM_LIFETIME_S:
            return
