"""The sitemap with true dates: of each page the day of its record's last public change, and no date where none is recorded."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape, unescape
from pathlib import Path

from builder.publishing.packed import packed
from builder.writing import replace_file

SITEMAP = "sitemap.xml"
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)"')
_CHANGED = re.compile(r'<meta property="article:modified_time" content="([0-9T:-]+)"')
# A page that only leads elsewhere, or that asks not to be found.
_PASSED_OVER = re.compile(r'<meta http-equiv="refresh"|<meta name="robots" content="noindex"')
_BUILT = re.compile(r"\s*<lastmod>[^<]*</lastmod>")


@dataclass(frozen=True, slots=True)
class Entry:
    """A page of the sitemap: its address, and the day of its last public change or nothing."""

    address: str
    changed: str


def dated_truly(site: Path) -> None:
    """Write sitemap.xml and its packed copy from the pages themselves, whatever engine rendered them.

    A site that does not know its address keeps the engine's sitemap, without the dates, which are those of the build.
    """
    path = site / SITEMAP
    found = entries(site)
    if found:
        lines = (_line(entry) for entry in found)
        text = f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{_NAMESPACE}">\n{"".join(lines)}</urlset>\n'
    elif path.is_file():
        text = _BUILT.sub("", path.read_text("utf-8"))
    else:
        return
    replace_file(path, text.encode())
    replace_file(site / f"{SITEMAP}.gz", packed(text.encode()))


def entries(site: Path) -> tuple[Entry, ...]:
    """Return every page that may be found and says its own address, sorted by address."""
    found: dict[str, Entry] = {}
    for page in site.rglob("*.html"):
        head = page.read_text("utf-8").partition("</head>")[0]
        address = _CANONICAL.search(head)
        if address and not _PASSED_OVER.search(head):
            changed = _CHANGED.search(head)
            entry = Entry(unescape(address[1]), changed[1] if changed else "")
            # Two pages may say one address, a record and its form for print: the record knows when it changed.
            found[entry.address] = max(entry, found.get(entry.address, entry), key=lambda one: one.changed)
    return tuple(found[address] for address in sorted(found))


def _line(entry: Entry) -> str:
    date = f"<lastmod>{entry.changed}</lastmod>" if entry.changed else ""
    return f"<url><loc>{escape(entry.address)}</loc>{date}</url>\n"
