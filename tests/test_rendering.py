"""Rendering: typed contexts to Markdown, each inline as it is read by Python-Markdown, and templates that are wrong."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from builder.pages.frame.shown import (
    Code,
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
    spaced,
)
from builder.problems import TemplateError
from builder.rendering import Renderer
from tests.markup import Element, read_markdown, replaced, split_page
from tests.projects import write_files


@dataclass(frozen=True)
class _Context:
    run: Run
    text: str = ""


def _page(context: object, front: Front | None = None) -> Page:
    return Page("people/a.md", front or Front("A", "a"), "pages/x.md.j2", context)


def _render(tmp_path: Path, template: str, context: object, front: Front | None = None) -> str:
    write_files(tmp_path, {"pages/x.md.j2": template})
    return Renderer(tmp_path).render(_page(context, front))


@pytest.mark.parametrize(
    ("inline", "html"),
    [
        ("a *b*", ("a *b*",)),
        (LinkTo("a [b]", "places/b.md"), (Element("a", (("href", "../places/b.md"),), ("a [b]",)),)),
        (LinkTo("a", "people/a.md", "c1"), (Element("a", (("href", "#c1"),), ("a",)),)),
        (LinkTo("a", "index.md", "", "uk", True),
         (Element("a", (("data-preview", "1"), ("href", "../index.md"), ("lang", "uk")), ("a",)),)),
        (Mark("sources/s.md", "c1-2", 'say "a" & <b>', "“a”", "open", ()),
         (Element("a", (("aria-label", "Source 1: “a”"), ("class", "dx-mark dx-mark--open"), ("data-search-exclude", "1"),
                        ("href", "../sources/s.md#c1-2"), ("title", 'say "a" & <b>')), ("1",)),)),
        (Outside("a<b", "https://b.example/?c=d&e_f=[g]"),
         (Element("a", (("href", "https://b.example/?c=d&e_f=[g]"), ("rel", "noopener noreferrer external")), ("a<b",)),)),
        (Words((("a ", False), ("b", True)), marks=True, lang="uk"),
         (Element("span", (("class", "dx-q"), ("lang", "uk")),
                  ("“a ", Element("span", (("class", "dx-corrupt"),), ("b",)), "”")),)),
        (Foreign("Надія", "uk"), (Element("span", (("dir", "auto"), ("lang", "uk")), ("Надія",)),)),
        (Status("not *held*", "open"), (Element("span", (("class", "dx-status dx-status--open"),), ("not *held*",)),)),
        (Code("a`b"), (Element("code", (), ("a`b",)),)),
        (Stress(("a", Stress(("b",), strong=True))), (Element("em", (), ("a", Element("strong", (), ("b",)))),)),
    ],
)  # fmt: skip
def test_inlines(inline: Inline, html: tuple[Element | str, ...], tmp_path: Path) -> None:
    body = split_page(_render(tmp_path, '<p markdown="span">{{ run | run }}</p>', _Context((inline,))))[1]
    (paragraph,) = [node for node in read_markdown(body) if isinstance(node, Element)]
    assert replaced(paragraph.children, "\0", "") == replaced(html, "\0", "")


def test_source_marks_are_numbered_in_the_order_of_the_page_and_the_same_words_keep_their_number(
    tmp_path: Path,
) -> None:
    first, second = (
        Mark("sources/s.md", f"c{n}", f"{n}", "s", "held", (f"note {n}",), f"https://{n}.example/") for n in (1, 2)
    )
    notes = "{% for note in endnotes() %}{{ note.number }} {{ note.run | run }} {{ note.address }};{% endfor %}"
    body = _render(tmp_path, "{{ run | run }}\n\n" + notes, _Context((second, " and ", first, " and ", second)))
    assert re.findall(r"\[(\d)\]\(../sources/s.md#c(\d)\)", body) == [("1", "2"), ("2", "1"), ("1", "2")]
    assert replaced(read_markdown(split_page(body)[1]), "\0", "")[-1] == Element(
        "p", (), ("1 note 2 https://2.example/;2 note 1 https://1.example/;",)
    )


def test_a_text_that_no_filter_writes_is_escaped(tmp_path: Path) -> None:
    body = split_page(_render(tmp_path, "{{ text }}", _Context((), "<b> *c* & {{ x }}")))[1]
    assert read_markdown(body)[0] == Element("p", (), ("<b> *c* & {{ x }}",))


def test_empty_lines_and_spaces_of_templates_are_dropped(tmp_path: Path) -> None:
    template = "\n\n{% if text %}\nx  \n{% endif %}\n\n\n\ny\n{% if not text %}z{% endif %}\n\n"
    assert split_page(_render(tmp_path, template, _Context((), "a")))[1] == "x\n\ny\n"


@pytest.mark.parametrize(
    "template", ["{{ missing }}", "{{ text.missing }}", "{% if %}", "{{ text | nofilter }}", '{% include "no.j2" %}']
)
def test_a_wrong_template_is_an_error_of_ours(template: str, tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"pages/x\.md\.j2 for people/a\.md"):
        _render(tmp_path, template, _Context(()))


def test_a_missing_template_is_an_error_of_ours(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"pages/x\.md\.j2"):
        Renderer(tmp_path).render(_page(_Context(())))


def test_front_matter_is_ascii_json_a_line_each(tmp_path: Path) -> None:
    near = Near('Надія "x": |', "people/b.md")
    front = Front(
        "Надія: *a*\u2028",
        "d\n---\ne",
        "People",
        crumbs=(Near("Overview", "index.md"),),
        previous=near,
        hide_contents=True,
    )
    page = _render(tmp_path, "x", _Context(()), front)
    lines = page.split("---\n")[1].splitlines()
    assert page.split("---\n")[1].isascii()
    assert all(json.loads(line.partition(": ")[2]) for line in lines)
    meta, body = split_page(page)
    assert body == "x\n"
    assert meta["crumbs"] == [{"title": "Overview", "url": "."}]
    assert meta["previous"] == {"title": 'Надія "x": |', "url": "people/b/"}
    assert meta["hide"] == ["toc"]
    assert "next" not in meta


def test_runs_are_joined_by_one_space() -> None:
    assert spaced(("a",), (), ("b", "c")) == ("a", " ", "b", "c")
    assert spaced() == ()
