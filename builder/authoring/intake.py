"""A file from outside as a text that can be held: plain text as it is, the article of a web page, the pages of a PDF."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from builder.authoring.intake_formats import Intake, html_article, pdf_text
from builder.problems import ContentError, Location, Problem
from builder.reading.files import MAX_TEXT
from builder.values.scalars import BIDI_CONTROLS

NO_TEXT = "no-text-found"
_LEAST_WORDS = 60
_NOTICE = re.compile(
    r"cookie|consent|javascript|captcha|are you (?:a )?(?:human|robot)|verify (?:that )?you|access denied|ad ?blocker"
    r"|subscribe to (?:read|continue)|log ?in to (?:read|continue)|enable scripts",
    re.IGNORECASE,
)


_READERS: dict[str, Callable[[bytes], Intake]] = {
    ".html": html_article,
    ".htm": html_article,
    ".xhtml": html_article,
    ".pdf": pdf_text,
}
READABLE = (".txt", *_READERS)


def take_in(path: Path) -> Intake:
    """Read a .txt, .html or .pdf file; raises ContentError where there is no text in it to be held."""
    suffix = path.suffix.lower()
    if suffix not in READABLE:
        raise _fault(path, "unreadable", f"expected a file that ends in {', '.join(READABLE)}")
    if path.stat().st_size > MAX_TEXT:
        raise _fault(path, "too-large", f"the file has {path.stat().st_size} bytes; at most {MAX_TEXT} are read")
    raw = path.read_bytes()
    if suffix == ".txt":
        taken = Intake(_decoded(path, raw), ("The text is the file’s, byte for byte.",))
    else:
        try:
            taken = _READERS[suffix](raw)
        except ValueError as error:
            raise _fault(path, NO_TEXT, str(error)) from error
    plain = made_plain(taken)
    if not any(character.isalnum() for character in plain.text):
        raise _fault(path, NO_TEXT, f"no text found: {_why_none(suffix)}")
    if suffix not in (".txt", ".pdf") and is_notice(plain.text):
        raise _fault(
            path,
            NO_TEXT,
            "no text found: the page shows a notice (cookies, a login, a robot check) instead of an article",
        )
    return plain


def is_notice(text: str) -> bool:
    """Whether a short text is what a site shows in place of an article."""
    return len(text.split()) < _LEAST_WORDS and _NOTICE.search(text) is not None


def made_plain(taken: Intake) -> Intake:
    """The text with plain line ends, composed letters and no invisible characters, which a held text must have."""
    lines = taken.text.replace("\r\n", "\n").replace("\r", "\n")
    composed = unicodedata.normalize("NFC", lines)
    plain = "".join(character for character in composed if not _hidden(character))
    done = (
        ("Line ends were made plain.", lines != taken.text),
        ("Letters printed apart from their accents were composed (NFC).", composed != lines),
        (f"{len(composed) - len(plain)} invisible characters were taken out.", plain != composed),
    )
    told = tuple(sentence for sentence, changed in done if changed)
    if not told:
        return taken
    how = tuple(sentence.replace("byte for byte", "letter for letter") for sentence in taken.how)
    return replace(taken, text=plain, how=(*how, *told))


def _hidden(character: str) -> bool:
    kept = character in "\n\t"
    return (
        character in BIDI_CONTROLS
        or (not kept and unicodedata.category(character) in ("Cc", "Cs"))
        or character == "\ufeff"
    )


def _decoded(path: Path, raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        message = f"the file is not UTF-8 text (byte 0x{raw[error.start]:02x} at {error.start}); save it as UTF-8"
        raise _fault(path, "not-utf8", message) from error


def _why_none(suffix: str) -> str:
    if suffix == ".pdf":
        return "the PDF has pictures of pages and no letters; run a text recognition over it first"
    return "the file is empty" if suffix == ".txt" else "the page has no article"


def _fault(path: Path, rule: str, message: str) -> ContentError:
    return ContentError([Problem(Location(path.name), rule, message)])
