"""The traps of attribution: who speaks, who is one and who is two, who names which weapon, and on which day."""

from __future__ import annotations

import html
import re
import shutil
from pathlib import Path

import pytest

from builder.pipeline import Project, generate
from builder.records.casualty_report import CasualtyReport
from builder.records.claim import Claim
from builder.records.event import Event
from builder.records.person import Person
from builder.records.place import Place
from builder.records.quote import Quote
from builder.records.topic import Topic
from builder.records.weapon import Weapon
from tests.content.kharkiv import (
    HELD,
    PUBLISHER,
    TRANSLATOR,
    chain,
    dossier,
    get,
    held_source,
    span,
    strings,
    text,
    views,
    words,
)
from tests.projects import ROOT

RESIDENT = "kharkiv-resident-1"
WITHHELD = [(1183, 1305), (1306, 1447)]
HIS_SENTENCE = (1448, 1548)


@pytest.mark.parametrize(
    ("kind", "name", "printed", "speaker"),
    [
        (Quote, "hiznay-condemned", "he said.", "person:mark-hiznay"),
        (Claim, "kofman-air-campaign", "He warned that", "person:michael-kofman"),
    ],
)
def test_he_refers_back_to_the_speaker_before(kind: type[Quote | Claim], name: str, printed: str, speaker: str) -> None:
    record = get(kind, name)
    assert str(record.speaker) == speaker
    sentence = next(
        c.sentence
        for c in views().coverage[HELD]
        if c.sentence.start <= span(record, "evidence", 0).start < c.sentence.end
    )
    assert printed in text()[sentence.start : sentence.end]


def test_unnamed_defense_officials_are_never_one_record() -> None:
    officials = {p.id: p for p in dossier().of(Person) if p.unnamed and "defense official" in p.unnamed.as_printed}
    assert text().count("senior US defense official") == 2
    assert text().count("senior U.S. defense official") == 1
    assert sorted(officials) == [
        "us-defense-official-clear-goal",
        "us-defense-official-estimate",
        "us-defense-official-siege",
    ]
    assert [p.id for p in officials.values() if p.possibly_same_as is None] == ["us-defense-official-siege"]
    for official in officials.values():
        if official.possibly_same_as:
            assert official.possibly_same_as.person.id in officials
            assert "does not say that they are one person" in official.possibly_same_as.reason


def test_the_terms_of_anonymity_are_printed_for_one_official_only() -> None:
    terms = {p.id: p.unnamed.terms for p in dossier().of(Person) if p.unnamed and p.unnamed.terms}
    assert terms == {"us-defense-official-siege": "on condition of anonymity under Pentagon’s basic rules"}
    assert terms["us-defense-official-siege"] in text()


def test_kharkiv_and_kharkov_are_one_place() -> None:
    assert len(re.findall(r"\bKharkiv\b", text())) == 11
    assert len(re.findall(r"\bKharkov\b", text())) == 7
    named = [
        p.id for p in dossier().of(Place) if {n.text for n in p.names} & {"Kharkiv", "Kharkov", "Харків", "Харьков"}
    ]
    assert named == ["kharkiv"]


def test_the_resident_is_one_private_person_without_a_name_in_print() -> None:
    resident = get(Person, RESIDENT)
    assert (resident.private, resident.shown_as) == (True, "a resident of Kharkiv")
    names = [name.text for name in resident.names]
    assert len(names) == 2
    for name in names:
        assert name in text()
    shown = " ".join(views().held[HELD].text[a:b] for a, b in views().held[HELD].shown)
    ours = " ".join(string for record in views().public.records.values() for _, string in strings(record))
    for name in names:
        for part in name.split():
            assert part.casefold() not in shown.casefold()
            assert part.casefold() not in ours.casefold()


def test_the_sentences_of_his_life_are_withheld_and_his_statement_stands() -> None:
    source = held_source()
    spans = [span(source, "withheld", index) for index in range(len(source.withheld))]
    assert [(one.start, one.end) for one in spans] == WITHHELD
    for start, end in views().held[HELD].shown:
        assert all(end <= a or start >= b for a, b in WITHHELD)
    statement = span(get(CasualtyReport, "resident-none-injured"), "words")
    assert HIS_SENTENCE[0] <= statement.start < statement.end <= HIS_SENTENCE[1]
    assert any(a <= statement.start and statement.end <= b for a, b in views().held[HELD].shown)


def test_no_page_tells_who_the_resident_is(tmp_path: Path) -> None:
    shutil.copy(ROOT / "mkdocs.yml", tmp_path / "mkdocs.yml")
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copytree(ROOT / "site_templates", tmp_path / "site_templates")
    generate(Project(tmp_path))
    pages = {p: html.unescape(p.read_text("utf-8")) for p in (tmp_path / "build" / "docs").rglob("*.md")}
    assert len(pages) > len(dossier().records)
    names = {part for name in get(Person, RESIDENT).names for part in name.text.split()}
    told = {" ".join(run) for a, b in WITHHELD for run in _runs(text()[a:b].split(), 4)}
    for path, page in pages.items():
        assert not [word for word in names if word in page], path.name
        assert not [run for run in told if run in page], path.name


def _runs(items: list[str], length: int) -> list[list[str]]:
    return [items[at : at + length] for at in range(len(items) - length + 1)]


def test_the_team_in_moscow_speaks_in_its_tweet_and_makes_the_comparison() -> None:
    team = "organization:conflict-intelligence-team"
    claims = [claim for claim in dossier().of(Claim) if claim.channel == "tweet"]
    assert {str(claim.speaker) for claim in claims} == {team}
    assert len(claims) == 2
    for claim in claims:
        assert claim.said is not None
        assert (claim.said.printed, chain(claim)) == ("on Monday", [PUBLISHER, TRANSLATOR])
    comparison = get(Claim, "cit-return-to-bombing")
    assert "Chechen and Syrian civilians" in words(comparison)
    for topic in ("syria", "chechnya"):
        assert str(get(Topic, topic).relevance.comparison_by) == team
    garbled = [erratum.exact for erratum in held_source().errata if erratum.kind == "garbled"]
    assert "in Moscow, the Conflict Intelligence Team" in garbled


def test_what_follows_the_tweet_is_the_posts_own_voice() -> None:
    for name in ("post-syria-alliance", "post-syria-cluster-bombs", "post-chechnya-accused"):
        claim = get(Claim, name)
        assert str(claim.speaker) == "organization:washington-post"
        assert chain(claim) == [TRANSLATOR]
        assert span(claim, "evidence", 0).start > span(get(Claim, "cit-return-to-bombing"), "evidence", 0).end


def test_he_was_referring_points_across_the_mistranslation() -> None:
    claim = get(Claim, "post-referring-to-grad")
    quote = get(Quote, "herashchenko-massacred")
    between = text()[span(quote, "evidence", 0).end : span(claim, "evidence", 0).start]
    assert "\n\nHe was referring to Russia’s " in between
    assert claim.note is not None
    assert "quote:herashchenko-massacred" in claim.note.text


@pytest.mark.parametrize(
    ("event", "date", "printed"),
    [
        ("shelling-of-kharkiv", "2022-02-28", "Monday"),
        ("talks", "2022-02-28", "Monday"),
        ("curfew", "2022-02-28", "Monday afternoon"),
        ("videos-published", "2022-02-28", "Monday"),
        ("capture-and-repulse", "2022-02-27", "Sunday"),
        ("shelling-accelerates", "2022-02-26", "Saturday night"),
        ("grad-systems-filmed", "2022-02-25", "Friday"),
    ],
)
def test_relative_days_are_resolved_and_kept_as_printed(event: str, date: str, printed: str) -> None:
    record = get(Event, event)
    assert (str(record.date), record.date_printed) == (date, printed)
    assert printed in text()


def test_what_was_said_on_a_printed_day_was_said_on_that_day() -> None:
    days = {
        "on Monday": "2022-02-28",
        "Monday": "2022-02-28",
        "earlier Monday": "2022-02-28",
        "on Sunday": "2022-02-27",
    }
    printed = [
        (record.said.printed, str(record.said.date))
        for record in dossier().records.values()
        if isinstance(record, Quote | Claim | CasualtyReport) and record.said and record.said.printed
    ]
    assert {word for word, _ in printed} == set(days)
    for word, date in printed:
        assert date == days[word]
        assert word in text()


def test_smerch_and_grad_are_named_by_two_parties() -> None:
    named = {(w.weapon.id, str(w.alleged_by)) for w in get(Event, "shelling-of-kharkiv").weapons}
    by_smerch = {who for weapon, who in named if weapon in ("smerch", "cluster-munitions", "9m55k", "9n235")}
    by_grad = {who for weapon, who in named if weapon in ("bm-21-grad", "grad-rocket-122mm")}
    assert by_smerch == {"person:mark-hiznay", "organization:human-rights-watch"}
    assert by_grad == {"person:anton-herashchenko", "organization:washington-post"}
    assert get(Claim, "hiznay-smerch").basis == "according to footage"
    assert "according to footage" in words(get(Claim, "hiznay-smerch"))


def test_a_grad_is_not_a_cluster_munition() -> None:
    line = {weapon.id: weapon.part_of.id if weapon.part_of else None for weapon in dossier().of(Weapon)}
    assert line == {
        "cluster-munitions": None,
        "smerch": None,
        "9m55k": "smerch",
        "9n235": "9m55k",
        "bm-21-grad": None,
        "grad-rocket-122mm": "bm-21-grad",
    }
    assert any("A Grad is not by itself a cluster munition" in said for said in get(Weapon, "bm-21-grad").not_claimed)
    for claim in dossier().of(Claim):
        about = {key.id for key in claim.about if key.kind == "weapon"}
        assert not (about & {"cluster-munitions", "smerch"} and about & {"bm-21-grad", "grad-rocket-122mm"}), claim.id


def test_levels_of_weapons() -> None:
    levels = {weapon.id: weapon.level for weapon in dossier().of(Weapon)}
    assert levels == {
        "cluster-munitions": "munition_class",
        "smerch": "launch_system",
        "9m55k": "carrier",
        "9n235": "submunition",
        "bm-21-grad": "launch_system",
        "grad-rocket-122mm": "carrier",
    }


def test_the_dates_of_the_chechen_conflict_are_the_sources() -> None:
    event, topic = get(Event, "second-chechen-conflict"), get(Topic, "chechnya")
    assert (str(event.date), event.date_printed, topic.period) == (
        "1999/2005",
        "from 1999 to 2005",
        "from 1999 to 2005",
    )
    erratum = next(e for e in held_source().errata if e.exact == "from 1999 to 2005")
    assert (erratum.kind, erratum.reading) == ("factual", None)
    assert erratum.note is not None
    assert "the source’s dates" in erratum.note


def test_no_statement_by_russia_is_in_these_sources() -> None:
    event = get(Event, "shelling-of-kharkiv")
    russia = next(position for position in event.positions if str(position.party) == "place:russia")
    assert russia.none_in_sources
    assert russia.statement is None
    said = {
        str(record.speaker)
        for record in dossier().records.values()
        if isinstance(record, Quote | Claim | CasualtyReport)
    }
    assert not said & {"place:russia", "organization:russian-armed-forces", "person:putin"}
    assert "What Russia said about the strikes" in " ".join(one.plain() for one in event.unknown)
