#!/usr/bin/env python3
"""Golden tests: every folder tests/golden/NAME has input/ (a project) and expected/ (what a reader meets).

golden.py --program build/underlag [--update] [NAME…]

`expected/` holds `FILE.txt` for every output that the case wants to pin, and `files.txt` when it pins which outputs
there are. A case that lists nothing in `expected/` pins everything. `--update` writes the files that are there anew, or all of them for a new case.
"""

import argparse
import difflib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from reader_view import reader_view  # noqa: E402

GOLDEN = pathlib.Path(__file__).resolve().parent.parent / "golden"
LONGEST_DIFF = 60


def build(program, case, folder):
    """Builds a copy of the case's input; the views of its outputs by name, or None with the reason printed."""
    project = folder / "project"
    shutil.copytree(case / "input", project)
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}
    run = subprocess.run([program, "build", "--root", str(project)], capture_output=True, env=environment, check=False)
    if run.returncode != 0:
        print(f"{case.name}: the build ended with {run.returncode}\n{run.stderr.decode('utf-8', 'replace')}")
        return None
    output = project / "output"
    names = sorted(path.relative_to(output).as_posix() for path in output.rglob("*") if path.is_file())
    views = {name: reader_view(output / name) for name in names if name != "manifest.json"}
    return {**views, "files": "".join(name + "\n" for name in names)}


def expected_files(case):
    expected = case / "expected"
    return {path.relative_to(expected).as_posix().removesuffix(".txt"): path for path in sorted(expected.rglob("*.txt"))}


def compare(case, views):
    ok = True
    expected = expected_files(case)
    if not expected:
        print(f"{case.name}: nothing in expected/; run ./test.sh --update and read what it writes")
        return False
    for name, path in expected.items():
        if name not in views:
            print(f"{case.name}: {name} is expected but was not built")
            ok = False
            continue
        wanted = path.read_text(encoding="utf-8")
        if wanted == views[name]:
            continue
        ok = False
        difference = difflib.unified_diff(wanted.splitlines(), views[name].splitlines(), f"expected/{name}.txt", "built", "", "", 2, "")
        lines = list(difference)
        print(f"{case.name}: {name} differs")
        print("\n".join(lines[:LONGEST_DIFF]))
        if len(lines) > LONGEST_DIFF:
            print(f"… and {len(lines) - LONGEST_DIFF} more lines")
    return ok


def update(case, views):
    wanted = set(expected_files(case)) or set(views)
    for name in sorted(wanted):
        path = case / "expected" / (name + ".txt")
        if name not in views:
            path.unlink()
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(views[name], encoding="utf-8")
    return True


def main():
    arguments = argparse.ArgumentParser(description="golden tests")
    arguments.add_argument("--program", required=True)
    arguments.add_argument("--update", action="store_true")
    arguments.add_argument("names", nargs="*")
    options = arguments.parse_args()
    program = str(pathlib.Path(options.program).resolve())
    cases = [case for case in sorted(GOLDEN.iterdir()) if (case / "input").is_dir()]
    if options.names:
        cases = [case for case in cases if case.name in options.names]
    if not cases:
        sys.exit("no golden case found")
    ok = True
    for case in cases:
        with tempfile.TemporaryDirectory() as folder:
            views = build(program, case, pathlib.Path(folder))
        if views is None:
            ok = False
            continue
        ok = (update if options.update else compare)(case, views) and ok
    print(f"{len(cases)} golden cases")
    sys.exit(0 if ok else 1)


if __name__ == "__main__":
    main()
