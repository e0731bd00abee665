#!/bin/sh
# Prints the path of a Chromium for the tests in a browser; installs Debian's where there is none and we are root.
set -eu

fail() {
    echo "tradepost: $*" >&2
    exit 1
}

find_browser() {
    for name in "${CHROMIUM:-chromium}" chromium-browser google-chrome; do
        command -v "$name" && return 0
    done
    return 1
}

find_browser && exit 0
command -v apt-get >/dev/null 2>&1 || fail "there is no Chromium: install one, or set CHROMIUM to its path."
[ "$(id -u)" = 0 ] || fail "there is no Chromium: run 'sudo apt-get install -y chromium', or set CHROMIUM to its path."
echo "Installing Chromium for the tests in a browser ..." >&2
export DEBIAN_FRONTEND=noninteractive
{ apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-liberation; } >&2 ||
    fail "Chromium could not be installed (see above): install one by hand, or set CHROMIUM to its path."
find_browser || fail "apt-get installed no Chromium that runs: install one by hand, or set CHROMIUM to its path."
