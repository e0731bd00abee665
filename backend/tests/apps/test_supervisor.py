"""`tradepost up` and its companions, with the real engines and gateway around a tiny application."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import psycopg
import pytest

from tradepost.apps.embedded.credentials import load_credentials
from tradepost.apps.embedded.engines import platform_environment
from tradepost.apps.embedded.gateway import http_status
from tradepost.apps.embedded.ports import LOOPBACK, is_free
from tradepost.apps.embedded.processes import ProcessIdentity, identify

PLAN = ("--plan", "tiny_plan:plan")
PARTS = ("objects", "valkey", "postgres", "api", "worker", "web", "gateway")


def until(holds: Callable[[], bool], what: str, timeout_s: float = 30.0) -> None:
    deadline = time.monotonic() + timeout_s
    while not holds():
        assert time.monotonic() < deadline, f"not within {timeout_s} s: {what}"
        time.sleep(0.05)


def nothing_is_left(cli) -> bool:
    ports = [port for part in PARTS for port in cli.ports.of_part(part).values()]
    return all(is_free(port) for port in ports) and not list(cli.layout.records_dir.iterdir())


def owner_url(cli) -> str:
    environment = platform_environment(cli.layout, cli.ports, load_credentials(cli.layout))
    return environment["TRADEPOST_DATABASE_OWNER_URL"]


def test_up_starts_everything_in_order_and_down_stops_it(cli):
    up = cli.run("up", *PLAN)

    assert up.returncode == 0, up.stderr
    finished = re.findall(r"ok\s+(.+?)\s+[\d.]+ s", up.stdout)
    assert set(finished) == {
        "PostgreSQL", "Valkey", "SeaweedFS (S3)", "Gateway configuration", "Schemas", "Demo data", "API", "Worker",
        "Web application", "Web (Next.js)", "Gateway (Envoy)",
    }  # fmt: skip
    assert (
        finished.index("PostgreSQL") < finished.index("Schemas") < finished.index("Demo data") < finished.index("API")
    )
    assert f"http://localhost:{cli.ports.gateway}" in up.stdout
    assert http_status(cli.ports.gateway, "/") == 200
    shown = cli.run("status")
    assert shown.returncode == 0
    assert "The platform is ready; it uses" in shown.stdout

    down = cli.run("down")

    assert down.returncode == 0
    assert nothing_is_left(cli)
    assert cli.run("status").returncode == 1
    assert cli.run("down").stdout == "Nothing was running.\n"


def test_a_second_start_keeps_data_and_does_not_repeat_the_demo_data(cli):
    assert cli.run("up", *PLAN).returncode == 0
    with psycopg.connect(owner_url(cli), autocommit=True) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 42 AS id")
    cli.run("down")

    assert cli.run("up", *PLAN).returncode == 0

    with psycopg.connect(owner_url(cli), autocommit=True) as connection:
        assert connection.execute("SELECT id FROM kept").fetchone() == (42,)
    assert (cli.layout.root / "seeded").read_text() == "once "


def test_up_while_it_runs_says_so_and_changes_nothing(cli):
    assert cli.run("up", *PLAN).returncode == 0
    before = cli.status()

    again = cli.run("up", *PLAN)

    assert again.returncode == 0
    assert "Tradepost is already running." in again.stdout
    assert {item.pid for item in cli.status().items.values()} == {item.pid for item in before.items.values()}


def test_every_part_that_is_killed_comes_back_with_its_data(cli):
    assert cli.run("up", *PLAN).returncode == 0
    with psycopg.connect(owner_url(cli), autocommit=True) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 42 AS id")
    killed = {name: cli.status().items[name].pid for name in PARTS}

    for pid in killed.values():
        os.kill(pid, signal.SIGKILL)

    until(lambda: all(cli.status().items[name].restarts == 1 for name in PARTS), "every part was restarted")
    until(lambda: cli.status().state == "ready", "the platform is ready again")
    assert http_status(cli.ports.gateway, "/") == 200
    with psycopg.connect(owner_url(cli), autocommit=True) as connection:
        assert connection.execute("SELECT id FROM kept").fetchone() == (42,)
    assert not {name for name, pid in killed.items() if cli.status().items[name].pid == pid}


def test_the_web_process_is_told_where_the_api_is_and_nothing_secret(cli):
    cli.environment.update(CLOUD_SECRET="of somebody else", TRADEPOST_PUBLIC_URL="https://shop.example")
    assert cli.run("up", *PLAN).returncode == 0

    raw = Path(f"/proc/{cli.status().items['web'].pid}/environ").read_text()
    seen = dict(line.split("=", 1) for line in raw.split("\0") if line)

    assert {name: text for name, text in seen.items() if name.startswith("TRADEPOST_")} == {
        "TRADEPOST_API_URL": f"http://127.0.0.1:{cli.ports.api}",
        "TRADEPOST_PUBLIC_URL": "https://shop.example",
        "TRADEPOST_S3_PUBLIC_ENDPOINT": f"http://127.0.0.1:{cli.ports.objects}",
    }
    assert seen["HOSTNAME"] == "127.0.0.1"
    assert not [secret for secret in asdict(load_credentials(cli.layout)).values() if secret in raw]
    assert "of somebody else" not in raw


def test_an_early_step_that_fails_ends_the_start_at_once(cli):
    up = cli.run("up", "--plan", "tiny_plan:failing_early_step_plan")

    assert up.returncode == 1
    assert "Web application: `tradepost web-build` ended with code 1: no network (log: " in up.stderr
    assert "Traceback" not in up.stderr
    assert nothing_is_left(cli)


def test_a_killed_supervisor_is_followed_by_a_clean_start(cli):
    assert cli.run("up", *PLAN).returncode == 0
    before = cli.status()
    os.kill(before.supervisor.pid, signal.SIGKILL)
    until(lambda: not before.supervisor.is_alive(), "the supervisor is gone")
    assert "Its supervisor died: `make up` starts it again" in cli.run("status").stdout
    left = [
        ProcessIdentity(item.pid, item.start_ticks, before.supervisor.boot_id)
        for item in before.items.values()
        if item.pid
    ]
    assert all(one.is_alive() for one in left)

    up = cli.run("up", *PLAN)

    assert up.returncode == 0, up.stderr
    assert not any(one.is_alive() for one in left)
    assert http_status(cli.ports.gateway, "/") == 200


def test_down_ends_what_a_killed_supervisor_left(cli):
    assert cli.run("up", *PLAN).returncode == 0
    before = cli.status()
    os.kill(before.supervisor.pid, signal.SIGKILL)
    until(lambda: not before.supervisor.is_alive(), "the supervisor is gone")

    assert cli.run("down").stdout == "The platform is stopped.\n"

    assert nothing_is_left(cli)


def test_ctrl_c_during_the_start_stops_what_was_started(cli):
    up = cli.begin("up", "--plan", "tiny_plan:slow_plan")
    until((cli.layout.records_dir / "migrate.json").exists, "the slow step has begun")

    up.send_signal(signal.SIGINT)
    output, _ = up.communicate(timeout=60)

    assert up.returncode == 130
    assert "Stopping what was started" in output
    assert "Traceback" not in output
    assert nothing_is_left(cli)


def test_in_the_foreground_it_ends_in_good_order_on_sigterm(cli):
    up = cli.begin("up", "--foreground", *PLAN)
    until(lambda: http_status(cli.ports.gateway, "/") == 200, "the gateway answers")
    until(lambda: cli.status().state == "ready", "the platform is ready")

    up.send_signal(signal.SIGTERM)
    output, _ = up.communicate(timeout=60)

    assert up.returncode == 0
    assert "Tradepost is ready after" in output
    assert nothing_is_left(cli)


def test_a_taken_port_is_one_sentence_and_nothing_stays_running(cli):
    with socket.socket() as holder:
        holder.bind((LOOPBACK, cli.ports.gateway))
        holder.listen()

        up = cli.run("up", *PLAN)

    assert up.returncode == 1
    assert up.stderr.startswith(f"tradepost: Port {cli.ports.gateway}, which gateway needs, is taken: stop the program")
    assert up.stderr.count("\n") == 1
    assert nothing_is_left(cli)


def test_a_step_that_fails_ends_the_start_with_its_last_words(cli):
    up = cli.run("up", "--plan", "tiny_plan:failing_step_plan")

    assert up.returncode == 1
    assert "`tradepost migrate` ended with code 1: relation orders is missing" in up.stderr
    assert "Traceback" not in up.stderr
    assert cli.status().state == "failed"
    assert nothing_is_left(cli)


def test_a_part_that_dies_again_and_again_counts_as_failed_and_the_rest_goes_on(cli):
    assert cli.run("up", "--plan", "tiny_plan:short_lived_plan").returncode == 0

    until(lambda: cli.status().items["worker"].state == "failed", "the worker counts as failed", timeout_s=40)

    status = cli.status()
    assert status.state == "degraded"
    assert status.message.startswith("Died 6 times in a row, and is tried again every 20 s. Worker ended with code 3")
    assert status.items["api"].state == "running"
    assert http_status(cli.ports.api, "/") == 200
    shown = cli.run("status")
    assert shown.returncode == 1
    assert "worker: Died 6 times in a row" in shown.stdout


def test_two_starts_at_once_make_one_platform(cli):
    first, second = cli.begin("up", *PLAN), cli.begin("up", *PLAN)
    outputs = [one.communicate(timeout=60)[0] for one in (first, second)]

    assert 0 in {first.returncode, second.returncode}, outputs
    assert cli.status().state == "ready"
    assert not any("Traceback" in output for output in outputs)


@pytest.mark.parametrize("wrong", ["no.such:plan", "tiny_plan:nothing", "tiny_plan"])
def test_a_start_that_cannot_begin_is_reported_and_not_waited_for(cli, wrong):
    up = cli.run("up", "--plan", wrong, timeout_s=20)

    assert up.returncode == 1
    assert "Traceback" not in up.stderr


def test_logs_are_shown_by_part_and_an_unknown_part_is_named(cli):
    assert cli.run("logs").stderr.startswith("tradepost: There are no logs")
    assert cli.run("up", *PLAN).returncode == 0

    assert "database system is ready to accept connections" in cli.run("logs", "postgres").stdout
    assert cli.run("logs", "-n", "1").stdout.count("supervisor ") == 1
    unknown = cli.run("logs", "nothing")
    assert unknown.returncode == 1
    assert "choose one of" in unknown.stderr


def test_reset_asks_first_and_then_removes_everything(cli):
    assert cli.run("up", *PLAN).returncode == 0
    refused = cli.run("reset")
    assert refused.returncode == 1
    assert cli.layout.credentials_file.exists()

    done = cli.run("reset", "--yes")

    assert done.returncode == 0, done.stderr
    assert not cli.layout.root.exists()
    assert all(is_free(port) for part in PARTS for port in cli.ports.of_part(part).values())


def test_doctor_finds_this_machine_fit_and_names_a_taken_port(cli):
    healthy = cli.run("doctor")
    assert healthy.returncode == 0, healthy.stdout
    with socket.socket() as holder:
        holder.bind((LOOPBACK, cli.ports.postgres))
        holder.listen()

        sick = cli.run("doctor")

    assert sick.returncode == 1
    assert f"FAULT  Ports         Port {cli.ports.postgres}, which postgres needs, is taken" in sick.stdout


def test_doctor_names_a_state_folder_that_a_start_would_refuse(cli):
    cli.layout.root.write_text("a file")

    for state in (cli.layout.root, cli.layout.root / "below"):
        doctor, up = cli.run("doctor", "--state", str(state)), cli.run("up", "--state", str(state), *PLAN)

        assert doctor.returncode == 1
        assert f"FAULT  State folder  The state folder {state} cannot be used" in doctor.stdout
        assert up.returncode == 1
        assert up.stderr.startswith(f"tradepost: The state folder {state} cannot be used (Not a directory): choose")
        assert up.stderr.count("\n") == 1
    assert cli.layout.root.read_text() == "a file"


def test_commands_that_need_the_database_say_in_a_sentence_that_it_does_not_run(cli):
    cli.layout.prepare()
    load_credentials(cli.layout)

    for command in ("check", "dead-letters", "migrate", "seed", "reindex"):
        done = cli.run(command)

        assert done.returncode == 1, command
        assert "Traceback" not in done.stderr, done.stderr
        assert done.stderr.splitlines()[-1].startswith("tradepost: The platform does not answer"), done.stderr


def test_a_pid_given_to_a_stranger_is_not_taken_for_ours():
    me = identify(os.getpid())
    assert me is not None
    assert me.is_alive()

    assert not ProcessIdentity(me.pid, me.start_ticks - 1, me.boot_id).is_alive()
    assert not ProcessIdentity(me.pid, me.start_ticks, "another boot").is_alive()


def test_a_command_that_needs_a_platform_says_that_there_is_none(cli):
    done = cli.run("migrate")

    assert done.returncode == 1
    assert (
        "There is no platform here and these settings are at fault: TRADEPOST_DATABASE_URL (field required)"
        in done.stderr
    )
    assert "Traceback" not in done.stderr


def test_a_command_beside_the_running_platform_finds_its_settings(cli):
    assert cli.run("up", *PLAN).returncode == 0

    code = (
        "import os, psycopg; from tradepost.apps.embedded.known import use_platform_environment as use; use(); "
        "print(psycopg.connect(os.environ['TRADEPOST_DATABASE_URL']).execute('SELECT current_user').fetchone()[0])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=cli.environment, capture_output=True, text=True, timeout=30, check=True
    )

    assert done.stdout == "tradepost_app\n"
