"""A finished site without MkDocs: the data files of the example beside pages and pictures that only stand for them."""

from __future__ import annotations

import gzip
import subprocess
import sys
from pathlib import Path

from builder.exports import make_exports
from builder.publishing import finish
from builder.reading.site import read_site
from tests.projects import EXAMPLE, example, write_files

STANDING_FOR = {
    "index.html": "<!doctype html><title>A</title><p>Words</p>",
    "404.html": "<!doctype html><title>None</title>",
    "people/a/index.html": "<!doctype html><p>Ann</p>",
    "assets/a.css": "a { color: red }",
    "assets/a.js": "'use strict';",
    "assets/figures/a.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "search/search_index.json": '{"docs": []}',
    "sitemap.xml": "<urlset/>",
    ".nojekyll": "",
}


def finished_site(root: Path) -> Path:
    """Write a finished site into a folder and return the folder."""
    views = example().views
    assert views
    write_files(root, STANDING_FOR)
    (root / "sitemap.xml.gz").write_bytes(gzip.compress(b"<urlset/>", mtime=0))
    for path, content in make_exports(views, read_site(EXAMPLE)):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    finish(root)
    return root


def run_program(site: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run verify.py where it lies, as a reader does: another folder, no packages, no environment."""
    command = [sys.executable, "-I", "-S", str(site / "verify" / "verify.py"), *arguments]
    return subprocess.run(command, cwd="/", env={}, capture_output=True, text=True, encoding="utf-8", check=False)
