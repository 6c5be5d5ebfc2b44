from __future__ import annotations

from pathlib import Path

import pytest

from builder.anchoring import anchor
from builder.checks import arithmetic
from builder.checks.check import Check, run
from builder.derive.views import derive
from builder.dossier import Dossier
from builder.linking import link
from builder.reading.content import read_content
from tests.projects import patched

FIELDS = {
    "event": "storm",
    "speaker": "person:ann-bell",
    "cited": "{source: almanac, paraphrase: an invented figure}",
    "qualifier": "exact",
    "outcome": "killed",
    "population": "not_stated",
    "scope": "{whole: not_stated}",
    "status": "reported",
    "chain": "[]",
}
OTHERS = {
    "content/sources/almanac.yml": "review: reviewed\ntype: report\nlanguage: en\n"
    "rights: {statement: ours, publish: full}\n",
    "content/people/ben-ash.yml": "review: reviewed\nnames: [{text: Ben Ash, kind: preferred}]\n",
    "content/events/flood.yml": "review: reviewed\ntitle: A flood\ntype: background\ndate: 2019-05-02\n"
    'evidence: [{source: paper, exact: "The storm came at noon."}]\n',
}
BEN = {"speaker": "person:ben-ash"}


def told(root: Path, check: Check, **reports: dict[str, str]) -> list[str]:
    """What a check says of these reports: path, line and column from the file's own text."""
    files = dict(OTHERS)
    for name, fields in reports.items():
        lines = {"review": "reviewed", **FIELDS, **fields}
        text = "".join(f"{field}: {value}\n" for field, value in lines.items())
        files[f"content/casualty-reports/{name.replace('_', '-')}.yml"] = text
    content = read_content(patched(root, files).content)
    assert content.problems == ()
    assert content.settings is not None
    dossier = Dossier(content.settings, content.records, content.texts, content.origins, content.failed)
    views = derive(dossier, link(dossier), anchor(dossier))
    return [str(problem).removeprefix("content/casualty-reports/") for problem in run(check, dossier, views)]


def part(figure: str, **fields: str) -> dict[str, str]:
    return {"figure": f'"{figure}"', "breakdown_of": "{report: whole, reason: a part}", **fields}


WHOLE = {"figure": '"9"'}
OVERRIDE = {"relations": "[{report: whole, relation: conflict, reason: the source says so}]"}


def test_parts_that_do_not_add_up_are_told_at_their_whole(tmp_path: Path) -> None:
    assert told(tmp_path, arithmetic.breakdown_sum, whole=WHOLE, one=part("4"), two=part("6")) == [
        "whole.yml:11:9: expected the parts to make up 9, found 4 (one) + 6 (two) = 10; if the source gives them so, "
        "use subset_of, or state the relation with a reason [breakdown-sum]"
    ]


@pytest.mark.parametrize("fields", [{"figure": '"5"'}, OVERRIDE, {"qualifier": "about", "figure": "about 6"}])
def test_parts_that_add_up_or_are_said_not_to_are_not_told(tmp_path: Path, fields: dict[str, str]) -> None:
    assert told(tmp_path, arithmetic.breakdown_sum, whole=WHOLE, one=part("4"), two={**part("6"), **fields}) == []


def test_a_part_that_counts_another_outcome_is_told(tmp_path: Path) -> None:
    assert told(tmp_path, arithmetic.breakdown_sum, whole=WHOLE, one=part("9", outcome="injured")) == [
        "one.yml:12:15: this counts another outcome (injured) than its whole, 9 killed; use subset_of [breakdown-sum]"
    ]


def test_a_part_larger_than_its_whole_is_told_at_its_link(tmp_path: Path) -> None:
    larger = {"figure": '"12"', "subset_of": "{report: whole, reason: a part}", **BEN}
    assert told(tmp_path, arithmetic.part_exceeds_whole, whole=WHOLE, one=larger) == [
        "one.yml:12:12: this part, 12 killed, is above its whole, 9 killed (whole); if the sources say so, state the "
        "relation conflict with a reason [part-exceeds-whole]"
    ]


@pytest.mark.parametrize("fields", [{"figure": '"9"'}, OVERRIDE, {"figure": "many", "qualifier": "vague"}])
def test_a_part_that_may_fit_or_is_said_not_to_is_not_told(tmp_path: Path, fields: dict[str, str]) -> None:
    fitting = {"figure": '"12"', "subset_of": "{report: whole, reason: a part}", **BEN, **fields}
    assert told(tmp_path, arithmetic.part_exceeds_whole, whole=WHOLE, one=fitting) == []


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"figure": "about 20", "qualifier": "about", "low": "20"}, []),
        (
            {"figure": "about 20", "qualifier": "about", "low": "15", "high": "25"},
            [
                "a.yml:12:6: low is 15, but about/1 reads 20 in the words 'about 20' [words-and-values]",
                "a.yml:13:7: high is 25, but about/1 reads 20 in the words 'about 20' [words-and-values]",
            ],
        ),
        (
            {"figure": "dozens", "qualifier": "vague", "high": "60"},
            ["a.yml:12:7: high is 60, but dozens/1 reads open in the words 'dozens' [words-and-values]"],
        ),
        ({"figure": "those in the cellar", "low": "1", "high": "1"}, []),
    ],
)
def test_an_editors_bounds_that_differ_from_the_words_are_told(
    tmp_path: Path, fields: dict[str, str], expected: list[str]
) -> None:
    assert told(tmp_path, arithmetic.words_and_values, a=fields) == expected


def test_one_speaker_who_gave_two_figures_in_an_unknown_order_is_asked_which_is_later(tmp_path: Path) -> None:
    day = {"said": "2019-05-02"}
    first, second = {"figure": '"9"', **day}, {"figure": '"11"', **day}
    assert told(tmp_path, arithmetic.order_not_known, a=first, b=second) == [
        "b.yml:12:7: one speaker gave 9 killed (a) and 11 killed; which is later? give the later one supersedes, "
        "or both a time, or state under relations that it is not known [order-not-known]"
    ]
    later = {**second, "supersedes": "{report: a, reason: said in the evening}"}
    assert told(tmp_path, arithmetic.order_not_known, a=first, b=later) == []


def test_only_an_earlier_report_of_the_same_speaker_is_superseded(tmp_path: Path) -> None:
    early, late = {"figure": '"9"', "said": "2019-05-02"}, {"figure": '"11"', "said": "2019-05-03"}
    over = {"supersedes": "{report: a, reason: later}"}
    check = arithmetic.supersedes_earlier
    assert told(tmp_path, check, a=early, b={**late, **over}) == []
    assert told(tmp_path, check, a=late, b={**early, **over}) == [
        "b.yml:13:22: 'a' was said later (2019-05-03) than this (2019-05-02) [supersedes-earlier]"
    ]
    assert told(tmp_path, check, a=early, b={**late, **over, **BEN}) == [
        "b.yml:13:22: 'a' is person:ann-bell's; a report supersedes those of its own speaker only [supersedes-earlier]"
    ]


def test_a_stated_relation_is_to_another_report_of_the_event_and_stated_once(tmp_path: Path) -> None:
    def state(name: str) -> str:
        return f"[{{report: {name}, relation: compatible, reason: an editor thinks so}}]"

    assert told(
        tmp_path,
        arithmetic.stated_relation,
        a={**WHOLE, "relations": state("b")},
        b={**WHOLE, "relations": state("a")},
        c={**WHOLE, "relations": state("c")},
        d={**WHOLE, "relations": state("f")},
        f={**WHOLE, "event": "flood"},
        g={**WHOLE, "relations": state("a")},
    ) == [
        "b.yml:12:13: this relation is stated in 'a' too; keep one of the two [stated-relation]",
        "c.yml:12:13: a report has no relation to itself [stated-relation]",
        "d.yml:12:13: 'f' counts an unrelated event (flood) [stated-relation]",
    ]
