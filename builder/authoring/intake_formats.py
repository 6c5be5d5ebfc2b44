"""Web pages by trafilatura and PDF files by pypdf, both from the extra `extract` and imported where they are used."""

from __future__ import annotations

import io
import logging
import re
from dataclasses import dataclass
from typing import Any

_JOINED_END = re.compile(r"[.!?…”\"’:]$")
_HYPHEN = re.compile(r"(?<=[a-z])-$")
_FULL_LINE = 0.75
_LATEST = "2100-01-01"  # a bound that does not move: without one, the clock is asked


@dataclass(frozen=True, slots=True)
class Intake:
    """A text taken from a file, with what the file says of itself; empty where it says nothing.

    `how` tells in sentences what was done to get from the bytes of the file to the text.
    """

    text: str
    how: tuple[str, ...]
    title: str = ""
    authors: tuple[str, ...] = ()
    site: str = ""
    issued: str = ""
    url: str = ""


def html_article(raw: bytes) -> Intake:
    """The article of a page as paragraphs; raises ValueError with the reason where it has none."""
    import trafilatura

    dates = {"original_date": True, "extensive_search": False, "max_date": _LATEST}
    found: Any = trafilatura.bare_extraction(
        raw, include_comments=False, include_tables=False, with_metadata=True, date_extraction_params=dates
    )
    if found is None or not (found.text or "").strip():
        raise ValueError("no text found: the page has no article")
    how = "The text is the page’s article as trafilatura finds it; title, authors, date and address are the page’s own."
    authors = tuple(name.strip() for name in (found.author or "").split(";") if name.strip())
    text = "\n\n".join(line.strip() for line in found.text.split("\n") if line.strip())
    site, issued, url = found.sitename or "", found.date or "", found.url or ""
    return Intake(f"{text}\n", (how,), found.title or "", authors, site, issued, url)


def pdf_text(raw: bytes) -> Intake:
    """The text of a PDF as paragraphs; raises ValueError with the reason where it cannot be read."""
    import pypdf

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it warns of every blemish it repairs
    try:
        reader = pypdf.PdfReader(io.BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ValueError("no text found: the PDF is locked with a password")
        pages = [page.extract_text() for page in reader.pages]
        info = reader.metadata
    except pypdf.errors.PyPdfError as error:
        raise ValueError(f"no text found: this is not a PDF that can be read ({error})") from error
    except (KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        raise ValueError("no text found: the PDF is broken") from error
    how = (
        "The text is that of the PDF as pypdf reads it; lines were joined to paragraphs, words cut by a hyphen mended."
    )
    text = "\n\n".join(paragraph for page in pages for paragraph in joined(page))
    author, title = (str(info.author or ""), str(info.title or "")) if info else ("", "")
    return Intake(f"{text}\n", (how,), title, (author,) if author else ())


def joined(page: str) -> list[str]:
    """The lines of a page joined to paragraphs: one ends at a blank line, or with a short line that closes a sentence."""
    lines = [line.strip() for line in page.splitlines()]
    full = max((len(line) for line in lines), default=0) * _FULL_LINE
    paragraphs: list[str] = []
    held = ""
    for line in lines:
        if line:
            held = _HYPHEN.sub("", held) + line if _HYPHEN.search(held) else f"{held} {line}".strip()
        if held and (not line or (len(line) < full and _JOINED_END.search(line))):
            paragraphs.append(held)
            held = ""
    return [*paragraphs, held] if held else paragraphs
