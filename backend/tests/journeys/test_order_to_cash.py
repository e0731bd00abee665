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


async def test_the_story_breaks_no_invariant(cast: Cast, platform: Platform, services: list[Service]) -> None:
    # Other tests share this database and break some on purpose; a platform of its own is held to all of them in
    # test_live_baskets.
    before = {(each.service, each.name): each.count for each in await checks.check(platform.database, services)}
    await story.tell(cast, lambda title, detail: None)
    findings = await checks.check(platform.database, services)
    assert len(findings) > 60
    assert [each for each in findings if each.count > before[each.service, each.name]] == []
