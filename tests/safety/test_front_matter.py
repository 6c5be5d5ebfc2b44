"""Front matter is read by MkDocs as the values that were written: if it were not, it would become the page's Markdown."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from builder.pages import make_pages
from builder.pages.frame.shown import Front
from builder.reading.site import read_site
from builder.rendering import Renderer
from tests.projects import EXAMPLE, ROOT, example
from tests.safety.payloads import OWN, naughty

RENDERER = Renderer(ROOT / "site_templates")
PAGE = next(page for page in make_pages(example().views, read_site(EXAMPLE)) if page.path == "people/nadia-sarruf.md")  # type: ignore[arg-type]


def _check(text: str) -> None:
    _, meta = get_data(RENDERER.render(replace(PAGE, front=Front(text, text, text))))
    assert meta["caption"] == meta["section"] == text


@pytest.mark.parametrize(
    "text", ["\U0001f60d", "a \U0001f1fa\U0001f1e6 b", "\\ud83d\\ude0d", "\\U0001f60d", "\x7f\x85\u2028\ufeff\ufffe"]
)
def test_characters_beyond_the_basic_plane_are_read_back(text: str) -> None:
    _check(text)


def test_every_naughty_string_is_read_back() -> None:
    for text in (*OWN, *naughty()):
        _check(text)


@given(st.text(min_size=1))
def test_any_text_is_read_back(text: str) -> None:
    _check(text)
