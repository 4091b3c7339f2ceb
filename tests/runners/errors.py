#!/usr/bin/env python3
"""Error tests: every folder tests/error/NAME has input/ (a project with a mistake) and expected.txt.

errors.py --program build/underlag [--update] [NAME…]

expected.txt holds the exit code on the first line and then exactly what the program prints, stdout before stderr. `arguments`
may hold other words than `build`. The output folder must be as it was: not there, or byte for byte what input/ had.
"""

import argparse
import difflib
import os
import pathlib
import shlex
import shutil
import subprocess
import sys
import tempfile

ERRORS = pathlib.Path(__file__).resolve().parent.parent / "error"


def files_below(folder):
    if not folder.exists():
        return None
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def run_case(program, case, folder):
    """What the program said, and whether the output folder and everything else stayed as it was."""
    project = folder / "project"
    shutil.copytree(case / "input", project, symlinks=True)
    before = files_below(project)
    arguments_file = case / "arguments"
    words = shlex.split(arguments_file.read_text(encoding="utf-8")) if arguments_file.exists() else ["build"]
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}
    run = subprocess.run([program, *words], cwd=project, capture_output=True, env=environment, check=False)
    said = f"{run.returncode}\n{run.stdout.decode('utf-8', 'replace')}{run.stderr.decode('utf-8', 'replace')}"
    ignored = {name for name in files_below(project) if name.startswith(".underlag/")}
    after = {name: data for name, data in files_below(project).items() if name not in ignored}
    return said, after == before


def check(case, said, update):
    path = case / "expected.txt"
    if update:
        path.write_text(said, encoding="utf-8")
        return True
    wanted = path.read_text(encoding="utf-8") if path.exists() else ""
    if wanted == said:
        return True
    print(f"{case.name}:")
    print("\n".join(difflib.unified_diff(wanted.splitlines(), said.splitlines(), "expected.txt", "said", "", "", 3, "")))
    return False


def main():
    arguments = argparse.ArgumentParser(description="error tests")
    arguments.add_argument("--program", required=True)
    arguments.add_argument("--update", action="store_true")
    arguments.add_argument("names", nargs="*")
    options = arguments.parse_args()
    program = str(pathlib.Path(options.program).resolve())
    cases = [case for case in sorted(ERRORS.iterdir()) if (case / "input").is_dir()]
    if options.names:
        cases = [case for case in cases if case.name in options.names]
    if not cases:
        sys.exit("no error case found")
    ok = True
    for case in cases:
        with tempfile.TemporaryDirectory() as folder:
            said, is_untouched = run_case(program, case, pathlib.Path(folder))
        ok = check(case, said, options.update) and ok
        if said.startswith("0\n"):
            print(f"{case.name}: the program found nothing wrong")
            ok = False
        if not is_untouched:
            print(f"{case.name}: the project or its output folder changed")
            ok = False
    print(f"{len(cases)} error cases")
    sys.exit(0 if ok else 1)


if __name__ == "__main__":
    main()
