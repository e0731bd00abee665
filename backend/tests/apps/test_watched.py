"""A part under watch comes back from what killed it, whenever that ends."""

import sys
import time

import pytest

from tradepost.apps.embedded import watched
from tradepost.apps.embedded.layout import Layout
from tradepost.apps.embedded.processes import Part, end_leftovers, kill_part, start_part
from tradepost.apps.embedded.status import Item
from tradepost.apps.embedded.watched import WatchedPart, stop_watched


@pytest.fixture
def layout(tmp_path):
    layout = Layout(tmp_path)
    layout.prepare()
    return layout


def python(name, code, folder, **more):
    return Part(name, name.title(), (sys.executable, "-S", "-c", code), folder, ready=lambda: True, **more)


def tick_until(one, condition, *, timeout_s=20.0):
    deadline = time.monotonic() + timeout_s
    while not condition():
        assert time.monotonic() < deadline, one.item
        one.tick()
        time.sleep(0.01)


def test_a_failed_part_is_tried_again_and_comes_back_when_its_fault_is_mended(layout, monkeypatch):
    monkeypatch.setattr(watched, "FIRST_PAUSE_S", 0.01)
    monkeypatch.setattr(watched, "LONGEST_PAUSE_S", 0.01)
    monkeypatch.setattr(watched, "FAILED_PAUSE_S", 0.05)
    needs = "import os, time; open('mended'); time.sleep(60)"
    one = WatchedPart(python("worker", needs, layout.root), Item("worker", "Worker", "service"), layout, {})
    one.start()
    tick_until(one, lambda: one.item.state == "failed")
    assert one.item.message.startswith("Died 6 times in a row, and is tried again every")
    assert "No such file or directory: 'mended'" in one.item.message

    (layout.root / "mended").touch()

    tick_until(one, lambda: one.item.state == "running" and one.item.pid is not None)
    time.sleep(0.2)
    one.tick()
    assert (one.item.state, one.item.message) == ("running", "")
    stop_watched([one])


def test_a_death_on_a_full_disk_says_that_the_disk_is_full(layout, monkeypatch):
    monkeypatch.setattr(Layout, "free_mb", lambda _: 0)
    one = WatchedPart(
        python("worker", "raise SystemExit(3)", layout.root), Item("worker", "Worker", "service"), layout, {}
    )
    one.start()

    tick_until(one, lambda: one.item.state == "restarting")

    assert one.item.message.startswith(f"The disk of {layout.root} is full: free some space. Worker ended with code 3")
    stop_watched([one])


def test_what_a_dead_supervisor_left_ends_before_the_engines_that_it_needs(layout):
    ending = (
        "import signal, sys, time, pathlib\n"
        "def end(*_):\n"
        "    pathlib.Path('{name}.asked').touch()\n"
        "    while not all(pathlib.Path(f'{{other}}.asked').exists() for other in {others}): time.sleep(0.01)\n"
        "    pathlib.Path('{name}').write_text(str(time.monotonic())); sys.exit()\n"
        "signal.signal(signal.SIGTERM, end); pathlib.Path('{name}.up').touch(); time.sleep(60)"
    )
    started = [
        start_part(
            python(name, ending.format(name=name, others=others), layout.root, is_engine=name == "database"),
            environment={},
            log_file=layout.log_file(name),
            record_file=layout.record_file(name),
        )
        for name, others in (("database", []), ("api", ["worker"]), ("worker", ["api"]))  # side by side, or never
    ]
    deadline = time.monotonic() + 20
    while not all((layout.root / f"{one.part.name}.up").exists() for one in started):
        assert time.monotonic() < deadline
        time.sleep(0.01)

    ended = end_leftovers(layout.records_dir)

    ended_at_s = {name: float((layout.root / name).read_text()) for name in ended}
    assert sorted(ended_at_s) == ["api", "database", "worker"]
    assert ended_at_s["database"] > max(ended_at_s["api"], ended_at_s["worker"])
    assert list(layout.records_dir.iterdir()) == []
    for one in started:
        kill_part(one)
