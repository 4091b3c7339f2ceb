#!/usr/bin/python3
"""Reading time and peak memory of large workbooks, beside openpyxl's read-only mode, in the same run.

    bench/sheets.py build/read_sheet [ROWSxCOLUMNS …]        (default 100000x20 1000000x10)

CPU seconds (user and system) and MB of peak memory of one process each. The workbook is made of numbers, decimals,
shared texts (one in five, 1 000 different) and dates, as survey exports are.
"""

import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

OPENPYXL = """
import resource, sys, datetime
from openpyxl import load_workbook
book = load_workbook(sys.argv[1], read_only=True, data_only=True)
cells = 0
total = 0.0
for sheet in book.worksheets:
    for row in sheet.iter_rows(values_only=True):
        for value in row:
            if value is None:
                continue
            cells += 1
            if isinstance(value, (int, float)):
                total += value
used = resource.getrusage(resource.RUSAGE_SELF)
print(cells, round(used.ru_utime + used.ru_stime, 2), used.ru_maxrss // 1024, f"{total:.6g}")
"""

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml."


def letters(column):
    out = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        out = chr(65 + rest) + out
    return out


def cell(row, column, name):
    kind = column % 5
    if kind == 0:
        return f'<c r="{name}{row}" t="s"><v>{(row * 7 + column) % 1000}</v></c>'
    if kind == 1:
        return f'<c r="{name}{row}"><v>{row % 5 + 1}</v></c>'
    if kind == 2:
        return f'<c r="{name}{row}"><v>{row * 0.37 + column}</v></c>'
    if kind == 3:
        return f'<c r="{name}{row}" s="1"><v>{40000 + row % 5000}</v></c>'
    return f'<c r="{name}{row}"><v>{row * 31 % 100003}</v></c>'


def write_workbook(path, rows, columns):
    names = [letters(c) for c in range(columns)]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
        package.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types">'
                         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                         '<Default Extension="xml" ContentType="application/xml"/>'
                         f'<Override PartName="/xl/workbook.xml" ContentType="{KIND}sheet.main+xml"/>'
                         f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{KIND}worksheet+xml"/>'
                         f'<Override PartName="/xl/styles.xml" ContentType="{KIND}styles+xml"/>'
                         f'<Override PartName="/xl/sharedStrings.xml" ContentType="{KIND}sharedStrings+xml"/></Types>')
        package.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
                         f'Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        package.writestr("xl/workbook.xml", f'<workbook {MAIN} xmlns:r="{RELATIONS}"><sheets><sheet name="Blad1" '
                         'sheetId="1" r:id="rId1"/></sheets></workbook>')
        package.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{PACKAGE}/relationships">'
                         f'<Relationship Id="rId1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
                         f'<Relationship Id="rId2" Type="{RELATIONS}/styles" Target="styles.xml"/>'
                         f'<Relationship Id="rId3" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>'
                         '</Relationships>')
        package.writestr("xl/styles.xml", f'<styleSheet {MAIN}><fonts count="1"><font/></fonts><fills count="1"><fill><patternFill/></fill>'
                         '</fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
                         '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>'
                         '</styleSheet>')
        texts = "".join(f"<si><t>svarsalternativ nummer {i}</t></si>" for i in range(1000))
        package.writestr("xl/sharedStrings.xml", f'<sst {MAIN} count="1000" uniqueCount="1000">{texts}</sst>')
        with package.open("xl/worksheets/sheet1.xml", "w") as part:
            part.write(f'<worksheet {MAIN}><sheetData>'.encode())
            for row in range(1, rows + 1):
                content = "".join(cell(row, c, names[c]) for c in range(columns))
                part.write(f'<row r="{row}">{content}</row>'.encode())
            part.write(b"</sheetData></worksheet>")


def run(command):
    cells, seconds, megabytes, total = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return int(cells), float(seconds), int(megabytes), total


def main():
    reader = sys.argv[1]
    sizes = sys.argv[2:] or ["100000x20", "1000000x10"]
    print("| sheet | file MB | Underlag CPU s | MB | openpyxl CPU s | MB | ratio of CPU |")
    print("|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            rows, columns = (int(n) for n in size.split("x"))
            path = Path(folder) / f"{size}.xlsx"
            write_workbook(path, rows, columns)
            ours = run([reader, str(path)])
            theirs = run(["/usr/bin/python3", "-c", OPENPYXL, str(path)])
            if ours[0] != theirs[0]:
                sys.exit(f"{size}: {ours[0]} cells, openpyxl has {theirs[0]}")
            print(f"| {rows} × {columns} | {path.stat().st_size / 1e6:.1f} | {ours[1]:.2f} | {ours[2]} | {theirs[1]:.1f} "
                  f"| {theirs[2]} | {theirs[1] / ours[1]:.1f} |", flush=True)
            path.unlink()


if __name__ == "__main__":
    main()
