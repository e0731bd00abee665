"""The header row: names that a mapping can refer to."""

from collections import Counter
from collections.abc import Sequence

from tradepost.infra.tabular.errors import TableHeaderError, TableTooLargeError
from tradepost.infra.tabular.table import TableLimits


def check_header(names: Sequence[str], limits: TableLimits) -> tuple[str, ...]:
    """The names without outer spaces. Raises TableHeaderError for empty, repeated or over-long names, all at once."""
    if len(names) > limits.columns:
        raise TableTooLargeError(
            f"The header has {len(names)} columns; {limits.columns} are allowed.", limit=limits.columns
        )
    columns = tuple(name.strip() for name in names)
    empty = [index for index, name in enumerate(columns, start=1) if not name]
    repeated = sorted(name for name, count in Counter(columns).items() if name and count > 1)
    long = [index for index, name in enumerate(columns, start=1) if len(name) > limits.header_chars]
    faults = []
    if empty:
        faults.append(f"no name in column {_listed(empty)}")
    if repeated:
        faults.append(f"the name {_listed([repr(name[:80]) for name in repeated])} stands more than once")
    if long:
        faults.append(f"a name of over {limits.header_chars} characters in column {_listed(long)}")
    if any("\0" in name for name in columns):
        faults.append("a zero byte in a name")
    if faults:
        raise TableHeaderError(
            f"The header row cannot be used: {'; '.join(faults)}.", empty=empty[:20], repeated=repeated[:20]
        )
    return columns


def _listed(items: Sequence[object]) -> str:
    shown = ", ".join(str(item) for item in items[:10])
    return f"{shown} and {len(items) - 10} more" if len(items) > 10 else shown
