import os
import subprocess
import sys

import pytest
from prometheus_client.parser import text_string_to_metric_families

from tradepost.infra.metrics import Metrics, empty_multiprocess_folder


def samples(text):
    return {
        (sample.name, tuple(sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def value(text, name, **labels):
    return samples(text)[name, tuple(sorted(labels.items()))]


def test_a_request_is_counted_by_template_method_and_status():
    metrics = Metrics()
    for duration_s, statements in ((0.02, 3), (0.3, 5)):
        metrics.observe_request(method="GET", route="/a/{id}", status=200, duration_s=duration_s, statements=statements)
    text = metrics.text().decode()
    where = {"method": "GET", "route": "/a/{id}"}
    assert value(text, "tradepost_http_request_duration_seconds_count", status="200", **where) == 2
    assert value(text, "tradepost_http_request_duration_seconds_bucket", status="200", le="0.025", **where) == 1
    assert value(text, "tradepost_http_request_sql_statements_sum", **where) == 8


def test_what_a_client_invents_makes_no_new_series():
    metrics = Metrics()
    for number in range(50):
        metrics.observe_request(method=f"M{number}", route=None, status=404, duration_s=0.01, statements=0)
    text = metrics.text().decode()
    where = {"method": "other", "route": "unmatched"}
    assert value(text, "tradepost_http_request_duration_seconds_count", status="404", **where) == 50


def test_jobs_events_and_pools_are_measured():
    metrics = Metrics()
    metrics.observe_job(job="import", outcome="done", duration_s=2)
    metrics.set_event_lag(consumer="search", lag_s=1.5)
    metrics.set_dead_letters(consumer="search", count=2)
    metrics.set_pool(pool="postgres", in_use=3, idle=7)
    text = metrics.text().decode()
    assert value(text, "tradepost_job_duration_seconds_sum", job="import", outcome="done") == 2
    assert value(text, "tradepost_event_lag_seconds", consumer="search") == 1.5
    assert value(text, "tradepost_dead_letters", consumer="search") == 2
    assert value(text, "tradepost_pool_connections", pool="postgres", state="idle") == 7
    assert any(name == "process_resident_memory_bytes" for name, _ in samples(text))


PROCESS = """
import os, sys
from tradepost.infra.metrics import forget_process, get_metrics, metrics_text
metrics = get_metrics()
metrics.observe_request(method="GET", route="/a", status=200, duration_s=0.1, statements=2)
metrics.set_pool(pool="postgres", in_use=2, idle=0)
metrics.set_event_lag(consumer="c", lag_s=float(sys.argv[1]))
if sys.argv[2:]:
    forget_process(int(sys.argv[2]))
print(metrics_text().decode())
"""


@pytest.fixture
def process(tmp_path):
    """Runs a process of a server whose processes share a folder; its pid and its answer."""
    folder = tmp_path / "metrics"
    folder.mkdir()
    (folder / "counter_1.db").write_bytes(b"rubbish of an earlier run")
    empty_multiprocess_folder(folder)

    def run(*arguments):
        command = [sys.executable, "-c", PROCESS, *map(str, arguments)]
        environment = {**os.environ, "PROMETHEUS_MULTIPROC_DIR": str(folder)}
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as child:
            return child.pid, child.communicate(timeout=20)[0]

    return run


def test_any_process_of_a_server_answers_for_all(process):
    first, _ = process(1)
    _, text = process(5)
    assert value(text, "tradepost_http_request_duration_seconds_count", method="GET", route="/a", status="200") == 2
    assert value(text, "tradepost_pool_connections", pool="postgres", state="in_use") == 4
    assert value(text, "tradepost_event_lag_seconds", consumer="c") == 5

    _, text = process(2, first)
    assert value(text, "tradepost_http_request_duration_seconds_count", method="GET", route="/a", status="200") == 3
    assert value(text, "tradepost_pool_connections", pool="postgres", state="in_use") == 4
    assert value(text, "tradepost_event_lag_seconds", consumer="c") == 2
