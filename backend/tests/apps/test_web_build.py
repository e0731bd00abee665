"""Building the web application: only what changed, one at a time, and a sentence where it fails."""

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tradepost.apps.embedded import web_build
from tradepost.apps.embedded.errors import DiskFullError, MissingPartError, PartFailedError
from tradepost.apps.embedded.layout import Layout
from tradepost.apps.embedded.node import node_binary, npm_command, npm_environment
from tradepost.apps.embedded.web import Checkout
from tradepost.apps.embedded.web_build import build_web, fingerprint

# Stands in for `next build`: counts itself, and writes what Next.js writes.
_BUILD = """
const fs = require('fs');
fs.appendFileSync('../builds', JSON.stringify(process.env) + '\\n');
fs.mkdirSync('.next/standalone/.next', { recursive: true });
fs.mkdirSync('.next/static/chunks', { recursive: true });
fs.copyFileSync('server.js', '.next/standalone/server.js');
fs.writeFileSync('.next/static/chunks/a.js', '1');
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    made = Checkout(tmp_path / "checkout")
    (made.sources / "src").mkdir(parents=True)
    (made.sources / "public").mkdir()
    (made.sources / "public" / "robots.txt").write_text("User-agent: *\n")
    (made.sources / "server.js").write_text("// version 1\n")
    (made.sources / "build.cjs").write_text(_BUILD)
    package = {"name": "shop", "version": "1.0.0", "private": True, "scripts": {"build": "node build.cjs"}}
    write_package(made, package)
    return made


def write_package(checkout: Checkout, package: dict[str, object]) -> None:
    (checkout.sources / "package.json").write_text(json.dumps(package))
    known = {name: package[name] for name in package if name in ("name", "version", "dependencies")}
    lock = known | {"lockfileVersion": 3, "requires": True, "packages": {"": known}}
    (checkout.sources / "package-lock.json").write_text(json.dumps(lock))


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    return Layout(tmp_path / "state")


def builds(checkout: Checkout) -> list[dict[str, str]]:
    file = checkout.root / "builds"
    return [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []


def test_a_build_lies_whole_in_the_state_folder(checkout: Checkout, layout: Layout) -> None:
    app = build_web(layout, checkout)

    assert app == layout.web_app_dir
    assert (app / "server.js").read_text() == "// version 1\n"
    assert (app / ".next" / "static" / "chunks" / "a.js").is_file()
    assert (app / "public" / "robots.txt").is_file()


def test_the_same_sources_are_built_once_for_every_platform(checkout: Checkout, layout: Layout, tmp_path: Path) -> None:
    build_web(layout, checkout)
    build_web(layout, checkout)
    (checkout.sources / "src" / "page.test.tsx").write_text("a test")
    (checkout.sources / "e2e").mkdir()
    (checkout.sources / "e2e" / "journey.spec.ts").write_text("a journey")
    other = build_web(Layout(tmp_path / "second"), checkout)

    assert len(builds(checkout)) == 1
    assert (other / "server.js").is_file()


def test_a_changed_source_is_built_and_a_running_platform_keeps_its_own(
    checkout: Checkout, layout: Layout, tmp_path: Path
) -> None:
    old = build_web(Layout(tmp_path / "second"), checkout)
    build_web(layout, checkout)
    for version in (2, 3, 4):
        (checkout.sources / "server.js").write_text(f"// version {version}\n")
        build_web(layout, checkout)

    assert (layout.web_app_dir / "server.js").read_text() == "// version 4\n"
    assert (old / "server.js").read_text() == "// version 1\n"
    assert len(builds(checkout)) == 4
    assert len([folder for folder in checkout.cache.iterdir() if (folder / "server.js").is_file()]) == 2


def test_packages_are_installed_only_where_their_lock_changed(
    checkout: Checkout, layout: Layout, capsys: pytest.CaptureFixture[str]
) -> None:
    said = "Installing the web application's packages"
    build_web(layout, checkout)
    assert said in capsys.readouterr().out
    (checkout.sources / "server.js").write_text("// version 2\n")
    build_web(layout, checkout)
    assert said not in capsys.readouterr().out
    write_package(checkout, {"name": "shop", "version": "1.0.1", "scripts": {"build": "node build.cjs"}})
    build_web(layout, checkout)
    assert said in capsys.readouterr().out


def test_two_starts_at_once_build_once(checkout: Checkout, tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from tradepost.apps.embedded.layout import Layout;"
        "from tradepost.apps.embedded.web import Checkout; from tradepost.apps.embedded.web_build import build_web;"
        "build_web(Layout(Path(sys.argv[1])), Checkout(Path(sys.argv[2])))"
    )
    started = [
        subprocess.Popen([sys.executable, "-c", code, str(tmp_path / name), str(checkout.root)]) for name in "abc"
    ]

    assert [one.wait(60) for one in started] == [0, 0, 0]
    assert len(builds(checkout)) == 1
    assert all((tmp_path / name / "web" / "app" / "server.js").is_file() for name in "abc")


def test_the_builders_of_others_see_no_secret(
    checkout: Checkout, layout: Layout, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRADEPOST_DATABASE_URL", "postgresql://secret")
    monkeypatch.setenv("CLOUD_SECRET", "secret")
    build_web(layout, checkout)

    [seen] = builds(checkout)
    assert "secret" not in json.dumps(seen)
    assert seen["PATH"].split(os.pathsep)[0].endswith("node_modules/.bin")


def test_a_failed_build_says_why_and_leaves_what_was_there(checkout: Checkout, layout: Layout, capfd) -> None:
    build_web(layout, checkout)
    (checkout.sources / "build.cjs").write_text("console.error('Type error: no such product'); process.exit(1)")

    with pytest.raises(PartFailedError, match=r"could not be built \(code 1\).*TRADEPOST_WEB=off"):
        build_web(layout, checkout)
    assert "Type error: no such product" in capfd.readouterr().out
    assert (layout.web_app_dir / "server.js").read_text() == "// version 1\n"


@pytest.mark.parametrize(
    ("output", "error", "sentence"),
    [
        ("npm error code ENOTFOUND", PartFailedError, "the package registry cannot be reached; check the network"),
        ("npm error code ENOSPC", DiskFullError, "the disk is full"),
    ],
)
def test_the_cause_of_a_failure_is_named(
    checkout: Checkout, layout: Layout, output: str, error: type[Exception], sentence: str
) -> None:
    (checkout.sources / "build.cjs").write_text(f"console.error({output!r}); process.exit(1)")

    with pytest.raises(error, match=sentence):
        build_web(layout, checkout)
    assert not layout.web_app_dir.exists()


def test_packages_that_cannot_be_reached_are_told_apart_from_broken_ones(
    checkout: Checkout, layout: Layout, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("npm_config_registry", "http://127.0.0.1:9/")
    monkeypatch.setenv("npm_config_fetch_retries", "0")
    package = {"name": "shop", "version": "1.0.0", "dependencies": {"left-out": "1.0.0"}}
    write_package(checkout, package)
    lock = json.loads((checkout.sources / "package-lock.json").read_text())
    lock["packages"]["node_modules/left-out"] = {"version": "1.0.0", "integrity": "sha512-AAAA"}
    (checkout.sources / "package-lock.json").write_text(json.dumps(lock))

    with pytest.raises(
        PartFailedError, match="packages could not be installed: the package registry cannot be reached"
    ):
        build_web(layout, checkout)


def test_a_build_that_never_ends_is_ended(checkout: Checkout, layout: Layout, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web_build, "BUILD_TIMEOUT_S", 2)
    (checkout.sources / "build.cjs").write_text("setInterval(() => 0, 1000)")

    with pytest.raises(PartFailedError, match="it was killed, after 2 s"):
        build_web(layout, checkout)


def test_a_full_disk_is_said_before_anything_is_downloaded(
    checkout: Checkout, layout: Layout, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web_build, "PACKAGES_FREE_MB", 10**9)

    with pytest.raises(DiskFullError, match="the web application needs 1000000000 MB"):
        build_web(layout, checkout)
    assert not (checkout.sources / "node_modules").exists()


def test_a_missing_lock_is_named(checkout: Checkout, layout: Layout) -> None:
    (checkout.sources / "package-lock.json").unlink()

    with pytest.raises(MissingPartError, match=r"package-lock\.json is missing"):
        build_web(layout, checkout)


def test_a_source_that_changes_while_it_is_built_is_built_again_at_the_next_start(
    checkout: Checkout, layout: Layout
) -> None:
    before = fingerprint(checkout.sources)
    timer = threading.Timer(0, (checkout.sources / "src" / "new.ts").write_text, ["later"])
    build_web(layout, checkout)
    timer.run()

    assert fingerprint(checkout.sources) != before
    build_web(layout, checkout)
    assert len(builds(checkout)) == 2


def test_npm_runs_on_our_node_and_in_a_home_that_can_be_written(tmp_path: Path) -> None:
    environment = npm_environment(tmp_path, {"PATH": "/usr/bin:/bin", "TRADEPOST_SERVICE_SECRET": "x"})

    assert environment["HOME"] == str(tmp_path / "home")
    assert "TRADEPOST_SERVICE_SECRET" not in environment
    seen = subprocess.check_output(npm_command("exec", "--", "node", "--version"), env=environment, text=True, cwd="/")
    assert seen == subprocess.check_output([node_binary(), "--version"], text=True)
