from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.derive.casualties.arithmetic import add
from builder.derive.casualties.reasons import breakdown_sentence, written
from builder.records.casualty_report import CasualtyReport
from builder.values.interval import Interval
from builder.values.key import Key
from tests.derive.casualty_examples import link, report, views

STRIKE = Key("event", "strike")


def part(name: str, figure: str, **fields: Any) -> CasualtyReport:
    scope = {"text": name, "whole": "part"}
    return report(name, figure, **{"scope": scope, "breakdown_of": link("whole"), "statement": "one", **fields})


@pytest.mark.parametrize(
    ("whole", "parts", "result"),
    [
        ({"figure": "9"}, [{"figure": "4"}, {"figure": "5"}], "holds"),
        ({"figure": "9"}, [{"figure": "4"}, {"figure": "6"}], "fails"),
        ({"figure": "9"}, [{"figure": "4"}], "fails"),
        ({"figure": "9"}, [{"figure": "4"}, {"figure": "at least 3", "qualifier": "at_least"}], "can_hold"),
        ({"figure": "9"}, [{"figure": "at least 12", "qualifier": "at_least"}], "fails"),
        ({"figure": "9"}, [{"figure": "4"}, {"figure": "many", "qualifier": "vague"}], "unchecked"),
        ({"figure": "9"}, [{"figure": "12"}, {"figure": "many", "qualifier": "vague"}], "fails"),
        ({"figure": "9"}, [{"figure": "4"}, {"figure": "about 6", "qualifier": "about"}], "can_hold"),
        ({"figure": "at least 9", "qualifier": "at_least"}, [{"figure": "20"}], "can_hold"),
        ({"figure": "9"}, [{"figure": "4"}, {"figure": "5", "outcome": "injured"}], "fails"),
        ({"figure": "9", "outcome": "casualties"}, [{"figure": "4"}, {"figure": "5", "outcome": "injured"}], "holds"),
    ],
)
def test_a_breakdown_holds_only_where_numbers_say_so(whole: Any, parts: list[Any], result: str) -> None:
    records = [report("whole", **{"statement": "one", **whole}), *(part(f"p{n}", **p) for n, p in enumerate(parts))]
    found = views(*records).breakdowns_of(STRIKE)
    assert [breakdown.result for breakdown in found] == [result]
    unlike = {f"p{n}" for n, p in enumerate(parts) if p.get("outcome") == "injured" and "outcome" not in whole}
    assert {name.id for name in found[0].unlike} == unlike


def test_what_another_source_repeats_is_no_further_part() -> None:
    other = {"source": "herald", "paraphrase": "an invented figure"}
    twice = [part("water", "4"), part("water-again", "4", scope={"text": "water", "whole": "part"}, cited=other)]
    found = views(report("whole", "4", statement="one"), *twice).breakdowns_of(STRIKE)
    assert [(len(b.parts), b.result) for b in found] == [(1, "holds")]
    same_source = [twice[0], part("water-again", "4", scope={"text": "water", "whole": "part"})]
    found = views(report("whole", "8", statement="one"), *same_source).breakdowns_of(STRIKE)
    assert [(len(b.parts), b.result) for b in found] == [(2, "holds")]


def beside(**fields: Any) -> tuple[CasualtyReport, ...]:
    injured = {"outcome": "injured", "statement": "one"}
    return (
        report("total", "37", **injured),
        report("fighters", "15", population="fighter", **injured),
        report("civilians", "15", **{"population": "civilian", **injured, **fields}),
        report("children", "3", population="child", **injured),
    )


def test_groups_beside_a_total_are_never_added_up_without_a_word() -> None:
    found = views(*beside()).breakdowns_of(STRIKE)
    assert [(b.whole.id, {p.id for p in b.parts}, b.result) for b in found] == [
        ("total", {"fighters", "civilians"}, "not_stated")
    ]
    assert found[0].sum == Interval(30, 30)


@pytest.mark.parametrize(
    "fields",
    [
        {"breakdown_of": link("total")},
        {"statement": "another"},
        {"outcome": "hospitalized"},
        {"population": "fighter"},
        {"scope": {"text": "one ward", "whole": "part"}},
    ],
)
def test_nothing_is_said_of_groups_that_are_not_beside_the_total(fields: dict[str, Any]) -> None:
    assert "not_stated" not in {b.result for b in views(*beside(**fields)).breakdowns_of(STRIKE)}


def test_a_breakdown_is_told_in_a_sentence() -> None:
    found = views(report("whole", "9", statement="one"), part("a", "4"), part("b", "5"))
    [breakdown] = found.breakdowns_of(STRIKE)
    assert written(breakdown_sentence(breakdown, found.readings), str) == "4 + 5 = 9: the parts make up 9."
    found = views(*beside())
    [breakdown] = found.breakdowns_of(STRIKE)
    assert written(breakdown_sentence(breakdown, found.readings), str) == (
        "15 + 15 = 30, beside 37: nobody says that these are its parts, so nothing is added up."
    )


bounds = st.integers(0, 9)
intervals = st.one_of(
    st.builds(lambda low, width: Interval(low, low + width), bounds, bounds),
    st.builds(lambda low: Interval(low, "open"), bounds),
)


@given(st.lists(intervals, max_size=5), st.data())
def test_a_sum_holds_the_sum_of_any_values_of_its_terms(terms: list[Interval], data: st.DataObject) -> None:
    values = [data.draw(st.integers(int(t.widest[0]), int(min(t.widest[1], 50)))) for t in terms]
    low, high = add(terms).widest
    assert low <= sum(values) <= high
    assert add(terms) == add(reversed(terms))


def test_a_circle_of_breakdowns_ends() -> None:
    records = [report("whole", "9", breakdown_of=link("a")), report("a", "9", breakdown_of=link("whole"))]
    found = views(*records)
    assert len(found.breakdowns[STRIKE]) == 2
    assert all(reading.partial for reading in found.readings.values())
