"""Prose as editors write it: CommonMark read into our own small tree, with references and citations found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from builder.values.key import Key, id_fault
from builder.values.scalars import hidden_character
from builder.values.web_address import address_fault

_CITATION = re.compile(r"\[@([a-z0-9-]+)(?:,\s*([^\[\]]+))?\]")
_REFERENCE = re.compile(r"([a-z-]+):([A-Za-z0-9-]+)")
_UNREAD = (("[@", "a citation: [@source-id] or [@source-id, page 3]"), ("](", "a link: [words](address)"))
MAX_PROSE = 100_000


class Fault(NamedTuple):
    """What is wrong at an offset (code points) of a prose text."""

    offset: int
    message: str


@dataclass(frozen=True, slots=True)
class Text:
    """Plain characters."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Stressed words; `strong` for the stronger kind."""

    children: tuple[Inline, ...]
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to a record or to a web address."""

    children: tuple[Inline, ...]
    target: Key | str
    offset: int


@dataclass(frozen=True, slots=True)
class Citation:
    """`[@source]` or `[@source, locator]`: a source whose text is not held."""

    source: Key
    locator: str | None
    offset: int


Inline = Text | Emphasis | Link | Citation


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    children: tuple[Inline, ...]
    offset: int


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 2 or 3."""

    level: int
    children: tuple[Inline, ...]
    offset: int


@dataclass(frozen=True, slots=True)
class Listing:
    """A flat list; each item is one run of inlines."""

    ordered: bool
    items: tuple[tuple[Inline, ...], ...]
    offset: int


Block = Paragraph | Heading | Listing


@dataclass(frozen=True, slots=True)
class Prose:
    """A text in the editors' voice with its tree."""

    text: str
    blocks: tuple[Block, ...]

    def __str__(self) -> str:
        return self.text

    def inlines(self) -> Iterator[Inline]:
        """Yield every inline of every block, in order, parents before children."""
        for block in self.blocks:
            for children in block.items if isinstance(block, Listing) else (block.children,):
                yield from walk(children)

    def plain(self) -> str:
        """Return the text a reader sees, blocks separated by a space."""
        return " ".join(
            plain(children)
            for block in self.blocks
            for children in (block.items if isinstance(block, Listing) else (block.children,))
        )

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            _validate, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string"}


def walk(children: tuple[Inline, ...]) -> Iterator[Inline]:
    """Yield inlines depth first."""
    for child in children:
        yield child
        if isinstance(child, Emphasis | Link):
            yield from walk(child.children)


def plain(children: tuple[Inline, ...]) -> str:
    """Return the characters of inlines without their marks."""
    return "".join(child.text for child in walk(children) if isinstance(child, Text))


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    options = {"html": False, "linkify": False, "typographer": False, "maxNesting": 20}
    # Without the rule that joins texts, an escaped character stays a token of its own: \[@x] is no citation.
    return MarkdownIt("js-default", options).disable("text_join")


class _Reader:
    """Turns markdown-it's tokens into our tree, collecting what is not allowed."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.faults: list[Fault] = []
        self.starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self.cursor = 0

    def offset(self, token: Token) -> int:
        return self.starts[token.map[0]] if token.map else self.cursor

    def refuse(self, offset: int, message: str) -> None:
        self.faults.append(Fault(offset, message))

    def find(self, needle: str) -> int:
        """Return where the next occurrence of a literal stands, from the last one found."""
        found = self.text.find(needle, self.cursor)
        if found < 0:
            return self.cursor
        self.cursor = found + len(needle)
        return found

    def blocks(self, tokens: list[Token]) -> Iterator[Block]:
        at = 0
        while at < len(tokens):
            token = tokens[at]
            end = _closing(tokens, at)
            start = self.offset(token)
            self.cursor = max(self.cursor, start)
            if token.type == "paragraph_open":
                yield Paragraph(self.inline(tokens[at + 1]), start)
            elif token.type == "heading_open":
                level = int(token.tag[1])
                if level not in (2, 3):
                    self.refuse(start, f"a heading of level {level} is not allowed here; use ## or ###")
                yield Heading(level, self.inline(tokens[at + 1]), start)
            elif token.type in ("bullet_list_open", "ordered_list_open"):
                if "start" in token.attrs:
                    self.refuse(start, "a numbered list begins with 1")
                yield Listing(token.type.startswith("ordered"), tuple(self.items(tokens[at + 1 : end])), start)
            else:
                self.refuse(start, f"{_NAMES.get(token.type, token.type)} not allowed in prose")
            at = end + 1

    def items(self, tokens: list[Token]) -> Iterator[tuple[Inline, ...]]:
        at = 0
        while at < len(tokens):
            end = _closing(tokens, at)
            inner = tokens[at + 1 : end]
            if [token.type for token in inner] != ["paragraph_open", "inline", "paragraph_close"]:
                self.refuse(self.offset(tokens[at]), "a list item must be one run of text; lists are flat")
            yield self.inline(next((token for token in inner if token.type == "inline"), Token("inline", "", 0)))
            at = end + 1

    def inline(self, token: Token) -> tuple[Inline, ...]:
        children = iter(token.children or ())
        return tuple(self.run(children, None))

    def run(self, tokens: Iterator[Token], until: str | None) -> Iterator[Inline]:
        for token in tokens:
            if token.type == until:
                return
            if token.type in ("em_open", "strong_open"):
                close = token.type.replace("open", "close")
                yield Emphasis(tuple(self.run(tokens, close)), strong=token.type == "strong_open")
            elif token.type == "link_open":
                yield self.link(token, tokens)
            elif token.type == "text":
                yield from self.cited(token.content)
            elif token.type == "text_special":
                yield Text(token.content)
            elif token.type in ("softbreak", "hardbreak"):
                yield Text(" ")
            else:
                self.refuse(self.cursor, f"{_NAMES.get(token.type, token.type)} not allowed in prose")

    def cited(self, content: str) -> Iterator[Inline]:
        at = 0
        for match in _CITATION.finditer(content):
            if match.start() > at:
                yield Text(content[at : match.start()])
            yield Citation(Key("source", match[1]), match[2], self.find(f"[@{match[1]}"))
            at = match.end()
        for mark, expected in _UNREAD:
            if mark in content[at:]:
                self.refuse(self.find(mark), f"this is not readable as {expected}")
        if at < len(content):
            yield Text(content[at:])

    def link(self, token: Token, tokens: Iterator[Token]) -> Link:
        href = str(token.attrs["href"])
        children = tuple(self.run(tokens, "link_close"))
        offset = self.find(href)
        if "title" in token.attrs:
            self.refuse(offset, "a link has no title; write [words](address)")
        match = _REFERENCE.fullmatch(href)
        if match and match[1] not in ("http", "https", "mailto"):
            if fault := id_fault(match[2]):
                self.refuse(offset, fault)
            return Link(children, Key(match[1], match[2]), offset)
        if fault := address_fault(href):
            self.refuse(offset, f"{fault}, or a reference such as place:id; found {href!r}")
        return Link(children, href, offset)


_NAMES = {
    "fence": "code blocks are", "code_block": "indented code is", "code_inline": "code is", "image": "images are",
    "blockquote_open": "block quotations are", "hr": "rules are", "table_open": "tables are", "html_block": "HTML is",
    "html_inline": "HTML is", "s_open": "struck-out text is", "s_close": "struck-out text is",
}  # fmt: skip


def _closing(tokens: list[Token], at: int) -> int:
    """Return the index of the token that closes the one at an index (itself, if it stands alone)."""
    depth = 0
    for index in range(at, len(tokens)):
        depth += tokens[index].nesting
        if depth <= 0:
            return index
    return len(tokens) - 1


def parse_prose(text: str) -> tuple[Prose, tuple[Fault, ...]]:
    """Read a text; return its tree and what is not allowed in it, by offset."""
    if len(text) > MAX_PROSE:
        return Prose(text, ()), (Fault(0, f"the text has {len(text)} characters; at most {MAX_PROSE} are allowed"),)
    if found := hidden_character(text, allowed="\n"):
        return Prose(text, ()), (Fault(0, f"the invisible character {found} is not allowed here"),)
    reader = _Reader(text)
    apart: dict[str, Any] = {}
    blocks = tuple(reader.blocks(_parser().parse(text, apart)))
    for reference in apart.get("references", {}).values():
        reader.refuse(reader.starts[reference["map"][0]], "write the address inside the link: [words](address)")
    return Prose(text, blocks), tuple(reader.faults)


def _validate(value: object) -> Prose:
    if isinstance(value, Prose):
        return value
    if not isinstance(value, str) or not value.strip():
        raise PydanticCustomError("prose", "expected text, found nothing")
    prose, faults = parse_prose(value)
    if faults:
        raise PydanticCustomError("prose", "{message}", {"message": faults[0].message, "faults": faults})
    return prose
