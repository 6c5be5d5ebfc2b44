"""The verbatim gate: words to spans, every way in which they have none, and that no changed character passes."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from builder.anchoring import Fault, anchor, locate
from builder.dossier import Dossier
from builder.linking import link
from builder.pipeline import examine
from builder.reading.content import read_content
from builder.records.quote import Quote
from builder.values.anchor import Selector
from tests.projects import EXAMPLE, example, patched

BODY = "The storm came at noon. The storm came at night.\nIt’s a naïve, cafe\u0301 “storm”: 9M55K #1.\n"


def _locate(exact: str, prefix: str = "", suffix: str = "", body: str = BODY) -> tuple[int, int] | Fault:
    return locate(Selector(exact=exact, prefix=prefix, suffix=suffix), body)


@pytest.mark.parametrize(
    ("exact", "prefix", "suffix", "start"),
    [
        ("at noon", "", "", 15),
        ("The storm came", "", " at noon", 0),
        ("The storm came", "noon. ", "", 24),
        ("The storm came", "", " at night", 24),
        ("storm", "“", "”", 70),
        ("9M55K #1.", "", "\n", 78),
        ("naïve", "", "", 56),
        ("cafe\u0301", "", "", 63),
    ],
)
def test_found(exact: str, prefix: str, suffix: str, start: int) -> None:
    found = _locate(exact, prefix, suffix)
    assert found == (start, start + len(exact))
    assert BODY[start : start + len(exact)] == exact


@pytest.mark.parametrize(
    ("exact", "prefix", "suffix", "rule", "told"),
    [
        ("The storm came", "", "", "anchor-ambiguous", "stand 2 times in the text (at 0, 24)"),
        ("storm", "The ", "", "anchor-ambiguous", "stand 2 times"),
        ("at noon", "", "!", "anchor-not-found", "not with this suffix"),
        ("at noon", "x", "", "anchor-not-found", "not with this prefix"),
        ("It's a", "", "", "anchor-not-found", "at character 3: written \"'\" (U+0027), in the text '’' (U+2019)"),
        ("The stоrm came at noon", "", "", "anchor-not-found", "written 'о' (U+043E), in the text 'o' (U+006F)"),
        ("came at moon", "", "", "anchor-not-found", "at character 9: written 'm' (U+006D), in the text 'n' (U+006E)"),
        ("came  at noon", "", "", "anchor-not-found", "other spaces between these words"),
        ("came at\u00a0noon", "", "", "anchor-not-found", "written '\\xa0' (U+00A0), in the text ' ' (U+0020)"),
        ("at night. It’s a", "", "", "anchor-crosses-paragraph", "from one paragraph into the next"),
        ("cafe", "", "", "anchor-splits-character", "inside the character"),
        ("\u0301 “storm”", "", "", "anchor-splits-character", "inside the character"),
        ("caf\u00e9", "", "", "anchor-not-found", "do not stand in the text"),
        ("na\u0308ive", "", "", "anchor-not-found", "nearest: 'a naïve,'"),
        ("quite another matter", "", "", "anchor-not-found", "or any like them"),
    ],
)  # fmt: skip
def test_not_found(exact: str, prefix: str, suffix: str, rule: str, told: str) -> None:
    found = _locate(exact, prefix, suffix)
    assert isinstance(found, Fault)
    assert found.rule == rule
    assert told in found.message


def test_overlapping_occurrences_are_all_counted() -> None:
    found = _locate("aa", body="aaa")
    assert isinstance(found, Fault)
    assert found.rule == "anchor-ambiguous"


def test_words_of_a_long_text_are_found_and_missed_without_a_long_wait() -> None:
    body = "word " * 400_000 + "end"
    assert _locate("end", body=body) == (2_000_000, 2_000_003)
    missed = _locate("nowhere", body=body)
    assert missed == Fault("anchor-not-found", "these words do not stand in the text")


EDGES = ("anchor-splits-word", "anchor-splits-character")
WORDS = st.text(alphabet="ab ñé“”’.,й\n🌾", min_size=1, max_size=60)


@given(WORDS, st.data())
def test_found_words_are_the_words_and_stand_once(body: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(body) - 1))
    exact = body[start : data.draw(st.integers(start + 1, len(body)))]
    assume("\n" not in exact and exact == exact.strip())
    found = _locate(exact, body=body)
    count = sum(body.startswith(exact, at) for at in range(len(body)))
    if isinstance(found, Fault):
        assert found.rule == "anchor-ambiguous" if count > 1 else found.rule in EDGES
    else:
        assert (found, count) == ((start, start + len(exact)), 1)


@st.composite
def _one_change(draw: st.DrawFn, text: str) -> str:
    """Insert, delete or replace one character of a text."""
    character = draw(st.sampled_from("aeo ,.”’\"'\u0301АаеоpР-–\u00a0x9"))
    at = draw(st.integers(0, len(text) - 1))
    return draw(
        st.sampled_from(
            [text[:at] + character + text[at:], text[:at] + text[at + 1 :], text[:at] + character + text[at + 1 :]]
        )
    )


def _quotes() -> list[tuple[str, str]]:
    dossier = example().dossier
    assert dossier
    return [(a.source.id, a.exact) for quote in dossier.of(Quote) for a in quote.evidence]


@given(st.sampled_from(_quotes()), st.data())
def test_any_change_of_one_character_in_a_quotation_is_caught(quote: tuple[str, str], data: st.DataObject) -> None:
    source, exact = quote
    dossier = example().dossier
    assert dossier
    body = dossier.texts[source].text
    changed = data.draw(_one_change(exact))
    assume(changed not in (exact, "") and changed == changed.strip() and "\n" not in changed)
    found = _locate(changed, body=body)
    if changed not in body or body.count(changed) > 1:
        assert isinstance(found, Fault)
    elif isinstance(found, Fault):
        assert found.rule in EDGES
    else:
        assert body[found[0] : found[1]] == changed  # a shorter run of the same words, still letter for letter


@given(st.sampled_from(_quotes()), st.data())
def test_any_change_of_one_character_in_the_text_is_caught(quote: tuple[str, str], data: st.DataObject) -> None:
    source, exact = quote
    dossier = example().dossier
    assert dossier
    text = dossier.texts[source]
    at = text.text.index(exact)
    changed = data.draw(_one_change(exact))
    body = text.text[:at] + changed + text.text[at + len(exact) :]
    assume(body != text.text)
    if exact not in body:
        assert isinstance(_locate(exact, body=body), Fault)


def test_a_changed_text_breaks_the_build_even_where_all_words_are_still_there(tmp_path: Path) -> None:
    project = patched(tmp_path, {})
    text = tmp_path / "content" / "sources" / "paper.txt"
    text.write_bytes(text.read_bytes() + b"\n")
    assert [problem.rule for problem in examine(project).problems] == ["text-changed"]


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("The storm came at noon.\r\n“Nobody was warned,” said Ann Bell. At least 3 people were hurt.\r\n", {"text-form"}),
        ("\ufeffThe storm came at noon.\n“Nobody was warned,” said Ann Bell. At least 3 people were hurt.\n", {"not-utf8"}),
        ("The storm came at noon.\n“Nobody was warned,” said Ann Bell. At least 3 people were hurt.", set()),
        ("The storm came at noon. “Nobody was warned,” said Ann Bell. At least 3 people were hurt.", set()),
        ("\u200f🌾 The storm came at noon.\n\n\n  “Nobody was warned,” said Ann Bell.\tAt least 3 people were hurt.\n\n", set()),
        ("The storm came at noon.\u2028“Nobody was warned,” said Ann Bell. At least 3 people were hurt.\n", set()),
        ("The storm came at noon.\n“Nobody was warned,” said \u202eAnn Bell. At least 3 people were hurt.\n", {"text-form"}),
    ],
)  # fmt: skip
def test_positions_are_right_or_the_text_is_refused(tmp_path: Path, text: str, rules: set[str]) -> None:
    project = patched(tmp_path, {"content/sources/paper.txt": text})
    checked = examine(project)
    assert {problem.rule for problem in checked.problems if problem.severity == "error"} == rules
    if checked.dossier and "not-utf8" not in rules:
        spans = anchor(checked.dossier).spans
        assert len(spans) == 3
        for (key, path), span in spans.items():
            evidence = getattr(checked.dossier.records[key], "evidence")[int(path[1])]  # noqa: B009
            assert checked.dossier.texts["paper"].text[span.start : span.end] == evidence.exact


def test_one_line_of_two_megabytes_is_read_cut_and_anchored(tmp_path: Path) -> None:
    filler = "rain fell on the hill again and " * 65_000
    text = f"The storm came at noon. {filler}. “Nobody was warned,” said Ann Bell. At least 3 people were hurt."
    checked = examine(patched(tmp_path, {"content/sources/paper.txt": text}))
    assert checked.views
    span = checked.views.spans.get(checked.views.public.of(Quote)[0].key, ("evidence", 0))
    assert span is not None
    assert span.start == 24 + len(filler) + 3
    assert {p.rule for p in checked.problems} == {"sentence-uncovered"}


def test_every_span_of_the_example_holds_its_words() -> None:
    content = read_content(EXAMPLE / "content")
    assert content.settings
    dossier = Dossier(content.settings, content.records, content.texts, content.origins)
    spans = anchor(dossier)
    assert spans.problems == ()
    assert link(dossier).problems == ()
    assert len(spans.spans) > 25
    for (key, path), span in spans.spans.items():
        value: object = dossier.records[key]
        for step in path:
            value = value[step] if isinstance(step, int) else getattr(value, step)  # type: ignore[index]
        assert isinstance(value, Selector)
        assert dossier.texts[span.source].text[span.start : span.end] == value.exact


def test_words_are_compared_as_they_are_and_never_normalised() -> None:
    composed, apart = "é", unicodedata.normalize("NFD", "é")
    assert isinstance(_locate(composed, body=f"a {apart} b"), Fault)
    assert isinstance(_locate(apart, body=f"a {composed} b"), Fault)
