#!/usr/bin/env bash
# From a fresh clone to a built site: installs what is missing, compiles and builds the site, which ends with where to look.
# Arguments are passed on to `underlag build`.
set -euo pipefail
cd "$(dirname "$0")"

.ci/install_packages build
# Tests need more packages; a folder that test.sh has configured keeps them.
if [ ! -f build/CMakeCache.txt ]; then cmake --preset default -DBUILD_TESTING=OFF >/dev/null; fi
cmake --build build --target underlag

build/underlag build "$@"
