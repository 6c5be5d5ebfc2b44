"""Reads a content folder: the settings, every record, every held text, and all that is wrong with them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from builder.problems import Location, Problem
from builder.reading.files import SETTINGS, ContentFile, list_content
from builder.reading.origins import Origin, Origins
from builder.reading.validation import validate
from builder.reading.yaml_tree import parse, plain
from builder.records.record import Record
from builder.records.settings import Settings
from builder.values.key import Key
from builder.values.source_text import SourceText

SETTINGS_KEY = Key("dossier", "settings")
_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Content:
    """What was read. `failed` names the records that exist but could not be read."""

    settings: Settings | None
    records: Mapping[Key, Record]
    texts: Mapping[str, SourceText]
    origins: Origins
    failed: frozenset[Key]
    problems: tuple[Problem, ...]


def read_content(folder: Path, shown: str = "content") -> Content:
    """Read everything in a content folder; never raises for what is in it."""
    listing = list_content(folder, shown)
    reader = _Reader(list(listing.problems))
    settings = reader.settings(listing.settings, f"{shown}/{SETTINGS}") if listing.settings else None
    for file in listing.files:
        if file.is_text:
            reader.text(file)
        else:
            reader.record(file)
    return Content(
        settings,
        MappingProxyType(dict(sorted(reader.records.items()))),
        MappingProxyType(dict(sorted(reader.texts.items()))),
        Origins(MappingProxyType(reader.origins)),
        frozenset(reader.failed),
        tuple(reader.problems),
    )


class _Reader:
    """Collects what the files hold."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        self.records: dict[Key, Record] = {}
        self.texts: dict[str, SourceText] = {}
        self.origins: dict[Key, Origin] = {}
        self.failed: set[Key] = set()

    def settings(self, path: Path, shown: str) -> Settings | None:
        text = self.decode(path, shown)
        if text is None:
            return None
        origin = Origin(shown, text)
        self.origins[SETTINGS_KEY] = origin
        values = self.values(origin)
        if values is None:
            return None
        found = validate(Settings, values, origin)
        if isinstance(found, Settings):
            return found
        self.problems.extend(found)
        return None

    def text(self, file: ContentFile) -> None:
        text = self.decode(file.path, file.shown)
        if text is None:
            self.texts[file.id] = SourceText("", "", 0)
            return
        raw = text.encode("utf-8")
        self.texts[file.id] = SourceText(text, hashlib.sha256(raw).hexdigest(), len(raw))

    def record(self, file: ContentFile) -> None:
        key = Key(file.kind.kind, file.id)
        origin = self.origin(file)
        self.origins[key] = origin or Origin(file.shown, "")
        values = self.values(origin) if origin else None
        if values is None or origin is None:
            self.failed.add(key)
            return
        if "id" in values:
            place = origin.key(("id",))
            self.problems.append(Problem(place, "unknown-field", "the file's name is the id; remove this field"))
            self.failed.add(key)
            return
        values["id"] = file.id
        if origin.body_line is not None:
            values["body"] = origin.body
        found = validate(file.kind, values, origin)
        if isinstance(found, Record):
            self.records[key] = found
        else:
            self.problems.extend(found)
            self.failed.add(key)

    def origin(self, file: ContentFile) -> Origin | None:
        text = self.decode(file.path, file.shown)
        if text is None:
            return None
        if file.path.suffix != ".md":
            return Origin(file.shown, text)
        text = text.replace("\r\n", "\n")
        match = _FRONT_MATTER.match(text)
        if not match:
            place = Location(file.shown)
            self.problems.append(
                Problem(place, "no-front-matter", "expected a first line --- and fields up to another ---")
            )
            return None
        return Origin(file.shown, match[1], 2, text[: match.end()].count("\n") + 1, text[match.end() :])

    def values(self, origin: Origin) -> dict[str, Any] | None:
        root, problems = parse(origin.yaml, origin.path, origin.yaml_line)
        self.problems.extend(problems)
        values = plain(root)
        if isinstance(values, dict) and not problems:
            return values
        if not problems:
            what = "nothing" if values is None else "a list" if isinstance(values, list) else "text"
            self.problems.append(
                Problem(
                    Location(origin.path), "bad-value", f"expected fields, one on a line (name: value); found {what}"
                )
            )
        return None

    def decode(self, path: Path, shown: str) -> str | None:
        """Return a file's characters, byte for byte, or None and a problem that says where they end being UTF-8."""
        try:
            raw = path.read_bytes()
        except OSError as error:
            self.problems.append(Problem(Location(shown), "unreadable", f"the file cannot be read: {error.strerror}"))
            return None
        if raw.startswith(b"\xef\xbb\xbf"):
            message = "the file begins with a byte order mark; save it as UTF-8 without one"
            self.problems.append(Problem(Location(shown), "not-utf8", message))
            return None
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError as error:
            before = raw[: error.start].decode("utf-8", "replace")
            place = Location(shown, before.count("\n") + 1, len(before) - before.rfind("\n"))
            message = f"the file is not UTF-8 text (byte 0x{raw[error.start]:02x})"
            self.problems.append(Problem(place, "not-utf8", message))
            return None
        if "\0" in text:
            before = text[: text.index("\0")]
            place = Location(shown, before.count("\n") + 1, len(before) - before.rfind("\n"))
            self.problems.append(Problem(place, "not-utf8", "the file holds NUL characters and is not text"))
            return None
        return text
