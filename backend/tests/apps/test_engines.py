"""The embedded engines, for real: PostgreSQL, Valkey and the object store on free ports."""

import contextlib
import os
import shutil
import socket
import stat
import subprocess
import sys
import sysconfig
from contextlib import contextmanager
from pathlib import Path

import boto3
import psycopg
import pytest
from botocore.config import Config
from botocore.exceptions import ClientError
from redis import Redis

import tradepost
from tradepost.apps.embedded.credentials import load_credentials
from tradepost.apps.embedded.engines import ALL_ENGINES, RunningEngines, start_engines
from tradepost.apps.embedded.errors import DiskFullError, ForeignStateError, PartFailedError, PortTakenError
from tradepost.apps.embedded.layout import Layout
from tradepost.apps.embedded.ports import LOOPBACK, Ports
from tradepost.apps.embedded.postgres import remove_postgres
from tradepost.apps.embedded.processes import identify
from tradepost.infra.settings import Settings

NOBODY = 65_534


@pytest.fixture(scope="module")
def own_engines(tmp_path_factory):
    """Engines that these tests may kill."""
    with start_engines(tmp_path_factory.mktemp("own-engines"), fsync=False) as running:
        yield running


def owner(running: RunningEngines) -> psycopg.Connection:
    return psycopg.connect(running.environment()["TRADEPOST_DATABASE_OWNER_URL"], autocommit=True)


def valkey(running: RunningEngines) -> Redis:
    return Redis.from_url(running.environment()["TRADEPOST_VALKEY_URL"], socket_timeout=5)


def objects(running: RunningEngines):
    environment = running.environment()
    return boto3.client(
        "s3",
        endpoint_url=environment["TRADEPOST_S3_ENDPOINT"],
        aws_access_key_id=environment["TRADEPOST_S3_ACCESS_KEY"],
        aws_secret_access_key=environment["TRADEPOST_S3_SECRET_KEY"],
        region_name="us-east-1",
        config=Config(retries={"max_attempts": 3}, connect_timeout=5, read_timeout=10),
    )


@contextmanager
def removed_afterwards(running: RunningEngines):
    """As root, data that are not marked as throw-away may lie outside of the test's folder."""
    try:
        yield
    finally:
        running.stop()
        remove_postgres(running.layout)


def test_the_environment_is_complete_for_the_settings(own_engines, monkeypatch):
    for name in [name for name in os.environ if name.startswith("TRADEPOST_")]:
        monkeypatch.delenv(name)
    for name, value in own_engines.environment().items():
        monkeypatch.setenv(name, value)

    settings = Settings()

    assert settings.database_owner_url is not None
    assert settings.signing_key_file.read_text().startswith("-----BEGIN")
    assert settings.index_dir.is_dir()
    assert settings.mailbox_dir.is_dir()


def test_data_survive_the_killing_of_every_engine(own_engines):
    with owner(own_engines) as connection:
        connection.execute("CREATE TABLE survivors (id int PRIMARY KEY)")
        connection.execute("INSERT INTO survivors VALUES (42)")
    with valkey(own_engines) as cache:
        cache.set("survivor", "42")
        cache.execute_command("WAITAOF", 1, 0, 5000)
    objects(own_engines).put_object(Bucket="tradepost", Key="survivor", Body=b"42")
    before = [identify(own_engines.pid(name)) for name in ALL_ENGINES]

    for name in ALL_ENGINES:
        own_engines.kill(name)
    assert not any(own_engines.is_running(name) for name in ALL_ENGINES)
    assert not any(one.is_alive() for one in before)
    own_engines.start()

    with owner(own_engines) as connection:
        assert connection.execute("SELECT id FROM survivors").fetchall() == [(42,)]
    with valkey(own_engines) as cache:
        assert cache.get("survivor") == b"42"
    assert objects(own_engines).get_object(Bucket="tradepost", Key="survivor")["Body"].read() == b"42"


def test_postgres_comes_back_while_its_killed_server_still_has_busy_children(own_engines):
    busy = owner(own_engines)
    try:
        child = identify(busy.execute("SELECT pg_backend_pid()").fetchone()[0])
        busy.pgconn.send_query(b"SELECT count(*) FROM generate_series(1, 100000000000)")

        own_engines.kill("postgres")
        own_engines.start("postgres")

        assert not child.is_alive()
    finally:
        busy.close()
    with owner(own_engines) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)


def test_a_stale_pid_file_with_the_pid_of_a_stranger_does_not_stop_postgres(own_engines):
    own_engines.kill("postgres")
    pid_file = own_engines.layout.postgres_dir / "data" / "postmaster.pid"
    lines = pid_file.read_text().splitlines()
    stranger = subprocess.Popen(["sleep", "60"], user=pid_file.stat().st_uid)
    try:
        pid_file.write_text("\n".join([str(stranger.pid), *lines[1:]]) + "\n")

        own_engines.start("postgres")

        assert stranger.poll() is None
    finally:
        stranger.kill()
        stranger.wait()
    with owner(own_engines) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)


def test_nothing_listens_beyond_loopback(own_engines):
    listening = _listening_addresses()
    ports = [port for name in ALL_ENGINES for port in own_engines.ports.of_part(name).values()]

    assert {address for address, port in listening if port in ports} == {LOOPBACK}
    started = {port for _, port in listening} & set(ports)
    assert own_engines.ports.postgres in started
    assert own_engines.ports.objects in started


def test_no_engine_opens_a_port_that_was_not_chosen(own_engines):
    files = [file for name in ALL_ENGINES for file in Path(f"/proc/{own_engines.pid(name)}/fd").iterdir()]
    sockets = {str(file.readlink()) for file in files if file.is_symlink()}
    opened = {port for _, port, inode in _listening() if f"socket:[{inode}]" in sockets}

    assert opened
    assert opened <= {port for name in ALL_ENGINES for port in own_engines.ports.of_part(name).values()}


@pytest.mark.parametrize("role", ["tradepost_owner", "tradepost_app", "postgres"])
def test_the_database_refuses_a_wrong_password(own_engines, role):
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(host=LOOPBACK, port=own_engines.ports.postgres, user=role, password="wrong", dbname="tradepost")


def test_the_login_role_owns_nothing_and_may_make_nothing(own_engines):
    with (
        psycopg.connect(own_engines.environment()["TRADEPOST_DATABASE_URL"], autocommit=True) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute("CREATE TABLE public.mine (id int)")


def test_the_owner_can_make_service_roles_and_lend_them_to_the_login_role(own_engines):
    with owner(own_engines) as connection:
        connection.execute("CREATE ROLE lent NOLOGIN")
        connection.execute("GRANT lent TO tradepost_app")
    with psycopg.connect(own_engines.environment()["TRADEPOST_DATABASE_URL"], autocommit=True) as connection:
        connection.execute("SET ROLE lent")
        assert connection.execute("SELECT current_user").fetchone() == ("lent",)


def test_the_server_is_durable_by_default_and_counts_statements(tmp_path):
    running = start_engines(tmp_path, engines=frozenset({"postgres"}))
    with removed_afterwards(running), owner(running) as connection:
        settings = dict(connection.execute("SELECT name, setting FROM pg_settings").fetchall())
        assert settings["fsync"] == "on"
        assert settings["synchronous_commit"] == "on"
        assert settings["full_page_writes"] == "on"
        assert settings["data_checksums"] == "on"
        assert int(settings["max_connections"]) >= 100
        assert connection.execute("SELECT count(*) FROM pg_stat_statements").fetchone()[0] > 0


def test_the_cache_and_the_object_store_refuse_strangers(own_engines):
    with socket.create_connection((LOOPBACK, own_engines.ports.valkey), timeout=5) as stranger:
        stranger.sendall(b"GET survivor\r\n")
        assert stranger.recv(4096).startswith(b"-NOAUTH")
    thief = boto3.client(
        "s3",
        endpoint_url=own_engines.environment()["TRADEPOST_S3_ENDPOINT"],
        aws_access_key_id=own_engines.environment()["TRADEPOST_S3_ACCESS_KEY"],
        aws_secret_access_key="wrong",
        region_name="us-east-1",
    )
    with pytest.raises(ClientError, match="SignatureDoesNotMatch"):
        thief.list_objects_v2(Bucket="tradepost")


def test_objects_cannot_be_read_around_the_s3_port(own_engines):
    objects(own_engines).put_object(Bucket="tradepost", Key="secret", Body=b"x" * 100_000)
    with socket.create_connection((LOOPBACK, own_engines.ports.objects_filer), timeout=5) as filer:
        filer.sendall(b"GET /buckets/tradepost/secret HTTP/1.0\r\n\r\n")
        assert b"401" in filer.recv(4096).splitlines()[0]


def test_secrets_are_made_once_and_only_their_owner_can_read_them(own_engines):
    layout = own_engines.layout

    again = load_credentials(layout)

    assert own_engines.environment()["TRADEPOST_SERVICE_SECRET"] == again.service
    assert stat.S_IMODE(layout.credentials_file.stat().st_mode) == 0o600
    assert stat.S_IMODE(layout.signing_key_file.stat().st_mode) == 0o600
    assert again.valkey not in Path(f"/proc/{own_engines.pid('valkey')}/cmdline").read_text()


def test_lost_secrets_are_named_and_not_replaced(tmp_path):
    layout = Layout(tmp_path)
    layout.prepare()
    load_credentials(layout)
    (layout.postgres_dir / "data").mkdir(parents=True)
    layout.credentials_file.unlink()

    with pytest.raises(ForeignStateError, match="put the file back from a backup"):
        load_credentials(layout)

    assert not layout.credentials_file.exists()


def test_a_taken_port_is_named_with_what_to_do_and_nothing_is_started(tmp_path):
    ports = Ports.free()
    with socket.socket() as holder:
        holder.bind((LOOPBACK, ports.valkey))
        holder.listen()

        with pytest.raises(
            PortTakenError, match=f"Port {ports.valkey}, which valkey needs, is taken: stop .* or choose"
        ):
            start_engines(tmp_path, ports=ports)

    assert not (tmp_path / "postgres").exists()
    assert list((tmp_path / "run").iterdir()) == []


def test_engines_left_alive_by_a_killed_run_are_ended_by_the_next(tmp_path):
    ports = Ports.free()
    engines = frozenset({"valkey", "postgres"})
    code = (
        "import os, signal; from pathlib import Path; from tradepost.apps.embedded.engines import start_engines; "
        "from tradepost.apps.embedded.ports import Ports; "
        f"start_engines(Path({str(tmp_path)!r}), ports=Ports.default(), fsync=False, engines={engines!r}); "
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    environment = {**os.environ, **ports.environment()}
    killed = subprocess.run([sys.executable, "-c", code], env=environment, timeout=60, check=False)
    assert killed.returncode == -9
    assert {path.stem for path in (tmp_path / "run").iterdir()} == {"valkey", "postgres"}

    second = start_engines(tmp_path, ports=ports, fsync=False, engines=engines)
    with second, owner(second) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)


def test_a_stopped_state_folder_starts_again_on_other_ports_with_its_data(tmp_path):
    engines = frozenset({"objects"})
    with start_engines(tmp_path, engines=engines) as first:
        objects(first).put_object(Bucket="tradepost", Key="kept", Body=b"1" * 2_000_000)
    with start_engines(tmp_path, engines=engines) as second:
        assert second.ports != first.ports
        assert objects(second).get_object(Bucket="tradepost", Key="kept")["ContentLength"] == 2_000_000
        objects(second).put_object(Bucket="tradepost", Key="more", Body=b"2" * 2_000_000)


def test_an_engine_that_cannot_start_says_why_and_leaves_nothing_running(tmp_path):
    layout = Layout(tmp_path)
    layout.prepare()
    (layout.valkey_dir / "appendonlydir").write_text("in the way")

    with pytest.raises(PartFailedError, match=r"Valkey ended with code 1: .*valkey\.log"):
        start_engines(tmp_path, engines=frozenset({"valkey"}))

    assert list(layout.records_dir.iterdir()) == []


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount a small disk")
def test_a_full_disk_is_named_before_anything_is_started(tmp_path):
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=30m", "tmpfs", tmp_path], check=False)
    if mounted.returncode != 0:
        pytest.skip("this machine lets nobody mount")
    try:
        with pytest.raises(DiskFullError, match=r"has \d+ MB free and 1024 MB are needed: free some space"):
            start_engines(tmp_path)
        assert list(tmp_path.iterdir()) == []
    finally:
        subprocess.run(["umount", tmp_path], check=True)


@pytest.mark.skipif(os.geteuid() != 0, reason="an ordinary user's PostgreSQL runs as that user anyway")
def test_as_root_postgres_runs_as_another_user_even_below_a_closed_folder(tmp_path):
    tmp_path.chmod(0o700)
    state = tmp_path / "state"
    with start_engines(state, engines=frozenset({"postgres"}), fsync=False) as running:
        assert Path(f"/proc/{running.pid('postgres')}").stat().st_uid == NOBODY
        outside = (state / "postgres").resolve()
        assert not outside.is_relative_to(tmp_path)
        assert stat.S_IMODE(outside.stat().st_mode) == 0o700

    assert not outside.exists()  # throw-away data are not left behind


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another user")
def test_it_works_for_an_ordinary_user(tmp_path_factory):
    python = _python_for_everyone()
    state = Path("/tmp") / f"tradepost-test-{os.getpid()}"
    state.mkdir(mode=0o700)
    os.chown(state, NOBODY, NOBODY)
    code = (
        "from pathlib import Path; from tradepost.apps.embedded.engines import start_engines; "
        f"running = start_engines(Path({str(state)!r}), fsync=False); running.kill('postgres'); running.start(); "
        "running.stop()"
    )
    try:
        done = subprocess.run(
            [python, "-c", code],
            env=_modules_of_ours(),
            cwd="/",
            user=NOBODY,
            group=NOBODY,
            extra_groups=[],
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert done.returncode == 0, done.stderr
    finally:
        subprocess.run(["rm", "-rf", state], check=True)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a folder away")
def test_a_state_folder_of_another_user_is_refused(tmp_path):
    os.chown(tmp_path, NOBODY, NOBODY)

    with pytest.raises(ForeignStateError, match=f"belongs to user id {NOBODY}, and you are 0: run as that user"):
        start_engines(tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_idle_engines_need_less_than_300_mb(own_engines):
    used_mb = {name: own_engines.memory_mb(name) for name in ALL_ENGINES}

    assert all(used_mb.values())
    assert sum(used_mb.values()) < 300, used_mb


def _python_for_everyone() -> str:
    """Our Python, or the machine's own of the same version where an ordinary user may not run ours."""
    system = shutil.which(f"python{sys.version_info[0]}.{sys.version_info[1]}", path="/usr/local/bin:/usr/bin:/bin")
    for python in (sys.executable, system):
        with contextlib.suppress(OSError, subprocess.CalledProcessError):
            subprocess.run(
                [python or "", "-c", "import psycopg, tradepost"],
                env=_modules_of_ours(),
                user=NOBODY,
                cwd="/",
                check=True,
                timeout=20,
            )
            return str(python)
    pytest.skip(f"an ordinary user can run neither {sys.executable} nor a Python of its version")


def _modules_of_ours() -> dict[str, str]:
    folders = [sysconfig.get_path("purelib"), str(Path(tradepost.__file__).parents[1])]
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    return {**os.environ, "PYTHONPATH": ":".join(folders), "PATH": path}


def _listening_addresses() -> set[tuple[str, int]]:
    return {(address, port) for address, port, _ in _listening()}


def _listening() -> list[tuple[str, int, str]]:
    """Address, port and inode of every listening TCP socket of this machine, from proc(5)."""
    found = []
    for name in ("tcp", "tcp6"):
        path = Path("/proc/net") / name
        for line in path.read_text().splitlines()[1:] if path.exists() else []:
            fields = line.split()
            address, _, port = fields[1].rpartition(":")
            if fields[3] == "0A":
                readable = (
                    ".".join(str(byte) for byte in reversed(bytes.fromhex(address))) if name == "tcp" else address
                )
                found.append((readable, int(port, 16), fields[9]))
    return found


def test_commands_say_in_a_sentence_that_the_database_is_not_migrated_yet(own_engines: RunningEngines) -> None:
    command = [sys.executable, "-m", "tradepost.apps.cli", "check"]
    environment = os.environ | own_engines.environment()

    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)

    assert done.returncode == 1
    assert "Traceback" not in done.stderr, done.stderr
    assert done.stderr.splitlines()[-1].startswith("tradepost: The database is not migrated ("), done.stderr
