"""Coverage: what carries each sentence, and which sentence nothing accounts for."""

from __future__ import annotations

from collections.abc import Mapping

from builder.values.key import Key
from tests.projects import example

COURIER, RADIO, LEAFLET = "courier-2019-05-14", "radio-velm-2019-05-14", "leaflet-2019-05-15"


def test_every_sentence_of_the_example_is_accounted_for() -> None:
    views = example().views
    assert views
    for source, carried in views.coverage.items():
        assert [one.sentence for one in carried] == list(views.sentences[source])
        assert all(one.accounted_for for one in carried)


def test_what_carries_a_sentence() -> None:
    views, dossier = example().views, example().dossier
    assert views
    assert dossier
    by = {dossier.texts[COURIER].text[c.sentence.start : c.sentence.end]: c for c in views.coverage[COURIER]}
    spoken = next(one for words, one in by.items() if words.startswith("“We counted"))
    assert {key for key, _ in by[spoken_words(by, "“We counted")].by} == {
        Key("quote", "sarruf-counted"),
        Key("casualty-report", "sarruf-twelve"),
        Key("person", "nadia-sarruf"),
    }
    assert {path for key, path in spoken.by if key.kind == "quote"} == {("evidence", 0), ("evidence", 1)}
    withheld = by[spoken_words(by, "Petra")]
    assert withheld.withheld
    assert withheld.by == ()
    rain = by[spoken_words(by, "Rain")]
    assert rain.unused == "the weather is not part of the dossier"
    river = by[spoken_words(by, "The Ostrel")]
    assert {key for key, _ in river.by} == {Key("source", COURIER), Key("place", "velm")}


def spoken_words(sentences: Mapping[str, object], beginning: str) -> str:
    """Return the sentence that begins with some words."""
    (found,) = [words for words in sentences if words.startswith(beginning)]
    return found


def test_words_of_a_draft_carry_a_sentence_for_editors() -> None:
    views = example().views
    assert views
    assert [{str(key) for key, _ in one.by} for one in views.coverage[LEAFLET]] == [set(), {"claim:harbour-master"}]
    assert LEAFLET not in views.held
