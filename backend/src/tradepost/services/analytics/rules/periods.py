"""Days, ISO weeks and months; the period before another."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo, available_timezones

from tradepost.kernel.errors import Fault

Interval = Literal["day", "week", "month"]
MAX_YEARS = 5
FIRST_DAY, LAST_DAY = date(1970, 1, 1), date(2199, 12, 31)
_DEFAULT_INTERVALS = {"day": 30, "week": 12, "month": 12}


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last`, both included."""

    first: date
    last: date


def chosen_period(first: date | None, last: date | None, interval: Interval, today: date) -> Period:
    """The period asked for; without an end it ends today, without a start it has 30 days, 12 weeks or 12 months."""
    end = last or min(max(today, first or today), LAST_DAY)
    if first is not None:
        return Period(first, end)
    start = interval_start(end, interval)
    for _ in range(_DEFAULT_INTERVALS[interval] - 1):
        if start <= FIRST_DAY:
            break
        start = interval_start(start - timedelta(days=1), interval)
    return Period(max(start, FIRST_DAY), end)


def period_faults(first: date, last: date, *, where: str) -> list[Fault]:
    """What is wrong with a period; `where` is put before the names of its fields."""
    if last < first:
        return [Fault(f"{where}/to", "before_from", "The period ends before it begins.")]
    if last >= _years_later(first, MAX_YEARS):
        return [Fault(f"{where}/to", "period_too_long", f"A period has at most {MAX_YEARS} years.")]
    return []


def previous_period(period: Period) -> Period:
    """The period before, of the same length: as many months where it is whole months, else as many days."""
    after = period.last + timedelta(days=1)
    before = period.first - timedelta(days=1)
    if period.first.day == after.day == 1:
        months = (after.year - period.first.year) * 12 + after.month - period.first.month
        return Period(_months_earlier(period.first, months), before)
    return Period(period.first - (after - period.first), before)


def interval_start(day: date, interval: Interval) -> date:
    """The first day of the interval that `day` is in; weeks are those of ISO 8601 and begin on Monday."""
    match interval:
        case "day":
            return day
        case "week":
            return day - timedelta(days=day.weekday())
        case "month":
            return day.replace(day=1)


def interval_end(start: date, interval: Interval) -> date:
    """The last day of the interval that begins on `start`."""
    match interval:
        case "day":
            return start
        case "week":
            return start + timedelta(days=6)
        case "month":
            return (start + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def intervals(period: Period, interval: Interval) -> Iterator[date]:
    """The first days of every interval that touches the period, in order."""
    start = interval_start(period.first, interval)
    while start <= period.last:
        yield start
        start = interval_end(start, interval) + timedelta(days=1)


def interval_label(start: date, interval: Interval) -> str:
    """`2011-01-05`, `2011-W01` (ISO 8601) or `2011-01`."""
    match interval:
        case "day":
            return start.isoformat()
        case "week":
            year, week, _ = start.isocalendar()
            return f"{year}-W{week:02}"
        case "month":
            return f"{start:%Y-%m}"


def overview_periods(today: date) -> dict[str, Period]:
    """Today and yesterday; this month so far and the month before up to the same day."""
    month = today.replace(day=1)
    previous_end = month - timedelta(days=1)
    previous = previous_end.replace(day=1)
    yesterday = today - timedelta(days=1)
    return {
        "today": Period(today, today),
        "yesterday": Period(yesterday, yesterday),
        "month": Period(month, today),
        "previous_month": Period(previous, min(previous_end, previous + (today - month))),
    }


def today_in(timezone: str, now: datetime) -> date:
    """The date at `now` in an IANA time zone."""
    return now.astimezone(ZoneInfo(timezone)).date()


def is_timezone(name: str) -> bool:
    """Whether `name` is a place of the IANA time zone database (`Europe/London`, `UTC`)."""
    return name == "UTC" or ("/" in name and name in available_timezones())


def _months_earlier(day: date, months: int) -> date:
    count = day.year * 12 + day.month - 1 - months
    return date(count // 12, count % 12 + 1, 1)


def _years_later(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return date(day.year + years, 3, 1)
