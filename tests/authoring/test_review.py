"""Reviewing: the order of drafts, what each key does to a session, and what it does to files."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.authoring.decisions import FILE, decided
from builder.authoring.extract import extract
from builder.authoring.review import KEYS, nearest, spans_of, step
from builder.authoring.review_changes import WAITS, accept, join, reject
from builder.extraction.drafts.yaml_text import REMARK
from builder.pipeline import Project
from builder.problems import ContentError
from builder.values.key import Key
from tests.authoring.reviewing import TEXT, drafted_project, item_of, opened
from tests.projects import write_files


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return drafted_project(tmp_path / "dossier")


def test_a_draft_stands_behind_those_it_refers_to(project: Project) -> None:
    keys = [str(item.key) for item in opened(project)[0].items]
    assert keys[0] == "source:mill"
    assert keys.index("person:jane-roe") < keys.index("quote:roe-leave-town")
    assert keys.index("person:john-doe") < keys.index("claim:doe-mill-hit")
    assert len(keys) == len(set(keys))


def test_a_draft_stands_beside_its_words(project: Project) -> None:
    item = item_of(project, "quote:roe-leave-town")
    assert TEXT[slice(*item.span)] == "We will not leave the town,"
    assert TEXT[slice(*item.sentence)] == "“We will not leave the town,” she said."
    assert any("by the rule quote/after" in remark for remark in item.remarks)
    person = item_of(project, "person:john-doe")
    assert TEXT[slice(*person.span)] == "John Doe"


def test_keys_move_a_session_or_ask_for_an_effect(project: Project) -> None:
    review = opened(project)[0]
    first, second = review.items[:2]
    assert review.current == first
    skipped, effect = step(review, "skip")
    assert (skipped.current, effect) == (second, None)
    back, _ = step(skipped, "back")
    assert back.current == first
    for action in ("accept", "edit", "join", "reject"):
        same, effect = step(review, action)
        assert same == review
        assert effect == (action, first)
    ended, effect = step(review, "quit")
    assert (ended.current, effect) == (None, None)
    assert set(KEYS.values()) == {"accept", "edit", "join", "reject", "skip", "back", "quit"}


def test_when_all_are_set_aside_none_is_left_and_keys_do_nothing(project: Project) -> None:
    review = opened(project)[0]
    for _ in review.items:
        review, _ = step(review, "skip")
    assert review.current is None
    assert step(review, "accept") == (review, None)
    assert step(step(review, "back")[0], "skip")[0].current is None


def test_progress_counts_drafts_and_sentences_by_source(project: Project) -> None:
    (progress,) = opened(project)[0].progress
    assert (progress.source, progress.carried, progress.sentences) == ("mill", 0, 3)
    assert progress.left == len(opened(project)[0].items)


def test_accepting_takes_the_remarks_out_and_publishes(project: Project) -> None:
    for key in ("source:mill", "person:john-doe", "claim:doe-mill-hit"):
        checked = opened(project)[3]
        after, problems = accept(project, checked, item_of(project, key))
        assert problems == ()
        assert after.dossier is not None
        assert key not in {str(item.key) for item in opened(project)[0].items}
    written = (project.content / "claims" / "doe-mill-hit.yml").read_text("utf-8")
    assert written.startswith("review: reviewed\n")
    assert REMARK not in written
    assert opened(project)[0].progress[0].carried == 1


def test_accepting_what_rests_on_a_draft_is_undone_and_says_why(project: Project) -> None:
    item = item_of(project, "claim:doe-mill-hit")
    before = (project.root / item.path).read_bytes()
    _, problems = accept(project, opened(project)[3], item)
    assert {problem.rule for problem in problems} == {"unpublished-reference"}
    assert (project.root / item.path).read_bytes() == before


def test_drafts_that_refer_to_each_other_are_accepted_together(project: Project) -> None:
    for one, other in (("ann", "bob"), ("bob", "ann"), ("cid", "dan"), ("dan", "ann")):
        (project.content / "people" / f"{one}.yml").write_text(
            f"review: draft\nunnamed: {{as_printed: a {one}}}\npossibly_same_as: {{person: {other}, reason: Alike.}}\n",
            "utf-8",
        )
    ann, bob, cid = (item_of(project, f"person:{name}") for name in ("ann", "bob", "cid"))
    checked = opened(project)[3]
    assert {problem.rule for problem in accept(project, checked, ann)[1]} == {WAITS}
    assert accept(project, checked, bob, (ann, cid))[1] == ()
    left = {str(item.key) for item in opened(project)[0].items}
    assert left & {"person:ann", "person:bob", "person:cid"} == {"person:cid"}  # what it refers to is a draft still


def test_a_refused_draft_does_not_return(project: Project) -> None:
    _, dossier, views, _ = opened(project)
    item = item_of(project, "claim:doe-mill-hit")
    assert reject(project, dossier, item, spans_of(views, item)) == ()
    assert not (project.root / item.path).exists()
    again = extract(project, "mill")
    assert (again.written, again.refused) == ((), 1)
    _, dossier, views, _ = opened(project)
    person = item_of(project, "person:john-doe")
    assert reject(project, dossier, person, spans_of(views, person)) == ()
    assert extract(project, "mill").written == ()
    assert len((project.content / FILE).read_text("utf-8").splitlines()) == 2
    assert {known.key for known in decided(project.content, "mill")} == {None}
    assert decided(project.content, "paper") == ()


def test_what_others_rest_on_is_not_refused(project: Project) -> None:
    _, dossier, views, _ = opened(project)
    item = item_of(project, "person:john-doe")
    (problem,) = reject(project, dossier, item, spans_of(views, item))
    assert "claim:doe-mill-hit" in problem.message
    assert (project.root / item.path).exists()
    assert not (project.content / FILE).exists()


def test_joining_leads_every_reference_to_the_record(project: Project) -> None:
    _, dossier, views, _ = opened(project)
    item = item_of(project, "person:john-doe")
    changed = join(project, dossier, item, Key("person", "ann-bell"), spans_of(views, item))
    assert [path.name for path in changed] == ["doe-mill-hit.yml"]
    assert "speaker: person:ann-bell\n" in changed[0].read_text("utf-8")
    assert not (project.root / item.path).exists()
    again = extract(project, "mill")
    assert again.written == ()
    assert Key("person", "ann-bell") in again.linked
    assert [p for p in opened(project)[3].problems if p.severity == "error"] == []


def test_joining_with_nothing_or_with_itself_is_refused(project: Project) -> None:
    _, dossier, views, _ = opened(project)
    item = item_of(project, "person:john-doe")
    for target in (Key("person", "nobody"), item.key, Key("source", "paper")):
        with pytest.raises(ContentError):
            join(project, dossier, item, target, spans_of(views, item))
    assert (project.root / item.path).exists()


def test_the_nearest_records_are_offered_first(project: Project) -> None:
    write_files(
        project.content,
        {
            f"people/{name}.yml": f"review: reviewed\nnames: [{{text: {text}, kind: preferred}}]\n"
            for name, text in (("a-stranger", "Zoe Zed"), ("doe", "J. Doe"))
        },
    )
    _, dossier, _, _ = opened(project)
    assert [key.id for key in nearest(dossier, item_of(project, "person:john-doe"))] == [
        "doe",
        "a-stranger",
        "ann-bell",
    ]


def test_a_draft_can_be_joined_with_another_draft_that_is_like_it(project: Project) -> None:
    for name, text in (("doe", "J. Doe"), ("zed", "Zoe Zed")):
        path = project.content / "people" / f"{name}.yml"
        path.write_text(f"review: draft\nnames: [{{text: {text}, kind: preferred}}]\n", "utf-8")
    _, dossier, _, _ = opened(project)
    offered = [key.id for key in nearest(dossier, item_of(project, "person:john-doe"))]
    assert "doe" in offered
    assert "zed" not in offered


def test_decisions_that_cannot_be_read_are_told_with_their_line(project: Project) -> None:
    (project.content / FILE).write_text('{"source": "mill", "kind": "quote"}\nnonsense\n', "utf-8")
    with pytest.raises(ContentError, match=r"\.decisions\.jsonl:2:1"):
        decided(project.content, "mill")
