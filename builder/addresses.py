"""Where pages lie: the only rule that turns a key into a path."""

from __future__ import annotations

from builder.records import KINDS
from builder.values.key import Key

_FOLDERS = {kind.kind: kind.folder for kind in KINDS}


def page_of(key: Key) -> str:
    """Return the path of a record's page below the docs folder."""
    return f"{_FOLDERS[key.kind]}/{key.id}.md"


def data_of(key: Key) -> str:
    """Return the path of a record's JSON below the docs folder."""
    return f"data/{_FOLDERS[key.kind]}/{key.id}.json"


def index_of(kind: str) -> str:
    """Return the path of the index of a kind."""
    return f"{_FOLDERS[kind]}/index.md"


def relative(target: str, page: str) -> str:
    """Return the path of a target as a link on a page must write it; a fragment stays as it is."""
    path, mark, fragment = target.partition("#")
    if path == page and mark:
        return mark + fragment
    here, there = page.split("/")[:-1], path.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return "../" * (len(here) - shared) + "/".join(there[shared:]) + mark + fragment


def web_path(page: str) -> str:
    """Return the address of a page below the site's root, with directory addresses."""
    if page.endswith("index.md"):
        return page.removesuffix("index.md")
    return page.removesuffix(".md") + "/" if page.endswith(".md") else page
