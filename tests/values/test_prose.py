"""Prose: what is read into which tree, what is refused and where, and that no visible character is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.values.key import Key
from builder.values.prose import (
    MAX_PROSE,
    Citation,
    Emphasis,
    Heading,
    Link,
    Listing,
    Paragraph,
    Text,
    parse_prose,
    plain,
)


def _only(text: str) -> tuple[object, ...]:
    prose, faults = parse_prose(text)
    assert faults == ()
    (block,) = prose.blocks
    assert isinstance(block, Paragraph)
    return block.children


@pytest.mark.parametrize(
    ("text", "children"),
    [
        ("plain", (Text("plain"),)),
        ("*a* **b**", (Emphasis((Text("a"),)), Text(" "), Emphasis((Text("b"),), strong=True))),
        ("***a***", (Emphasis((Emphasis((Text("a"),), strong=True),)),)),
        ("_a_ snake_case_x", (Emphasis((Text("a"),)), Text(" snake_case_x"))),
        ("[a](place:velm)", (Link((Text("a"),), Key("place", "velm"), 4),)),
        ("[*a*](https://b.example/c)", (Link((Emphasis((Text("a"),)),), "https://b.example/c", 6),)),
        ("<https://b.example>", (Link((Text("https://b.example"),), "https://b.example", 1),)),
        ("[m](mailto:a@b.example)", (Link((Text("m"),), "mailto:a@b.example", 4),)),
        ("[@a-1]", (Citation(Key("source", "a-1"), None, 0),)),
        ("x [@a, p. 3]; [@b,  “c”].", (
            Text("x "), Citation(Key("source", "a"), "p. 3", 2), Text("; "), Citation(Key("source", "b"), "“c”", 14), Text("."),
        )),
        ("one\ntwo", (Text("one"), Text(" "), Text("two"))),
        ("one  \ntwo", (Text("one"), Text(" "), Text("two"))),
        (r"\[@a]", (Text("["), Text("@a]"))),
        ("a &amp; b &lt;i&gt;", (Text("a "), Text("&"), Text(" b "), Text("<"), Text("i"), Text(">"))),
        ("<b>a</b>", (Text("<b>a</b>"),)),
        ("a @b [c] {d} $e$ ^f^ 1) 2.", (Text("a @b [c] {d} $e$ ^f^ 1) 2."),)),
        ("https://b.example is no link", (Text("https://b.example is no link"),)),
        ("Надія, صرّوف", (Text("Надія, صرّوف"),)),
    ],
)  # fmt: skip
def test_inlines(text: str, children: tuple[object, ...]) -> None:
    assert _only(text) == children


def test_blocks() -> None:
    prose, faults = parse_prose("## One\n\nTwo\nthree.\n\n### Four\n\n- a\n- *b*\n\n1. c\n1. d\n")
    assert faults == ()
    assert prose.blocks == (
        Heading(2, (Text("One"),), 0),
        Paragraph((Text("Two"), Text(" "), Text("three.")), 8),
        Heading(3, (Text("Four"),), 20),
        Listing(False, ((Text("a"),), (Emphasis((Text("b"),)),)), 30),
        Listing(True, ((Text("c"),), (Text("d"),)), 41),
    )
    assert prose.plain() == "One Two three. Four a b c d"
    assert [type(inline).__name__ for inline in prose.inlines()].count("Text") == 9


@pytest.mark.parametrize(
    ("text", "offset", "told"),
    [
        ("# a", 0, "a heading of level 1"),
        ("a\n\n#### b", 3, "a heading of level 4"),
        ("a\n=", 0, "a heading of level 1"),
        ("a `b`", 0, "code is"),
        ("    a", 0, "indented code is"),
        ("a\n\n```\nb\n```", 3, "code blocks are"),
        ("![a](b.png)", 0, "images are"),
        ("> a", 0, "block quotations are"),
        ("a\n\n***", 3, "rules are"),
        ("|a|\n|-|\n|b|", 0, "tables are"),
        ("~~a~~", 0, "struck-out text is"),
        ("- a\n  - b", 0, "lists are flat"),
        ("- a\n\n  b", 0, "lists are flat"),
        ("- ", 0, "lists are flat"),
        ("x [a](velm.html)", 6, "a reference such as place:id; found 'velm.html'"),
        ("a\n\n3. b\n4. c", 3, "begins with 1"),
        ("[a](#b)", 4, "found '#b'"),
        ("[a]()", 0, "found ''"),
        ("[a](//b.example)", 4, "found '//b.example'"),
        ("[a](file:///etc/passwd)", 0, "readable as a link"),
        ("[a](JavaScript:b)", 0, "readable as a link"),
        ("[a](b c)", 0, "readable as a link"),
        ("[a](https://u:p@b.example)", 4, "without a user name"),
        ("[a](person:Bo)", 4, "small letters"),
        ('[a](place:b "c")', 4, "has no title"),
        ("[a][b]\n\n[b]: https://c.example", 8, "inside the link"),
        ("[@A]", 0, "a citation"),
        ("see [@a; @b]", 4, "a citation"),
        ("a\u202eb", 0, r"U+202E"),
        ("a\x0bb", 0, r"U+000B"),
    ],
)
def test_refused(text: str, offset: int, told: str) -> None:
    _, faults = parse_prose(text)
    assert faults
    assert told in faults[0].message
    if "readable" not in told:  # found in a run of text whose own place is not known
        assert faults[0].offset == offset


def test_a_text_that_is_too_long_is_not_read() -> None:
    prose, faults = parse_prose("a" * (MAX_PROSE + 1))
    assert prose.blocks == ()
    assert "at most 100000" in faults[0].message


PIECES = [
    "a", "b ", " ", "*", "_", "**", "[", "]", "(", ")", "![", "](", "(place:x)", "<", ">", "&", "&lt;", "\\", "`", "~", "#",
    "- ", "1. ", "> ", "\n", "\n\n", "|", ":", "@", "{", "}", "=", "+", "\t", "й", "\u0301", "🌾",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_reading_never_fails_and_keeps_every_letter(pieces: list[str]) -> None:
    text = "".join(pieces)
    prose, faults = parse_prose(text)
    assert all(0 <= fault.offset <= len(text) for fault in faults)
    if not faults:
        visible = "".join(c for c in prose.plain() if c in "abй🌾")
        targets = sum(isinstance(inline, Link) for inline in prose.inlines())
        assert visible == "".join(c for c in text if c in "abй🌾")
        assert text.count("(place:x)") >= targets


@given(st.integers(1, 60), st.sampled_from(["*", "**", "_"]))
def test_deep_nesting_neither_fails_nor_loses_words(depth: int, mark: str) -> None:
    text = " ".join(f"{mark}w{n}" for n in range(depth)) + " end" + mark * depth
    prose, _ = parse_prose(text)
    assert all(f"w{n}" in prose.plain() for n in range(depth))


def test_plain_drops_marks_and_keeps_words() -> None:
    link = Link((Text("c"),), "https://d.example", 0)
    children = (Text("a "), Emphasis((Text("b"), link)), Citation(Key("source", "s"), None, 0))
    assert plain(children) == "a bc"
