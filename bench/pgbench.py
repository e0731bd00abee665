"""The measure for orders: one transaction of the same work under pgbench, on the same PostgreSQL.

Every statement is prepared and sent by itself: an order, its lines, an update of each product's stock in key order,
and the event, whose payload is that of a real one. The tables have the keys and indexes that the work needs.
"""

import asyncio
import os
import re
from dataclasses import dataclass
from pathlib import Path

import asyncpg
from cast import LINES
from stack import Stack

from tradepost.apps.embedded.ports import LOOPBACK
from tradepost.apps.embedded.postgres import DATABASE, postgres_binaries

_TABLES = """
DROP SCHEMA IF EXISTS bench CASCADE;
CREATE SCHEMA bench;
CREATE TABLE bench.orders (
    id uuid PRIMARY KEY, buyer_id uuid NOT NULL, seller_id uuid NOT NULL, status text NOT NULL, currency text NOT NULL,
    net numeric NOT NULL, tax numeric NOT NULL, total numeric NOT NULL, placed_at timestamptz NOT NULL);
CREATE INDEX ON bench.orders (buyer_id, placed_at);
CREATE INDEX ON bench.orders (seller_id, placed_at);
CREATE TABLE bench.lines (
    order_id uuid NOT NULL, position integer NOT NULL, product integer NOT NULL, title text NOT NULL,
    quantity integer NOT NULL, unit_price numeric NOT NULL, net numeric NOT NULL, PRIMARY KEY (order_id, position));
CREATE TABLE bench.stock (
    product integer PRIMARY KEY, on_hand integer NOT NULL, reserved integer NOT NULL DEFAULT 0,
    CHECK (reserved BETWEEN 0 AND on_hand));
CREATE TABLE bench.events (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id uuid NOT NULL, name text NOT NULL, key text NOT NULL,
    occurred_at timestamptz NOT NULL, payload jsonb NOT NULL);
INSERT INTO bench.stock SELECT number, 1000000000 FROM generate_series(1, {products}) AS number;
VACUUM ANALYZE bench.stock;
"""
_PAYLOAD = "SELECT payload::text FROM platform.outbox WHERE name = 'order.created' ORDER BY seq LIMIT 1"
_TPS = re.compile(r"tps = ([0-9.]+) \(without")
_SYNTAX = re.compile(r":(?=[A-Za-z_])")


@dataclass(frozen=True, slots=True)
class Pgbench:
    """The prepared script and whom it runs as."""

    stack: Stack
    script: Path
    password: str

    async def run(self, *, clients: int, seconds: int) -> float:
        """Transactions a second. Raises RuntimeError."""
        command = (
            *(str(postgres_binaries() / "pgbench"), "--no-vacuum", "--protocol=prepared", f"--file={self.script}"),
            *(f"--client={clients}", "--jobs=2", f"--time={seconds}", f"--host={LOOPBACK}", "--username=postgres"),
            *(f"--port={self.stack.ports.postgres}", DATABASE),
        )
        process = await asyncio.create_subprocess_exec(
            *command,
            env={**os.environ, "PGPASSWORD": self.password},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        try:
            output, _ = await asyncio.wait_for(process.communicate(), seconds + 60)
        finally:
            if process.returncode is None:
                process.kill()
        found = _TPS.search(output.decode())
        if found is None or process.returncode:
            raise RuntimeError(f"pgbench: {output.decode()[-500:]}")
        return float(found[1])


async def prepare(stack: Stack, *, name: str, products: int) -> Pgbench:
    """Make the tables anew, with stock of so many products. There must be an order already."""
    async with stack.database() as connection:
        for statement in filter(str.strip, _TABLES.format(products=products).split(";")):
            await connection.execute(statement)
        payload = await _payload(connection)
    file = stack.layout.root / f"{name}.sql"
    file.write_text(_script(payload, products // LINES))
    password = stack.superuser_url.partition("://postgres:")[2].partition("@")[0]
    return Pgbench(stack, file, password)


async def _payload(connection: asyncpg.Connection) -> str:
    text: str = await connection.fetchval(_PAYLOAD)
    return _SYNTAX.sub(": ", text.replace("'", "''"))  # `:name` would be a variable of pgbench's


def _script(payload: str, part: int) -> str:
    numbers = range(LINES)
    settings = [f"\\set p{n} random({n * part + 1}, {(n + 1) * part})" for n in numbers]
    settings += [f"\\set q{n} random(1, 3)" for n in numbers]
    lines = [
        f"INSERT INTO bench.lines VALUES (:id, {n + 1}, :p{n}, 'Brand 1 article 1', :q{n}, 2.95, :q{n} * 2.95);"
        for n in numbers
    ]
    stock = [f"UPDATE bench.stock SET reserved = reserved + :q{n} WHERE product = :p{n};" for n in numbers]
    order = (
        "INSERT INTO bench.orders SELECT uuidv7(), gen_random_uuid(), gen_random_uuid(), 'placed', 'EUR', 29.50, 5.61, "
        "35.11, now() RETURNING id \\gset"
    )
    event = (
        "INSERT INTO bench.events (id, name, key, occurred_at, payload) "
        f"VALUES (uuidv7(), 'order.created', :id, now(), '{payload}');"
    )
    return "\n".join([*settings, "BEGIN;", order, *lines, *stock, event, "COMMIT;", ""])
