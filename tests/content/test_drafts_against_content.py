"""The drafts of the held text beside the reviewed records: what extraction finds of them, and what it makes up.

The floors are what has been reached; a change that finds less fails.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import pytest

from builder.extraction.text.offsets import Offsets
from builder.records.casualty_report import CasualtyReport
from builder.records.claim import Claim
from builder.records.event import Event
from builder.records.organization import Organization
from builder.records.person import Person
from builder.records.place import Place
from builder.records.quote import Quote
from builder.records.record import Record
from builder.records.weapon import Weapon
from builder.values.read_count import read_count
from tests.content import kharkiv
from tests.content.drafted import drafts, names, sentences, spans

PUBLISHER = "organization:washington-post"


class Score(NamedTuple):
    """How many of the reviewed records have a draft, and how many drafts have a reviewed record."""

    wanted: int
    found: int
    drafted: int
    right: int

    @property
    def recall(self) -> float:
        """The share of the reviewed records that was found."""
        return self.found / self.wanted

    @property
    def precision(self) -> float:
        """The share of the drafts that an editor kept."""
        return self.right / self.drafted if self.drafted else 1.0


def reviewed(kind: type[Any]) -> list[Any]:
    """The reviewed records of a kind that the held text can give."""
    held = kharkiv.text().casefold()
    given = {record.key for record in drafts().dossier.of(kind) if record.review != "draft"}
    return [one for one in kharkiv.dossier().of(kind) if one.key not in given and any(held_in(one, held))]


def held_in(record: Record, held: str) -> Iterator[bool]:
    if hasattr(record, "names"):
        yield any(re.search(rf"\b{re.escape(name)}\b", held) for name in names(record)) or "translator" in record.id
    else:
        yield bool(sentences(kharkiv.views(), record.key))


def matched(kind: type[Any], alike: Callable[[Any, Any], bool]) -> Score:
    wanted, made = reviewed(kind), drafts().of(kind)
    return Score(
        len(wanted),
        sum(any(alike(one, draft) for draft in made) for one in wanted),
        len(made),
        sum(any(alike(one, draft) for one in wanted) for draft in made),
    )


def covers(wanted: list[Offsets], made: list[Offsets]) -> bool:
    """Whether every part of a speech has its own part in the draft, nearly to the letter."""
    return len(wanted) == len(made) and all(
        min(a[1], b[1]) - max(a[0], b[0]) >= 0.95 * max(a[1] - a[0], b[1] - b[0])
        for a, b in zip(wanted, made, strict=True)
    )


def same_quote(one: Quote, draft: Quote) -> bool:
    return one.form == draft.form and covers(
        spans(kharkiv.views(), one.key, "evidence"), drafts().spans(draft.key, "evidence")
    )


def bounds(report: CasualtyReport) -> tuple[Any, Any]:
    if report.low is not None:
        return report.low, report.high
    reading = read_count(report.figure, report.qualifier_words or "", report.qualifier)
    assert reading is not None, report.id
    return reading.low, reading.high


def same_figure(one: CasualtyReport, draft: CasualtyReport) -> bool:
    own, made = spans(kharkiv.views(), one.key, "words"), drafts().spans(draft.key, "words")
    touching = any(a[0] < b[1] and b[0] < a[1] for a in own for b in made)
    fields = ("outcome", "population", "modality", "qualifier")
    return touching and bounds(one) == bounds(draft) and all(getattr(one, f) == getattr(draft, f) for f in fields)


def same_name(one: Record, draft: Record) -> bool:
    return bool(set(names(one)) & set(names(draft)))


def same_sentence(one: Record, draft: Record) -> bool:
    return bool(sentences(kharkiv.views(), one.key) & drafts().sentences(draft.key))


def same_event(one: Event, draft: Event) -> bool:
    return str(one.date) == str(draft.date) and same_sentence(one, draft)


RULES: dict[type[Record], Callable[[Any, Any], bool]] = {
    Quote: same_quote,
    CasualtyReport: same_figure,
    Claim: same_sentence,
    Person: same_name,
    Organization: same_name,
    Place: same_name,
    Weapon: same_name,
    Event: same_event,
}
FLOORS: dict[type[Record], tuple[float, float]] = {
    Quote: (1.0, 1.0),
    CasualtyReport: (1.0, 1.0),
    Claim: (0.56, 0.90),
    Person: (0.95, 1.0),
    Organization: (1.0, 1.0),
    Place: (0.93, 1.0),
    Weapon: (1.0, 1.0),
    Event: (1.0, 1.0),
}


@pytest.mark.parametrize("kind", RULES, ids=lambda kind: kind.kind)
def test_what_is_found_and_what_is_made_up(kind: type[Record], capsys: pytest.CaptureFixture[str]) -> None:
    score = matched(kind, RULES[kind])
    with capsys.disabled():
        told = f"recall {score.found:2}/{score.wanted:2} = {score.recall:.2f}"
        print(f"\n{kind.plural:17} {told}   precision {score.right:2}/{score.drafted:2} = {score.precision:.2f}")
    recall, precision = FLOORS[kind]
    assert score.recall >= recall, [
        one.id for one in reviewed(kind) if not any(RULES[kind](one, d) for d in drafts().of(kind))
    ]
    assert score.precision >= precision, [
        d.id for d in drafts().of(kind) if not any(RULES[kind](one, d) for one in reviewed(kind))
    ]


def test_the_drafts_pass_every_check() -> None:
    assert [str(problem) for problem in drafts().problems if problem.severity == "error"] == []
    assert drafts().remarks == ()


def test_claims_of_indirect_speech() -> None:
    """Every sentence of the text in which editors found indirect speech has a claim of the same sentence."""
    wanted = [claim for claim in reviewed(Claim) if str(claim.speaker) != PUBLISHER]
    missed = [claim.id for claim in wanted if not any(same_sentence(claim, draft) for draft in drafts().of(Claim))]
    assert missed == ["syniehubov-three-areas"]
