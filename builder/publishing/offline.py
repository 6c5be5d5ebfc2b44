"""A site that is read from files, without a server: what a server or a worker would have done is written into the pages."""

from __future__ import annotations

import html
import json
import posixpath
import re
import shutil
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from builder.problems import ContentError, Location, Problem
from builder.publishing import explore
from builder.publishing.active_markup import tags
from builder.writing import replace_file

WORKER = "assets/iframe-worker.js"
INDEX = "search/search_index.json"
_ADDRESS = re.compile(r'(\s(?:href|src)=")([^"]*)(")')
_PREVIEW = re.compile(r'\sdata-preview="[^"]*"')
_REFRESH = re.compile(r'(\scontent="\d+; url=)([^"]*)(")')
_POLICY = re.compile(r'(?<=<meta http-equiv="Content-Security-Policy" content=")[^"]*(?=">)')
_SETTINGS = re.compile(r'(<script id="__config" type="application/json">)(.*?)(</script>)', re.DOTALL)
_INSTANT = "navigation.instant"
_HEAD_END = "</head>"


def readable_from_files(site: Path) -> None:
    """Make a finished site readable from file: addresses; its search works, the page Explore shows its notice.

    Folders are named with their index.html, the search's index is a script, and its worker runs in a frame; links have no
    previews, which would have to be fetched. The policy lets pages read files instead of their own host. Raises
    ContentError where the site lacks what that takes.
    """
    for name in (WORKER, INDEX):
        if not (site / name).is_file():
            raise ContentError([Problem(Location(f"{site.name}/{name}"), "not-offline", "the site has no such file")])
    folders = frozenset(path.parent.relative_to(site).as_posix() for path in site.rglob("index.html"))
    for path in sorted(site.rglob("*.html")):
        here = path.relative_to(site).as_posix()
        replace_file(path, _page(path.read_bytes().decode("utf-8"), here, folders).encode())
    _search(site)
    shutil.rmtree(site / explore.FOLDER, ignore_errors=True)


def _page(page: str, here: str, folders: frozenset[str]) -> str:
    """Return a page with addresses of files, the worker's script, and a policy that knows files."""

    def led(found: re.Match[str]) -> str:
        return found[1] + html.escape(of_file(html.unescape(found[2]), here, folders)) + found[3]

    page = _in_tags(page, lambda tag: _REFRESH.sub(led, _ADDRESS.sub(led, _PREVIEW.sub("", tag))))
    page = _SETTINGS.sub(lambda found: found[1] + _settings(found[2]) + found[3], page, count=1)
    page = _POLICY.sub(lambda found: found[0].replace("'self'", "file:"), page)
    script = f'<script src="{posixpath.relpath(WORKER, PurePosixPath(here).parent.as_posix())}"></script>'
    return page.replace(_HEAD_END, script + _HEAD_END, 1)


def _settings(written: str) -> str:
    """Return the theme's settings without instant navigation: from files it would end all that runs when a page is ready."""
    settings = json.loads(written)
    settings["features"] = [name for name in settings.get("features", ()) if not name.startswith(_INSTANT)]
    return json.dumps(settings)


def _in_tags(page: str, change: Callable[[str], str]) -> str:
    parts, at = [], 0
    for tag in tags(page):
        parts += [page[at : tag.at], change(tag.written)]
        at = tag.at + len(tag.written)
    return "".join((*parts, page[at:]))


def of_file(address: str, here: str, folders: frozenset[str]) -> str:
    """Return an address on a page as a file needs it: one that leads to a folder with an index names that index.

    `here` is the page's path below the site's root; `folders` are the paths of the folders with an index, `.` the root.
    """
    path, mark, rest = re.fullmatch(r"([^?#]*)([?#]?)(.*)", address, re.DOTALL).groups()  # type: ignore[union-attr]
    if not path or re.match(r"[a-z][a-z0-9+.-]*:|/", path, re.IGNORECASE):
        return address
    target = posixpath.normpath(posixpath.join(posixpath.dirname(here), unquote(path)))
    return f"{posixpath.join(path, 'index.html')}{mark}{rest}" if target in folders else address


def _search(site: Path) -> None:
    """Write the search's index as a script, which a page may read from a file, with addresses of files."""
    index = json.loads((site / INDEX).read_bytes())
    for entry in index["docs"]:
        path, mark, fragment = entry["location"].partition("#")
        if not path or path.endswith("/"):
            entry["location"] = f"{path}index.html{mark}{fragment}"
    written = json.dumps(index, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    replace_file((site / INDEX).with_suffix(".js"), f"var __index = {written}\n".encode())
    (site / INDEX).unlink()
