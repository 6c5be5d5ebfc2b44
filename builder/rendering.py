"""The template environment and its filters: typed contexts to Markdown in which no record text can become markup."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2 import TemplateError as JinjaError
from jinja2.runtime import Context
from jinja2.utils import pass_context
from markupsafe import Markup

from builder.addresses import relative, web_path
from builder.pages.frame.shown import (
    Code,
    Endnote,
    Foreign,
    Front,
    Inline,
    LinkTo,
    Mark,
    Near,
    Outside,
    Page,
    Run,
    Status,
    Stress,
    Words,
)
from builder.problems import TemplateError
from builder.values.escaping import escape

# The search's results show tags, and the search reads them too: before a word, a word joiner makes it one that nobody types.
NOT_SEARCHED = "\u2060"


class Renderer:
    """Renders pages with the templates of a folder."""

    def __init__(self, templates: Path) -> None:
        self.environment = Environment(
            loader=FileSystemLoader(templates),
            undefined=StrictUndefined,
            autoescape=True,
            finalize=_finalize,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=False,
        )
        self.environment.filters.update(_FILTERS)
        self.environment.globals["endnotes"] = _endnotes

    def render(self, page: Page) -> str:
        """Return a page's Markdown with its front matter; raises TemplateError where a template is wrong."""
        try:
            template = self.environment.get_template(page.template)
            values = {name: getattr(page.context, name) for name in _fields(page.context)}
            body = template.render(**values, this=page, numbers={})
        except JinjaError as error:
            raise TemplateError(f"{page.template} for {page.path}: {error}") from error
        return f"---\n{_front_matter(page.front)}---\n{_tidy(body)}"


def _fields(context: object) -> tuple[str, ...]:
    return tuple(getattr(context, "__dataclass_fields__", ()))


def _finalize(value: object) -> object:
    """Escape whatever a template puts out, unless a filter of ours has written it."""
    if isinstance(value, Markup):
        return value
    return Markup(escape(str(value)))  # noqa: S704 - escaped in this very call


def _tidy(body: str) -> str:
    """Drop spaces at line ends and runs of empty lines that templates leave behind."""
    lines: list[str] = []
    for line in body.split("\n"):
        stripped = line.rstrip()
        if stripped or (lines and lines[-1]):
            lines.append(stripped)
    return "\n".join(lines).strip("\n") + "\n"


def _front_matter(front: Front) -> str:
    values: dict[str, Any] = {
        "title": escape(front.title),
        "description": escape(front.description),
        "caption": front.title,
        "section": front.section,
        "kind": front.kind,
        "layout": front.layout,
        "crumbs": [_near(crumb) for crumb in front.crumbs],
        "previous": _near(front.previous) if front.previous else None,
        "next": _near(front.next) if front.next else None,
        "edit_url": front.edit_url,
        "data_url": front.data,
        "redirect": web_path(front.redirect) if front.redirect else None,
        "report_url": front.report,
        "draft": front.draft,
        "hide": ["toc"] if front.hide_contents else None,
        "tags": [NOT_SEARCHED + escape(front.label), *map(escape, front.also)] if front.label else None,
        "facets": [{"name": name, "value": value} for name, value in front.facets],
        "linked_data": front.linked_data,
        "changed": front.changed,
        "canonical": front.canonical,
        "search": {"exclude": True} if front.redirect or front.kind == "print" else {"boost": front.rank},
    }
    # JSON strings are YAML strings but for surrogate pairs; ASCII only, so that no YAML reader refuses a character.
    return "".join(
        f"{name}: {_ascii(json.dumps(value, ensure_ascii=False))}\n" for name, value in values.items() if value
    )


def _ascii(written: str) -> str:
    """Return JSON as ASCII that YAML reads too: YAML knows no surrogate pairs, which is what JSON makes of an emoji."""
    return "".join(
        one if " " <= one <= "~" else f"\\u{ord(one):04x}" if one <= "\uffff" else f"\\U{ord(one):08x}"
        for one in written
    )


def _near(near: Near) -> dict[str, str]:
    return {"title": near.title, "url": web_path(near.page) or "."}


class _Writer:
    """Writes inlines as Markdown for one page; `numbers` holds the source marks written so far, each with its number."""

    def __init__(self, page: str, numbers: dict[Mark, int]) -> None:
        self.page = page
        self.numbers = numbers

    def run(self, run: Run) -> str:
        return "".join(map(self.inline, run))

    def inline(self, item: Inline) -> str:
        return _WRITERS[type(item)](self, item)

    def text(self, item: str) -> str:
        return escape(item)

    def mark(self, item: Mark) -> str:
        style = "" if item.style == "held" else f" .dx-mark--{item.style}"
        target = self.to(item.page, item.fragment)
        number = self.numbers.setdefault(item, len(self.numbers) + 1)
        return (
            f"[{number}]({target}){{ .dx-mark{style} data-search-exclude=1"
            f' title="{escape(item.title)}" aria-label="{escape(f"Source {number}: {item.source}")}" }}'
        )

    def linkto(self, item: LinkTo) -> str:
        attributes = (f' lang="{escape(item.lang)}"' if item.lang else "") + (" data-preview=1" if item.preview else "")
        return f"[{escape(item.text)}]({self.to(item.page, item.fragment)}){{{attributes} }}".replace("{ }", "")

    def outside(self, item: Outside) -> str:
        bare = ' class="dx-bare"' if item.text == item.address else ""
        return f'<a href="{escape(item.address)}" rel="noopener noreferrer external"{bare}>{escape(item.text)}</a>'

    def words(self, item: Words) -> str:
        lang = f' lang="{escape(item.lang)}"' if item.lang else ""
        inner = "".join(_corrupt(text) if corrupt else escape(text) for text, corrupt in item.pieces)
        return f'<span class="dx-q"{lang}>{"“" if item.marks else ""}{inner}{"”" if item.marks else ""}</span>'

    def foreign(self, item: Foreign) -> str:
        return f'<span lang="{escape(item.lang)}" dir="auto">{escape(item.text)}</span>'

    def status(self, item: Status) -> str:
        style = "" if item.style == "plain" else f" dx-status--{item.style}"
        return f'<span class="dx-status{style}">{escape(item.text)}</span>'

    def code(self, item: Code) -> str:
        return f"<code>{escape(item.text)}</code>"

    def stress(self, item: Stress) -> str:
        tag = "strong" if item.strong else "em"
        return f"<{tag}>{self.run(item.children)}</{tag}>"

    def to(self, page: str, fragment: str) -> str:
        return relative(f"{page}#{fragment}" if fragment else page, self.page)


# By type in a mapping: a generic function costs more than the writing itself, forty thousand times a build.
_WRITERS: Mapping[type, Callable[[_Writer, Any], str]] = {
    str: _Writer.text,
    Mark: _Writer.mark,
    LinkTo: _Writer.linkto,
    Outside: _Writer.outside,
    Words: _Writer.words,
    Foreign: _Writer.foreign,
    Status: _Writer.status,
    Code: _Writer.code,
    Stress: _Writer.stress,
}


def _corrupt(text: str) -> str:
    return f'<span class="dx-corrupt">{escape(text)}</span>'


@pass_context
def _run(context: Context, run: Run | Inline) -> Markup:
    """Write a run of inlines, or one inline."""
    writer = _Writer(context["this"].path, context["numbers"])
    return Markup(writer.run(run) if isinstance(run, tuple) else writer.inline(run))  # noqa: S704 - each part is escaped


@pass_context
def _endnotes(context: Context) -> tuple[Endnote, ...]:
    """Return the endnotes of the marks written so far, in order: a template prints them after its last mark."""
    numbers: dict[Mark, int] = context["numbers"]
    return tuple(Endnote(number, mark.note, mark.address) for mark, number in numbers.items())


@pass_context
def _words(context: Context, words: Words) -> Markup:
    """Write the bare words, for elements that set serif themselves."""
    inner = "".join(_corrupt(text) if corrupt else escape(text) for text, corrupt in words.pieces)
    return Markup(inner)  # noqa: S704 - each piece is escaped


@pass_context
def _image(context: Context, image: tuple[str, str, str, int, int]) -> Markup:
    """Write a picture of one scheme as a Markdown image, which MkDocs addresses and checks: path, alt, scheme, size."""
    path, alt, scheme, width, height = image
    target = relative(path, context["this"].path)
    size = f'width="{width}" height="{height}" loading="lazy"'
    return Markup(f"![{escape(alt)}]({target}){{ .dx-{scheme} {size} }}")  # noqa: S704 - every text is escaped


@pass_context
def _place(context: Context, place: tuple[str, str]) -> Markup:
    """Write the name of a place of a map: a link where it has a page."""
    label, page = place
    return _run(context, LinkTo(label, page) if page else label)


def _code(text: str) -> Markup:
    """Write characters for machines into raw HTML: line breaks kept, everything active an entity."""
    return Markup("&#10;".join(escape(line) for line in text.split("\n")))  # noqa: S704 - escaped line by line


@pass_context
def _asset(context: Context, path: str) -> str:
    """Return the address of an asset as raw HTML on this page needs it: from the page's own directory address."""
    depth = web_path(context["this"].path).count("/")
    return "../" * depth + path


_FILTERS: Mapping[str, Callable[..., Any]] = {
    "run": _run,
    "words": _words,
    "code": _code,
    "image": _image,
    "place": _place,
    "asset": _asset,
}
