"""Roles, passwords, identities, refresh tokens and one-time codes: values in, a decision out."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradepost.services.users.rules import identity, passwords, roles, sessions, settings, totp, verification
from tradepost.services.users.rules.sessions import PresentedToken

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.mark.parametrize("kind", list(roles.ROLES))
def test_the_highest_role_may_do_all_that_any_role_of_its_kind_may(kind):
    highest = roles.ROLES[kind][roles.HIGHEST[kind]]
    assert all(permissions <= highest for permissions in roles.ROLES[kind].values())


def test_sellers_and_buyers_have_no_permission_of_the_operators():
    for kind in ("manufacturer", "retailer"):
        held = roles.permissions_of(kind, roles.ROLES[kind])
        assert not held & {"organisation:verify", "organisation:suspend", "commission:manage", "settings:update"}
    assert not roles.permissions_of("retailer", roles.ROLES["retailer"]) & {"product:create", "payment:refund"}


def test_members_of_a_suspended_organisation_may_only_look():
    left = roles.permissions_of("retailer", ["owner"], suspended=True)
    assert "order:read" in left
    assert all(each.endswith(":read") for each in left)


def test_a_role_that_is_not_in_the_table_allows_nothing():
    assert roles.permissions_of("retailer", ["admin", "ghost"]) == frozenset()
    assert roles.unknown_roles("retailer", ["buyer", "admin", "ghost"]) == ["admin", "ghost"]


def test_nobody_grants_a_role_that_may_do_more():
    manager = roles.permissions_of("retailer", ["manager"])
    assert roles.may_grant("retailer", manager, ["buyer", "approver"])
    assert not roles.may_grant("retailer", manager, ["owner"])


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("short", "password_too_short"),
        ("x" * 11, "password_too_short"),
        ("y" * 257, "password_too_long"),
        ("Password1234", "password_common"),
        ("qwertyuiop12345", "password_common"),
        ("P A S S W O R D 1 2 3", "password_common"),
        ("123456789012", "password_common"),
        ("abcabcabcabc", "password_common"),
        ("aaaaaaaaaaaaaaaa", "password_common"),
        ("correct horse battery staple", "password_common"),
        ("anna.smith@shop.example", "password_personal"),
        ("CornerShopLtd!1", "password_personal"),
        ("corner shop ltd 2026", "password_personal"),
    ],
)
def test_bad_passwords_are_refused_with_the_reason(password, code):
    context = ["anna.smith@shop.example", "Corner Shop Ltd", "Anna Smith"]
    [fault] = passwords.password_faults(password, pointer="#/password", context=context)
    assert (fault.pointer, fault.code) == ("#/password", code)


@pytest.mark.parametrize(
    "password",
    ["three apples on a ladder", "            ", "zwölf Äpfel für Ümit", "k3#vQ9!mZ2@w", "🍎🍐🍊🍋🍌🍉🍇🍓🫐🍈🍒🍑"],
)
def test_length_is_what_counts_not_composition(password):
    faults = passwords.password_faults(password, pointer="#", context=["anna@shop.example"])
    assert [each.code for each in faults] == (["password_common"] if not password.strip() else [])


@given(st.text(max_size=300), st.lists(st.text(max_size=40), max_size=3))
def test_any_text_is_judged_without_an_error(password, context):
    passwords.password_faults(password, pointer="#", context=context)


@pytest.mark.parametrize(
    ("given_address", "normal"),
    [
        ("Anna@Shop.Example", "anna@shop.example"),
        (" anna@shop.example ", "anna@shop.example"),
        ("anna@müller.example", "anna@xn--mller-kva.example"),
        ("ANNA@MÜLLER.example", "anna@xn--mller-kva.example"),
        ("a.b+tag@sub.shop.example", "a.b+tag@sub.shop.example"),
    ],
)
def test_an_address_has_one_form(given_address, normal):
    assert identity.normalised_email(given_address) == normal


NO_ADDRESSES = (
    *("", "@", "anna", "anna@", "@shop.example", "anna@shop", "a b@shop.example", "anna@shop..example"),
    *(".a@shop.example", "a..b@shop.example", "anna@127.0.0.1", "straße@shop.example", "anna@-shop.example"),
    *("a" * 65 + "@shop.example", "anna@" + "a" * 250 + ".example", "anna@shop.example\nbcc:x@y.example"),
    *('"a b"@shop.example', "anna@sh_op.example"),
)


@pytest.mark.parametrize("address", NO_ADDRESSES)
def test_what_is_no_address_is_refused(address):
    assert identity.normalised_email(address) is None


@given(st.text(max_size=300))
def test_an_address_in_normal_form_stays_as_it_is(text):
    normal = identity.normalised_email(text)
    assert normal is None or identity.normalised_email(normal) == normal


@pytest.mark.parametrize(
    ("vat_id", "country", "normal"),
    [
        ("DE 136 695 976", "DE", "DE136695976"),
        ("136695976", "DE", "DE136695976"),
        ("DE136695977", "DE", None),
        ("FR40303265045", "FR", "FR40303265045"),
        ("FR40303265045", "DE", None),
        ("GB980780684", "GB", "GB980780684"),
        ("EL094259216", "GR", "EL094259216"),
        ("CHE-107.787.577 IVA", "CH", "CHE107787577IVA"),
        ("NL4495445B01", "NL", "NL004495445B01"),
        ("ATU13585627", "AT", "ATU13585627"),
        ("12-3456789", "US", "123456789"),
        ("drop table", "US", "DROPTABLE"),
        ("'; --", "US", None),
    ],
)
def test_vat_ids_are_checked_by_their_country(vat_id, country, normal):
    assert identity.normalised_vat_id(vat_id, country) == normal


@given(st.text(max_size=64), st.sampled_from([*sorted(identity.VAT_COUNTRIES), "US", "AU", "BR", "JP"]))
def test_any_vat_id_of_any_country_is_judged_without_an_error(vat_id, country):
    identity.vat_faults(vat_id, country, pointer="#/vat_id")


@given(st.text(max_size=64))
def test_any_iban_is_judged_without_an_error(number):
    identity.iban_faults(number, pointer="#/iban")


def test_ibans_and_currencies_are_checked():
    assert identity.normalised_iban("DE89 3704 0044 0532 0130 00") == "DE89370400440532013000"
    assert identity.normalised_iban("DE89370400440532013001") is None
    assert identity.currency_faults("EUR", pointer="#") == []
    assert [each.code for each in identity.currency_faults("XXX", pointer="#")] == ["currency_unknown"]
    assert [each.code for each in identity.currency_faults("ABC", pointer="#")] == ["currency_unknown"]


def presented(**changes):
    values = {"expires_at": NOW + timedelta(days=1), "replaced_at": None, "session_ended": False, "user_active": True}
    return PresentedToken(**{**values, **changes})


@pytest.mark.parametrize(
    ("token", "outcome"),
    [
        (None, "invalid"),
        (presented(), "rotate"),
        (presented(expires_at=NOW), "invalid"),
        (presented(session_ended=True), "invalid"),
        (presented(user_active=False), "invalid"),
        (presented(replaced_at=NOW + timedelta(milliseconds=1)), "raced"),
        (presented(replaced_at=NOW - timedelta(milliseconds=1)), "reused"),
        (presented(replaced_at=NOW - timedelta(milliseconds=1), session_ended=True), "invalid"),
    ],
)
def test_a_refresh_token_is_good_once_and_a_race_is_no_theft(token, outcome):
    assert sessions.judge(token, arrived_at=NOW, now=NOW) == outcome


def test_a_session_slides_but_not_beyond_its_absolute_end():
    ends_at = NOW + sessions.ABSOLUTE
    assert sessions.sliding_end(NOW, ends_at) == NOW + timedelta(days=30)
    assert sessions.sliding_end(NOW + timedelta(days=80), ends_at) == ends_at


def test_one_time_codes_are_those_of_the_standard():
    # Source: RFC 6238, appendix B, SHA-1, the last six digits.
    secret = b"12345678901234567890"
    at = {59: "287082", 1111111109: "081804", 1111111111: "050471", 1234567890: "005924", 20000000000: "353130"}
    assert {moment: totp.code_at(secret, moment // 30) for moment in at} == at


def test_a_code_fits_its_step_and_the_neighbours_only():
    secret = totp.new_secret()
    step = int(NOW.timestamp()) // 30
    assert [totp.matching_step(secret, totp.code_at(secret, step + off), NOW) for off in (-1, 0, 1)] == [
        step - 1,
        step,
        step + 1,
    ]
    far = totp.code_at(secret, step + 5)
    assert totp.matching_step(secret, far, NOW) in {None, step - 1, step, step + 1}
    assert totp.matching_step(secret, "١٢٣٤٥٦", NOW) is None


@pytest.mark.parametrize(
    ("state", "step", "after"),
    [
        ("none", "submit", "pending"),
        ("rejected", "submit", "pending"),
        ("pending", "submit", None),
        ("verified", "submit", None),
        ("pending", "approve", "verified"),
        ("pending", "reject", "rejected"),
        ("none", "approve", None),
        ("verified", "reject", None),
        ("rejected", "approve", None),
    ],
)
def test_a_verification_goes_its_way(state, step, after):
    assert verification.next_state(state, step) == after


def test_settings_take_their_own_type_only():
    assert settings.setting_faults("prices_visible_to", "everyone") == []
    codes = [
        settings.setting_faults(name, value)[0].code
        for name, value in [
            ("prices_visible_to", "nobody"),
            ("prices_visible_to", True),
            ("registration_open", 1),
            ("support_email", 7),
            ("no/such~one", "x"),
        ]
    ]
    assert codes == [
        "setting_not_a_choice", "setting_not_a_choice", "setting_not_boolean", "setting_not_text", "setting_unknown"
    ]  # fmt: skip
    assert settings.setting_faults("no/such~one", "x")[0].pointer == "#/values/no~1such~0one"
