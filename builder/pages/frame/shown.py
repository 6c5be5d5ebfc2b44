"""What pages show: small frozen values between records and templates, which only say how each is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from builder.figures.figure import Figure

StatusStyle = Literal["plain", "open", "corrupt"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A source mark: where it leads, the words it shows on hover and focus, the source as it is read aloud, and the
    endnote that answers it. Its number on the page is the order in which marks are rendered."""

    page: str
    fragment: str
    title: str
    source: str
    style: Literal["held", "open", "kept"]
    note: Run
    address: str = ""


@dataclass(frozen=True, slots=True)
class LinkTo:
    """Words of ours that lead to a page of the site (`preview`: to a whole record) or to a web address."""

    text: str
    page: str
    fragment: str = ""
    lang: str | None = None
    preview: bool = False


@dataclass(frozen=True, slots=True)
class Outside:
    """Words that lead out of the site."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a held text, letter for letter: pieces of (text, corrupt). `marks`: printed in quotation marks."""

    pieces: tuple[tuple[str, bool], ...]
    marks: bool = False
    lang: str | None = None

    @property
    def plain(self) -> str:
        """The words without their marks of corruption."""
        return "".join(text for text, _ in self.pieces)


@dataclass(frozen=True, slots=True)
class Foreign:
    """A text in another language or script than the page."""

    text: str
    lang: str


@dataclass(frozen=True, slots=True)
class Status:
    """A small labelled mark: two to four words, solid, dashed or double."""

    text: str
    style: StatusStyle = "plain"


@dataclass(frozen=True, slots=True)
class Code:
    """Characters for machines: a hash, an address, an id."""

    text: str


@dataclass(frozen=True, slots=True)
class Stress:
    """Emphasised inlines."""

    children: Run
    strong: bool = False


Inline = str | Mark | LinkTo | Outside | Words | Foreign | Status | Code | Stress
Run = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A block of prose: paragraph, heading or list, its runs ready to be written."""

    form: Literal["paragraph", "heading2", "heading3", "bullets", "numbers"]
    runs: tuple[Run, ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a facts table; several values stand under one another."""

    label: str
    values: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a list of statements or backlinks: when, the words or our note, and what it rests on."""

    when: tuple[Run, ...]
    words: Words | None
    note: Run
    reads: Run
    id: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under one heading; those with nothing but a name are listed in one line."""

    title: str
    id: str
    entries: tuple[Entry, ...]
    plain: Run = ()
    more: LinkTo | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a chain."""

    name: Run
    note: Run
    held: bool


@dataclass(frozen=True, slots=True)
class Endnote:
    """What a source mark's number stands for, at the foot of the page."""

    number: int
    run: Run
    address: str = ""


@dataclass(frozen=True, slots=True)
class Near:
    """A neighbouring page: its title and its page."""

    title: str
    page: str


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a page: what it is, its title and one line saying more."""

    kind: str
    statuses: tuple[Status, ...]
    title: Run
    deck: Run


@dataclass(frozen=True, slots=True)
class Front:
    """The front matter of a page. Texts are plain; the writer escapes them.

    For the search: `label` tells the kind in its results, `also` are words that find the page like its title (other
    spellings, roles), and `rank` is the page's factor: lists come after records. `facets` are pairs of name and value by
    which a record is chosen on the page Explore; a page without any is not found there. A page that repeats another
    names the other's address as `canonical`, and the search leaves it out. For search engines:
    `linked_data` is the page's subject as JSON-LD that may stand in a script element, `changed` the day of its last
    public change.
    """

    title: str
    description: str
    section: str = ""
    layout: Literal["home", "record", "reader"] = "record"
    crumbs: tuple[Near, ...] = ()
    previous: Near | None = None
    next: Near | None = None
    edit_url: str = ""
    data: str = ""
    kind: str = ""
    hide_contents: bool = False
    redirect: str = ""
    report: str = ""
    label: str = ""
    also: tuple[str, ...] = ()
    facets: tuple[tuple[str, str], ...] = ()
    rank: float = 0.25
    canonical: str = ""
    linked_data: str = ""
    changed: str = ""
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A page to be written: its path below the docs folder, its front matter, its template, its typed context, and the
    figures whose files it needs."""

    path: str
    front: Front
    template: str
    context: object
    figures: tuple[Figure, ...] = ()


def spaced(*runs: Run) -> Run:
    """Join runs with a space between those that are not empty."""
    joined: list[Inline] = []
    for run in runs:
        if run and joined:
            joined.append(" ")
        joined.extend(run)
    return tuple(joined)
