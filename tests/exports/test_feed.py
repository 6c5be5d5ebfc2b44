"""The feed of changes: one Atom document, and nothing that it leaves behind for other writers of XML."""

from __future__ import annotations

from xml.etree import ElementTree

from builder.exports.feed import PATH, feed_files
from builder.figures.svg import tidied
from builder.reading.site import Site
from tests.projects import example

ATOM = "{http://www.w3.org/2005/Atom}"
SITE = Site("The market", "https://velm.example/")


def _feed() -> bytes:
    views = example().views
    assert views
    return dict(feed_files(views, SITE))[PATH]


def test_every_element_is_atom_and_has_what_a_reader_needs() -> None:
    root = ElementTree.fromstring(_feed())  # noqa: S314 - we wrote it
    assert root.tag == f"{ATOM}feed"
    assert {element.tag.startswith(ATOM) for element in root.iter()} == {True}
    assert [root.findtext(f"{ATOM}{name}") for name in ("title", "id")] == [
        "The market: what changed", "https://velm.example/changes/",
    ]  # fmt: skip
    views = example().views
    assert views
    assert len(root.findall(f"{ATOM}entry")) == len(views.changelog) > 0


def test_a_drawing_written_after_it_is_still_plain_svg() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1" viewBox="0 0 1 1"></svg>'
    before = tidied(svg)
    _feed()
    assert tidied(svg) == before
    assert b"ns0" not in before
