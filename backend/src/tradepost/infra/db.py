"""PostgreSQL: the pool, lazy transactions bound to a service's role, and the errors that callers should see.

Statements are plain SQL with `$1` parameters on asyncpg (docs/decisions/0003): every table is named with its schema,
lists go in as arrays (`unnest($1::uuid[])`) so that the number of statements never depends on the number of lines.
`Tx.commit` is called by this package only.
"""

from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from contextvars import ContextVar
from typing import Any, Self

import asyncpg
from pydantic_core import from_json, to_json

from tradepost.infra.settings import Settings
from tradepost.kernel.errors import Conflict, InvalidInput, Unavailable

# How many transactions of this task hold a connection now; remote calls assert that it is none.
_open_transactions: ContextVar[int] = ContextVar("open_transactions", default=0)
statements_executed: ContextVar[list[str] | None] = ContextVar("statements_executed", default=None)

_BEGIN_READ = "BEGIN READ ONLY; SET LOCAL ROLE "
# Writes are statements by key whose plan no argument changes; planned anew each time they cost a third more.
_BEGIN_WRITE = "BEGIN; SET LOCAL plan_cache_mode = force_generic_plan; SET LOCAL ROLE "

UNREACHABLE = (
    OSError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,  # what asyncpg says of a statement that begins while its connection is being lost
    asyncpg.PostgresConnectionError,
    asyncpg.CannotConnectNowError,
    asyncpg.AdminShutdownError,  # these two also while a connection is being made
    asyncpg.CrashShutdownError,
)
_FULL = (asyncpg.DiskFullError, asyncpg.OutOfMemoryError)  # while connecting too


class DatabaseUnavailable(Unavailable):
    """The database is not available now; try again shortly."""

    code = "platform.database_unavailable"


class Overloaded(Unavailable):
    """Too much is asked at once; try again in a moment."""

    code = "platform.overloaded"


class ConcurrentChange(Conflict):
    """Someone else changed the same thing at the same time; try again."""

    code = "resource.concurrent_change"


class ValueOutOfRange(InvalidInput):
    """A value cannot be stored: it is too large, too long or holds a character that text may not have."""

    code = "input.value_out_of_range"


class Tx:
    """One transaction in one service's role; it takes a connection and begins with its first statement."""

    def __init__(self, database: "Database", role: str, *, readonly: bool = False) -> None:
        self._database = database
        self._begin = (_BEGIN_READ if readonly else _BEGIN_WRITE) + _role_name(role)
        self._connection: asyncpg.Connection | None = None
        self.role = role

    @property
    def begun(self) -> bool:
        return self._connection is not None

    async def fetch(self, sql: str, *args: Any) -> list[asyncpg.Record]:
        """Every row of the statement."""
        return list(await self._run("fetch", sql, args))

    async def fetchrow(self, sql: str, *args: Any) -> asyncpg.Record | None:
        """The first row, or None."""
        row: asyncpg.Record | None = await self._run("fetchrow", sql, args)
        return row

    async def fetchval(self, sql: str, *args: Any) -> Any:
        """The first column of the first row, or None."""
        return await self._run("fetchval", sql, args)

    async def execute(self, sql: str, *args: Any) -> int:
        """Run the statement; the number of rows that it touched."""
        tag: str = await self._run("execute", sql, args)
        last = tag.rpartition(" ")[2]
        return int(last) if last.isdigit() else 0

    async def copy(self, schema: str, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> int:
        """COPY rows into `schema.table`; the number of rows."""
        connection = await self._begun()
        with _translated():
            tag: str = await connection.copy_records_to_table(table, schema_name=schema, columns=columns, records=rows)
        return int(tag.rpartition(" ")[2])

    async def commit(self) -> None:
        """End the transaction, keeping its work. For this package only: requests and handlers are committed for."""
        await self._end("COMMIT")

    async def rollback(self) -> None:
        """End the transaction and forget its work; a further statement begins a new one."""
        await self._end("ROLLBACK")

    @asynccontextmanager
    async def savepoint(self) -> AsyncIterator[None]:
        """Work inside is undone alone where it raises."""
        await self.execute("SAVEPOINT inside")
        try:
            yield
        except BaseException:
            await self.execute("ROLLBACK TO SAVEPOINT inside; RELEASE SAVEPOINT inside")
            raise
        await self.execute("RELEASE SAVEPOINT inside")

    async def _run(self, method: str, sql: str, args: tuple[Any, ...]) -> Any:
        connection = await self._begun()
        _count(sql)
        with _translated():
            return await getattr(connection, method)(sql, *args)

    async def _begun(self) -> asyncpg.Connection:
        if self._connection is None:
            connection = await self._database.acquire()
            try:
                _count(self._begin)
                with _translated():
                    await connection.execute(self._begin)
            except BaseException:
                await self._database.release(connection)
                raise
            self._connection = connection
            _open_transactions.set(_open_transactions.get() + 1)
        return self._connection

    async def _end(self, statement: str) -> None:
        connection, self._connection = self._connection, None
        if connection is None:
            return
        _open_transactions.set(max(0, _open_transactions.get() - 1))
        try:
            _count(statement)
            with _translated():
                await connection.execute(statement)
        finally:
            await self._database.release(connection)


class Database:
    """A process's connections to one PostgreSQL database."""

    def __init__(self, dsn: str, *, pool_size: int, statement_timeout_ms: int, acquire_timeout_ms: int) -> None:
        self._dsn = dsn
        self._pool_size = pool_size
        self._statement_timeout_ms = statement_timeout_ms
        self._acquire_timeout_s = acquire_timeout_ms / 1000
        self._pool: asyncpg.Pool | None = None

    @classmethod
    def from_settings(cls, settings: Settings) -> Self:
        return cls(
            settings.database_url.get_secret_value(),
            pool_size=settings.database_pool_size,
            statement_timeout_ms=settings.database_statement_timeout_ms,
            acquire_timeout_ms=settings.database_acquire_timeout_ms,
        )

    async def open(self) -> None:
        """Make the pool. Connections are made when first needed, so a database that is down is no reason to fail."""
        self._pool = await asyncpg.create_pool(
            self._dsn,
            min_size=0,
            max_size=self._pool_size,
            init=_register_codecs,
            reset=_reset,
            timeout=self._acquire_timeout_s,
            command_timeout=self._statement_timeout_ms / 1000 + 1,
            max_inactive_connection_lifetime=120,
            server_settings={
                "application_name": "tradepost",
                "statement_timeout": str(self._statement_timeout_ms),
                "idle_in_transaction_session_timeout": "30000",
                "lock_timeout": "10000",
                "timezone": "UTC",
                "jit": "off",
            },
        )

    async def close(self) -> None:
        if self._pool is not None:
            try:
                async with _timeout(5):
                    await self._pool.close()
            except TimeoutError:
                self._pool.terminate()
            self._pool = None

    @asynccontextmanager
    async def transaction(self, role: str, *, readonly: bool = False) -> AsyncIterator[Tx]:
        """A transaction in the role of service `role`: committed at the end, rolled back where it raises."""
        tx = Tx(self, role, readonly=readonly)
        try:
            yield tx
        except BaseException:
            await _quiet_rollback(tx)
            raise
        await tx.commit()

    async def peek(self, sql: str, *args: Any) -> asyncpg.Record | None:
        """The first row of one read of a table that the login role itself may read: no role, no transaction."""
        connection = await self.acquire()
        try:
            _count(sql)
            with _translated():
                return await connection.fetchrow(sql, *args)
        finally:
            await self.release(connection)

    async def acquire(self) -> asyncpg.Connection:
        if self._pool is None:
            raise DatabaseUnavailable
        try:
            return await self._pool.acquire(timeout=self._acquire_timeout_s)
        except TimeoutError as error:
            raise Overloaded("No database connection came free in time.") from error
        except (*UNREACHABLE, *_FULL) as error:
            raise DatabaseUnavailable from error
        except asyncpg.TooManyConnectionsError as error:
            raise Overloaded from error

    async def release(self, connection: asyncpg.Connection) -> None:
        if self._pool is not None:
            await self._pool.release(connection, timeout=5)

    def usage(self) -> tuple[int, int]:
        """Connections that are open, and of these the idle ones."""
        return (0, 0) if self._pool is None else (self._pool.get_size(), self._pool.get_idle_size())


def assert_no_open_transaction(what: str) -> None:
    """A call to another service must not wait while this task holds a transaction open."""
    if _open_transactions.get():
        raise AssertionError(f"{what} is called inside an open transaction")


def _role_name(service: str) -> str:
    if not service.isidentifier():
        raise ValueError(f"{service!r} is no service name")
    return f"tradepost_{service}"


def _count(sql: str) -> None:
    seen = statements_executed.get()
    if seen is not None:
        seen.append(sql)


def _timeout(seconds: float) -> Any:
    import asyncio  # noqa: PLC0415  # only closing needs it

    return asyncio.timeout(seconds)


async def _quiet_rollback(tx: Tx) -> None:
    try:
        await tx.rollback()
    except (DatabaseUnavailable, Overloaded, *UNREACHABLE):
        return  # the connection is gone and PostgreSQL has rolled back by itself


class _translated:  # noqa: N801  # reads as a word where it is used
    """Turns what PostgreSQL says into the errors that callers know."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        match error:
            case None:
                return
            case asyncpg.DeadlockDetectedError() | asyncpg.SerializationError() | asyncpg.LockNotAvailableError():
                raise ConcurrentChange from error
            case asyncpg.QueryCanceledError() | TimeoutError():
                raise Overloaded("The database took too long.") from error
            case (
                asyncpg.NumericValueOutOfRangeError()
                | asyncpg.StringDataRightTruncationError()
                | asyncpg.CharacterNotInRepertoireError()
                | asyncpg.UntranslatableCharacterError()
            ):
                raise ValueOutOfRange from error
            case _ if type(error) is asyncpg.DataError:  # asyncpg refused an argument before it was sent
                raise ValueOutOfRange from error
            case _ if isinstance(error, (*UNREACHABLE, *_FULL)):
                raise DatabaseUnavailable from error


async def _register_codecs(connection: asyncpg.Connection) -> None:
    for name in ("json", "jsonb"):
        await connection.set_type_codec(
            name, schema="pg_catalog", encoder=lambda value: to_json(value).decode(), decoder=from_json
        )


async def _reset(connection: asyncpg.Connection) -> None:
    """Cheaper than asyncpg's own: transactions here leave nothing behind but themselves."""
    if connection.is_in_transaction():
        await connection.execute("ROLLBACK")
