#!/usr/bin/env python3
"""Validates PDFs as other programs would: veraPDF's engine for PDF/UA-1 and PDF/A-2a, and qpdf.

pdf_valid.py --work DIR --samples build/pdf_samples            the engine's own samples
pdf_valid.py --work DIR --program build/underlag --root .      every PDF a build of the repository makes
pdf_valid.py --work DIR FILE…                                  these files

Needs a JDK, Debian's libjaxb-java, qpdf, and `npm ci` once in tests/.
"""

import argparse
import os
import pathlib
import shutil
import subprocess
import sys

TESTS = pathlib.Path(__file__).resolve().parent.parent
ENGINE = TESTS / "node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar"
JAXB = [pathlib.Path("/usr/share/java") / name for name in
        ("jaxb-runtime.jar", "jaxb-core.jar", "istack-commons-runtime.jar")]
SOURCES = ["underlag.yaml", "content", "data", "templates"]


def fail(message):
    print(message, file=sys.stderr)
    sys.exit(1)


def samples(program, work, full):
    folder = work / "samples"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    if subprocess.run([program, folder, *(["full"] if full else [])], check=False).returncode != 0:
        fail(f"{program} could not write its samples")
    return sorted(folder.glob("*.pdf"))


def built(program, root, work):
    project = work / "project"
    shutil.rmtree(project, ignore_errors=True)
    project.mkdir(parents=True)
    for name in SOURCES:
        if (root / name).is_dir():
            shutil.copytree(root / name, project / name)
        elif (root / name).exists():
            shutil.copy(root / name, project / name)
    run = subprocess.run([program, "build", "--root", project], capture_output=True, text=True, check=False)
    if run.returncode != 0:
        fail(run.stderr)
    return sorted((project / "output").rglob("*.pdf"))


def qpdf_faults(files):
    faults = []
    for file in files:
        run = subprocess.run(["qpdf", "--check", file], capture_output=True, text=True, check=False)
        if run.returncode != 0:
            faults.append(f"{file}: qpdf: {(run.stdout + run.stderr).strip()}")
    return faults


def run_java(program, jars, arguments, work):
    """Compiles tests/pdf/PROGRAM.java and runs it."""
    missing = [str(path) for path in jars if not path.exists()]
    if missing:
        fail(f"missing: {', '.join(missing)}\nrun ./test.sh once, it installs the packages and the npm tools")
    classes = work / "classes"
    classes.mkdir(parents=True, exist_ok=True)
    path = ":".join(str(part) for part in [*jars, classes])
    subprocess.run(["javac", "-cp", path, "-d", classes, TESTS / f"pdf/{program}.java"], check=True)
    # Libraries log what they do to the error stream; only a crash is of interest there.
    return subprocess.run(["java", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "-Dsun.jnu.encoding=UTF-8", "-cp",
                           path, program, *map(str, arguments)], capture_output=True, text=True, check=False,
                          env={**os.environ, "LC_ALL": "C.UTF-8"})


def vera_faults(files, work):
    run = run_java("PdfValidity", [ENGINE, *JAXB], files, work)
    if run.returncode not in (0, 1) or (run.returncode == 1 and not run.stdout):
        fail(run.stderr)
    return run.stdout.splitlines()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--samples", type=pathlib.Path)
    parser.add_argument("--program", type=pathlib.Path)
    parser.add_argument("--root", type=pathlib.Path)
    parser.add_argument("--full", action="store_true", help="samples of hundreds of pages too")
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    arguments = parser.parse_args()
    files = list(arguments.files)
    if arguments.samples:
        files += samples(arguments.samples, arguments.work, arguments.full)
    if arguments.program:
        files += built(arguments.program.resolve(), arguments.root, arguments.work)
    if not files:
        fail("there are no PDFs to validate")
    faults = qpdf_faults(files) + vera_faults(files, arguments.work)
    print("\n".join(faults) if faults else f"{len(files)} PDFs are valid")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
