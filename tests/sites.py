"""Whole sites built for a test, and what a checker needs of their pages: addresses, targets, visible text."""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import subprocess
import sys
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

from builder.derive.published_words import HeldText
from tests.projects import ROOT

EPOCH = "1560000000"
BARRIER = "zzbarrierzz"
# What stands between two texts: the tags of blocks, and the marks around a text in JSON. Other tags stand within one.
_BETWEEN = re.compile(
    r"""<(?!/?(?:a|abbr|b|bdi|cite|code|em|i|mark|q|small|span|strong|sup)\b)[^>]*>"""  # a block
    r"""|(?<![=\w])"|"(?=[,:\]}\s])"""
)
_INLINE = re.compile(r"<[^>]*>")
_WORD_EDGES = re.compile(r"^\W+|[^\w.!?]+$")


def real_copy(root: Path) -> Path:
    """Copy the project's own dossier, as far as a build needs it; return its folder."""
    shutil.copy(ROOT / "mkdocs.yml", root / "mkdocs.yml")
    for name in ("site_templates", "content"):
        shutil.copytree(ROOT / name, root / name)
    (root / "build" / "docs").mkdir(parents=True)
    return root


def build(project: Path, engine: str = "mkdocs", seed: str = "0") -> Path:
    """Build a project's site strictly with an engine under a hash seed; return its folder. Fails with what was printed."""
    site = project / f"site-{engine}-{seed}"
    told = {"PYTHONHASHSEED": seed, "SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", engine, "build", "--strict", "-f", str(project / "mkdocs.yml"), "-d", str(site)]
    made = subprocess.run(command, cwd=project, env={**os.environ, **told}, capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stdout + made.stderr
    return site


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def spoken(text: str) -> str:
    """Return the words of a text or a page as one small-letter line: ends of sentences stay, blocks stay apart."""
    plain = html.unescape(_INLINE.sub(" ", _BETWEEN.sub(f" {BARRIER} ", text))).casefold()
    return " ".join(word for part in plain.split() if (word := _WORD_EDGES.sub("", part)))


def hidden_runs(held: HeldText, length: int = 8) -> frozenset[str]:
    """Return the runs of so many words of one paragraph that hold a letter or digit which may not be shown, as `spoken`."""
    shown = {index for start, end in held.shown for index in range(start, end)}
    words = [word for word in re.finditer(r"\S+", held.text) if spoken(word[0])]
    runs = [words[at : at + length] for at in range(len(words) - length + 1)]
    return frozenset(
        spoken(held.text[run[0].start() : run[-1].end()]).rstrip(".!?")
        for run in runs
        if "\n" not in held.text[run[0].start() : run[-1].end()]
        and any(held.text[at].isalnum() and at not in shown for word in run for at in range(word.start(), word.end()))
    )


class Reading(NamedTuple):
    """What one HTML page holds: ids, links as written with their line, elements with attributes, visible text."""

    ids: tuple[str, ...]
    links: tuple[str, ...]
    elements: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    text: str
    title: str


class _Reader(HTMLParser):
    """Reads a page; script and style hold no text that a reader sees."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: list[str] = []
        self.links: list[str] = []
        self.elements: list[tuple[str, tuple[tuple[str, str], ...]]] = []
        self.text: list[str] = []
        self.title: list[str] = []
        self.inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = tuple((name, value or "") for name, value in attrs)
        self.elements.append((tag, found))
        self.ids += [value for name, value in found if name == "id"]
        self.links += [value for name, value in found if name in ("href", "src", "srcset", "action", "data", "poster")]
        if tag in ("script", "style", "title"):
            self.inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.inside and self.inside[-1] == tag:
            self.inside.pop()

    def handle_data(self, data: str) -> None:
        if self.inside[-1:] == ["title"]:
            self.title.append(data)
        elif not self.inside:
            self.text.append(data)


@cache
def read_page(path: Path) -> Reading:
    """Read an HTML file, once."""
    reader = _Reader()
    reader.feed(path.read_text("utf-8"))
    text, title = (" ".join("".join(parts).split()) for parts in (reader.text, reader.title))
    return Reading(tuple(reader.ids), tuple(reader.links), tuple(reader.elements), text, title)


def pages_of(site: Path) -> dict[str, Reading]:
    """Return every HTML page of a site, by path."""
    return {path.relative_to(site).as_posix(): read_page(path) for path in sorted(site.rglob("*.html"))}


def target_of(page: str, link: str, root: str) -> tuple[str, str] | None:
    """Return the file of the site, and the fragment, that a link on a page leads to; None for links out of the site."""
    base = urljoin("https://site.invalid/", page)
    address = urlsplit(urljoin(base, link))
    if link.startswith(root):
        address = urlsplit("https://site.invalid/" + link.removeprefix(root))
    if address.netloc != "site.invalid":
        return None
    path = unquote(address.path.lstrip("/"))
    return (f"{path}index.html" if not path or path.endswith("/") else path), unquote(address.fragment)


def search_index(site: Path) -> dict[str, Any]:
    """Return what the search knows."""
    index: dict[str, Any] = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    return index
