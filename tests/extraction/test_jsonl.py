from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from importlib import import_module
from typing import Any

import pytest

from builder.extraction.jsonl import BATCH, IN_FLIGHT, extract_line, extract_many

TEXT = "Mayor Ruth Abele said on Monday that “at least 11 people were killed” in Kharkiv. He called it a “crime”."


def line(number: int, text: str = TEXT) -> str:
    return json.dumps({"id": f"t{number}", "text": text})


def test_a_record_says_what_its_text_holds() -> None:
    found = extract_line({"id": "a", "text": TEXT})
    assert list(found) == ["id", "quotes", "counts", "mentions", "sentences"]
    assert found["id"] == "a"
    first, second = found["quotes"]
    assert TEXT[first["start"] : first["end"]] == "at least 11 people were killed"
    assert TEXT[first["speaker_start"] : first["speaker_end"]] == "Mayor Ruth Abele"
    assert first["cue"] == "said"
    assert TEXT[second["speaker_start"] : second["speaker_end"]] == "He"
    (count,) = found["counts"]
    assert (count["outcome"], count["population"], count["low"], count["high"]) == ("killed", None, 11, None)
    assert "person" in {mention["type"] for mention in found["mentions"]}
    assert [TEXT[s["start"] : s["end"]][:5] for s in found["sentences"]] == ["Mayor", "He ca"]


def test_scare_quotes_and_titles_are_left_out_and_no_speaker_is_null() -> None:
    found = extract_line({"id": "a", "text": "The “safe plan” failed.\n\n“Nobody came to the quay.”"})
    assert [(q["speaker_start"], q["speaker_end"], q["cue"]) for q in found["quotes"]] == [(None, None, None)]


def test_an_empty_text_gives_empty_lists() -> None:
    assert extract_line({"id": "a", "text": ""}) == {
        "id": "a",
        "quotes": [],
        "counts": [],
        "mentions": [],
        "sentences": [],
    }


def _threads() -> Executor:
    return ThreadPoolExecutor(2)


def _processes() -> Executor:
    return ProcessPoolExecutor(2)


@pytest.mark.parametrize("make", [_threads, _processes])
def test_any_executor_gives_the_same_lines_in_order(make: Any) -> None:
    lines = [line(number, TEXT * (1 + number % 3)) for number in range(3 * BATCH + 5)]
    with make() as executor:
        found = list(extract_many(lines, executor))
    assert [json.loads(one) for one in found] == [extract_line(json.loads(one)) for one in lines]


def test_processes_are_the_default() -> None:
    assert [json.loads(one)["id"] for one in extract_many(line(n) for n in range(3))] == ["t0", "t1", "t2"]


@pytest.mark.parametrize(
    ("bad", "identifier"),
    [
        ("{", None),
        ("[]", None),
        ("[" * 5000, None),
        ('{"id": 3, "text": "a"}', None),
        ('{"id": "a"}', "a"),
        ('{"id": "a", "text": null}', "a"),
    ],
)
def test_a_bad_line_says_so_and_the_run_goes_on(bad: str, identifier: str | None) -> None:
    with ThreadPoolExecutor(1) as executor:
        first, second = (json.loads(one) for one in extract_many([bad, "\n", line(1)], executor))
    assert first["id"] == identifier
    assert first["error"]
    assert second["id"] == "t1"


def test_lone_surrogates_survive_the_way_out() -> None:
    with ThreadPoolExecutor(1) as executor:
        (found,) = extract_many(['{"id": "\\ud800", "text": "He said \\"a \\ud800 b\\"."}'], executor)
    found.encode("utf-8")
    assert json.loads(found)["id"] == "\ud800"


def test_only_so_many_lines_are_read_ahead() -> None:
    read = 0

    def endless() -> Iterator[str]:
        nonlocal read
        while True:
            read += 1
            yield line(read, "No.")

    with ThreadPoolExecutor(1) as executor:
        lines = extract_many(endless(), executor)
        for taken in range(1, 4 * BATCH):
            next(lines)
            assert read - taken <= BATCH * (IN_FLIGHT + 2)


@contextmanager
def _dask() -> Iterator[Executor]:
    distributed = import_module("distributed")  # it ships no types
    cluster = distributed.SubprocessCluster(worker_kwargs={"nthreads": 1})
    with cluster, distributed.Client(cluster) as client, client.get_executor() as executor:
        yield executor


@pytest.mark.skipif(sys.platform == "win32", reason="a cluster of processes of its own needs POSIX")
def test_a_dask_cluster_takes_the_place_of_the_processes() -> None:
    with _dask() as executor:
        lines = [line(number) for number in range(2 * BATCH + 1)]
        assert [json.loads(one) for one in extract_many(lines, executor)] == [
            extract_line(json.loads(o)) for o in lines
        ]
