"""The index of the page Explore: made by Pagefind from the rendered record pages, and nothing else."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from pagefind.service import get_executable

from builder.problems import ContentError, Location, Problem
from builder.publishing.settled_filters import KNOWN, settle

FOLDER = "pagefind"
# Pagefind indexes every page where none has this attribute; the overrides give it to record pages.
BODY = b"data-pagefind-body"
# What stands on a record's page and is another record's words, a number, or the frame. By class and id: the theme's search
# takes its own attribute out of the page.
LEFT_OUT = tuple(
    """.headerlink .dx-crumbs .dx-neighbours .dx-record .dx-draft .dx-kind .dx-mark .dx-n .dx-letter .dx-notes .dx-said-list
    .dx-plain-links .dx-states .dx-cite .dx-endnotes figcaption #backlinks [id^="from-"] #said #named #words #changes
    #anchor""".split()
)
# Its own interfaces, which our page does without.
UNUSED = ("*-ui.css", "*-ui.js", "pagefind-highlight.js")


def explorable(site: Path) -> None:
    """Write the index of a site's record pages into pagefind/; a site without record pages gets none.

    Raises ContentError where Pagefind is missing, cannot be run, or fails.
    """
    shutil.rmtree(site / FOLDER, ignore_errors=True)
    if not any(BODY in page.read_bytes() for page in sorted(site.rglob("*.html"))):
        return
    _run(_program(), site)
    try:
        settle(site / FOLDER)
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        raise _fault(f"the index cannot be put in order: {error}; install pagefind[bin]=={KNOWN[-1]}") from error
    for pattern in UNUSED:
        for path in (site / FOLDER).glob(pattern):
            path.unlink()


def _program() -> Path:
    try:
        found = get_executable()
    except FileNotFoundError:
        found = None
    if found is None or not found.is_file():
        raise _fault(
            "Pagefind, which makes the index of the page Explore, is not installed for this system; install the package "
            "pagefind[bin], or name the program with PAGEFIND_BINARY_PATH=/path/to/pagefind"
        )
    return found


def _run(program: Path, site: Path) -> None:
    excluded = ["--exclude-selectors", ",".join(LEFT_OUT)]
    command = [str(program.resolve()), "--quiet", "--site", ".", "--output-subdir", FOLDER, *excluded]
    # From a folder without settings, and without those of the surroundings: Pagefind would obey both.
    told = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    try:
        ended = subprocess.run(
            command, cwd=site, env=told, capture_output=True, encoding="utf-8", errors="replace", check=False
        )
    except OSError as error:
        raise _fault(f"Pagefind cannot be run on this system: {error.strerror}") from error
    if ended.returncode or not (site / FOLDER / "pagefind-entry.json").is_file():
        said = " ".join((ended.stderr + ended.stdout).split())[:500]
        raise _fault(f"Pagefind ended with exit code {ended.returncode} and made no index: {said}")


def _fault(message: str) -> ContentError:
    return ContentError([Problem(Location(FOLDER), "no-search-index", message)])
