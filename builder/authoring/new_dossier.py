"""A new dossier: the smallest folder that builds, with schemas for editors and the settings that keep evidence whole.

Its files lie in builder/starter/ as they are written, but for the words in double braces.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

from builder.authoring.schemas import editor_settings, schema_files
from builder.problems import ContentError, Location, Problem
from builder.resources import own_folder
from builder.writing import replace_file

_BLANK = re.compile(r"\{\{(\w+)\}\}")


def new_dossier(folder: Path, title: str, as_of: str) -> tuple[str, ...]:
    """Write a new dossier into a folder and return the paths written.

    Raises ContentError where the folder holds something already: nothing is ever written over.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ContentError([Problem(Location(folder.name), "exists", "expected a new or an empty folder")])
    files = starting_files(title, as_of)
    for path, content in files.items():
        replace_file(folder / path, content)
    return tuple(files)


def starting_files(title: str, as_of: str) -> dict[str, bytes]:
    """Return the files of a new dossier by path."""
    description = f"{title}: what was said, by whom, and in which words."
    values = {"title": _quoted(title), "description": _quoted(description), "as_of": as_of}
    starter = own_folder("starter")
    files = {
        path.relative_to(starter).as_posix(): _filled(path.read_text("utf-8"), values).encode("utf-8")
        for path in sorted(starter.rglob("*"))
        if path.is_file()
    }
    return {**files, **schema_files(), **editor_settings()}


def _filled(text: str, values: Mapping[str, str]) -> str:
    """Return a text with its blanks filled, all at once: braces in a title are the title's."""
    return _BLANK.sub(lambda blank: values[blank[1]], text)


def _quoted(text: str) -> str:
    """Return a printable text as YAML: a JSON text is one, unless characters are written as pairs of surrogates."""
    return json.dumps(text, ensure_ascii=False)
