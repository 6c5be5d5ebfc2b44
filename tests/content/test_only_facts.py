"""Nothing but what the sources give: addresses, numbers, titles, printed words, and no judging words of our own."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from builder.records.casualty_report import CasualtyReport
from builder.records.claim import Claim
from builder.records.person import Person
from builder.records.quote import Quote
from builder.records.record import Record, Utterance
from builder.records.source import Source
from builder.records.traversal import FieldPath
from tests.content.kharkiv import HELD, checked, dossier, get, held_source, strings, text

POST = "https://www.washingtonpost.com/world/2022/02/28/kharkiv-rockets-shelling-russia-ukraine-war/"
BUKVY = (
    "https://bykvu.com/eng/bukvy/"
    "dozens-civilians-killed-and-hundreds-wounded-as-russian-invaders-strike-kharkiv-with-rocket-systems/"
)
ADDRESSES = {
    POST: {HELD, "washington-post-2022-02-28"},
    "https://www.pravda.com.ua/eng/news/2022/02/28/7326818/": {"ukrainska-pravda-7326818"},
    BUKVY: {"bukvy-2022-02-28"},
    "https://www.pravda.com.ua/eng/news/2022/02/28/7326918/": {"ukrainska-pravda-7326918"},
    "https://en.interfax.com.ua/news/general/804112.html": {"interfax-ukraine-804112"},
    "https://www.hrw.org/news/2022/03/04/ukraine-cluster-munitions-launched-kharkiv-neighborhoods": {"hrw-2022-03-04"},
}
TIMES = {
    "ukrainska-pravda-7326818": "2022-02-28T13:34",
    "kyiv-independent-2022-02-28": "2022-02-28T19:06",
    "ukrainska-pravda-7326918": "2022-02-28T20:17",
}
# The figures of the cited pages, the days of this dossier, and the marks of standards; what the gazetteer gives is
# compared with the gazetteer in test_names.py.
FIGURES = set("1 2 3 4 5 7 9 11 15 16 24 37 40 44 72".split())
DAYS = set("2022 02 03 26 27 28 13 34 19 06 20 17".split())
MARKS = {"9M55K", "9N235", "122", "BM-21", "21", "30", "13:34", "19:06", "20:17"}
GAZETTEER = {"3.0.2", "4.0", "30.5238", "36.25475"}
# Fields that hold no statement of ours: words of a source, addresses, hashes, ids and names (tested in test_names.py).
_NOT_OURS = {
    "exact",
    "prefix",
    "suffix",
    "url",
    "sha256",
    "names",
    "identifiers",
    "coordinates",
    "text",
    "issued",
    "ours",
    "theirs",
}
_NUMBER = re.compile(r"\d+(?:[.:]\d+)*")


def our_sentences() -> Iterator[tuple[Record, FieldPath, str]]:
    """Yield every text of ours, the targets of links and what the gazetteer gives left out."""
    for record in dossier().records.values():
        for path, string in strings(record):
            if not _NOT_OURS & {part for part in path if isinstance(part, str)}:
                yield record, path, "" if path == ("statement",) else re.sub(r"\]\([^)]*\)", "]", string)


def test_addresses_are_those_that_are_recorded() -> None:
    found: dict[str, set[str]] = {}
    for source in dossier().of(Source):
        if source.url:
            found.setdefault(source.url, set()).add(source.id)
    assert found == ADDRESSES


def test_no_other_address_stands_anywhere() -> None:
    for record in dossier().records.values():
        for path, string in strings(record):
            for address in re.findall(r"https?://[^\s)\"']+", string):
                assert address in ADDRESSES, (record.key, path)
    assert dossier().settings.edit_url is None


def test_times_are_the_outlets_in_kyiv_time() -> None:
    timed = {
        source.id: str(source.issued) for source in dossier().of(Source) if source.issued and "T" in str(source.issued)
    }
    assert timed == TIMES
    assert dossier().settings.time_zone == "Europe/Kyiv"
    for name in timed:
        told = get(Source, name).metadata_from
        assert told is not None
        assert "its zone is not stated there, and it is recorded here in Kyiv time" in told


def test_titles_not_recorded_are_left_out() -> None:
    titled = {source.id: source.title for source in dossier().of(Source) if source.title}
    assert set(titled) == {HELD, "geonames"}
    assert text().startswith(titled[HELD] + "\n")
    for source in dossier().of(Source):
        if source.id not in titled:
            assert "title" in (source.metadata_from or "")


def test_authors_are_those_of_the_byline() -> None:
    byline = text().rsplit("\n", 1)[1]
    assert list(held_source().author) == ["Berger", "Callan", "Lee", "Khurshudyan", "Dan Lamot"]
    assert all(author in byline for author in held_source().author)


def test_numbers_of_casualty_reports_are_in_their_words_or_in_the_tables() -> None:
    for report in dossier().of(CasualtyReport):
        given = report.words.exact if report.words else ""
        for string in (report.figure, report.scope.text or "", report.cited.paraphrase or "" if report.cited else ""):
            for number in re.findall(r"\d+", string):
                assert number in re.findall(r"\d+", given) or (report.cited and number in FIGURES), report.id


def test_every_number_in_our_sentences_is_given_by_a_source() -> None:
    allowed = set(_NUMBER.findall(text())) | FIGURES | DAYS | MARKS | GAZETTEER
    allowed |= {number for mark in MARKS for number in _NUMBER.findall(mark)}
    for record, path, string in our_sentences():
        if record.kind == "place" and "facts" in path and "gazetteer" in string + str(path):
            continue
        if record.kind == "place" and path[-1] in ("locator", "paraphrase"):
            continue
        for number in _NUMBER.findall(string):
            assert number in allowed, (str(record.key), path, string)


@pytest.mark.parametrize("field", ["role", "channel", "cue", "basis"])
def test_what_is_given_as_printed_is_printed(field: str) -> None:
    found = 0
    for record in dossier().records.values():
        if isinstance(record, Utterance) and not getattr(record, "cited", None) and getattr(record, field, None):
            assert getattr(record, field) in text(), (str(record.key), field)
            found += 1
    assert found


def test_unnamed_speakers_are_called_as_printed() -> None:
    for person in dossier().of(Person):
        if person.unnamed and person.id != "unknown-translator":
            assert person.unnamed.as_printed in text(), person.id


def test_judging_words_stand_only_in_quotations() -> None:
    judging = [word.casefold() for word in dossier().settings.judging_words]
    assert {"war crime", "massacre", "terror", "atrocity", "regime"} <= set(judging)
    for record, path, string in our_sentences():
        ours = re.sub(r"“[^”]*”", "", string).casefold()
        assert not [word for word in judging if word in ours], (str(record.key), path)


def test_cited_sources_are_paraphrased_and_not_quoted() -> None:
    for record, path, string in our_sentences():
        if path[-1] == "paraphrase":
            assert not set(string) & set('“”"«»'), (str(record.key), path)


def test_every_record_is_published_and_none_claims_a_reviewer() -> None:
    for record in dossier().records.values():
        assert (record.review, record.visibility, record.reviewed_by) == ("reviewed", "public", ()), record.key


def test_every_claim_says_whose_it_is_and_how_firmly() -> None:
    for claim in dossier().of(Claim):
        assert claim.speaker in dossier().records
        assert not claim.statement_text.startswith("“")
    warned = get(Claim, "kofman-air-campaign")
    assert (warned.modality, warned.said) == ("predicted", None)


def test_quotations_without_an_original_say_so() -> None:
    for quote in dossier().of(Quote):
        assert quote.original is None
        assert quote.original_not_found or quote.form == "scare"


def test_the_check_was_made_on_this_dossier() -> None:
    assert checked().dossier is dossier()
