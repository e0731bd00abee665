#!/bin/sh
# Makes .venv with everything in requirements.lock, and does nothing where it is already up to date.
# Needs python3 >= 3.11. uv is taken from PATH, or installed into .cache with the version and hashes of tools/uv.lock.txt.
set -eu

fail() {
    echo "tradepost: $*" >&2
    exit 1
}

# Runs a command and shows what it said only where it failed, not where Ctrl-C ended it.
said() {
    "$@" >.cache/said.log 2>&1 && return
    cat .cache/said.log >&2
    return 1
}

trap 'echo; echo "tradepost: stopped; run the same again to go on." >&2; exit 130' INT
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}
needed_mb=2000

command -v "$python" >/dev/null 2>&1 || fail "$python is missing: install it, on Debian and Ubuntu with 'apt-get install python3 python3-venv'."
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    fail "$("$python" --version 2>&1) is too old: install Python 3.11 or newer, or name one with 'make up PYTHON=python3.12'."

wanted=$(cat requirements.lock pyproject.toml | cksum)" $(pwd)"
stamp=.venv/.up-to-date
is_up_to_date() {
    [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ] && .venv/bin/python -c '' 2>/dev/null
}
is_up_to_date && exit 0

mkdir -p .cache 2>/dev/null || fail "$(pwd) is not writable for you: clone the repository to a folder of your own."
if command -v flock >/dev/null 2>&1; then
    exec 9>.cache/environment.lock
    flock 9 # two of us may have been started at once
    is_up_to_date && exit 0
fi

free_mb=$(($(df -Pk . | awk 'NR == 2 { print $4 }') / 1024))
[ "$free_mb" -ge "$needed_mb" ] || fail "only $free_mb MB are free on the disk of $(pwd): free at least $needed_mb MB."

uv=uv
if ! uv --version >/dev/null 2>&1; then
    uv=.cache/uv/bin/uv
    if ! "$uv" --version >/dev/null 2>&1; then
        "$python" -c 'import ensurepip, venv' 2>/dev/null ||
            fail "python3-venv is missing: install it with 'apt-get install python3-venv'."
        echo "Installing uv ..."
        rm -rf .cache/uv
        said "$python" -m venv .cache/uv || fail "a virtual environment could not be made in $(pwd)/.cache/uv (see above)."
        said .cache/uv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes \
            -r tools/uv.lock.txt ||
            fail "uv could not be installed (see above): check that the package index can be reached."
    fi
fi

export UV_PYTHON_DOWNLOADS=never
# The certificates that this machine trusts, where it has any: a company's proxy may sign with one of its own.
if [ -s /etc/ssl/certs/ca-certificates.crt ]; then
    export UV_SYSTEM_CERTS="${UV_SYSTEM_CERTS:-true}"
fi
echo "Installing the environment into .venv ..."
if ! .venv/bin/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    "$uv" venv --quiet --clear --python "$python" .venv || fail ".venv could not be made (see above)."
fi
rm -f "$stamp"
"$uv" pip install --quiet --python .venv/bin/python --compile-bytecode --require-hashes -r requirements.lock ||
    fail "the packages could not be installed (see above): check the disk and that the package index can be reached."
"$uv" pip install --quiet --python .venv/bin/python --no-deps --no-build-isolation -e . ||
    fail "tradepost itself could not be installed into .venv (see above)."
echo "$wanted" >"$stamp"
