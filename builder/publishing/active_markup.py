"""What in an HTML page can run, restyle it or ask another host: found tag by tag, and anything that is not plain is a fault."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html.parser import HTMLParser
from typing import NamedTuple

# A start tag written plainly, so that every reader of HTML sees the same: nothing unquoted that could be quoted, no "<" in
# a value. Comments, titles and scripts are not left out: what stands in them is judged as if it were live.
_REST = r"""(?:\s+[^\s<>/"'=]+(?:\s*=\s*(?:"[^"<]*"|'[^'<]*'|[^\s<>"'=`]+))?)*+\s*/?>"""
_TAG = re.compile(rf"""<[a-zA-Z][^\s<>/"'=]*(?:{_REST})?""")
_SCRIPT = re.compile(rf"<script{_REST}", re.IGNORECASE)
_SCRIPT_END = re.compile(r"</script", re.IGNORECASE)
_DELAY = re.compile(r"""^[\s\d.]*[;,]?\s*(?:url\s*=)?\s*["']?""", re.IGNORECASE)
_BLANK = re.compile(r"[\x00-\x20]+")

# JSON is not run; "application/json" is how the theme hands its settings to its script.
DATA_TYPES = frozenset({"application/json", "application/ld+json"})
_ELEMENTS = {
    "style": "a style element",
    "base": "a base element, which turns every address of the page",
    **{name: f"a page within the page ({name})" for name in ("iframe", "frame", "object", "embed", "applet")},
}
_FETCHED = frozenset({"src", "srcset", "imagesrcset", "poster", "background"})
_FETCHED_BY = frozenset({"link", "image", "use", "feimage", "script"})
"""Elements whose href is fetched."""
_NOT_FETCHED = frozenset({"canonical", "alternate", "prev", "author", "license", "help"})
"""Relations of a link that is not fetched; Firefox does fetch the next page."""
_FOLLOWED = frozenset({"href", "xlink:href", "action", "formaction", "data", "to", "from", "by", "values", "ping"})


class Tag(NamedTuple):
    """A start tag: where it stands in the page, and as it is written."""

    at: int
    written: str


class Script(NamedTuple):
    """A script within a page: where it starts, and its text up to the end tag."""

    at: int
    text: str


def tags(page: str) -> Iterator[Tag]:
    """Yield every start tag of a page, and as a cut-off tag whatever else a browser could take for one."""
    return (Tag(found.start(), found[0]) for found in _TAG.finditer(page))


def distinct_tags(page: str) -> set[str]:
    """Return the start tags of a page as they are written, each once."""
    return set(_TAG.findall(page))


def inline_scripts(page: str) -> Iterator[Script]:
    """Yield every script that stands in the page itself and is no data."""
    for found in _SCRIPT.finditer(page):
        if not _is_inline(found[0]):
            continue
        end = _SCRIPT_END.search(page, found.end())
        yield Script(found.start(), page[found.end() : end.start() if end else len(page)])


@lru_cache(maxsize=1024)
def _is_inline(tag: str) -> bool:
    attributes = dict(_read(tag)[1])
    return "src" not in attributes and (attributes.get("type") or "").strip().lower() not in DATA_TYPES


class Fault(NamedTuple):
    """Why a tag may not be published: the rule it breaks, and what was found."""

    rule: str
    found: str


@lru_cache(maxsize=8192)
def faults(tag: str) -> tuple[Fault, ...]:
    """Return why a start tag may not be published: nothing for a harmless one."""
    name, attributes = _read(tag)
    if not tag.endswith(">") or not name:
        return (Fault("unclear-markup", "a tag that is not written plainly, so that programs may read it differently"),)
    found = [Fault("embedded", _ELEMENTS[name])] if name in _ELEMENTS else []
    relations = frozenset((dict(attributes).get("rel") or "").lower().split())
    for attribute, value in attributes:
        found += _faults_of(name, attribute, value or "", relations)
    if name == "meta" and (dict(attributes).get("http-equiv") or "").strip().lower() == "refresh":
        address = _DELAY.sub("", dict(attributes).get("content") or "")
        found += [Fault("script-address", f"an address that runs ({address[:60]})")] if _runs(address) else []
    return tuple(found)


def _faults_of(name: str, attribute: str, value: str, relations: frozenset[str]) -> Iterator[Fault]:
    if attribute == "style":
        yield Fault("inline-style", "a style attribute")
    if attribute.startswith("on"):
        yield Fault("inline-script", f"a handler ({attribute})")
    if attribute == "srcdoc":
        yield Fault("embedded", "a page within the page (srcdoc)")
    if (attribute in _FOLLOWED or attribute in _FETCHED) and _runs(value):
        yield Fault("script-address", f"an address that runs ({value[:60]})")
    elif _is_fetched(name, attribute, relations):
        for address in value.split(",") if attribute.endswith("srcset") else [value]:
            if not _is_own(address, name):
                yield Fault("foreign-address", f"{name} from elsewhere ({address.strip()[:100]})")


def _read(tag: str) -> tuple[str, list[tuple[str, str | None]]]:
    reader = _Reader()
    reader.feed(tag)
    return reader.name, reader.attributes


class _Reader(HTMLParser):
    """Reads one start tag."""

    def __init__(self) -> None:
        super().__init__()
        self.name = ""
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.name, self.attributes = tag, attrs


def _plain(address: str) -> str:
    """Return an address as browsers take it: they drop blanks and take a backslash for a slash."""
    return _BLANK.sub("", address).replace("\\", "/").lower()


def _runs(address: str) -> bool:
    return _plain(address).startswith(("javascript:", "vbscript:", "data:text", "data:application"))


def _is_fetched(name: str, attribute: str, relations: frozenset[str]) -> bool:
    if attribute in ("href", "xlink:href") and name in _FETCHED_BY:
        return name != "link" or not (relations and relations <= _NOT_FETCHED)
    return attribute in _FETCHED


def _is_own(address: str, name: str) -> bool:
    plain = _plain(address)
    if name == "img" and plain.startswith("data:image/"):
        return True
    return not re.match(r"[a-z][a-z0-9+.-]*:|//", plain)
