"""Digests and the list of changes: the same record has the same digest, and every published change is listed once."""

from __future__ import annotations

import hashlib
import json
import re
from typing import Any

from builder.derive.changelog import changelog
from builder.derive.digests import digest_of
from builder.derive.quotation_marks import marks_around
from builder.exports.records import record_files
from builder.reading.site import read_site
from builder.records.person import Person
from builder.values.key import Key
from tests.projects import EXAMPLE, example


def test_a_digest_follows_every_published_value_and_nothing_else() -> None:
    views, dossier = example().views, example().dossier
    assert views
    assert dossier
    digests = {key: digest_of(record, views) for key, record in views.public.records.items()}
    assert len(set(digests.values())) == len(digests)
    assert all(re.fullmatch(r"[0-9a-f]{12}", digest) for digest in digests.values())
    person = views.public.get(Person, "nadia-sarruf")
    assert person
    assert digest_of(person.model_copy(update={"nationality": "other"}), views) != digest_of(person, views)
    assert digest_of(person.model_copy(update={"nationality": person.nationality}), views) == digest_of(person, views)
    private = Key("person", "velm-trader-1")
    assert digest_of(views.public.records[private], views) != digest_of(dossier.records[private], views)


def test_a_digest_can_be_worked_out_again_from_the_published_file() -> None:
    for key, made in expected_records().items():
        canonical = json.dumps(
            {name: made[name] for name in ("kind", "record", "anchors")},
            sort_keys=True,
            separators=(",", ":"),
            ensure_ascii=False,
        )
        assert hashlib.sha256(canonical.encode()).hexdigest()[:12] == made["digest"], key


def expected_records() -> dict[str, dict[str, Any]]:
    views = example().views
    assert views
    return {path: json.loads(content) for path, content in record_files(views, read_site(EXAMPLE))}


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
