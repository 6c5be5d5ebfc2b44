"""The words that state a private person's facts are not published because a record of that person rests on them."""

from __future__ import annotations

from pathlib import Path

from builder.pipeline import Project, generate
from tests.projects import example_copy
from tests.sites import tree

SECRET = "the prices of cherries, plums and early potatoes"
FACT = 'facts: [{label: Trade, value: sold fruit, evidence: [{source: radio-velm-2019-05-14, exact: "%s"}]}]\n'


def test_facts_of_a_private_person_publish_no_words_and_no_places_of_words(tmp_path: Path) -> None:
    project = example_copy(tmp_path)
    generate(Project(project))
    before = tree(project / "build" / "docs")
    person = project / "content" / "people" / "velm-trader-1.yml"
    kept = [line for line in person.read_text("utf-8").splitlines(keepends=True) if not line.startswith("facts:")]
    person.write_text("".join(kept) + FACT % SECRET, "utf-8")
    generate(Project(project))
    after = tree(project / "build" / "docs")
    assert after == before
