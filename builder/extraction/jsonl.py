"""Many texts at once: lines of {id, text} to lines of what was found in them, over any executor, in constant memory."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from itertools import islice
from typing import Any

from builder.derive.sentences import split_sentences
from builder.extraction.counts.passing_counts import own_counts
from builder.extraction.names.find_mentions import find_mentions
from builder.extraction.quotes.find_quotes import find_quotes
from builder.values.interval import Bound

BATCH = 16
"""Lines to a task: enough that sending them costs little beside reading them."""
IN_FLIGHT = 16
"""Tasks under way at once: what bounds the memory, however many lines follow."""


def extract_line(record: Mapping[str, str]) -> dict[str, Any]:
    """What a text says: `{"id", "quotes", "counts", "mentions", "sentences"}` of a record `{"id", "text"}`.

    Offsets are Unicode code points, end excluded. A quotation's span is what stands between its marks; its speaker is
    as printed, pronouns included, or null; scare quotes and titles are no quotations. Counts are those of what the text
    is about, whole figures and no parts of them; `low` and `high` are null where no limit is given, `population` where
    none is named.
    """
    text = record["text"]
    return {
        "id": record["id"],
        "quotes": _quotes(text),
        "counts": _counts(text),
        "mentions": [{"start": m.start, "end": m.end, "type": m.type} for m in find_mentions(text)],
        "sentences": [{"start": s.start, "end": s.end} for s in split_sentences(text)],
    }


def extract_many(lines: Iterable[str], executor: Executor | None = None) -> Iterator[str]:
    """Yield a JSON line for every line that is not blank, in order; processes do the work unless an executor is given.

    A line that is no `{"id", "text"}` of strings gives `{"id", "error"}`: one bad line does not end the run.
    """
    if executor is None:
        with ProcessPoolExecutor() as processes:
            yield from extract_many(lines, processes)
        return
    waiting: deque[Future[list[str]]] = deque()
    source = (line for line in lines if line.strip())
    while batch := tuple(islice(source, BATCH)):
        if len(waiting) == IN_FLIGHT:
            yield from waiting.popleft().result()
        waiting.append(executor.submit(_extract_batch, batch))
    while waiting:
        yield from waiting.popleft().result()


def _extract_batch(lines: tuple[str, ...]) -> list[str]:
    return [json.dumps(_extract(line), separators=(",", ":")) for line in lines]


def _extract(line: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        return {"id": None, "error": f"not JSON: {error}"}
    if not isinstance(record, dict):
        return {"id": None, "error": "expected an object with 'id' and 'text'"}
    missing = [name for name in ("id", "text") if not isinstance(record.get(name), str)]
    if missing:
        given = record.get("id")
        return {"id": given if isinstance(given, str) else None, "error": f"expected text in {' and '.join(missing)}"}
    return extract_line(record)


def _quotes(text: str) -> list[dict[str, Any]]:
    return [
        {
            "start": quote.start,
            "end": quote.end,
            "speaker_start": quote.speaker.start if quote.speaker else None,
            "speaker_end": quote.speaker.end if quote.speaker else None,
            "cue": quote.cue.text if quote.cue else None,
        }
        for quote in find_quotes(text)
        if quote.kind in ("direct", "partial")
    ]


def _counts(text: str) -> list[dict[str, Any]]:
    return [
        {
            "start": count.start,
            "end": count.end,
            "outcome": count.outcome,
            "population": None if count.population == "not_stated" else count.population,
            "low": _limit(count.low),
            "high": _limit(count.high),
        }
        for count in own_counts(text)
    ]


def _limit(bound: Bound) -> int | None:
    return bound if isinstance(bound, int) else None
