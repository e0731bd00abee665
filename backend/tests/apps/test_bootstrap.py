"""The script that makes the environment says in one sentence what is missing."""

import os
import re
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[3]


@pytest.fixture
def checkout(tmp_path):
    """A copy of what the script reads, without an environment."""
    for name in ("requirements.lock", "pyproject.toml", "Makefile"):
        shutil.copy(REPOSITORY / name, tmp_path)
    shutil.copytree(REPOSITORY / "tools", tmp_path / "tools")
    return tmp_path


def bootstrap(checkout: Path, *, python: str, path: str) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": path, "PYTHON": python, "HOME": str(checkout)}
    script = checkout / "tools" / "bootstrap.sh"
    return subprocess.run([script], env=environment, capture_output=True, text=True, timeout=60, check=False)


def pretend(folder: Path, name: str, script: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    program = folder / name
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    return program


def test_a_missing_python_is_named(checkout):
    done = bootstrap(checkout, python="python-that-is-not-there", path="/usr/bin:/bin")

    assert done.returncode == 1
    assert done.stderr.startswith("tradepost: python-that-is-not-there is missing: install it")
    assert done.stderr.count("\n") == 1


def test_an_old_python_is_named(checkout):
    old = pretend(checkout / "bin", "python3.9", '[ "$1" = --version ] && echo Python 3.9.2 && exit 0; exit 1')

    done = bootstrap(checkout, python=str(old), path="/usr/bin:/bin")

    assert done.returncode == 1
    assert done.stderr.startswith("tradepost: Python 3.9.2 is too old: install Python 3.11 or newer")
    assert not (checkout / ".venv").exists()


def test_a_missing_venv_module_is_named(checkout):
    no_venv = pretend(checkout / "bin", "python3", 'case "$2" in *ensurepip*) exit 1;; esac; exit 0')

    done = bootstrap(checkout, python=str(no_venv), path="/usr/bin:/bin")

    if shutil.which("uv", path="/usr/bin:/bin"):
        pytest.skip("uv is installed for everyone here, so venv is not needed")
    assert done.returncode == 1
    assert done.stderr == "tradepost: python3-venv is missing: install it with 'apt-get install python3-venv'.\n"


def test_ctrl_c_while_uv_is_installed_is_one_sentence(checkout):
    busy = 'case "$2" in venv) echo $$ >begun; echo Traceback >&2; exec sleep 60;; esac; exit 0'
    python = pretend(checkout / "bin", "python3", busy)
    environment = {"PATH": "/usr/bin:/bin", "PYTHON": str(python), "HOME": str(checkout)}
    if shutil.which("uv", path="/usr/bin:/bin"):
        pytest.skip("uv is installed for everyone here, so it is not installed again")
    running = subprocess.Popen(
        ["env", "--default-signal=INT", checkout / "tools" / "bootstrap.sh"],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    deadline = time.monotonic() + 20
    while not (checkout / "begun").exists():
        assert time.monotonic() < deadline
        time.sleep(0.02)

    os.killpg(running.pid, signal.SIGINT)  # as a terminal does it

    _, said = running.communicate(timeout=20)
    assert (running.returncode, said) == (130, "tradepost: stopped; run the same again to go on.\n")


def test_a_full_disk_is_named(checkout):
    pretend(checkout / "bin", "df", "echo header; echo /dev/x 100 90 2048 90% /")

    done = bootstrap(checkout, python="python3", path=f"{checkout / 'bin'}:{os.environ['PATH']}")

    assert done.returncode == 1
    assert "only 2 MB are free on the disk of" in done.stderr


def test_an_environment_that_is_up_to_date_is_left_alone(checkout):
    pretend(checkout / ".venv" / "bin", "python", "exit 0")
    checksum = "cat requirements.lock pyproject.toml | cksum"
    sums = subprocess.run(["sh", "-c", checksum], cwd=checkout, capture_output=True, text=True, check=True)
    (checkout / ".venv" / ".up-to-date").write_text(f"{sums.stdout.strip()} {checkout}\n")

    done = bootstrap(checkout, python="python3", path=os.environ["PATH"])

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_every_goal_of_the_makefile_is_explained(checkout):
    shown = subprocess.run(["make"], cwd=checkout, capture_output=True, text=True, check=True).stdout

    text = (checkout / "Makefile").read_text()
    goals = re.search(r"^\.PHONY: (.+)$", text, re.MULTILINE)
    assert goals is not None
    assert re.findall(r"^  make (\S+)", shown, re.MULTILINE) == re.findall(r"^([a-z-]+):", text, re.MULTILINE)
    assert set(re.findall(r"^  make (\S+)", shown, re.MULTILINE)) == set(goals[1].split())


@pytest.mark.parametrize(
    ("uid", "apt_get", "advice"),
    [
        ("1000", "exit 0", "run 'sudo apt-get install -y chromium', or set CHROMIUM"),
        ("0", "exit 100", "Chromium could not be installed"),
        ("0", "exit 0", "apt-get installed no Chromium that runs"),
    ],
)
def test_a_missing_browser_is_installed_or_said_in_one_sentence(checkout, uid, apt_get, advice):
    programs = checkout / "bin"
    pretend(programs, "id", f"echo {uid}")
    pretend(programs, "apt-get", apt_get)
    script = checkout / "tools" / "browser.sh"

    done = subprocess.run(
        ["/bin/sh", script], env={"PATH": str(programs)}, capture_output=True, text=True, timeout=20, check=False
    )

    assert done.returncode == 1
    assert advice in done.stderr
    assert not done.stdout


def test_a_browser_that_is_there_is_named(checkout):
    browser = pretend(checkout / "bin", "chromium", "exit 0")
    environment = {"PATH": f"{checkout / 'bin'}:{os.environ['PATH']}"}

    named = subprocess.check_output([checkout / "tools" / "browser.sh"], env=environment, text=True, timeout=20)

    assert named == f"{browser}\n"


def test_no_package_index_is_named():
    names = ("Makefile", "tools/bootstrap.sh", "tools/browser.sh", "tools/e2e.py", "tools/uv.lock.txt", ".ci/run")
    for name in (*names, "requirements.lock"):
        assert not re.search(r"https?://(?!localhost)|index-url|find-links", (REPOSITORY / name).read_text()), name
    npm_lock = REPOSITORY / "web" / "package-lock.json"
    if npm_lock.exists():
        assert '"resolved"' not in npm_lock.read_text()
