"""What a page knows before anyone signs in."""

from tradepost.services.users.rules.settings import setting_faults

PATH = "/api/v1/settings/public"
FRESH = {"Cache-Control": "no-cache"}


async def test_a_guest_reads_what_a_page_must_know_and_nothing_else(client, platform_set_to) -> None:
    async with platform_set_to("platform_name", "Hanse Market"):
        answer = await client.get(PATH, headers=FRESH)
    assert answer.status_code == 200, answer.text
    assert answer.json() == {
        "platform_name": "Hanse Market",
        "prices_public": False,
        "prices_visible_to": "verified",
        "registration_open": True,
        "support_email": None,
        "languages": ["en", "de"],
        "currencies": [{"code": code, "decimals": 2} for code in ("EUR", "USD", "GBP", "CHF")],
    }
    assert answer.headers["cache-control"] == "public, max-age=5"


async def test_the_operators_changes_are_told(client, platform_set_to) -> None:
    async with platform_set_to("prices_visible_to", "everyone"), platform_set_to("currencies", "JPY,EUR"):
        told = (await client.get(PATH, headers=FRESH)).json()
    assert told["prices_public"] is True
    assert told["currencies"] == [{"code": "JPY", "decimals": 0}, {"code": "EUR", "decimals": 2}]


def test_currencies_are_codes_of_iso_4217_each_once() -> None:
    assert setting_faults("currencies", "EUR") == []
    for value, code in (
        ("EUR,XYZ", "currency_unknown"),
        ("eur", "currency_unknown"),
        ("EUR, USD", "currency_unknown"),
        ("EUR,EUR", "currency_twice"),
        ("", "setting_not_text"),
        (7, "setting_not_text"),
    ):
        assert [fault.code for fault in setting_faults("currencies", value)] == [code]
    assert [fault.code for fault in setting_faults("platform_name", "")] == ["setting_not_text"]
