"""The publish gate: who passes, what is left of whom, and references that would break behind it."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.derive.publication import PUBLISHED_REVIEWS, is_published, private_people
from builder.pipeline import Project, examine
from builder.records.person import Person
from builder.records.place import Place
from builder.records.source import Source
from builder.values.key import Key
from tests.projects import example, patched

PLACE = "review: {review}\nvisibility: {visibility}\nnames: [{{text: Vale, kind: preferred}}]\ntype: city\n"


@pytest.mark.parametrize("review", ["draft", "reviewed", "disputed", "withdrawn"])
@pytest.mark.parametrize("visibility", ["public", "restricted"])
def test_only_reviewed_or_disputed_public_records_pass(review: str, visibility: str, tmp_path: Path) -> None:
    reason = "changes: [{date: 2019-06-01, what: all, why: an error}]\n"
    text = PLACE.format(review=review, visibility=visibility) + reason
    checked = examine(patched(tmp_path, {"content/places/vale.yml": text}))
    assert checked.problems == ()
    assert checked.views
    assert checked.dossier
    key = Key("place", "vale")
    passes = review in PUBLISHED_REVIEWS and visibility == "public"
    assert is_published(checked.dossier.records[key]) == passes == (key in checked.views.public.records)
    withdrawn = [record.key for record in checked.views.publication.withdrawn]
    assert withdrawn == ([key] if review == "withdrawn" and visibility == "public" else [])
    assert (key in checked.views.captions) == passes


def test_the_public_dossier_holds_no_texts_and_no_withheld_words() -> None:
    views = example().views
    assert views
    assert not views.public.texts
    assert all(source.withheld == () for source in views.public.of(Source))
    assert any(source.withheld for source in example().dossier.of(Source))  # type: ignore[union-attr]


def test_of_a_private_person_only_what_is_shown_is_left() -> None:
    views, dossier = example().views, example().dossier
    assert views
    assert dossier
    (person,) = private_people(dossier.records)
    assert person.names
    assert person.facts
    public = views.public.records[person.key]
    assert isinstance(public, Person)
    kept = {"id", "review", "visibility", "private", "shown_as"}
    for name, field in Person.model_fields.items():
        if name not in kept:
            assert getattr(public, name) == field.get_default(), name
    assert public.shown_as == person.shown_as


def test_no_link_of_the_public_dossier_begins_or_ends_behind_the_gate() -> None:
    views = example().views
    assert views
    public = views.public.records
    assert views.publication.links
    for one in views.publication.links:
        assert one.target in public
        assert one.origin in public or one.origin.kind == "dossier"
    for key, backlinks in views.backlinks.items():
        assert key in public
        assert all(back.origin in public or back.origin.kind == "dossier" for back in backlinks)
    private = Key("person", "velm-trader-1")
    assert not [one for one in views.publication.links if one.origin == private]
    assert not [one for one in views.publication.links if one.path[:1] == ("withheld",)]


def test_what_a_published_record_may_not_name(tmp_path: Path) -> None:
    files = {
        "content/places/vale.yml": PLACE.format(review="draft", visibility="public"),
        "content/places/hill.yml": "review: reviewed\nnames: [{text: Hill, kind: preferred}]\ntype: city\nwithin: vale\n",
    }
    (problem,) = examine(patched(tmp_path, files)).problems
    assert (problem.rule, problem.location.line, problem.location.column) == ("unpublished-reference", 4, 9)


def test_drafts_may_name_each_other(tmp_path: Path) -> None:
    files = {
        "content/places/vale.yml": PLACE.format(review="draft", visibility="public") + "within: moor\n",
        "content/places/moor.yml": PLACE.format(review="draft", visibility="restricted"),
    }
    checked = examine(patched(tmp_path, files))
    assert checked.problems == ()
    assert checked.views
    assert [place.id for place in checked.views.public.of(Place)] == ["hill"]


def test_an_empty_visibility_is_no_way_through(tmp_path: Path) -> None:
    text = PLACE.format(review="reviewed", visibility="~")
    checked = examine(patched(tmp_path, {"content/places/vale.yml": text}))
    assert [problem.rule for problem in checked.problems] == ["bad-value"]
    assert examine(Project(tmp_path)).views
