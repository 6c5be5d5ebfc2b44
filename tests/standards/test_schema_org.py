"""Every record's description is JSON-LD that a processor reads, of the type and name that its page has, and no more."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest
from pyld import jsonld  # type: ignore[import-untyped]

from builder.pages import make_pages
from builder.pages.frame.shown import Page
from builder.pipeline import Project, examine
from builder.reading.site import read_site
from builder.standards.schema_org import SOURCE_TYPES, TYPES, iso, written
from builder.values.partial_date import parse_date
from tests.projects import EXAMPLE, ROOT

SCHEMA = "https://schema.org/"


def _loader(address: str, options: object) -> dict[str, object]:
    """Stand in for schema.org's context, which is not fetched: its words are the vocabulary, its dates are texts."""
    assert address == "https://schema.org"
    return {"contextUrl": None, "documentUrl": address, "document": {"@context": {"@vocab": SCHEMA}}}


def expanded(text: str) -> dict[str, Any]:
    (node,) = jsonld.expand(json.loads(text), {"documentLoader": _loader})
    found: dict[str, Any] = node
    return found


def value(node: dict[str, Any], name: str) -> Any:
    (only,) = node[SCHEMA + name]
    return only.get("@value", only)


@cache
def pages(dossier: str) -> dict[str, Page]:
    root = {"real": ROOT, "example": EXAMPLE}[dossier]
    views = examine(Project(root)).views
    assert views
    return {page.path: page for page in make_pages(views, read_site(root))}


@pytest.mark.parametrize("dossier", ["real", "example"])
def test_a_processor_finds_type_and_name_of_every_record(dossier: str) -> None:
    types = {**TYPES, "home": "WebSite"}
    met = set()
    for path, page in pages(dossier).items():
        if page.front.kind not in {*types, "source"} or page.front.redirect:
            continue
        if not page.front.linked_data:
            assert "withdrawn" in page.template, path
            continue
        node = expanded(page.front.linked_data)
        (kind,) = node["@type"]
        expected = types.get(page.front.kind)
        assert kind == SCHEMA + expected if expected else kind.removeprefix(SCHEMA) in SOURCE_TYPES.values(), path
        if page.front.kind != "home":
            assert value(node, "name") == page.front.title
            assert node["@id"].endswith(f"/{path.removesuffix('.md')}/")
        met.add(page.front.kind)
    assert met == {*types, "source"}


def test_a_figure_is_an_observation_with_its_bounds_and_its_rule() -> None:
    node = expanded(pages("example")["casualty-reports/sarruf-children.md"].front.linked_data)
    assert node["@type"] == [f"{SCHEMA}Observation"]
    assert value(node, "minValue") == value(node, "maxValue") == 9
    assert value(node, "measurementTechnique") == "interval rule exact/1"
    assert value(node, "subjectOf")[f"{SCHEMA}author"][0][f"{SCHEMA}name"] == [{"@value": "Nadia Sarruf"}]
    none = expanded(pages("example")["casualty-reports/fighters-none.md"].front.linked_data)
    assert (value(none, "minValue"), value(none, "maxValue")) == (0, 0)


def test_words_of_a_translation_back_are_nobody_s_clean_speech() -> None:
    quotes = {path: page for path, page in pages("real").items() if page.front.kind == "quote"}
    assert quotes
    assert not [
        path for path, page in quotes.items() if f'"{SCHEMA}text"' in json.dumps(expanded(page.front.linked_data))
    ]
    assert "back-translated" in value(
        expanded(quotes["quotes/redin-no-safe-place.md"].front.linked_data), "description"
    )
    original = expanded(pages("example")["quotes/sarruf-counted.md"].front.linked_data)
    assert value(original, "text")


def test_of_a_private_person_nothing_but_what_the_page_shows() -> None:
    node = expanded(pages("example")["people/velm-trader-1.md"].front.linked_data)
    names = {key.removeprefix(SCHEMA) for key in node}
    assert names == {"@id", "@type", "url", "name", "description"}


def test_the_downloads_are_a_dataset_whose_files_are_named() -> None:
    node = expanded(pages("real")["downloads.md"].front.linked_data)
    assert node["@type"] == [f"{SCHEMA}Dataset"]
    files = [file[f"{SCHEMA}contentUrl"][0]["@value"] for file in node[f"{SCHEMA}distribution"]]
    assert any(file.endswith("/data/casualty-reports.csv") for file in files)


def test_no_text_ends_the_script_it_stands_in() -> None:
    text = '</script><script>alert("1")</script><!-- & \u2028 🌾 é'
    out = written({"name": text})
    assert not set("<>&") & set(out)
    assert out.isascii()
    assert json.loads(out) == {"name": text}


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2019-05-14", "2019-05-14"),
        ("2019-05-14T06:05", "2019-05-14T06:05"),
        ("2019-05", "2019-05"),
        ("2019", "2019"),
        ("2019-05-14~", ""),
        ("2019-05-14/2019-05-16", ""),
    ],
)
def test_a_date_is_told_as_far_as_it_is_known(date: str, expected: str) -> None:
    assert iso(parse_date(date)) == expected
