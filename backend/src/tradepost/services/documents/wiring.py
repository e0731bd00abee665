"""Builds the documents service."""

from tradepost.infra.jobs import Schedule
from tradepost.infra.platform import Invariant, Platform, Service
from tradepost.services.documents import contract, handlers, routes, use_cases
from tradepost.services.documents.ports import LocalDocuments


def build(platform: Platform) -> Service:
    jobs = handlers.Jobs(platform.database, platform.objects)

    async def ensure_bucket() -> None:
        await platform.objects.ensure_bucket(allow_origins=[platform.settings.public_url])

    return Service(
        name="documents",
        routers=[routes.router],
        ports={contract.DocumentsPort: LocalDocuments(platform.database, platform.objects)},
        tasks={
            "documents.delete_object": jobs.delete_object,
            use_cases.MAKE_THUMBNAILS: jobs.make_thumbnails,
            "documents.tell_expiring": jobs.tell_expiring,
            "documents.drop_abandoned": jobs.drop_abandoned,
        },
        schedules=[
            Schedule(cron="20 5 * * *", task="documents.tell_expiring"),
            Schedule(cron="40 * * * *", task="documents.drop_abandoned"),
        ],
        events=contract.EVENTS,
        invariants=[
            Invariant(
                name="objects: a ready document is hashed and has its key",
                sql="SELECT id FROM documents.documents WHERE status = 'ready' AND (sha256 IS NULL OR object_key = '')",
            ),
            Invariant(
                name="documents: what is shared is not deleted",
                sql="""SELECT s.document_id, s.organisation_id FROM documents.document_shares s
                    JOIN documents.documents d ON d.id = s.document_id
                    WHERE d.status = 'deleted' AND d.purpose = 'generated'""",
            ),
        ],
        startup=[ensure_bucket],
    )
