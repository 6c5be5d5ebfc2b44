"""Checks of computed figures: the bounds of every casualty figure, and every envelope, worked out anew."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from builder.publishing.verifying.findings import Findings, Site, plain_cell
from builder.values.count_lexicon import VAGUE_FLOORS


def check_intervals(site: Site, findings: Findings) -> None:
    """Work out the bounds of every casualty figure from its words and the rule that the table names."""
    for row in site.reports:
        name = f"data/casualty-reports.csv {row.get('id')}"
        record = site.record("casualty-reports", row.get("id", ""))
        said = (plain_cell(row.get("figure", "")), row.get("outcome"), row.get("population"), row.get("status"))
        stated = tuple(record.get(field) for field in ("figure", "outcome", "population", "status"))
        findings.check("casualty figures", name, None if said == stated else "the row is not what its record says")
        bounds = bounds_of(row.get("rule", ""), said[0], record)
        if bounds is None:
            findings.skip("the bounds rest on a reading of words that this program does not know", name)
        else:
            same = (row.get("low"), row.get("high")) == bounds
            fault = None if same else f"{row.get('low')} to {row.get('high')} is stated, the rule gives {bounds}"
            findings.check("intervals", name, fault)


_SMALL = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_NUMBERS = {word: number for number, word in enumerate(_SMALL.split())}
_NUMBERS.update({word: 10 * tens for tens, word in enumerate(_TENS.split(), 2)})
_NUMBERS["dozen"] = 12
_TIMES = {"hundred": 100, "hundreds": 100, "thousand": 1000, "thousands": 1000, "million": 10**6, "millions": 10**6}
_ROUND = ("score", "couple", "pair", "half")
_SILENT = ("many", "none-known", "unknown", "")


def bounds_of(rule: str, figure: str, record: Any) -> tuple[str, str] | None:
    """Return the bounds that a published rule gives to a figure, or nothing where this program cannot read it."""
    name = rule.partition("/")[0]
    if name in _SILENT:
        return "not_given", "not_given"
    if name == "zero":
        return "0", "0"
    if name == "editor":
        own = record.get("low"), record.get("high")
        return None if None in own else (str(own[0]), str(own[1]))
    words = re.findall(r"\d[\d,.]*\w*|\w+", figure.casefold())
    apart = f"{record.get('qualifier_words') or ''} {figure}".casefold()
    if name.rstrip("s") + "s" in VAGUE_FLOORS or name in VAGUE_FLOORS:
        return _vague(name, words)
    numbers = _plain(words)
    if numbers is None or len(numbers) != (2 if name == "range" else 1):
        return None
    return _stated(name, numbers, apart)


def _stated(name: str, numbers: list[int], apart: str) -> tuple[str, str] | None:
    first, last = numbers[0], numbers[-1]
    fewer = re.search(r"\b(fewer|less|under|below)\b", apart) is not None and "no fewer" not in apart
    readings: dict[str, tuple[int, object]] = {
        "exact": (first, first),
        "about": (first, first),
        "range": (first, last),
        "at-least": (first, "open"),
        "more-than": (first + 1, "open"),
        "up-to": (0, first - fewer),
    }
    found = readings.get(name)
    return None if found is None else (str(found[0]), str(found[1]))


def _vague(name: str, words: list[str]) -> tuple[str, str] | None:
    """Read "several hundred" and "dozens": the least that the word can mean, times what it is said of."""
    at = next((n for n, word in enumerate(words) if VAGUE_FLOORS.get(word) and name in (word, "several")), None)
    if at is None:
        return None
    rest = words[at + 1 :]
    rest = rest[1:] if rest[:1] == ["of"] else rest
    times = _TIMES.get(rest[0]) if rest else None
    others = words[:at] + (rest[1:] if times else rest)
    return None if any(map(_counts, others)) else (str(VAGUE_FLOORS[words[at]] * (times or 1)), "open")


def _counts(word: str) -> bool:
    return word[0].isdigit() or word in _NUMBERS or word in VAGUE_FLOORS or word in _TIMES or word in _ROUND


def _plain(words: list[str]) -> list[int] | None:
    """Return the plain numbers among words; nothing where there are words of number that it cannot join."""
    found = []
    for word in words:
        if word[0].isdigit():
            if not re.fullmatch(r"[0-9]+(,[0-9]{3})*", word):
                return None
            found.append(int(word.replace(",", "")))
        elif word in _NUMBERS:
            found.append(_NUMBERS[word])
        elif word in _TIMES or word in VAGUE_FLOORS or word in _ROUND:
            return None
    if not found and words[:1] in (["a"], ["an"]):
        return [1]
    return found


def check_envelopes(site: Site, findings: Findings) -> None:
    """Work out the bounds of every envelope from the reports in force, and see that no report of a cell is lost."""
    rows = {row.get("id"): row for row in site.reports}
    for one in site.envelopes:
        cell = (one["event"], one["outcome"], one["population"])
        name = f"envelope {' '.join(cell)}"
        ids = {row["id"] for row in site.reports if (row["event"], row["outcome"], row["population"]) == cell}
        told = [*one["in_force"], *(out["report"] for out in one["not_in_force"])]
        if sorted(told) != sorted(ids):
            findings.check("envelopes", name, "its reports are not those of the table")
            continue
        given = [(key, _bound(rows[key]["low"]), _bound(rows[key]["high"])) for key in one["in_force"]]
        low = min((bound for _, bound, _ in given if isinstance(bound, int)), default=None)
        highs = [bound for _, _, bound in given if bound is not None]
        high: object = "open" if "open" in highs else max((b for b in highs if isinstance(b, int)), default=None)
        from_low = [key for key, bound, _ in given if low is not None and bound == low]
        from_high = [key for key, _, bound in given if high is not None and bound == high]
        found = (low, from_low, high, from_high)
        same = found == (one["low"], one["low_from"], one["high"], one["high_from"])
        findings.check("envelopes", name, None if same else f"the reports in force give {low} to {high}")
        for out in one["not_in_force"]:
            _left_out(out, rows, site, name, findings)


def _left_out(out: Any, rows: Any, site: Site, name: str, findings: Findings) -> None:
    record = site.record("casualty-reports", out["report"])
    said = [[rows[key][name] for name in ("statement", "low", "high")] for key in (out["report"], *out["instead"])]
    plain: dict[str, Callable[[], bool]] = {
        "deprecated": lambda: record.get("rank") == "deprecated",
        "denied": lambda: record.get("status") == "denied",
        "repeat": lambda: len(said) == 2 and said[0] == said[1],
        "forecast": lambda: record.get("modality") == "expected",
    }
    if out["why"] in plain:
        fault = (
            None
            if plain[out["why"]]()
            else f"{out['report']} is left out as {out['why']}, which its record does not say"
        )
        findings.check("reports left out", name, fault)
    else:
        findings.skip(f"a report left out as {out['why']} rests on the comparison of statements", out["report"])


def _bound(text: str) -> int | str | None:
    return int(text) if text.isdigit() else None if text == "not_given" else text
