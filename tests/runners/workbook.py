"""Opens a workbook as its readers do: openpyxl for typed cells, LibreOffice for a full recalculation.

LibreOffice recalculates everything on loading (OOXMLRecalcMode=0), so a formula whose stored result is wrong, or
which another program does not understand, comes out different from what was stored.
"""
import argparse
import csv
import pathlib
import subprocess
import sys
import tempfile

import openpyxl

RECALCULATE_ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def recalculated_rows(workbook, folder):
    """The first sheet after recalculation, as lists of words."""
    profile = folder / "profile" / "user"
    profile.mkdir(parents=True)
    (profile / "registrymodifications.xcu").write_text(RECALCULATE_ALWAYS)
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to",
         "csv:Text - txt - csv (StarCalc):59,34,76,1", "--outdir", str(folder), str(workbook)],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=180)
    with open(folder / (workbook.stem + ".csv"), encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", required=True, help="the program that writes the workbook")
    sample = parser.parse_args().sample
    faults = []

    def expect(what, found, wanted):
        if found != wanted:
            faults.append(f"{what}: {found!r}, expected {wanted!r}")

    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        workbook = folder / "prov.xlsx"
        written = subprocess.run([sample, str(workbook)], capture_output=True, text=True, check=True)
        expect("words on stderr", written.stderr, "")

        sheet = openpyxl.load_workbook(workbook)["Figur 1"]
        stored = openpyxl.load_workbook(workbook, data_only=True)["Figur 1"]
        expect("E-Å-V", [cell.value for cell in sheet[2]][:4], ["E-Å-V", 13, 170, 85])
        expect("Hägersten-Liljeholmen", [cell.value for cell in sheet[3]][2:4], ["vet ej", "vet ej"])
        expect("Farsta", sheet["D11"].value, 0)
        expect("formulas", [cell.value for cell in sheet[18]][1:4],
               ["=SUM(B2:B17)", "=SUM(C2:C17)", "=SUM(D2:D17)"])
        expect("stored results", [cell.value for cell in stored[18]][1:4], [142, 973, 342])
        expect("table", [table.ref for table in sheet.tables.values()], ["A1:D17"])
        expect("merged cells", list(sheet.merged_cells.ranges), [])
        properties = openpyxl.load_workbook(workbook).properties
        expect("title", properties.title, "ASI-intervjuer per enhet")
        expect("author", properties.creator, None)
        expect("date", properties.created.date().isoformat(), "2026-11-22")
        expect("charts", len(sheet._charts), 1)

        rows = recalculated_rows(workbook, folder)
        expect("recalculated", rows[17][:4], ["Beräknad summa", "142", "973", "342"])
        expect("declared", rows[18][:4], ["S:a", "126", "781", "262"])
        expect("difference", rows[19][:4], ["Skillnad", "16", "192", "80"])
        expect("unknown after recalculation", rows[2][2], "vet ej")

    print("\n".join(faults) or "the workbook reads the same in openpyxl and LibreOffice")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
