"""Access tokens that were forged, bent or meant for something else open nothing."""

import base64
import json
import time

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, utils
from cryptography.hazmat.primitives.hashes import SHA256
from joserfc import jwt
from joserfc.jwk import ECKey, OctKey

from factories.people import register_member
from tradepost.infra.platform import Platform
from tradepost.services.users.contract import CONFIRM_EMAIL, INVITATION, RESET_PASSWORD


def b64(data):
    raw = data if isinstance(data, bytes) else json.dumps(data).encode()
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def parts_of(token):
    return [json.loads(base64.urlsafe_b64decode(part + "==")) for part in token.split(".")[:2]]


def signed(key, header, claims):
    """A token with a good signature over whatever it says."""
    signing_input = f"{b64(header)}.{b64(claims)}"
    r, s = utils.decode_dss_signature(key.private_key.sign(signing_input.encode(), ec.ECDSA(SHA256())))
    return f"{signing_input}.{b64(r.to_bytes(32, 'big') + s.to_bytes(32, 'big'))}"


async def ask(client, token):
    return (await client.get("/api/v1/users/profile", headers={"Authorization": f"Bearer {token}"})).status_code


@pytest.fixture
async def member(client):
    return await register_member(client)


async def test_unsigned_and_wrongly_signed_tokens_are_refused(client, member, platform: Platform):
    header, claims = parts_of(member.access_token)
    own = ECKey.generate_key("P-256")
    public = json.dumps(platform.tokens.jwks()["keys"][0]).encode()
    head, body, signature = member.access_token.split(".")
    forged = [
        f"{b64({'alg': 'none', 'typ': 'at+jwt'})}.{body}.",
        f"{b64({'alg': 'None', 'typ': 'at+jwt'})}.{body}.",
        f"{b64({'alg': 'nOnE'})}.{body}.{signature}",
        f"{head}.{body}.",
        f"{head}.{body}",
        f"{head}.{b64({**claims, 'role': 'operator'})}.{signature}",
        f"{b64({**header, 'kid': '../../dev/null'})}.{body}.{signature}",
        f"{head}.{body}.{b64(bytes(64))}",
        f"{head}.{body}.{signature}.{signature}",
        jwt.encode({**header, "kid": own.thumbprint()}, claims, own, algorithms=["ES256"]),
        jwt.encode({**header, "jwk": own.as_dict(private=False)}, claims, own, algorithms=["ES256"]),
        jwt.encode({**header, "alg": "HS256"}, claims, OctKey.import_key(public), algorithms=["HS256"]),
        json.dumps({"protected": head, "payload": body, "signature": signature}),
    ]
    assert [await ask(client, token) for token in forged] == [401] * len(forged)
    assert await ask(client, member.access_token) == 200


async def test_tokens_with_the_right_key_but_the_wrong_words_are_refused(client, member, platform: Platform):
    header, claims = parts_of(member.access_token)
    key, now = platform.tokens._key, int(time.time())
    without = [{name: value for name, value in claims.items() if name != left_out} for left_out in claims]
    bent = [
        *[(header, each) for each in without if "jti" in each and "iat_ms" in each],
        (header, {**claims, "aud": "users"}),
        (header, {**claims, "aud": ["api", "x"], "iss": "someone"}),
        (header, {**claims, "iss": "else"}),
        (header, {**claims, "exp": now - 1}),
        (header, {**claims, "exp": "later"}),
        (header, {**claims, "role": "root"}),
        (header, {**claims, "sub": "x"}),
        ({**header, "typ": "JWT"}, claims),
        ({**header, "typ": "purpose+jwt"}, claims),
        ({**header, "crit": ["exp"]}, claims),
        ({**header, "jku": "https://evil.example/jwks.json"}, claims),
        ({**header, "x5u": "https://evil.example/x"}, claims),
    ]
    assert await ask(client, signed(key, header, claims)) == 200
    tokens = [signed(key, head, body) for head, body in bent]
    statuses = {json.dumps(bent[n], default=str)[:200]: await ask(client, token) for n, token in enumerate(tokens)}
    assert set(statuses.values()) == {401}, {k: v for k, v in statuses.items() if v != 401}


async def test_links_in_mail_and_tokens_between_services_open_nothing(client, member, platform: Platform, link):
    tokens = [link(purpose, member.user_id) for purpose in (CONFIRM_EMAIL, INVITATION, RESET_PASSWORD)]
    tokens.append(platform.tokens.service("users"))
    assert [await ask(client, token) for token in tokens] == [401] * 4


async def test_a_megabyte_of_token_is_refused_at_once(client, member):
    started = time.process_time()
    assert await ask(client, "e" * 1_000_000) == 401
    assert await ask(client, member.access_token + "A" * 1_000_000) == 401
    assert time.process_time() - started < 0.5


@pytest.mark.parametrize(
    "header", ["", "Bearer", "Bearer ", "Basic eDp5", "Bearer null", "bearer undefined", "Bearer a b", "Token x"]
)
async def test_empty_and_odd_authorization_headers_open_nothing(client, header):
    answer = await client.get("/api/v1/users/profile", headers={"Authorization": header})
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"


async def test_published_forgery_vectors_are_refused(client, real_data):
    groups = json.loads((real_data / "bad-input" / "jws_vectors.json").read_text())["testGroups"]
    vectors = [each["jws"] for group in groups for each in group["tests"]]
    texts = [each if isinstance(each, str) else json.dumps(each) for each in vectors]
    sendable = [each for each in texts if each.isascii() and each.isprintable()]
    assert len(sendable) > 150
    assert {await ask(client, token) for token in sendable} == {401}
