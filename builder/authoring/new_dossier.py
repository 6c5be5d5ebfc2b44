"""A new dossier: the smallest folder that builds, with schemas for editors and the settings that keep evidence whole."""

from __future__ import annotations

import json
from pathlib import Path

from builder.authoring.schemas import editor_settings, schema_files
from builder.problems import ContentError, Location, Problem
from builder.writing import replace_file

BUILDER = Path(__file__).parent.parent.parent
EVENT = "the-event"
SOURCE = "the-first-source"

_DOSSIER = """\
# yaml-language-server: $schema=.schemas/dossier.json
# What holds for the whole dossier. Field by field: dossier explain dossier. The site's name and address: ../mkdocs.yml.

schema_version: 1
# One sentence saying what the dossier is.
description: {description}
# Times are shown in this IANA time zone, such as Europe/Kyiv.
time_zone: UTC
main_event: {event}
# The date the dossier speaks from; the clock is never asked.
as_of: {as_of}
# Where to send corrections and requests to take something down.
#contact:
#editors:
#publisher:
"""

_EVENT = """\
# yaml-language-server: $schema=../.schemas/event.json
# The event the dossier is about. Field by field: dossier explain event.

review: reviewed
title: {title}
# attack, talks, movement, order, statement or background
type: attack
# As far as it is known: 2022-02-28, 2022-02 or 2022-02-28T13:34.
date: {as_of}
# What tells of it. With a held text (sources/<id>.txt), take its words instead:
# evidence: [{{source: {source}, exact: "the words, letter for letter"}}]
cited:
  source: {source}
  paraphrase: What the source says of the event, in our words
"""

_SOURCE = """\
# yaml-language-server: $schema=../.schemas/source.json
# The first source. To hold its text: save it, exactly as read, as {source}.txt beside this file, give title and
# copy_status, and confirm it with: dossier pin {source}. Field by field: dossier explain source.

review: reviewed
type: webpage
title: The first source
language: en
rights:
  # The rights as they are known.
  statement: Third party, all rights reserved
"""

_IGNORED = ".venv/\n/site/\n/site.*/\n/build/*\n!/build/docs/\n"
_PAGES_IGNORED = "*\n!.gitignore\n"
_ATTRIBUTES = "# Evidence is bytes.\ncontent/sources/*.txt -text -whitespace\n"


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
    values = {
        "title": _quoted(title),
        "description": _quoted(_description(title)),
        "as_of": as_of,
        "event": EVENT,
        "source": SOURCE,
    }
    texts = {
        "mkdocs.yml": _configuration(title),
        ".gitignore": _IGNORED,
        ".gitattributes": _ATTRIBUTES,
        "build/docs/.gitignore": _PAGES_IGNORED,
        "content/dossier.yml": _DOSSIER.format(**values),
        f"content/events/{EVENT}.yml": _EVENT.format(**values),
        f"content/sources/{SOURCE}.yml": _SOURCE.format(**values),
    }
    return {**{path: text.encode("utf-8") for path, text in texts.items()}, **schema_files(), **editor_settings()}


def _description(title: str) -> str:
    return f"{title}: what was said, by whom, and in which words."


def _quoted(text: str) -> str:
    """Return a printable text as YAML: a JSON text is one, unless characters are written as pairs of surrogates."""
    return json.dumps(text, ensure_ascii=False)


def _configuration(title: str) -> str:
    """Return the builder's own mkdocs.yml under another name, without an address and without a folder of templates.

    It is taken line by line because loading it would lose its comments and MkDocs' own tags.
    """
    own = {"site_name": _quoted(title), "site_description": _quoted(_description(title))}
    lines = []
    for line in (BUILDER / "mkdocs.yml").read_text("utf-8").splitlines():
        name = line.split(":")[0]
        if name in own:
            lines.append(f"{name}: {own[name]}")
        elif name.strip() not in ("site_url", "custom_dir"):
            lines.append(line)
    return "\n".join(lines) + "\n"
