"""The main job from end to end, and what must hold after it."""

from tradepost.apps import checks
from tradepost.apps.demo import story
from tradepost.apps.demo.story import Cast
from tradepost.infra.platform import Platform, Service


async def test_from_a_catalogue_to_a_delivered_invoiced_order(cast: Cast) -> None:
    steps: list[str] = []
    ending = await story.tell(cast, lambda title, _: steps.append(title))
    assert ending.invoice_pdf.startswith(b"%PDF-")
    assert steps[-1] == "Reported"
    order = await cast.buyer.get(f"/orders/{ending.order_id}")
    assert order["status"] == "delivered"
    history = await cast.buyer.get(f"/orders/{ending.order_id}/history")
    reached = [entry["to_status"] for entry in history["items"]]
    assert list(dict.fromkeys(reached)) == ["placed", "confirmed", "processing", "shipped", "delivered"]


async def test_every_invariant_holds_after_the_story(cast: Cast, platform: Platform, services: list[Service]) -> None:
    await story.tell(cast, lambda title, detail: None)
    findings = await checks.check(platform.database, services)
    assert len(findings) > 20
    assert [finding for finding in findings if finding.count] == []
