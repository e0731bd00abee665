"""The journeys of `web/e2e` in a browser, against a platform that is started for them and ended after them.

The platform is the whole of `make up`, with its demo companies, on free ports and in a folder of its own. Playwright
finds in its environment: TRADEPOST_URL, TRADEPOST_STATE (the state folder, with the demo accounts and the mailbox) and
CHROMIUM. Arguments are passed on to it.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from tradepost.apps.embedded.errors import PlatformError
from tradepost.apps.embedded.layout import Layout
from tradepost.apps.embedded.node import npm_command, npm_environment
from tradepost.apps.embedded.ports import Ports
from tradepost.apps.embedded.web import Checkout

START_TIMEOUT_S = 2_500  # the first one downloads packages and builds
JOURNEYS_TIMEOUT_S = 60 * int(os.environ.get("TRADEPOST_E2E_MINUTES", "30"))
_TRADEPOST = (sys.executable, "-m", "tradepost.apps.cli")


def main() -> int:
    """Returns the exit code: 0 where every journey came to its end and every invariant holds after them."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    checkout = Checkout.of_this_package()
    browser = subprocess.run([checkout.root / "tools" / "browser.sh"], stdout=subprocess.PIPE, text=True, check=False)
    if browser.returncode:
        return browser.returncode
    ports, layout = Ports.free(), Layout(Path(tempfile.mkdtemp(prefix="tradepost-e2e-")) / "state")
    others = {name: text for name, text in os.environ.items() if not name.startswith("TRADEPOST_")}
    platform = {**others, **ports.environment(), "TRADEPOST_STATE": str(layout.root), "TRADEPOST_RATE_LIMITS": "false"}
    browsing = {
        **npm_environment(checkout.cache),
        "TRADEPOST_URL": f"http://localhost:{ports.gateway}",
        "TRADEPOST_STATE": str(layout.root),
        "CHROMIUM": browser.stdout.strip(),
        "CI": "1",  # no report is served that somebody would have to close
    }
    code = 1
    try:
        _run((*_TRADEPOST, "up"), platform, START_TIMEOUT_S)
        _run(npm_command("run", "e2e", "--", *sys.argv[1:]), browsing, JOURNEYS_TIMEOUT_S, folder=checkout.sources)
        _run((*_TRADEPOST, "check"), platform, 120)
        code = 0
    except subprocess.CalledProcessError as error:
        code = error.returncode
    except subprocess.TimeoutExpired as error:
        print(f"tradepost: the journeys were not done within {error.timeout:.0f} s.", file=sys.stderr)
    finally:
        if code:
            _keep_logs(layout, checkout.sources / "test-results" / "platform-logs")
        subprocess.run([*_TRADEPOST, "reset", "--yes"], env=platform, stdout=subprocess.DEVNULL, check=False)
        shutil.rmtree(layout.root.parent, ignore_errors=True)
    return code


def _run(command: tuple[str, ...], environment: dict[str, str], timeout_s: float, folder: Path | None = None) -> None:
    """Runs to its end, or ends it with all that it started. Raises CalledProcessError, TimeoutExpired."""
    process = subprocess.Popen(command, env=environment, cwd=folder, stdin=subprocess.DEVNULL, start_new_session=True)
    try:
        code = process.wait(timeout_s)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
    if code:
        raise subprocess.CalledProcessError(code, command)


def _keep_logs(layout: Layout, target: Path) -> None:
    if layout.logs_dir.is_dir():
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(layout.logs_dir, target)
        print(f"tradepost: the platform's logs are kept in {target}.", file=sys.stderr)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except PlatformError as error:
        sys.exit(f"tradepost: {error}")
