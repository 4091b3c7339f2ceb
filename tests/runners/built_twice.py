#!/usr/bin/env python3
"""Builds this repository several times under different circumstances and compares every byte.

built_twice.py --program build/underlag --root .

Threads, time zone, locale, working folder, umask, the order of directory entries and the clock must not show.
"""

import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

CIRCUMSTANCES = [
    {"threads": "1", "env": {"TZ": "UTC", "LC_ALL": "C.UTF-8"}, "umask": 0o022},
    {"threads": "2", "env": {"TZ": "Pacific/Kiritimati", "LC_ALL": "C"}, "umask": 0o077},
    {"threads": "4", "env": {"TZ": "America/Adak", "LC_ALL": "tr_TR.UTF-8", "LANG": "sv_SE.UTF-8"}, "umask": 0o002},
]
SOURCES = ["underlag.yaml", "content", "data", "templates"]


def copy_sources(root, folder, backwards):
    """Copied in another order, so that the disk lists the files in another order."""
    for name in sorted(SOURCES, reverse=backwards):
        source = root / name
        if source.is_dir():
            files = sorted((path for path in source.rglob("*") if path.is_file()), reverse=backwards)
            for path in files:
                target = folder / path.relative_to(root)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, target)
                os.utime(target, (1_000_000_000 + backwards * 500_000_000,) * 2)
        elif source.exists():
            shutil.copyfile(source, folder / name)


def build(program, root, folder, circumstance, backwards):
    project = folder / ("b" * (1 + 20 * backwards))
    project.mkdir()
    copy_sources(root, project, backwards)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("LC_")}
    environment.update(circumstance["env"])
    before = os.umask(circumstance["umask"])
    where = folder if backwards else project
    command = [program, "build", "--root", os.path.relpath(project, where), "-j", circumstance["threads"]]
    run = subprocess.run(command, cwd=where, env=environment, capture_output=True, check=False)
    os.umask(before)
    if run.returncode != 0:
        sys.exit(f"the build ended with {run.returncode}\n{run.stderr.decode('utf-8', 'replace')}")
    output = project / "output"
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}


def main():
    arguments = argparse.ArgumentParser(description="builds compare equal")
    arguments.add_argument("--program", required=True)
    arguments.add_argument("--root", required=True)
    options = arguments.parse_args()
    program = str(pathlib.Path(options.program).resolve())
    root = pathlib.Path(options.root).resolve()
    first = None
    for number, circumstance in enumerate(CIRCUMSTANCES):
        with tempfile.TemporaryDirectory() as folder:
            files = build(program, root, pathlib.Path(folder), circumstance, backwards=number % 2 == 1)
        if len(files) < 2:
            sys.exit("the build wrote nothing to compare")
        first = first or files
        different = sorted(name for name in first.keys() | files.keys() if first.get(name) != files.get(name))
        if different:
            sys.exit(f"{circumstance}: {len(different)} files differ from the first build: {', '.join(different[:20])}")
    print(f"{len(first)} files, the same in {len(CIRCUMSTANCES)} builds")


if __name__ == "__main__":
    main()
