"""The law of markup: no text of a record becomes anything but the characters a reader sees."""

from __future__ import annotations

import html
from dataclasses import fields, is_dataclass, replace
from functools import cache
from types import MappingProxyType
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import AfterValidator

from builder.anchoring import anchor
from builder.derive.views import derive
from builder.dossier import Dossier
from builder.figures.figure import Drawing, Figure
from builder.linking import link
from builder.pages import make_pages
from builder.pages.frame.shown import Front, Near, Page
from builder.pages.parts import backlinks
from builder.reading.site import Site, read_site
from builder.rendering import Renderer
from builder.values.interval_rules import IntervalRule
from builder.values.model import Model
from builder.values.prose import Prose, parse_prose
from tests.markup import HOSTILE, MARKUP, elements, read_markdown, replaced, split_page
from tests.projects import EXAMPLE, ROOT, example

INERT = "Inertword"
INERT_ELSEWHERE = "Слово"  # names in another script say their language
# What is not text: addresses within the site, ids, names of styles; their values come from slugs and from us.
STRUCTURE = frozenset(
    """page fragment id ids anchors form style layout strokes digest lang address redirect edit_url data report kind""".split()
)
RENDERER = Renderer(ROOT / "site_templates")


@cache
def _pages() -> tuple[Page, ...]:
    """Return the example's pages, long lists of backlinks being cut early so that there are pages for the rest."""
    views = example().views
    assert views
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(backlinks, "MOST", 2)
        return tuple(make_pages(views, read_site(EXAMPLE)))


@cache
def _chosen() -> tuple[Page, ...]:
    """Return two pages of every template."""
    by: dict[str, list[Page]] = {}
    for page in _pages():
        by.setdefault(page.template, []).append(page)
    return tuple(page for pages in by.values() for page in (pages[0], pages[-1]))


def _with(value: Any, text: str) -> Any:
    """Return a context in which every text that is not empty is another."""
    if isinstance(value, str):
        return text if value else ""
    if isinstance(value, tuple):
        return (
            type(value)(*(_with(item, text) for item in value))
            if hasattr(value, "_fields")
            else tuple(_with(item, text) for item in value)
        )
    if isinstance(value, Figure):
        return replace(value, alt=text, note=text, lines=tuple(text for _ in value.lines))
    if isinstance(value, IntervalRule | Drawing) or not is_dataclass(value) or isinstance(value, type):
        return value
    changed = {f.name: _with(getattr(value, f.name), text) for f in fields(value) if f.name not in STRUCTURE and f.init}
    return replace(value, **changed)


def _body(page: Page, text: str) -> str:
    return split_page(RENDERER.render(replace(page, context=_with(page.context, text))))[1]


@cache
def _inert(page: Page) -> tuple[Any, ...]:
    return read_markdown(_body(page, INERT))


def test_the_law_looks_at_every_template() -> None:
    templates = {path.name for path in (ROOT / "site_templates" / "pages").glob("*.j2")}
    assert {page.template.removeprefix("pages/") for page in _chosen()} == templates


def _check(page: Page, text: str) -> None:
    found = replaced(read_markdown(_body(page, text)), INERT, INERT)
    assert found == replaced(_inert(page), INERT, text)


@pytest.mark.parametrize("text", MARKUP)
def test_no_markup_in_any_text_of_a_busy_page(text: str) -> None:
    if text.strip():
        _check(next(page for page in _pages() if page.path == "people/nadia-sarruf.md"), text)


@settings(max_examples=100)
@given(st.integers(0, len(_chosen()) - 1), HOSTILE)
def test_every_text_of_a_page_is_shown_as_it_is(index: int, text: str) -> None:
    _check(_chosen()[index], text)


@given(HOSTILE)
def test_front_matter_holds_the_text_and_nothing_else(text: str) -> None:
    near = Near(text, "people/index.md")
    front = Front(text, text, text, crumbs=(near, near), previous=near, next=near)
    page = replace(_pages()[0], front=front)
    meta, _ = split_page(RENDERER.render(page))
    for name in ("title", "description"):
        assert html.unescape(meta[name]) == text
        assert not set(meta[name]) & set("<>\"'*_`[]{}")
    assert meta["section"] == meta["crumbs"][0]["title"] == meta["previous"]["title"] == meta["next"]["title"] == text
    assert set(meta) <= set("title description caption section layout crumbs previous next search".split())


def _is_line(hint: Any) -> bool:
    """Say whether a field holds free text of one line, optional or in a list."""
    if get_origin(hint) is Annotated:
        validators = [note for note in get_args(hint) if isinstance(note, AfterValidator)]
        if any(getattr(note.func, "__name__", "") == "_line" for note in validators):
            return True
    return any(_is_line(inner) for inner in get_args(hint))


# These must agree with the words of a text or with each other, and the checks see to it.
KEPT = frozenset({"figure", "qualifier_words", "interval_rules", "ours"})


def _spoilt(model: Any, text: str) -> Any:
    """Return a model in which every free text is another."""
    if isinstance(model, tuple) and not hasattr(model, "_fields"):
        return tuple(_spoilt(item, text) for item in model)
    if isinstance(model, Prose):
        return parse_prose("".join(f"\\{c}" if c in "\\`*_{}[]<>&#+-.!|~^=\"'$@:()/" else c for c in text))[0]
    if not isinstance(model, Model):
        return model
    hints = get_type_hints(type(model), include_extras=True)
    changed: dict[str, Any] = {}
    for name in type(model).model_fields:
        value = getattr(model, name)
        if value is None or name in KEPT:
            continue
        if _is_line(hints[name]):
            changed[name] = tuple(text for _ in value) if isinstance(value, tuple) else text
        else:
            changed[name] = _spoilt(value, text)
    return model.model_copy(update=changed)


def _spoilt_pages(text: str) -> tuple[Page, ...]:
    dossier = example().dossier
    assert dossier
    records = MappingProxyType({key: _spoilt(record, text) for key, record in dossier.records.items()})
    spoilt = Dossier(_spoilt(dossier.settings, text), records, dossier.texts, dossier.origins)
    return tuple(make_pages(derive(spoilt, link(spoilt), anchor(spoilt)), Site(text, "https://velm.example/")))


def _shapes(page: Page) -> set[tuple[str, tuple[str, ...]]]:
    found = set()
    for element in elements(read_markdown(split_page(RENDERER.render(page))[1])):
        found.add((element.name, tuple(name for name, _ in element.attributes)))
        for name, value in element.attributes:
            assert not name.startswith("on")
            assert (
                name not in ("href", "src")
                or value.split(":")[0] in ("https", "mailto")
                or ":" not in value.split("#")[0]
            )
    return found


@cache
def _known_shapes() -> dict[str, frozenset[tuple[str, tuple[str, ...]]]]:
    known: dict[str, set[tuple[str, tuple[str, ...]]]] = {}
    for page in (*_pages(), *_spoilt_pages(INERT), *_spoilt_pages(INERT_ELSEWHERE)):
        known.setdefault(page.template, set()).update(_shapes(page))
    return {template: frozenset(shapes) for template, shapes in known.items()}


@settings(max_examples=6)
@given(HOSTILE, st.data())
def test_hostile_records_make_no_element_that_plain_ones_do_not(text: str, data: st.DataObject) -> None:
    pages = _spoilt_pages(text)
    for page in data.draw(st.lists(st.sampled_from(pages), min_size=6, max_size=6, unique_by=lambda page: page.path)):
        assert _shapes(page) <= _known_shapes()[page.template]
        meta, _ = split_page(RENDERER.render(page))
        assert not set(meta["title"]) & set("<>\"'*_`[]{}")
        assert html.unescape(meta["title"]) == page.front.title
