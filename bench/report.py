#!/usr/bin/python3
"""A long report as PDF beside Typst: the same text, tables, lists and footnotes, in the same run.

    bench/report.py BUILD_FOLDER [CHAPTERS]        (default 100 chapters, about 400 pages)

CPU seconds (user and system) of making the PDF in a warm process, and of the whole fresh process; peak MB. Typst runs
through Node, from its npm package: `npm ci` once in bench/typst. Both make a tagged PDF; Typst also once as PDF/UA-1.
"""

import json
import pathlib
import re
import resource
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SENTENCES = [
    "Planen skrivs tillsammans av socialsekreteraren och klienten efter intervjun och återkopplingssamtalet.",
    "Uppföljningsintervjuerna visar hur problemdagarna förändras mellan två mättillfällen – och hur de inte gör det.",
    "Arbete och missbruksvårdens behandlingsinsatser redovisas per enhet, tolv procent av dem i tabellen.",
    "Tillförlitligheten i självrapporterade uppgifter diskuteras i kapitel fyra.",
    "Den som läser siffrorna bör minnas att perioderna är olika långa.",
]


def text(count, start):
    return " ".join(SENTENCES[(start + i) % 5] for i in range(count))


def table(chapter):
    return [["Enhet", "Grund", "Uppföljning"]] + [[f"Enhet {r}", str(chapter * r), str(r * 7)] for r in range(1, 13)]


def markdown(chapters):
    out = ["---\ntitle: Lång rapport\ntype: report\nnumbered: true\ndownloads: [pdf]\n---\n"]
    notes = []
    for c in range(1, chapters + 1):
        out.append(f"## Kapitel om uppföljning {c}\n\n{text(12, c)}[^{c}]\n\n{text(10, c + 1)}\n")
        notes.append(f"[^{c}]: {text(2, c)}\n")
        for s in range(1, 4):
            out.append(f"### Avsnitt {s}\n\n{text(9, s)} Här finns **fet** och *kursiv* text.\n\n{text(11, s + c)}\n")
        out.append("\n".join(f"- {text(1, c + i)}" for i in range(5)) + "\n")
        rows = table(c)
        lines = ["| " + " | ".join(row) + " |" for row in rows]
        lines.insert(1, "|---|---:|---:|")
        out.append("\n".join(lines) + "\n")
    return "\n".join(out + notes)


def typst(chapters):
    out = ['#set document(title: "Lång rapport")\n#set page(paper: "a4", margin: 28mm, numbering: "1 av 1")',
           '#set text(font: "Open Sans", size: 10.5pt, lang: "sv", hyphenate: true)\n#set par(leading: 0.62em)',
           '#set heading(numbering: "1.1")\n#outline()\n']
    for c in range(1, chapters + 1):
        out.append(f"= Kapitel om uppföljning {c}\n\n{text(12, c)}#footnote[{text(2, c)}]\n\n{text(10, c + 1)}\n")
        for s in range(1, 4):
            out.append(f"== Avsnitt {s}\n\n{text(9, s)} Här finns *fet* och _kursiv_ text.\n\n{text(11, s + c)}\n")
        out.append("\n".join(f"- {text(1, c + i)}" for i in range(5)) + "\n")
        rows = table(c)
        cells = ["table.header(" + ", ".join(f"[{cell}]" for cell in rows[0]) + ")"]
        cells += [f"[{cell}]" for row in rows[1:] for cell in row]
        out.append("#table(columns: 3, align: (left, right, right), " + ", ".join(cells) + ")\n")
    return "\n".join(out)


def pages(file):
    info = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
    return int(re.search(r"Pages:\s+(\d+)", info).group(1))


def run(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    out = subprocess.run(command, capture_output=True, text=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if out.returncode != 0:
        sys.exit(out.stdout + out.stderr)
    return out.stdout, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def row(name, count, warm, whole, peak, size):
    print(f"| {name} | {count} | {warm:.3f} | {count / warm:.0f} | {whole:.2f} | {peak} | {size // 1000} |")


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    chapters = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / "content").mkdir()
        (root / "content/index.md").write_text("# Start\n")
        (root / "content/rapport.md").write_text(markdown(chapters))
        (root / "rapport.typ").write_text(typst(chapters))
        print("| | pages | CPU s, PDF alone | pages per CPU s | CPU s, whole process | MB | kB |")
        print("|---|---|---|---|---|---|---|")
        _, whole = run([build / "underlag", "build", "--root", root])
        report = root / "output/site/rapport.pdf"
        warm, peak, _ = run([build / "report_bench", root, "3"])[0].split()
        row("Underlag, PDF/UA-1 and PDF/A-2a", pages(report), float(warm), whole, peak, report.stat().st_size)
        for name, standard in (("Typst, tagged", []), ("Typst, PDF/UA-1", ["ua-1"])):
            made = root / "typst.pdf"
            out, whole = run(["node", HERE / "typst/compile.mjs", root / "rapport.typ", made, *standard])
            used = json.loads(out)
            row(name, pages(made), used["cpu_s"], whole, used["mb"], made.stat().st_size)


if __name__ == "__main__":
    main()
