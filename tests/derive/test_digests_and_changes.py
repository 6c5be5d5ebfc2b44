"""Digests and the list of changes: the same record has the same digest, and every published change is listed once."""

from __future__ import annotations

import re

from builder.derive.changelog import changelog
from builder.derive.digests import digest_of, published_values
from builder.derive.quotation_marks import marks_around
from builder.values.key import Key
from tests.projects import EXAMPLE, example


def test_a_digest_follows_every_published_value_and_nothing_else() -> None:
    views, dossier = example().views, example().dossier
    assert views
    assert dossier
    digests = {key: digest_of(record) for key, record in views.public.records.items()}
    assert len(set(digests.values())) == len(digests)
    assert all(re.fullmatch(r"[0-9a-f]{12}", digest) for digest in digests.values())
    person = views.public.records[Key("person", "nadia-sarruf")]
    assert digest_of(person.model_copy(update={"nationality": "other"})) != digest_of(person)
    assert digest_of(type(person).model_validate(published_values_again(person))) == digest_of(person)
    private = Key("person", "velm-trader-1")
    whole = dossier.records[private]
    assert digest_of(views.public.records[private]) != digest_of(whole)


def published_values_again(record: object) -> dict[str, object]:
    """Return a record's published values as a file would hold them."""
    values = published_values(record)  # type: ignore[arg-type]
    return {name: _as_written(value) for name, value in values.items()}


def _as_written(value: object) -> object:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return [_as_written(item) for item in value]
    if isinstance(value, dict):
        return {name: _as_written(item) for name, item in value.items()}
    return value if value is None else str(value)


def test_changes_are_newest_first_and_have_names_of_their_own() -> None:
    views = example().views
    assert views
    found = changelog(views.publication)
    assert [(str(one.key), one.withdrawn) for one in found] == [
        ("person:nadia-sarruf", False),
        ("claim:third-bridge", True),
    ]
    assert found == views.changelog
    written = sum(path.read_text("utf-8").count("what: ") for path in (EXAMPLE / "content").rglob("*.yml"))
    assert len(found) == written - 1  # one `what` is that of a target
    assert len({one.id for one in found}) == len(found)


def test_quotation_marks_are_read_from_the_characters_beside_the_words() -> None:
    assert marks_around("a “b” c", 3, 4) == ("as printed", "as printed")
    assert marks_around("a “b, c", 3, 4) == ("as printed", "missing")
    assert marks_around("a ”b“ c", 3, 4) == ("reversed", "reversed")
    assert marks_around("a b c", 2, 3) == ("missing", "missing")
    assert marks_around('"b"', 1, 2) == ("as printed", "as printed")
    assert marks_around("“ b ”", 2, 3) == ("as printed", "as printed")
    assert marks_around("b", 0, 1) == ("missing", "missing")
