#!/bin/sh
# Prints the path of a Chromium for the browser tests. Where none is found it is installed from Debian's packages if that
# is allowed (root, apt-get). Where neither works it says so: in CI that is a failure, elsewhere the tests are skipped.
set -u

find_one() {
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome-stable google-chrome \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
    "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
    [ -n "$name" ] && command -v "$name" && return 0
  done
  return 1
}

find_one && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "installing Chromium for the browser tests" >&2
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends chromium; } >&2
  find_one && exit 0
fi
echo "no Chromium was found and none can be installed here; install one, or name it with CHROMIUM=/path/to/chromium" >&2
[ -z "${CI:-}" ]
