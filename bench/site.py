#!/usr/bin/python3
"""A whole site, built from nothing, beside Hugo on the same pages in the same run.

    bench/site.py build/underlag [PAGES …]        (default 1000 10000)

Every page is about 4 KB of Swedish Markdown with a table, footnotes, lists and links; both programs make a menu of
the sections, contents of the page and previous/next. CPU seconds (user and system) and MB of peak memory of one
process each; the runs alternate, and the median of three is shown. Without Hugo (`apt-get install hugo`) only
Underlag is measured.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PAGES_PER_SECTION = 50
RUNS = 3
WORDS = ("handläggaren planen klienten samtalet uppföljningen månader missbruk boende arbete hälsa nätverk ansvarig "
         "enheten underlaget intervju bedömning stöd insats mål delmål vecka gemensamt tydligt alltid först sedan "
         "därefter ofta sällan både eller och men som när att en ett det den").split()

HUGO_FRAME = """<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>
<nav>{{ range .Site.Sections.ByWeight }}<a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>
{{ end }}{{ range .CurrentSection.RegularPages }}<a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>
{{ end }}</nav><main><h1>{{ .Title }}</h1><aside>{{ .TableOfContents }}</aside>{{ .Content }}
{{ with .PrevInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>{{ end }}
{{ with .NextInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>{{ end }}</main></body></html>
"""


def sentence(seed, length):
    return " ".join(WORDS[(seed * 7 + i * i + i * 3) % len(WORDS)] for i in range(length)).capitalize() + "."


def paragraph(seed):
    return " ".join(sentence(seed * 11 + i, 9 + (seed + i) % 7) for i in range(7))


def page_text(number, section, link, order_key):
    parts = [f"---\ntitle: Avsnitt {section}, sida {number}\n{order_key}: {number + 1}\n---\n",
             paragraph(number), f"Se även [nästa del]({link}) och källan[^a].\n"]
    for part in range(3):
        parts.append(f"## Del {part + 1} om {WORDS[(number + part) % 12]}\n\n{paragraph(number * 3 + part)}\n")
        parts.append("\n".join(f"- {sentence(number + part + i, 8)}" for i in range(4)) + "\n")
    rows = "\n".join(f"| Enhet {i} | {(number * 31 + i * 7) % 90} | {(number * 17 + i) % 40} | "
                     f"{sentence(number + i, 5)} |" for i in range(8))
    parts.append(f"| Enhet | Grund | Uppföljning | Anmärkning |\n|---|---:|---:|---|\n{rows}\n")
    parts.append(f"Avslutningsvis[^b]: **{sentence(number, 6)}**\n")
    parts.append(f"[^a]: {sentence(number + 5, 10)}\n[^b]: {sentence(number + 9, 12)}\n")
    return "\n".join(parts)


def write_site(folder, pages, section_page, order_key):
    size = 0
    for first in range(0, pages, PAGES_PER_SECTION):
        section = first // PAGES_PER_SECTION + 1
        place = folder / f"avsnitt-{section}"
        place.mkdir(parents=True)
        (place / section_page).write_text(f"---\ntitle: Avsnitt {section}\n{order_key}: {section}\n---\n")
        last = min(first + PAGES_PER_SECTION, pages)
        for number in range(first, last):
            link = f"sida-{number + 1 if number + 1 < last else first}.md"
            text = page_text(number, section, link, order_key)
            size += len(text.encode())
            (place / f"sida-{number}.md").write_text(text)
    return size


def make_underlag_site(folder, pages):
    size = write_site(folder / "content", pages, "index.md", "order")
    (folder / "content" / "index.md").write_text("---\ntitle: Start\n---\nHej.\n")
    return size


def make_hugo_site(folder, pages):
    write_site(folder / "content", pages, "_index.md", "weight")
    layouts = folder / "layouts" / "_default"
    layouts.mkdir(parents=True)
    for name in ("single.html", "list.html"):
        (layouts / name).write_text(HUGO_FRAME)
    (layouts / "_markup").mkdir()
    # Links to .md files, as Underlag resolves them.
    (layouts / "_markup" / "render-link.html").write_text(
        '<a href="{{ if strings.HasSuffix .Destination ".md" }}{{ ref .Page .Destination }}{{ else }}{{ .Destination }}'
        '{{ end }}">{{ .Text | safeHTML }}</a>')
    (folder / "config.toml").write_text('baseURL = "https://example.se/"\nlanguageCode = "sv"\n'
                                        'disableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n')


def measured(command, output):
    # Out of the way, not deleted: ext4 passes over the inodes of files deleted a moment ago, which is slow.
    if output.exists():
        output.rename(output.with_name(f"{output.name}-{time.monotonic_ns()}"))
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    complaint = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command[0]} failed:\n{complaint.decode()[-2000:]}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def compare(program, pages, folder):
    size = make_underlag_site(folder / "underlag", pages)
    commands = {"Underlag": ([program, "build", "--root", str(folder / "underlag"), "-j", "1"],
                             folder / "underlag" / "output")}
    if shutil.which("hugo"):
        make_hugo_site(folder / "hugo", pages)
        commands["Hugo"] = (["hugo", "--quiet", "--source", str(folder / "hugo")], folder / "hugo" / "public")
    runs = {name: [] for name in commands}
    for _ in range(RUNS):
        for name, (command, output) in commands.items():
            runs[name].append(measured(command, output))
    cells = [f"| {pages} × {size / pages / 1024:.1f} KB "]
    for name in commands:
        cells.append("| {:.2f} | {:.0f} ".format(*(statistics.median(column) for column in zip(*runs[name]))))
    if "Hugo" in runs:
        ratios = [a / b for a, b in zip(*([statistics.median(c) for c in zip(*runs[n])] for n in ("Hugo", "Underlag")))]
        cells.append("| {:.1f} | {:.1f} ".format(*ratios))
    print("".join(cells) + "|", flush=True)


def main():
    program = os.path.abspath(sys.argv[1])
    print("| pages | Underlag CPU s | MB | Hugo CPU s | MB | ratio of CPU | of memory |\n|---|---|---|---|---|---|---|")
    for pages in [int(argument) for argument in sys.argv[2:]] or [1000, 10000]:
        with tempfile.TemporaryDirectory() as folder:
            compare(program, pages, Path(folder))


if __name__ == "__main__":
    main()
