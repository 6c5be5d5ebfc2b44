"""Links: every reference of every record, in fields and in prose, and the way back."""

from __future__ import annotations

from pathlib import Path

from builder.derive.backlinks import link_back
from builder.linking import RecordLink, link
from builder.pipeline import examine
from builder.records.traversal import CITATION, MENTION, Reference, parts
from builder.values.key import Key
from tests.projects import example, patched


def test_every_reference_of_the_example_is_a_link() -> None:
    dossier = example().dossier
    assert dossier
    wanted = {
        (key, part.path, part.offset, part.key)
        for key, record in dossier.records.items()
        for part in parts(record)
        if isinstance(part, Reference)
    }
    found = link(dossier)
    assert found.problems == ()
    assert {
        (one.origin, one.path, one.offset, one.target) for one in found.links if one.origin.kind != "dossier"
    } == wanted
    assert len(wanted) > 100


def test_references_in_prose_carry_their_own_labels_and_places() -> None:
    dossier = example().dossier
    assert dossier
    topic = Key("topic", "quiet-zone")
    body = [one for one in link(dossier).links if one.origin == topic and one.path == ("body",)]
    assert [(str(one.target), one.label) for one in body] == [
        ("source:monitors-2019-06", CITATION.reverse),
        ("place:velm", MENTION.reverse),
        ("claim:army-denies", MENTION.reverse),
        ("organization:velm-town-hall", MENTION.reverse),
        ("source:monitors-2019-06", CITATION.reverse),
    ]
    text = getattr(dossier.records[topic], "body").text  # noqa: B009
    for one in body:
        written = f"[@{one.target.id}" if one.label == CITATION.reverse else str(one.target)
        assert text.startswith(written, one.offset)


def test_backlinks_are_the_inverse_of_links() -> None:
    dossier = example().dossier
    assert dossier
    links = [one for one in link(dossier).links if one.label is not None and one.origin != one.target]
    back = link_back(links)
    assert {(one.target, one.label, one.origin) for one in links} == {
        (target, found.label, found.origin) for target, backlinks in back.items() for found in backlinks
    }


def test_backlinks_name_an_origin_once_a_label_and_are_sorted() -> None:
    a, b, c = Key("place", "a"), Key("event", "b"), Key("event", "c")
    links = [
        RecordLink(c, ("places", 0), a, "Events here", 0),
        RecordLink(b, ("places", 1), a, "Events here", 0),
        RecordLink(b, ("places", 0), a, "Events here", 0),
        RecordLink(b, ("summary",), a, "About", 7),
        RecordLink(a, ("within",), a, "Places within", 0),
        RecordLink(b, ("main_event",), c, None, 0),
    ]
    back = link_back(links)
    assert list(back) == [a]
    assert [(found.label, found.origin) for found in back[a]] == [("About", b), ("Events here", b), ("Events here", c)]
    assert link_back(reversed(links)).keys() == back.keys()


def test_a_record_that_failed_to_read_exists_for_those_who_name_it(tmp_path: Path) -> None:
    checked = examine(patched(tmp_path, {"content/people/ann-bell.yml": "review: [\n"}))
    assert [problem.rule for problem in checked.problems] == ["yaml-syntax"]
    assert checked.dossier
    assert checked.dossier.knows(Key("person", "ann-bell"))
    assert Key("person", "ann-bell") not in checked.dossier.records


def test_unknown_references_are_told_where_they_stand(tmp_path: Path) -> None:
    note = "note: |\n  First line.\n\n  On the [moor](place:moor) and [@papr], 🌾 [vale](place:vale).\n"
    files = {"content/places/hill.yml": "review: reviewed\nnames: [{text: Hill, kind: preferred}]\ntype: city\n" + note}
    problems = examine(patched(tmp_path, files)).problems
    assert [(p.rule, p.location.line, p.location.column) for p in problems] == [
        ("unknown-reference", 7, 17),
        ("unknown-reference", 7, 33),
        ("unknown-reference", 7, 51),
    ]
