"""What a reader meets in a file, as text that can be compared line by line.

HTML: its structure and words, without the way it was written. XLSX: its XML parts, sorted and indented. PDF: its
text as laid out, its form fields and its document properties. Everything else that is text: as it stands.
"""

import html.parser
import json
import re
import subprocess
import xml.dom.minidom
import zipfile

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class _Outline(html.parser.HTMLParser):
    """One line a tag or run of text, indented by depth; attributes sorted."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.lines = []
        self.depth = 0

    def handle_decl(self, decl):
        self.lines.append(f"<!{decl}>")

    def handle_starttag(self, tag, attrs):
        shown = "".join(f' {name}="{value}"' if value is not None else f" {name}" for name, value in sorted(attrs))
        self.lines.append("  " * self.depth + f"<{tag}{shown}>")
        if tag not in VOID:
            self.depth += 1

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.depth -= 1

    def handle_endtag(self, tag):
        if tag not in VOID:
            self.depth -= 1

    def handle_data(self, data):
        text = re.sub(r"[ \t\n\r]+", " ", data).strip(" ")
        if text:
            self.lines.append("  " * self.depth + text)


def _html(path):
    outline = _Outline()
    outline.feed(path.read_text(encoding="utf-8"))
    outline.close()
    return "\n".join(outline.lines) + "\n"


def _xlsx(path):
    out = []
    with zipfile.ZipFile(path) as archive:
        for name in sorted(archive.namelist()):
            out.append(f"=== {name}")
            data = archive.read(name)
            if name.endswith((".xml", ".rels", ".vml")):
                pretty = xml.dom.minidom.parseString(data).toprettyxml(indent=" ")
                out.append("\n".join(line for line in pretty.splitlines() if line.strip()))
            else:
                out.append(f"{len(data)} bytes")
    return "\n".join(out) + "\n"


def _run(*command):
    return subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8")


def _field_lines(path):
    fields = json.loads(_run("qpdf", "--json=1", "--json-key=acroform", str(path))).get("acroform", {}).get("fields", [])
    lines = []
    for field in fields:
        parts = [field.get("fieldtype", ""), field.get("fullname", ""), field.get("alternativename", "")]
        lines.append(" | ".join(str(part) for part in parts) + f" = {field.get('value')}")
    return lines


def _pdf(path):
    text = _run("pdftotext", "-layout", str(path), "-").replace("\f", "\n--- page ---\n")
    text = "\n".join(line.rstrip() for line in text.splitlines())
    info = [line for line in _run("pdfinfo", "-isodates", str(path)).splitlines() if not line.startswith("File size")]
    return "\n".join(["=== text", text, "=== fields", *_field_lines(path), "=== properties", *info]) + "\n"


def reader_view(path):
    """The view of one output file; `path` is a pathlib.Path."""
    if path.suffix == ".html":
        return _html(path)
    if path.suffix == ".xlsx":
        return _xlsx(path)
    if path.suffix == ".pdf":
        return _pdf(path)
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return f"{path.stat().st_size} bytes\n"
