"""The first page: whose words it shows, which days, which figures."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from builder.pages.frame.edition import Edition
from builder.pages.frame.shown import LinkTo
from builder.pages.site.home import MOST_STATEMENTS, HomePage, home_pages
from builder.pipeline import Project, examine
from builder.reading.site import Site
from builder.values.key import Key
from tests.projects import EXAMPLE, example_copy, write_files

SHARED = {"review": "reviewed", "chain": [], "cited": {"source": "monitors-2019-06", "paraphrase": "so it was told"}}


def _home(root: Path) -> HomePage:
    views = examine(Project(root)).views
    assert views
    (page,) = home_pages(Edition(views, Site("Velm", "https://velm.example/")))
    assert isinstance(page.context, HomePage)
    return page.context


def _with(root: Path, records: dict[str, dict[str, Any]]) -> HomePage:
    files = {f"content/{path}.yml": json.dumps({**SHARED, **fields}) for path, fields in records.items()}
    return _home(write_files(example_copy(root), files))


def _figure(number: int, speaker: str, day: int) -> dict[str, Any]:
    return {
        "event": "market-shelling",
        "speaker": speaker,
        "said": {"date": f"2019-06-{day:02}"},
        "figure": str(number),
        "qualifier": "exact",
        "outcome": "killed",
        "population": "not_stated",
        "scope": {"whole": "not_stated"},
        "status": "reported",
    }


def test_words_that_may_be_quoted_are_shown_one_voice_a_speaker() -> None:
    voices = _home(EXAMPLE).voices
    assert [voice.words.plain for voice in voices] == [
        "We counted twelve dead before noon, … and the counting is not over."
    ]
    assert not any(corrupt for voice in voices for _, corrupt in voice.words.pieces)


def test_parts_of_figures_are_left_to_the_page_of_figures() -> None:
    home = _home(EXAMPLE)
    whole = {figure.reading.page for row in home.casualties for figure in (*row.killed, *row.injured)}
    assert "casualty-reports/sarruf-killed.md" in whole
    assert "casualty-reports/brandt-arch.md" not in whole
    assert home.figures
    assert not home.last_only


def test_of_many_statements_each_speaker_s_last_is_shown(tmp_path: Path) -> None:
    records = {f"casualty-reports/bulk-{n}": _figure(n, "person:ilko-brandt", n) for n in range(1, 28)}
    home = _with(tmp_path, records)
    assert home.last_only
    assert len(home.casualties) <= MOST_STATEMENTS
    pages = [figure.reading.page for row in home.casualties for figure in row.killed]
    assert [page for page in pages if "bulk" in page] == ["casualty-reports/bulk-27.md"]
    assert "casualty-reports/town-hall-killed.md" in pages


def test_the_days_nearest_to_the_event_are_shown_with_who_spoke(tmp_path: Path) -> None:
    records = {f"casualty-reports/bulk-{n}": _figure(n, "person:ilko-brandt", n) for n in range(1, 28)}
    days = _with(tmp_path, records).strip
    assert [day.title for day in days] == [
        "Tue 14 May 2019",
        "Sat 1 June 2019",
        "Sun 2 June 2019",
        "Mon 3 June 2019",
        "Tue 4 June 2019",
    ]
    assert [link.page for link in days[0].happened] == ["events/market-shelling.md"]
    assert LinkTo("Ilko *Brandt* [governor] <#1>", "people/ilko-brandt.md", preview=True) in days[1].said


@pytest.mark.parametrize("label", ["Independent roots of the figures", "Conflicts between figures"])
def test_roots_and_conflicts_lead_to_where_they_are_told(label: str) -> None:
    (row,) = [row for row in _home(EXAMPLE).rests if row.label == label]
    (link,) = row.values[0]
    assert isinstance(link, LinkTo)
    assert link.page == "figures/index.md"
    assert link.fragment in ("roots", "relations")


def test_a_name_in_another_script_says_its_language_wherever_it_leads(tmp_path: Path) -> None:
    name = {"text": "ناديا الصرّوف", "kind": "preferred", "lang": "ar"}
    person = {"review": "reviewed", "names": [name], "summary": "A teacher."}
    root = write_files(example_copy(tmp_path), {"content/people/nadia.yml": json.dumps(person)})
    views = examine(Project(root)).views
    assert views
    edition = Edition(views, Site("Velm", "https://velm.example/"))
    assert edition.link(Key("person", "nadia")).lang == "ar"
    assert edition.link(Key("person", "nadia"), "the teacher").lang is None
    assert edition.link(Key("person", "nadia-sarruf")).lang is None
