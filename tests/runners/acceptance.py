#!/usr/bin/env python3
"""What the repository's own reports must say, looked up in the built pages, PDFs and workbooks.

acceptance.py --built build/example --program build/underlag --root .

The figures were worked out by hand from the sources in data/. A fact is looked for where a reader meets it: in a
table's cell, in a sentence, in a note under the table.
"""

import argparse
import html.parser
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import openpyxl

FAULTS = []


def expect(what, found, wanted):
    if found != wanted:
        FAULTS.append(f"{what}\n  found:    {found!r}\n  expected: {wanted!r}")


def plain(text):
    return re.sub(r"\s+", " ", text.replace("\u00a0", " ").replace("\u00ad", "")).strip()


class Page(html.parser.HTMLParser):
    """A page's words, and its tables by id: rows of cells, notes, caption."""

    def __init__(self, path):
        super().__init__(convert_charrefs=True)
        self.words = ""
        self.tables = {}
        self.notes = {}
        self.sources = {}
        self._table = None
        self._last = None
        self._cell = None
        self._note = None
        self._svg = 0
        self.drawings = 0
        self.feed(path.read_text(encoding="utf-8"))
        self.words = plain(self.words)

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag == "svg":
            self._svg += 1
            self.drawings += 1
        elif tag == "table":
            self._table = self._last = attributes.get("id", "")
            self.tables[self._last] = []
            self.notes[self._last] = []
        elif tag == "tr" and self._table is not None:
            self.tables[self._table].append([])
        elif tag in ("td", "th") and self._table is not None:
            self._cell = ""
            if "data-kalla" in attributes:
                self.sources.setdefault(self._table, []).append(attributes["data-kalla"])
        elif tag == "p" and attributes.get("class") in ("not", "kalla"):
            self._note = ""

    def handle_endtag(self, tag):
        if tag == "svg":
            self._svg -= 1
        elif tag == "table":
            self._table = None
        elif tag in ("td", "th") and self._cell is not None:
            self.tables[self._table][-1].append(plain(self._cell))
            self._cell = None
        elif tag == "p" and self._note is not None:
            self.notes.setdefault(self._last, []).append(plain(self._note))
            self._note = None

    def handle_data(self, data):
        if self._svg:
            return
        if self._cell is not None:
            self._cell += data
        if self._note is not None:
            self._note += data
        self.words += data

    def row(self, table, label):
        """The first row of the table whose first cell is the label."""
        rows = self.tables.get(table, [])
        return next((row for row in rows if row and row[0] == label), f"no row {label!r} in {table}")

    def rows(self, table):
        return self.tables.get(table, [])[1:]

    def says(self, sentence):
        expect(f"the page says {sentence!r}", sentence in self.words, True)

    def notes_say(self, table, words):
        expect(f"a note under {table} says {words!r}", any(words in note for note in self.notes.get(table, [])), True)


def coverage_first_period(site):
    page = Page(site / "rapporter/asi-projektet.html")
    expect("computed totals", page.row("tab-figur1", "Summa"), ["Summa", "142", "973", "342"])
    expect("printed totals", page.row("tab-figur1", "S:a (tryckt)"), ["S:a (tryckt)", "126", "781", "262"])
    expect("the difference", page.row("tab-figur1", "Skillnad"), ["Skillnad", "16", "192", "80"])
    page.says("Skillnaden mellan summorna är precis EFH-teamens siffror: 16 socialsekreterare, 192 grundintervjuer och 80")
    page.notes_say("tab-figur1", "De två EFH-teamen ingår inte i den tryckta summan.")
    page.notes_say("tab-figur1", "ASI-grund: 1 enhet saknar uppgift (Hägersten-Liljeholmen).")
    page.notes_say("tab-figur1", "ASI-uppföljning: 3 enheter saknar uppgift")
    page.says("Flest uppföljningar, 85, gjordes i E-Å-V. I EFH-kvinnor, Farsta, Älvsjö gjordes ingen.")
    for unit in ("Hägersten-Liljeholmen", "Spånga-Tensta", "Rinkeby-Kista"):
        expect(f"{unit} does not know", page.row("tab-figur1", unit)[3], "vet ej")
    page.says("342 av 838 intervjuer, 40,8 %")
    expect("every figure has its cells", all(page.sources["tab-figur1"]), True)


def coverage_second_period(site):
    page = Page(site / "rapporter/asi-projektet.html")
    page.says("tillsammans 3 348 kända klienter. 13 av 16 enheter svarade på den frågan och 12 på frågan om nya klienter, "
              "som var 157 i månaden")
    page.says("Älvsjö, Bromma, EFH-kvinnor svarade inte alls")
    expect("Farsta does not know", page.row("tab-figur2", "Farsta")[3], "vet ej")
    page.says("Flest klienter hade EFH-män (391), flest nya Norrmalm (21). Det högsta steget är 81–90 intervjuer och det "
              "lägsta 1–10, i Farsta.")
    expect("bands are not summed", [row[0] for row in page.rows("tab-figur2") if row[0] == "Summa"], [])
    units = [row[0] for row in page.rows("tab-figur2")]
    expect("16 units, two of them EFH", (len(units), sum(unit.startswith("EFH") for unit in units)), (16, 2))
    expect("per month, as a range", page.row("tab-jamforelse", "Enskede-Årsta-Vantör"),
           ["Enskede-Årsta-Vantör", "10,0", "1,2–2,2", "−8,8 till −7,8"])
    page.says("Grundintervjuer i de två perioderna (per månad; 17 och 9 månader)")
    page.notes_say("tab-jamforelse", "Ingår inte, eftersom uppgift saknas för någon av perioderna: "
                   "Hägersten-Liljeholmen, EFH-kvinnor, Älvsjö, Bromma.")


def use_in_2008(site):
    page = Page(site / "rapporter/asi-projektet.html")
    page.says("161,25 tjänster i de 16 enheterna")
    expect("posts in print", page.row("tab-anvandning", "Kungsholmen")[1], "6,25")
    expect("baseline interviews", page.rows("tab-anvandning-grund"), [["systematiskt", "11"], ["sporadiskt", "5"]])
    expect("follow-ups", sorted(page.rows("tab-anvandning-uppfoljning")),
           [["nej", "4"], ["sporadiskt", "10"], ["systematiskt", "2"]])
    page.says("Systematiskt med uppföljning arbetade Kungsholmen, Södermalm.")
    page.says("I 3 enheter hade chefen inte gått utbildningen: Bromma, Farsta, Älvsjö.")
    page.says("Flest grundintervjuer, 85, gjordes av EFH-män och minst, 10, i Farsta. 3 enheter hade nyss börjat")
    page.notes_say("tab-anvandning", "systematiskt (ASI-grund): ")
    page.notes_say("tab-anvandning", "sporadiskt: ")


def client_survey(site):
    page = Page(site / "rapporter/klientenkaten.html")
    page.says("Andel: basen är 35.")
    expect("question 1", page.rows("tab-fraga-1"),
           [["Bra", "34", "85,0 %"], ["Dåligt", "2", "5,0 %"], ["Ointresserad", "4", "10,0 %"]])
    expect("question 2", page.rows("tab-fraga-2"),
           [["Nej", "34", "87,2 %"], ["Ja", "5", "12,8 %"], ["Inget svar", "1", "–"]])
    expect("question 5", page.rows("tab-fraga-5"),
           [["Ingen påverkan", "17", "43,6 %"], ["Mycket positivt", "12", "30,8 %"],
            ["Viss förbättring", "10", "25,6 %"], ["Inget svar", "1", "–"]])
    expect("question 6", page.rows("tab-fraga-6"),
           [["Ingen påverkan", "17", "45,9 %"], ["Viss förbättring", "10", "27,0 %"],
            ["Mycket positivt", "10", "27,0 %"], ["Inget svar", "3", "–"]])
    page.notes_say("tab-fraga-6", "Andel: procenttalen är avrundade och blir tillsammans 99,9 %.")
    expect("question 9", [row[1:] for row in page.rows("tab-fraga-9")],
           [["19", "50,0 %"], ["13", "34,2 %"], ["4", "10,5 %"], ["2", "5,3 %"], ["2", "–"]])
    expect("question 10", [row[1:] for row in page.rows("tab-fraga-10")],
           [["20", "57,1 %"], ["11", "31,4 %"], ["3", "8,6 %"], ["1", "2,9 %"], ["5", "–"]])
    for base in (40, 39, 37, 38, 35):
        page.says(f"Svar: {base} av 40.")
    words = page.rows("tab-fraga-7")
    expect("14 words, and only Arg has a count", (len(words), [row[0] for row in words if row[1] != "–"]), (14, ["Arg"]))
    page.says("Källan återger 9 kommentarer.")
    page.notes_say("tab-fraga-1", "Små tal (under 5) visas: Antalen är redan publicerade i slutrapporten.")


def staff_survey(site):
    page = Page(site / "rapporter/personalenkaten.html")
    page.says("57 svarade och 102 gjorde det inte, så svarsfrekvensen var 35,8 % av 159.")
    expect("question 1", page.rows("tab-personal-1"), [["nej", "3"], ["ja", "54"]])
    page.says("Vanligast var 8.")
    expect("single answers", [row[:2] for row in page.rows("tab-personal-2") if row[1] == "1"],
           [["2", "1"], ["3", "1"], ["för få intervjuer", "1"], ["vet inte", "1"]])
    page.says("Nästan alla svarade 8–10.")
    page.says("Vanligast var 7; svaren gick från 3 till 10.")
    page.says("Skalan gick från 1 (inte alls) till 10 (mycket).")
    expect("no chart without counts", page.drawings, 0)


def course_evaluation(site):
    page = Page(site / "rapporter/kursvardering.html")
    page.says("12 av 16 deltagare svarade, 75,0 %.")
    expect("overall", [row[:2] for row in page.rows("tab-kurs-helhet")],
           [["Mycket bra", "7"], ["Varken bra eller dålig", "4"]])
    page.says("Om kursen som helhet svarade 11; ett svar saknas.")
    expect("answers to each question", [row[1] for row in page.rows("tab-kurs-svar")],
           ["12", "10", "11", "12", "10", "12", "10"])
    section = page.rows("tab-kurs-avsnitt")
    start = section.index(["1. Bakgrund till kursen"])
    expect("section 1", [row[1] for row in section[start + 1:start + 5]], ["1", "1", "3", "7"])
    page.says("Antalet är tryckt, men vilket svar det hör till är tolkat.")
    page.says("9 metoddagar med omkring 126 deltagare")
    page.says("25 positiva och 7 negativa synpunkter och 7 kommentarer")
    expect("most common themes", page.rows("tab-metod-tema")[:2], [["skattning", "5"], ["helhet", "5"]])


def economy(site):
    page = Page(site / "rapporter/asi-projektet.html")
    expect("costs and shares", [row[1:] for row in page.rows("tab-ekonomi")],
           [["1 128 994 kr", "75,3 %"], ["212 045 kr", "14,1 %"], ["68 783 kr", "4,6 %"], ["83 628 kr", "5,6 %"],
            ["6 550 kr", "0,4 %"], ["1 500 000 kr", "100,0 %"]])
    page.says("av det återstår 0 kr")
    page.says("den 1 april 2007 till den 31 maj 2009")


def readiness(site):
    page = Page(site / "rapporter/beredskap.html")
    groups = []
    for row in page.rows("tab-bff"):
        if len(row) == 1:
            groups.append([row[0], 0])
        else:
            groups[-1][1] += 1
    expect("20 areas in four groups", [count for _, count in groups], [3, 5, 5, 7])
    expect("n, mean and SD", page.row("tab-bff", "Programbehov"), ["Programbehov", "128", "2,36 (0,81)"])
    page.says("Högst är Webb, 4,57, och därefter Sammanhållning, 4,13. Lägst är Programbehov, 2,36. Antalet svar går från "
              "128 till 135.")
    expect("the outcome has its own base", page.rows("tab-utfall"),
           [["Nej", "34", "26,8 %"], ["Ja", "93", "73,2 %"], ["Summa", "127", "100,0 %"]])
    page.says("var 118 kvinnor (87,4 %) och 17 män (12,6 %). Medelåldern var 39,2 år (SD 9,7), och 75,6 % hade "
              "socionomexamen.")
    page.says("medelvärdet för Lokaler är 3,37, för Tillfredsställelse 4,05 och för Förändringskrav 2,46")
    page.notes_say("tab-bff", "Standardavvikelsen för Webb, 0,88, går inte ihop med dem i artikelns tabell 2.")


def same_figures_elsewhere(site):
    """The PDF and the workbook have the same totals and the same note about what is wrong with the source."""
    words = plain(subprocess.run(["pdftotext", "-layout", str(site / "rapporter/asi-projektet.pdf"), "-"],
                                 capture_output=True, check=True).stdout.decode("utf-8"))
    for fact in ("Summa 142 973 342", "S:a (tryckt) 126 781 262", "Skillnad 16 192 80",
                 "De två EFH-teamen ingår inte i den tryckta summan.", "Källor till siffrorna"):
        expect(f"the PDF says {fact!r}", fact in words, True)
    book = openpyxl.load_workbook(site / "rapporter/asi-projektet.xlsx", data_only=True)
    sheet = book["Tabell 1"]
    cells = {row[0].value: [cell.value for cell in row[1:4]] for row in sheet.iter_rows() if row[0].value}
    expect("the workbook's totals", cells.get("Summa"), [142, 973, 342])
    expect("what is not known is a word", cells.get("Hägersten-Liljeholmen")[1:], ["vet ej", "vet ej"])
    expect("the workbook's note", any("EFH-teamen ingår inte" in str(key) for key in cells), True)
    expect("the workbook's sources", book.sheetnames[-1], "Källor")


def the_manifest_names_what_pages_were_made_from(built):
    outputs = {one["path"]: one["inputs"] for one in json.loads((built / "manifest.json").read_text("utf-8"))["outputs"]}
    for path, sources in {
            "site/kurs/modul-12.html": ["content/kurs/modul.md", "content/kurs/moduler/12.md", "data/epi-moduler.csv",
                                        "data/modulinnehall.dataset.yaml"],
            "site/siffrorna.html": ["data/figur1.dataset.yaml", "data/asi-intervjuer-2006-2007.csv", "data/nyckeltal.csv"],
            "site/rapporter/asi-projektet.pdf": ["data/asi-anvandning-2009.csv", "data/ekonomi-2007-2009.csv"],
            "site/arbetsbocker/asi-intervjuer-2006-2007.xlsx": ["data/figur1.dataset.yaml", "underlag.yaml"],
            "site/stil.css": ["underlag.yaml"]}.items():
        expect(f"inputs of {path} left out", [name for name in sources if name not in outputs[path]], [])


def a_changed_cost_stops_the_build(program, root):
    with tempfile.TemporaryDirectory() as folder:
        project = pathlib.Path(folder) / "project"
        shutil.copytree(root / "data", project / "data")
        (project / "content").mkdir()
        (project / "content/index.md").write_text("---\ntitle: Prov\n---\nProv\n", encoding="utf-8")
        account = project / "data/ekonomi-2007-2009.csv"
        account.write_text(account.read_text(encoding="utf-8").replace("6550", "6551"), encoding="utf-8")
        run = subprocess.run([program, "build", "--root", str(project)], capture_output=True, check=False)
        expect("the build stops", run.returncode, 1)
        expect("with the difference", "summan av \"Belopp\" är 1 500 001, men 1 500 000 är tryckt: skillnaden är 1" in
               plain(run.stderr.decode("utf-8")), True)
        expect("and writes nothing", (project / "output").exists(), False)


def what_check_says(program, root):
    """Every misprint and mismatch in the sources is told with its arithmetic, and small published counts too."""
    run = subprocess.run([program, "check", "-v", "--root", str(root)], capture_output=True, check=False)
    told = plain(run.stderr.decode("utf-8"))
    for words in ("skillnaden 192 är EFH-män 180 + EFH-kvinnor 12",
                  "\"34%\" står i antalskolumnen \"n\": 34 av 127 är 26,8 %",
                  "\"Män-11 Kv-5\" är text i en sifferkolumn",
                  "har en parentes utan make",
                  "har decimalpunkt i en kolumn med decimalkomma",
                  "\"n\" har inte basen 135 överallt: Arbetar med ASI Uppföljning 127",
                  "varde är 4, men nyckeltal[\"Terminer i studien\"].varde är 3",
                  "\"Antal\" har inte basen 40 överallt",
                  "perioden är 9 månader, men 17 i \"figur1\"",
                  "varde är 159, men anvandning2008.personal.sum är 161,25",
                  "varde är 13, men nyckeltal[\"Stadsdelsförvaltningar\"].varde är 14",
                  "0,77 ligger inte mitt i intervallet 0,50–1,89",
                  "intervallet 0,99–1,00 ger medelfelet 0,003",
                  "SD 0,88 för alla 134 går inte ihop med delarna 4,58 (0,36) + 4,58 (0,46)",
                  "antal under 5 visas här: 2, 4; de är redan publicerade"):
        expect(f"check tells {words!r}", words in told, True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--built", required=True, type=pathlib.Path, help="output of the repository's own project")
    parser.add_argument("--program", required=True)
    parser.add_argument("--root", required=True, type=pathlib.Path)
    options = parser.parse_args()
    site = options.built / "site"
    for story in (coverage_first_period, coverage_second_period, use_in_2008, client_survey, staff_survey,
                  course_evaluation, economy, readiness, same_figures_elsewhere):
        story(site)
    the_manifest_names_what_pages_were_made_from(options.built)
    a_changed_cost_stops_the_build(options.program, options.root)
    what_check_says(options.program, options.root)
    for fault in FAULTS:
        print(fault)
    return 1 if FAULTS else 0


if __name__ == "__main__":
    sys.exit(main())
