"""The traps of the held text: its marks, its split speeches, its scare quote, and the words that occur twice."""

from __future__ import annotations

import hashlib

import pytest

from builder.derive.wording import wording_of
from builder.records.casualty_report import CasualtyReport
from builder.records.claim import Claim
from builder.records.quote import Quote
from builder.records.record import Utterance
from tests.content.kharkiv import (
    HELD,
    PUBLISHER,
    TRANSLATOR,
    chain,
    checked,
    dossier,
    get,
    held_source,
    span,
    spoken_by,
    text,
    views,
    words,
)
from tests.projects import ROOT

SHA256 = "722847653fe0bd094664a11f9e3aa54dbdbdf8911f3698436ceae29409bdde70"


def test_the_dossier_has_no_problem_and_asks_only_what_no_source_answers() -> None:
    asked = {(problem.severity, problem.rule) for problem in checked().problems}
    assert not asked, "\n".join(map(str, checked().problems))
    for problem in checked().problems:
        assert "syniehubov-11-dead-censor-net" in problem.message  # which came first is not known, and said to be so


def test_the_text_is_held_byte_for_byte() -> None:
    raw = (ROOT / "content" / "sources" / f"{HELD}.txt").read_bytes()
    assert (len(raw), len(raw.decode())) == (6167, 6103)
    assert hashlib.sha256(raw).hexdigest() == SHA256 == held_source().sha256
    assert not raw.endswith(b"\n")
    assert list(dossier().texts) == [HELD]


def test_thirteen_marks_open_and_ten_close() -> None:
    assert (text().count("“"), text().count("”")) == (13, 10)


def test_kofmans_second_part_opens_and_never_closes() -> None:
    part = span(get(Quote, "kofman-worst-to-come"), "evidence", 1)
    assert text()[part.start - 1] == "“"
    assert text()[part.end] == "\n"
    next_opening = text().index("“", part.start)
    assert "”" not in text()[part.start : next_opening]


def test_redins_second_part_closes_with_an_opening_mark_after_a_space() -> None:
    part = span(get(Quote, "redin-no-safe-place"), "evidence", 1)
    assert text()[part.start - 1] == "“"
    assert text()[part.end : part.end + 2] == " “"


def test_every_other_quotation_stands_between_its_marks() -> None:
    broken = {("kofman-worst-to-come", 1), ("redin-no-safe-place", 1)}
    for quote in dossier().of(Quote):
        for index in range(len(quote.evidence)):
            part = span(quote, "evidence", index)
            if quote.form != "headline" and (quote.id, index) not in broken:
                assert (text()[part.start - 1], text()[part.end]) == ("“", "”"), quote.id


def test_broken_marks_are_errata() -> None:
    marks = [erratum for erratum in held_source().errata if erratum.exact == "“"]
    assert [(mark.kind, mark.reading) for mark in marks] == [("punctuation", None), ("punctuation", "”")]
    after = [text()[span(held_source(), "errata", held_source().errata.index(mark)).end :] for mark in marks]
    assert after[0].startswith("Russian forces have not done so")
    assert after[1].startswith("\n")


def test_special_operation_is_a_scare_quote_and_nobodys_speech() -> None:
    scare = [quote for quote in dossier().of(Quote) if quote.form == "scare"]
    assert [words(quote) for quote in scare] == [("special operation",)]
    assert scare[0].speaker is None
    putin = spoken_by(Quote, "person:putin") + spoken_by(Claim, "person:putin")
    assert putin == []


def test_war_crime_is_anchored_where_sinehubov_says_it() -> None:
    quote = get(Quote, "syniehubov-war-crime")
    at = span(quote, "evidence", 0)
    assert (quote.form, str(quote.speaker)) == ("partial", "person:oleh-syniehubov")
    assert text().count("war crime") == 2
    assert text()[at.start : at.end] == "war crime"
    assert text()[at.end] == "”"
    assert at.start < text().index("alleged war crimes")


def test_speeches_split_by_their_attribution_are_one_quotation_each() -> None:
    split = {quote.id: len(quote.evidence) for quote in dossier().of(Quote) if len(quote.evidence) > 1}
    assert split == {"kofman-worst-to-come": 2, "redin-no-safe-place": 2}
    between = text()[
        span(get(Quote, "redin-no-safe-place"), "evidence", 0).end : span(
            get(Quote, "redin-no-safe-place"), "evidence", 1
        ).start
    ]
    assert "told The Post on Monday" in between


def test_sinehubovs_statement_is_one_string() -> None:
    (only,) = words(get(Quote, "syniehubov-residential-areas"))
    assert only.startswith("Russia’s enemy is shelling entire residential areas of Kharkiv, where")
    assert only.endswith("that the Russians could target,")


def test_the_officials_quotation_runs_into_a_broken_sentence() -> None:
    quote = get(Quote, "official-it-will-allow")
    at = span(quote, "evidence", 0)
    assert text()[at.end :].startswith("” far from the capital. , Kyiv, said a senior US defense official.")
    broken = next(erratum for erratum in held_source().errata if erratum.exact == "capital. , Kyiv")
    assert broken.kind == "punctuation"


def test_gerashchenkos_two_partial_quotations_are_one_facebook_post_by_way_of_reuters() -> None:
    both = [get(Quote, "herashchenko-massacred"), get(Quote, "herashchenko-dozens-hundreds")]
    assert [words(quote) for quote in both] == [
        ("Kharkov has just been massacred by alumni",),
        ("dozens killed and hundreds injured,",),
    ]
    for quote in both:
        assert (quote.form, quote.statement, quote.channel) == ("partial", "herashchenko-facebook", "Facebook")
        assert chain(quote) == [("organization:reuters", "relay"), PUBLISHER, TRANSLATOR]
    between = text()[span(both[0], "evidence", 0).end : span(both[1], "evidence", 0).start]
    assert between == "” with “"


def test_only_the_statement_on_residential_areas_is_on_telegram_in_this_text() -> None:
    anchored = [
        record
        for record in dossier().records.values()
        if isinstance(record, Utterance) and not getattr(record, "cited", None)
    ]
    assert [record.id for record in anchored if record.channel == "Telegram"] == ["syniehubov-residential-areas"]
    for kind in (Quote, CasualtyReport, Claim):
        for record in spoken_by(kind, "person:oleh-syniehubov"):
            if record.said and record.said.printed == "on Monday":
                assert record.channel is None


@pytest.mark.parametrize(
    ("quote", "before", "kind", "theirs"),
    [
        ("herashchenko-massacred", "alumni", "partial", 'massively shelled from "Grad" multiple rocket launchers'),
        ("syniehubov-residential-areas", "Russia’s enemy", "direct", "The Russian enemy"),
    ],
)
def test_the_two_corrupt_quotations_carry_their_parallels(quote: str, before: str, kind: str, theirs: str) -> None:
    record = get(Quote, quote)
    assert (record.wording, record.form, record.original_not_found) == ("suspected_corrupt", kind, True)
    variants = [variant for parallel in record.parallels for variant in parallel.differs]
    assert theirs in [variant.theirs for variant in variants]
    assert all(variant.ours in record.evidence[0].exact for variant in variants)
    erratum = next(erratum for erratum in held_source().errata if erratum.exact == before)
    assert (erratum.kind, erratum.cited is not None) == ("mistranslation", True)


def test_the_parallels_are_those_recorded_letter_for_letter() -> None:
    parallels = {p.text: p.cited.source.id for quote in dossier().of(Quote) for p in quote.parallels}
    assert parallels == {
        'Kharkiv has just been massively shelled from "Grad" multiple rocket launchers.': "ukrainska-pravda-7326818",
        "The Russian enemy is shelling entire residential areas of Kharkiv": "washington-post-2022-02-28",
        "Armed Forces of Ukraine that the Russians could aim at": "washington-post-2022-02-28",
    }


def test_only_two_quotations_are_suspected_corrupt_and_all_others_back_translated() -> None:
    found = {quote.id: wording_of(dossier(), quote, HELD) for quote in dossier().of(Quote)}
    assert {name for name, wording in found.items() if wording == "suspected_corrupt"} == {
        "herashchenko-massacred",
        "syniehubov-residential-areas",
    }
    assert set(found.values()) == {"suspected_corrupt", "back_translated"}
    mistranslated = [erratum.exact for erratum in held_source().errata if erratum.kind == "mistranslation"]
    assert mistranslated == ["Russia’s enemy", "alumni"]


def test_the_text_passed_through_an_unnamed_translator_in_every_chain() -> None:
    for record in dossier().records.values():
        if isinstance(record, Utterance) and not getattr(record, "cited", None):
            own_voice = str(getattr(record, "speaker", None)) == "organization:washington-post"
            expected = [TRANSLATOR] if own_voice else [PUBLISHER, TRANSLATOR]
            assert chain(record)[-len(expected) :] == expected, record.key


def test_the_text_is_published_in_excerpts_below_its_limit() -> None:
    source = held_source()
    assert (source.rights.publish, source.rights.max_share) == ("excerpts", 0.4)
    assert source.copy_status is not None
    assert source.copy_status.kind == "back_translation"
    assert 0.19 < views().held[HELD].share < 0.4
