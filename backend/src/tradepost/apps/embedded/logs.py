"""The log files of the parts: their last lines, following them, and keeping them small."""

import shutil
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

LIMIT_BYTES = 10 * 2**20
KEPT = 3
_TAIL_BYTES = 256 * 1024


def last_words(log_file: Path) -> str:
    """The last line of a log as the end of a sentence, with the log's place."""
    lines = tail(log_file, 1)
    return f": {lines[0].strip()[:300]} (log: {log_file})" if lines else f" (log: {log_file})"


def tail(log_file: Path, count: int) -> list[str]:
    """The last `count` lines, fewer where they are very long; none where there is no such file."""
    try:
        with log_file.open("rb") as file:
            file.seek(max(0, log_file.stat().st_size - _TAIL_BYTES))
            text = file.read().decode(errors="replace")
    except OSError:
        return []
    return [line for line in text.splitlines() if line.strip()][-count:]


def follow(log_files: Sequence[Path], *, pause_s: float = 0.3) -> Iterator[tuple[Path, str]]:
    """Each line that is written from now on, without end."""
    places = {path: path.stat().st_size if path.exists() else 0 for path in log_files}
    while True:
        for path in log_files:
            size = path.stat().st_size if path.exists() else 0
            start = places[path] if size >= places[path] else 0  # it was rotated meanwhile
            if size > start:
                with path.open("rb") as file:
                    file.seek(start)
                    chunk = file.read(size - start)
                whole = chunk[: chunk.rfind(b"\n") + 1]
                places[path] = start + len(whole)
                yield from ((path, line) for line in whole.decode(errors="replace").splitlines())
        time.sleep(pause_s)


def rotate(logs_dir: Path, *, limit_bytes: int = LIMIT_BYTES, kept: int = KEPT) -> None:
    """Moves the contents of each log that has grown too large aside, as `name.log.1` to `name.log.<kept>`.

    The parts keep their files open, for appending, so the file stays and is emptied.
    """
    for log_file in logs_dir.glob("*.log"):
        if log_file.stat().st_size <= limit_bytes:
            continue
        for number in range(kept, 1, -1):
            older = log_file.with_name(f"{log_file.name}.{number - 1}")
            if older.exists():
                older.replace(log_file.with_name(f"{log_file.name}.{number}"))
        shutil.copyfile(log_file, log_file.with_name(f"{log_file.name}.1"))
        with log_file.open("r+b") as file:
            file.truncate(0)
