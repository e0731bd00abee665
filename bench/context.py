"""What a benchmark is given and gives."""

from dataclasses import dataclass, field
from pathlib import Path

from cast import Cast


@dataclass(slots=True)
class Context:
    """`figures` are filled by name; `notes` are sentences that belong beside them."""

    cast: Cast
    data: Path | None
    quick: bool
    figures: dict[str, float] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def note(self, sentence: str) -> None:
        if sentence not in self.notes:
            self.notes.append(sentence)

    def rounds(self, whole: int) -> int:
        return min(whole, 3) if self.quick else whole

    def round_s(self, whole: int) -> int:
        return max(2, whole // 2) if self.quick else whole


class Left(Exception):
    """A benchmark cannot be made here; the message says why."""
