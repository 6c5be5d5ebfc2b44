"""The dossier of an event to print: complete, numbered as one, each note with its address."""

from __future__ import annotations

import html
import re

import pytest

from builder.pages.frame.edition import Edition
from builder.pages.frame.shown import LinkTo, Mark, Page, Row
from builder.pages.site.printed_event import PrintedEvent, links_in, printed_pages
from builder.reading.site import read_site
from builder.records.casualty_report import CasualtyReport
from builder.records.claim import Claim
from builder.records.event import Event
from builder.records.quote import Quote
from builder.rendering import Renderer
from tests.projects import EXAMPLE, ROOT, example


@pytest.fixture(scope="module")
def edition() -> Edition:
    views = example().views
    assert views
    return Edition(views, read_site(EXAMPLE))


@pytest.fixture(scope="module")
def pages(edition: Edition) -> dict[str, Page]:
    return {page.path: page for page in printed_pages(edition)}


@pytest.fixture(scope="module")
def market(pages: dict[str, Page]) -> str:
    return Renderer(ROOT / "site_templates").render(pages["print/market-shelling.md"])


def _told(page: Page) -> PrintedEvent:
    assert isinstance(page.context, PrintedEvent)
    return page.context


def test_every_event_has_one_and_it_says_where_the_event_stands(edition: Edition, pages: dict[str, Page]) -> None:
    assert sorted(pages) == sorted(f"print/{event.id}.md" for event in edition.dossier.of(Event))
    front = pages["print/market-shelling.md"].front
    assert front.canonical == "https://velm.example/events/market-shelling/"


def test_every_record_of_the_event_is_printed_in_full(edition: Edition, pages: dict[str, Page]) -> None:
    event = edition.dossier.get(Event, "market-shelling")
    assert event
    printed = {one.id for _, records in _told(pages["print/market-shelling.md"]).records for one in records}
    expected = {f"casualty-report-{one.id}" for one in edition.dossier.of(CasualtyReport) if one.event == event.key}
    expected |= {f"claim-{one.id}" for one in edition.dossier.of(Claim) if event.key in one.about}
    expected |= {f"quote-{one.id}" for one in edition.dossier.of(Quote) if event.key in one.about}
    assert printed == expected
    assert len(printed) > 12


def test_every_number_has_its_note_and_every_note_words_or_a_source_and_an_address(market: str) -> None:
    marks = {int(number) for number in re.findall(r"\[(\d+)\]\([^)]*\)\{ \.dx-mark", market)}
    notes = re.search(r"## Notes \{ #notes \}(.*?)\n## ", market, re.DOTALL)
    assert notes
    listed = re.findall(r'<li markdown="span" value="(\d+)">(.*)</li>', notes[1])
    assert [int(number) for number, _ in listed] == list(range(1, len(marks) + 1)) == sorted(marks)
    for _, note in listed:
        assert 'class="dx-q"' in note or "text not held" in note or "words not published" in note
        assert re.search(r"<code>https://velm\.example/sources/[^<]+</code>$", html.unescape(note)), note


def test_doubtful_words_keep_their_warning_and_sensitive_ones_their_label(market: str) -> None:
    quote = market.split("{ #quote-brandt-clay-feet }")[1].split("<section", maxsplit=1)[0]
    assert quote.index("Do not quote these words") < quote.index('class="dx-words"')
    sensitive = market.split("{ #casualty-report-sarruf-killed }")[1].split("<section", maxsplit=1)[0]
    assert sensitive.index("<summary>Sensitive content") < sensitive.index('class="dx-words"')


def test_what_is_named_and_not_printed_is_listed_with_its_address(edition: Edition, pages: dict[str, Page]) -> None:
    told = _told(pages["print/market-shelling.md"])
    listed = {one.address for one in told.named} | {one.address for one in told.sources}
    listed |= {one.address for _, records in told.records for one in records} | {told.address}
    named = {link.page for link in links_in(told)}
    for record in edition.dossier.records.values():
        page = f"{record.folder}/{record.id}.md"
        assert (page in named) <= (f"https://velm.example/{record.folder}/{record.id}/" in listed), page
    assert {one.name for one in told.named} >= {"Nadia Sarruf", "Velm"}


def test_ids_are_used_once(market: str) -> None:
    ids = re.findall(r"\{ #([a-z0-9-]+)", market)
    assert sorted(ids) == sorted(set(ids))


def test_links_are_found_however_deep() -> None:
    link, other = LinkTo("a", "a.md"), LinkTo("b", "b.md")
    noted = LinkTo("c", "c.md")
    mark = Mark("c.md", "", "", "", "held", (noted, "."))
    assert list(links_in((Row("x", (("text", link, mark),)), [other], other))) == [link, noted, other]
