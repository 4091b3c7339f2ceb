#!/usr/bin/env bash
# Every test, from a fresh clone: installs what is missing, compiles, runs. Ends with ctest's summary.
#   ./test.sh            everything that fits in half an hour; slow checks take a sample
#   ./test.sh --full     slow checks take everything, and all tests run again under the sanitizers
#   ./test.sh --update   writes what the program makes now as the expected files of tests/golden and tests/error
# Other arguments are passed on to ctest: ./test.sh -R publish
set -euo pipefail
cd "$(dirname "$0")"

full=OFF
update=no
ctest_arguments=()
for argument in "$@"; do
  case "$argument" in
    --full) full=ON ;;
    --update) update=yes ;;
    *) ctest_arguments+=("$argument") ;;
  esac
done

.ci/install_packages build test
# The browser and PDF tests use pinned tools from npm (not `npm ci`: the lock file leaves out other systems' binaries). Without a network the tests that need them say so.
if [ -f tests/package-lock.json ] && ! cmp -s tests/package-lock.json tests/node_modules/.installed-from; then
  if (cd tests && npm install --no-save --ignore-scripts --no-audit --no-fund); then
    cp tests/package-lock.json tests/node_modules/.installed-from
  else
    echo "npm install failed in tests/: the browser tests will fail until it has run once with a network." >&2
  fi
fi

cmake --preset default -DBUILD_TESTING=ON -DUNDERLAG_FULL_TESTS=$full >/dev/null
cmake --build build

if [ "$update" = yes ]; then
  python3 tests/runners/golden.py --program build/underlag --update
  python3 tests/runners/errors.py --program build/underlag --update
  git --no-pager diff --stat -- tests/golden tests/error
  exit 0
fi
ctest --test-dir build --output-on-failure --no-tests=error -j "$(nproc)" "${ctest_arguments[@]}"
