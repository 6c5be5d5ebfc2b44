from __future__ import annotations

from typing import Any

from builder.derive.casualties.roots import Roots
from builder.records.casualty_report import CasualtyReport
from builder.records.person import Person
from builder.values.key import Key
from tests.derive.casualty_examples import key, report, views

STRIKE = Key("event", "strike")


def pair(speaker: str, killed: str, injured: str, **fields: Any) -> list[CasualtyReport]:
    values = {"speaker": f"person:{speaker}", "statement": f"{speaker}-said-{killed}", **fields}
    return [
        report(f"{speaker}-killed-{killed}", killed, **values),
        report(f"{speaker}-injured-{killed}", injured, outcome="injured", **values),
    ]


def counted(*records: Any) -> tuple[int, int]:
    roots = views(*records).roots(STRIKE)
    return roots.least, roots.most


def test_several_outlets_of_one_statement_are_one_root_and_its_carriers() -> None:
    chains = [({"agent": f"organization:{name}", "role": "publisher"},) for name in ("gazette", "herald")]
    carried = [report(f"r{n}", "9", statement="post", chain=chain) for n, chain in enumerate(chains)]
    [root] = views(*carried).roots(STRIKE).roots
    assert root.statements == ("post",)
    assert root.reports == (key("r0"), key("r1"))
    assert [carrier.id for carrier in root.carriers] == ["gazette", "herald"]


def test_equal_pairs_of_numbers_may_be_one_root_and_chains_of_them_too() -> None:
    assert counted(*pair("a", "9", "37"), *pair("b", "9", "36")) == (2, 2)
    assert counted(*pair("a", "9", "37"), *pair("b", "9", "37")) == (1, 2)
    same_as_both = [*pair("c", "9", "37"), *pair("c", "4", "5")]
    assert counted(*pair("a", "9", "37"), *same_as_both, *pair("b", "4", "5"), *pair("d", "1", "2")) == (2, 4)


def test_numbers_of_different_times_are_no_pair() -> None:
    apart = [
        report("k", "9", speaker="person:a", said="2022-05-01"),
        report("i", "37", speaker="person:a", said="2022-05-02", outcome="injured"),
    ]
    assert counted(*apart, *pair("b", "9", "37")) == (2, 2)
    together = [record.model_copy(update={"said": apart[0].said}) for record in apart]
    assert counted(*together, *pair("b", "9", "37")) == (1, 2)


def test_parts_are_no_pair_for_a_root() -> None:
    part = {"scope": {"text": "one street", "whole": "part"}}
    assert counted(*pair("a", "9", "37"), *pair("b", "9", "37", **part)) == (2, 2)


def test_an_editor_may_think_two_people_one() -> None:
    people = [
        Person.model_validate(
            {
                "id": "a",
                "review": "reviewed",
                "unnamed": {"as_printed": "an official"},
                "possibly_same_as": {"person": "b", "reason": "the same title"},
            }
        )
    ]
    roots = views(*people, *pair("a", "1", "2"), *pair("b", "3", "4")).roots(STRIKE)
    assert (roots.least, roots.most) == (1, 2)
    assert [one.why for one in roots.possibly_one] == ["possibly_same_person"]


def test_roots_are_counted_for_each_figure() -> None:
    found = views(
        *pair("a", "9", "37"),
        *pair("b", "9", "37"),
        *pair("c", "9", "50"),
        report("none", "many", qualifier="vague", speaker="person:d"),
        report("denied", "9", status="denied", speaker="person:e"),
    ).roots_by_figure(STRIKE)
    figures = {(f.outcome, f.interval.low): (f.roots.least, f.roots.most) for f in found}
    assert figures == {("killed", 9): (2, 3), ("injured", 37): (1, 2), ("injured", 50): (1, 1)}


def test_no_reports_have_no_roots() -> None:
    assert views().roots(STRIKE) == Roots((), ())
    assert views().roots(STRIKE).least == 0
