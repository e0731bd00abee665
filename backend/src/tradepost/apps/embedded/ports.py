"""Which ports the parts listen on. All of them are bound to 127.0.0.1."""

import os
import random
import socket
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Self

from tradepost.apps.embedded.errors import PlatformError, PortTakenError

LOOPBACK = "127.0.0.1"
# Below the range from which Linux takes the local ends of outgoing connections (32768 and up).
_FREE_RANGE = range(19_000, 30_000)
# The object store's worker looks for the admin service's gRPC at the admin port plus this number, whatever it is told.
OBJECTS_ADMIN_GRPC_OFFSET = 10_000


@dataclass(frozen=True, slots=True)
class Ports:
    """One port a field; `objects` is S3, the other `objects_` ports are the object store's own."""

    gateway: int = 8080
    gateway_admin: int = 18901
    api: int = 18000
    web: int = 18080
    postgres: int = 18432
    valkey: int = 18379
    objects: int = 18333
    objects_grpc: int = 18334
    objects_master: int = 18335
    objects_master_grpc: int = 18336
    objects_volume: int = 18337
    objects_volume_grpc: int = 18338
    objects_filer: int = 18339
    objects_filer_grpc: int = 18340
    objects_admin: int = 18341

    @property
    def objects_admin_grpc(self) -> int:
        return self.objects_admin + OBJECTS_ADMIN_GRPC_OFFSET

    @classmethod
    def default(cls) -> Self:
        """Fixed ports; `TRADEPOST_PORT` sets the gateway's, `TRADEPOST_PORT_<FIELD>` any one.

        Raises PlatformError where a variable is not a port or two parts would share one.
        """
        chosen = {}
        for field in fields(cls):
            variable = f"TRADEPOST_PORT_{field.name.upper()}"
            text = os.environ.get(variable)
            if text is None and field.name == "gateway":
                variable, text = "TRADEPOST_PORT", os.environ.get("TRADEPOST_PORT")
            if text:
                chosen[field.name] = _as_port(variable, text)
        ports = cls(**chosen)
        ports._refuse_doubles()
        return ports

    @classmethod
    def free(cls) -> Self:
        """Ports that nothing uses at this moment, for tests and second platforms."""
        picked: set[int] = set()
        numbers = {field.name: _free_port(picked, paired=field.name == "objects_admin") for field in fields(cls)}
        return cls(**numbers)

    def environment(self) -> dict[str, str]:
        """`TRADEPOST_PORT_<FIELD>` for every port, so that child processes agree on them."""
        return {f"TRADEPOST_PORT_{name.upper()}": str(port) for name, port in asdict(self).items()}

    def of_part(self, part: str) -> dict[str, int]:
        """Every port that the part of this name opens, by field name."""
        mine = {name: port for name, port in asdict(self).items() if name == part or name.startswith(f"{part}_")}
        if part == "objects":
            mine["objects_admin_grpc"] = self.objects_admin_grpc
        return mine

    def refuse_taken(self, parts: Iterable[str]) -> None:
        """Raises PortTakenError for the first port of these parts that another program holds."""
        wanted = [(part, name, port) for part in parts for name, port in self.of_part(part).items()]
        for part, name, port in wanted:
            if not is_free(port):
                raise PortTakenError(_taken_sentence(part, name, port))
        for path in object_store_sockets(self):
            if path.exists() and os.geteuid() not in (0, path.stat().st_uid):
                raise PortTakenError(
                    f"Another user's object store left {path}: have that user or root remove it, "
                    f"or choose other ports with the TRADEPOST_PORT_OBJECTS variables."
                )

    def _refuse_doubles(self) -> None:
        numbers = [*asdict(self).values(), self.objects_admin_grpc]
        twice = sorted({number for number in numbers if numbers.count(number) > 1})
        if twice:
            raise PlatformError(f"Port {twice[0]} is given to two parts: change one of the TRADEPOST_PORT variables.")


def is_free(port: int) -> bool:
    """Whether 127.0.0.1:port can be listened on now."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
            probe.listen(1)
        except OSError:
            return False
    return True


def object_store_sockets(ports: Ports) -> list[Path]:
    """The sockets that the object store opens beside its gRPC ports, at paths it does not let us choose."""
    numbers = {
        "s3": ports.objects_grpc,
        "master": ports.objects_master_grpc,
        "volume": ports.objects_volume_grpc,
        "filer": ports.objects_filer_grpc,
        "admin": ports.objects_admin_grpc,
    }
    return [Path("/tmp") / f"seaweedfs-{name}-grpc-{port}.sock" for name, port in numbers.items()]  # noqa: S108


def _free_port(picked: set[int], *, paired: bool) -> int:
    for _ in range(1_000):
        port = random.choice(_FREE_RANGE)  # noqa: S311  # not a secret
        pair = port + OBJECTS_ADMIN_GRPC_OFFSET if paired else port
        if not picked & {port, pair} and is_free(port) and is_free(pair):
            picked |= {port, pair}
            return port
    raise PlatformError("No free port was found between 19000 and 30000: end some programs that listen there.")


def _as_port(variable: str, text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 65_535 - OBJECTS_ADMIN_GRPC_OFFSET:
        raise PlatformError(f"{variable} is {text!r}: give a port between 1 and {65_535 - OBJECTS_ADMIN_GRPC_OFFSET}.")
    return int(text)


def _taken_sentence(part: str, field: str, port: int) -> str:
    variable = "TRADEPOST_PORT" if field == "gateway" else f"TRADEPOST_PORT_{field.upper()}"
    another = port + 1
    if field == "objects_admin_grpc":  # it has no variable of its own
        variable, another = "TRADEPOST_PORT_OBJECTS_ADMIN", port + 1 - OBJECTS_ADMIN_GRPC_OFFSET
    if port < 1024 and os.geteuid() != 0:
        return f"Port {port} for {part} is reserved for root: choose one above 1023, for example {variable}=8080."
    return (
        f"Port {port}, which {part} needs, is taken: stop the program that holds it (see `ss -ltnp sport = :{port}`) "
        f"or choose another, for example {variable}={another}."
    )
