"""An invented dossier of any size: every kind of record, held texts, quotations, claims and figures, all anchored."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from builder.authoring.new_dossier import starting_files
from builder.writing import replace_file

STATEMENTS = 20  # in one text
REPORTS = 10  # of one event
_SHARES = {"person": 12, "organization": 4, "place": 8, "weapon": 2, "topic": 2, "event": 4}
_SYLLABLES = ("ba", "co", "di", "fu", "ga", "he", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "ze")
_COUNTS = ("two", "three", "five", "eight", "at least nine", "more than a dozen", "about thirty", "dozens")
_QUALIFIERS = ("exact", "exact", "exact", "exact", "at_least", "at_least", "about", "vague")


def word(number: int) -> str:
    """Return a word of its own for a number: no two numbers share one."""
    syllables = [_SYLLABLES[number >> shift & 15] for shift in (12, 8, 4, 0)]
    return "".join(syllables)


def name(number: int) -> str:
    """Return a name of its own for a number."""
    return f"{word(number * 7919 % 65536).capitalize()} {word(number).capitalize()}"


def write_dossier(folder: Path, records: int) -> int:
    """Write a dossier of about so many records and return how many it has."""
    files = {**starting_files("A measured dossier", "2019-06-30"), **dict(_files(records))}
    for path, content in files.items():
        replace_file(folder / path, content)
    return sum(
        path.startswith("content/") and path.count("/") == 2 and "/." not in path and not path.endswith(".txt")
        for path in files
    )


def _files(records: int) -> Iterator[tuple[str, bytes]]:
    many = {kind: max(2, records * share // 100) for kind, share in _SHARES.items()}
    for number in range(many["place"]):
        yield _record(
            "places",
            f"place-{number}",
            names=_names(2 * number),
            type="city" if number else "country",
            within="place-0" if number else None,
            coordinates={"lat": "49.5", "lon": "36.25", "basis": "a map", "uncertainty_m": "500"},
        )
    for number in range(many["organization"]):
        yield _record(
            "organizations", f"body-{number}", names=_names(20_000 + number), type="public_body", country="place-0"
        )
    for number in range(many["person"]):
        yield _record(
            "people",
            f"person-{number}",
            names=_names(30_000 + number),
            summary=f"A witness from [the town](place:place-{number % many['place']}).",
        )
    for number in range(many["weapon"]):
        yield _record(
            "weapons",
            f"weapon-{number}",
            names=[{"text": f"Type {word(number)}", "kind": "preferred", "match": "false"}],
            level="carrier",
        )
    for number in range(many["event"]):
        place = number % many["place"]
        yield _record(
            "events",
            f"event-{number}",
            title=f"The fire at {word(number)}",
            type="attack",
            date=f"2018{_day(number)[4:]}",
            cited=_cited(),
            places=[f"place-{place}"],
            part_of="the-event",
        )
    statements = records - sum(many.values()) - records // STATEMENTS
    for number in range(0, statements, STATEMENTS):
        yield from _source(number // STATEMENTS, range(number, min(number + STATEMENTS, statements)), many)
    for number in range(many["topic"]):
        front = _yaml(
            review="reviewed",
            title=f"On {word(number)}",
            relevance={"evidence": [_anchor(0, _quoted(0))], "comparison_by": "person:person-0"},
        )
        body = f"What was said of it stands in [a claim](claim:claim-1) and in [@the-first-source, p. {number}].\n"
        yield f"content/background/topic-{number}.md", f"---\n{front}---\n{body}".encode()


def _source(number: int, statements: range, many: dict[str, int]) -> Iterator[tuple[str, bytes]]:
    """Yield a text, its record, and the quotations, claims and reports whose words it holds, in turn."""
    paragraphs = []
    for index in statements:
        speaker = index % many["person"]
        shared = {
            "speaker": f"person:person-{speaker}",
            "said": _day(index),
            "chain": [{"agent": f"organization:body-{index % many['organization']}", "role": "publisher"}],
        }
        turn, event = index % 3, index // (3 * REPORTS) % many["event"]
        if turn == 0:
            paragraphs.append(f"“{_quoted(index)}” said {name(30_000 + speaker)}.")
            yield _record(
                "quotes",
                f"quote-{index}",
                **shared,
                kind="direct",
                evidence=[_anchor(number, _quoted(index))],
                about=[f"event:event-{event}"],
            )
        elif turn == 1:
            words = f"the road to {word(index)} had been closed since the morning"
            paragraphs.append(f"The council said that {words}.")
            yield _record(
                "claims",
                f"claim-{index}",
                **shared,
                statement_text=f"The road to {word(index)} was closed.",
                modality="asserted",
                evidence=[_anchor(number, words)],
                about=[f"event:event-{event}"],
            )
        else:
            count = index // 3 % len(_COUNTS)
            words = f"{_COUNTS[count]} people were killed in {word(index)}"
            paragraphs.append(f"Later the office wrote that {words}.")
            yield _record(
                "casualty-reports",
                f"report-{index}",
                **shared,
                event=f"event-{event}",
                words=_anchor(number, words),
                figure=f"{_COUNTS[count]} people",
                qualifier=_QUALIFIERS[count],
                outcome="killed",
                population="not_stated",
                scope={"whole": "not_stated"},
                status="reported",
            )
    text = ("\n".join(paragraphs) + "\n").encode()
    yield f"content/sources/paper-{number}.txt", text
    yield _record(
        "sources",
        f"paper-{number}",
        type="article-newspaper",
        title=f"Report of {word(number)}",
        container_title="The Measured Paper",
        issued=_day(number),
        language="en",
        rights={"statement": "ours", "publish": "full"},
        copy_status={"kind": "original"},
        sha256=hashlib.sha256(text).hexdigest(),
    )


def _quoted(index: int) -> str:
    return f"We saw the bridge of {word(index)} and it was standing,"


def _names(number: int) -> list[dict[str, str]]:
    return [{"text": name(number), "kind": "preferred"}, {"text": f"{name(number)} the Elder", "kind": "alias"}]


def _anchor(source: int, words: str) -> dict[str, str]:
    return {"source": f"paper-{source}", "exact": words}


def _cited() -> dict[str, str]:
    return {"source": "the-first-source", "paraphrase": "it happened"}


def _day(number: int) -> str:
    return f"2019-{number // 28 % 6 + 1:02}-{number % 28 + 1:02}"


def _record(folder: str, record: str, **fields: object) -> tuple[str, bytes]:
    return f"content/{folder}/{record}.yml", _yaml(review="reviewed", **fields).encode()


def _yaml(**fields: object) -> str:
    return "".join(
        f"{field}: {json.dumps(value, ensure_ascii=False)}\n" for field, value in fields.items() if value is not None
    )
