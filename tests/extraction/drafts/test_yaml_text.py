"""Drafts as YAML: what is written reads back as it was meant, whatever the text holds."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from builder.extraction.drafts.draft import Draft, Field, Value
from builder.extraction.drafts.yaml_text import REMARK, yaml_text
from builder.reading.yaml_tree import parse, plain
from builder.records.quote import Quote

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=60)
NAMES = st.sampled_from(["exact", "prefix", "figure", "speaker", "title", "date", "text", "note"])
SCALARS = st.builds(Field, NAMES, TEXTS, st.just(()) | st.tuples(TEXTS))
MAPPINGS = st.lists(SCALARS, min_size=1, max_size=3, unique_by=lambda field: field.name).map(tuple)
VALUES: st.SearchStrategy[Value] = st.one_of(
    TEXTS,
    MAPPINGS,
    st.lists(TEXTS, min_size=1, max_size=3).map(tuple),
    st.lists(MAPPINGS, min_size=1, max_size=3).map(tuple),
)
FIELDS = st.lists(st.builds(Field, NAMES, VALUES), min_size=1, max_size=5, unique_by=lambda field: field.name).map(
    tuple
)


def meant(value: Value) -> Any:
    if isinstance(value, str):
        return value
    if isinstance(value[0], Field):
        return {field.name: meant(field.value) for field in value if isinstance(field, Field)}
    return [meant(item) for item in value]


def draft(*fields: Field, remarks: tuple[str, ...] = ()) -> Draft:
    return Draft(Quote, "a-quote", (3, 9), "quote/after", 0.98, fields, remarks)


@given(FIELDS, st.lists(TEXTS, max_size=2).map(tuple))
def test_what_is_written_reads_back(fields: tuple[Field, ...], remarks: tuple[str, ...]) -> None:
    root, problems = parse(yaml_text(draft(*fields, remarks=remarks)), "drafts.yml")
    assert problems == ()
    assert plain(root) == meant(fields)


@given(FIELDS)
def test_the_same_draft_is_the_same_bytes(fields: tuple[Field, ...]) -> None:
    assert yaml_text(draft(*fields)) == yaml_text(draft(*fields))


def test_it_is_written_as_an_editor_writes() -> None:
    evidence = (Field("source", "courier"), Field("exact", 'We "stay": 9M55K #1'))
    made = draft(
        Field("review", "draft"),
        Field("speaker", "person:jane-roe"),
        Field("said", (Field("date", "2019-05-14"), Field("printed", "on Tuesday"))),
        Field("evidence", (evidence, evidence), ("look again",)),
        Field("figure", "12"),
        Field("private", "true"),
        Field("title", "null"),
        remarks=("or person:john-doe",),
    )
    assert yaml_text(made) == (
        "# draft: by the rule quote/after, sure 0.98; code points 3 to 9\n"
        "# draft: or person:john-doe\n"
        "review: draft\n"
        "speaker: person:jane-roe\n"
        "said: {date: 2019-05-14, printed: on Tuesday}\n"
        "# draft: look again\n"
        "evidence:\n"
        '  - {source: courier, exact: "We \\"stay\\": 9M55K #1"}\n'
        '  - {source: courier, exact: "We \\"stay\\": 9M55K #1"}\n'
        'figure: "12"\n'
        "private: true\n"
        'title: "null"\n'
    )


def test_a_long_anchor_stands_on_lines_of_its_own() -> None:
    evidence = (Field("source", "courier"), Field("exact", "word " * 30 + "end"))
    text = yaml_text(draft(Field("evidence", (evidence,))))
    assert text.splitlines()[1:4] == ["evidence:", "  - source: courier", f'    exact: "{"word " * 30}end"']


@given(TEXTS)
def test_remarks_are_one_line_each_and_marked(remark: str) -> None:
    lines = yaml_text(draft(Field("review", "draft"), remarks=(remark,))).splitlines()
    assert len(lines) == 3
    assert all(line.startswith(REMARK) for line in lines[:2])
