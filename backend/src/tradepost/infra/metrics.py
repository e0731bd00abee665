"""Prometheus metrics of a process, or of all processes of one server where PROMETHEUS_MULTIPROC_DIR is set.

In that mode each process writes files into that folder and any of them answers for all. The variable must be set before
this module is imported, and the folder empty when the server starts (`empty_multiprocess_folder`).
"""

import os
from functools import lru_cache
from pathlib import Path
from typing import Literal

from prometheus_client import CollectorRegistry, Gauge, Histogram, ProcessCollector, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
FOLDER_VARIABLE = "PROMETHEUS_MULTIPROC_DIR"
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_SECONDS = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
_JOB_SECONDS = (0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60, 300, 1_800)
_STATEMENTS = (0, 1, 2, 3, 5, 8, 12, 15, 20, 30, 60, 120)


class Metrics:
    """What a Tradepost process measures. Labels come from closed lists, never from what a client sent."""

    def __init__(self, registry: CollectorRegistry | None = None) -> None:
        self._registry = registry or CollectorRegistry()
        if FOLDER_VARIABLE not in os.environ:
            ProcessCollector(registry=self._registry)
        self._requests = Histogram(
            "tradepost_http_request_duration_seconds",
            "Time to answer a request, by route template.",
            ("method", "route", "status"),
            buckets=_SECONDS,
            registry=self._registry,
        )
        self._statements = Histogram(
            "tradepost_http_request_sql_statements",
            "SQL statements of one request, by route template.",
            ("method", "route"),
            buckets=_STATEMENTS,
            registry=self._registry,
        )
        self._jobs = Histogram(
            "tradepost_job_duration_seconds",
            "Time that a background job took.",
            ("job", "outcome"),
            buckets=_JOB_SECONDS,
            registry=self._registry,
        )
        self._event_lag = self._gauge("event_lag_seconds", "Age of the oldest event not consumed.", "consumer")
        self._dead_letters = self._gauge("dead_letters", "Events given up, waiting for a person.", "consumer")
        self._pool = self._gauge("pool_connections", "Connections of a pool by state.", "pool", "state", mode="livesum")
        self._of_request = lru_cache(maxsize=2_000)(self._labelled)  # to find them anew costs as much as to count

    def observe_request(
        self, *, method: str, route: str | None, status: int, duration_s: float, statements: int
    ) -> None:
        """`route` is the template (`/orders/{order_id}`), None where none matched."""
        requests, executed = self._of_request(method if method in _METHODS else "other", route or "unmatched", status)
        requests.observe(duration_s)
        executed.observe(statements)

    def observe_job(self, *, job: str, outcome: str, duration_s: float) -> None:
        """`outcome` is one word, e.g. done, failed, retried."""
        self._jobs.labels(job, outcome).observe(duration_s)

    def set_event_lag(self, *, consumer: str, lag_s: float) -> None:
        self._event_lag.labels(consumer).set(lag_s)

    def set_dead_letters(self, *, consumer: str, count: int) -> None:
        self._dead_letters.labels(consumer).set(count)

    def set_pool(self, *, pool: str, in_use: int, idle: int) -> None:
        self._pool.labels(pool, "in_use").set(in_use)
        self._pool.labels(pool, "idle").set(idle)

    def text(self) -> bytes:
        """Everything in Prometheus' text form, to be served as CONTENT_TYPE."""
        if FOLDER_VARIABLE not in os.environ:
            return generate_latest(self._registry)
        everyone = CollectorRegistry()
        MultiProcessCollector(everyone)  # type: ignore[no-untyped-call]  # the library has no annotation here
        return generate_latest(everyone)

    def _labelled(self, method: str, route: str, status: int) -> tuple[Histogram, Histogram]:
        return self._requests.labels(method, route, str(status)), self._statements.labels(method, route)

    def _gauge(
        self, name: str, text: str, *labels: str, mode: Literal["livesum", "mostrecent"] = "mostrecent"
    ) -> Gauge:
        return Gauge(f"tradepost_{name}", text, labels, registry=self._registry, multiprocess_mode=mode)


@lru_cache(maxsize=1)
def get_metrics() -> Metrics:
    """The process's metrics."""
    return Metrics()


def metrics_text() -> bytes:
    """The process's metrics in Prometheus' text form; of all processes in multiprocess mode."""
    return get_metrics().text()


def empty_multiprocess_folder(folder: Path) -> None:
    """Make the folder, and clear what an earlier run left. For the parent, before it starts any process."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.db"):
        old.unlink(missing_ok=True)


def forget_process(pid: int) -> None:
    """Drop the live gauges of a process that ended. For the parent."""
    if FOLDER_VARIABLE in os.environ:
        mark_process_dead(pid)  # type: ignore[no-untyped-call]  # the library has no annotation here
