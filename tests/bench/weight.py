"""What a reader's browser fetches to show a page: its HTML, style sheets and scripts, compressed as hosts do; no search."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

MOST = 120_000
"""Bytes that a page may weigh."""
SEARCH = ("/workers/search.", "/search/", "/pagefind/", "/sitemap.xml")


class Weight(NamedTuple):
    """Bytes of one page by what they are, after gzip."""

    html: int
    styles: int
    scripts: int

    @property
    def total(self) -> int:
        """All of them."""
        return self.html + self.styles + self.scripts


def weigh(addresses: Iterable[str], site: Path) -> Weight:
    """Return the weight of the files of a site that were asked for, each counted once; pictures and data are not weighed."""
    files = {path for address in addresses if (path := _file(address, site))}
    by_kind = {suffix: sum(_compressed(path) for path in files if path.suffix == suffix) for suffix in _KINDS}
    return Weight(by_kind[".html"], by_kind[".css"], by_kind[".js"])


_KINDS = (".html", ".css", ".js")


def _file(address: str, site: Path) -> Path | None:
    if address.startswith(("data:", "blob:")) or any(part in address for part in SEARCH):
        return None
    path = site / unquote(urlsplit(address).path.lstrip("/"))
    return path / "index.html" if path.is_dir() else path


@cache
def _compressed(path: Path) -> int:
    """Return the bytes of a file under gzip at its usual level, the same on every machine."""
    return len(gzip.compress(path.read_bytes(), 6, mtime=0)) if path.suffix in _KINDS else 0
