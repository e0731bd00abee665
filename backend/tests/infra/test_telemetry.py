import asyncio
import json
import logging
import os
import subprocess
import sys

import pytest
import structlog

from tradepost.infra.telemetry import configure_logging, log_config, log_context, redact


@pytest.fixture(params=["json", "console"])
def form(request):
    return request.param


@pytest.fixture
def lines(capsys):
    """What was logged since, parsed where it is JSON."""

    def read():
        out = capsys.readouterr().out.splitlines()
        return [json.loads(line) if line.startswith("{") else line for line in out]

    yield read
    structlog.reset_defaults()
    logging.getLogger().handlers.clear()


async def test_a_line_carries_its_request_its_people_and_its_time(lines):
    configure_logging(level="INFO", form="json")
    with log_context(request_id="r1", org="o1", user="u1"):
        structlog.get_logger().info("order.placed", lines=3)
    structlog.get_logger().info("idle")
    placed, idle = lines()
    stamp = placed.pop("timestamp")
    assert stamp.endswith("Z")
    assert placed == {
        "event": "order.placed", "level": "info", "lines": 3, "request_id": "r1", "org": "o1", "user": "u1"
    }  # fmt: skip
    assert "request_id" not in idle


async def test_requests_that_run_at_once_keep_their_own_context(lines):
    configure_logging(level="INFO", form="json")

    async def request(number):
        with log_context(request_id=number):
            await asyncio.sleep(0.01)
            structlog.get_logger().info("x", number=number)

    await asyncio.gather(*(request(number) for number in range(20)))
    assert all(line["request_id"] == line["number"] for line in lines())


async def test_lines_of_the_standard_library_come_out_alike(lines):
    configure_logging(level="INFO", form="json")
    with log_context(request_id="r1"):
        logging.getLogger("procrastinate.worker").warning("job %s", "done", extra={"job": {"password": "x"}})
        logging.getLogger("_granian").info("started")
        logging.getLogger("botocore.auth").info("signature: abc")
    job, started = lines()
    assert (job["event"], job["level"], job["logger"], job["request_id"]) == (
        "job done", "warning", "procrastinate.worker", "r1"
    )  # fmt: skip
    assert job["job"] == {"password": "[redacted]"}
    assert (started["event"], started["logger"]) == ("started", "_granian")


async def test_lines_below_the_level_are_not_written(lines):
    configure_logging(level="WARNING", form="json")
    structlog.get_logger().info("x")
    logging.getLogger("y").info("x")
    structlog.get_logger().warning("z")
    assert [line["event"] for line in lines()] == ["z"]


@pytest.mark.parametrize(
    "name",
    ["password", "new_password", "Authorization", "refresh_token", "set-cookie", "api_key", "otp", "iban", "cvc",
     "card_number", "client_secret", "database_dsn", "X-Amz-Signature"],
)  # fmt: skip
def test_what_is_named_like_a_secret_is_not_shown_however_deep(name):
    assert redact({"a": [{name: "s3cr3t"}]}) == {"a": [{name: "[redacted]"}]}
    assert "s3cr3t" not in str(redact({name: {"inner": ["s3cr3t"]}}))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("redis://:pw@host/0", "redis://:[redacted]@host/0"),
        ("postgresql://app:pw@host/db failed", "postgresql://app:[redacted]@host/db failed"),
        ("Authorization: Bearer abcdefgh12345", "Authorization: Bearer [redacted]"),
        ("token eyJhbGciOiJF.eyJzdWIiOi.c2ln bad", "token [redacted] bad"),
        ("GET /b/k?X-Amz-Signature=ab12&x=1", "GET /b/k?X-Amz-Signature=[redacted]&x=1"),
        ("-----BEGIN PRIVATE KEY-----\nMIG\n-----END PRIVATE KEY-----", "[redacted]"),
        ("https://example.org/a@b", "https://example.org/a@b"),
    ],
)
def test_what_looks_like_a_secret_is_not_shown_wherever_it_stands(text, shown):
    assert redact(text) == shown
    assert redact(Exception(text)) == shown


def test_ordinary_values_stay_as_they_are():
    values = {"token_ttl_s": 1.5, "has_password": True, "passed": 3, "sku": "PAN-7", "company": "Pin & Co", "n": None}
    assert redact(values) == values


def test_what_is_logged_is_bounded():
    deep = value = {}
    for _ in range(100):
        value["a"] = value = {}
    assert len(str(redact(deep))) < 200
    assert len(redact("x" * 1_000_000)) < 20_000
    assert len(redact(list(range(1_000_000)))) == 100


async def test_what_people_sent_cannot_start_a_line_of_its_own(form, lines):
    configure_logging(level="INFO", form=form)
    evil = 'x\r\n{"event": "forged", "level": "info"}\x1b[2K\u2028\u202eend'
    structlog.get_logger().info("login.failed", email=evil)
    structlog.get_logger().info(evil)
    logging.getLogger("a").info("user %s", evil)
    out = lines()
    assert len(out) == 3
    raw = "".join(line if isinstance(line, str) else json.dumps(line) for line in out)
    assert not any(character in raw for character in "\x1b\u2028\u202e\r")


async def test_an_exception_is_logged_with_its_trace_and_without_its_secrets(form, lines):
    configure_logging(level="INFO", form=form)
    password = "hunter2"

    def fail():
        raise ValueError(f"cannot reach postgresql://app:{password}@db/x\nforged line")

    try:
        fail()
    except ValueError:
        structlog.get_logger().exception("failed")
        logging.getLogger("a").exception("failed")
    out = lines()
    text = str(out)
    assert text.count("ValueError: cannot reach") == 2
    assert "test_telemetry.py" in text
    assert "hunter2" not in text
    if form == "console":
        assert all(line.startswith(("20", "    ")) for line in out)


def test_granian_takes_the_same_set_up():
    # Granian's own log set-up, as its server calls it in each of its processes.
    code = (
        "import logging; from granian.log import LogLevels, configure_logging as c;"
        "from tradepost.infra.telemetry import log_config; c(LogLevels.info, log_config());"
        "logging.getLogger('_granian').info('a'); logging.getLogger('granian.access').info('b')"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert [json.loads(line)["event"] for line in done.stdout.splitlines()] == ["a", "b"]
    assert json.loads(json.dumps(log_config())) == log_config()


def test_the_light_part_stays_light():
    code = (
        "import sys, tradepost.infra.telemetry; print([m for m in ('prometheus_client', 'rich') if m in sys.modules])"
    )
    environment = {**os.environ, "PYTHONPATH": ""}
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, env=environment)
    assert "prometheus_client" not in done.stdout
