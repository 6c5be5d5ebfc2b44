"""Checks of published words: excerpts, anchors, quotations, digests, and a reader's own copy of a text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from builder.publishing.verifying.findings import Findings, Site, plain_cell, sha256_of


def check_excerpts(site: Site, findings: Findings) -> None:
    """Compare every published excerpt with its own hash, its length with its place, and its text's hash with the record."""
    for source, held in sorted(site.excerpts.items()):
        stated = site.record("sources", source).get("sha256")
        fault = None if stated == held["sha256"] else "the record of the source states another hash of its text"
        findings.check("hashes of texts", f"source {source}", fault)
        end = -1
        for one in held["excerpts"]:
            words, name = one["words"], f"excerpt {source} {one['start']}-{one['end']}"
            in_place = len(words) == one["end"] - one["start"] and one["start"] > end
            fault = None if sha256_of(words.encode()) == one["sha256"] else "the words do not have their hash"
            findings.check("excerpts", name, fault or (None if in_place else "the words do not fit their place"))
            end = one["end"]


def check_anchors(site: Site, findings: Findings) -> None:
    """Compare the words of every published anchor with the excerpt that it lies in."""
    for path, published in site.records.items():
        for anchor in (published or {}).get("anchors", ()):
            name = f"{path} {anchor['field']}"
            if not anchor["words"]:
                findings.skip("the words of the anchor are not published", name)
                continue
            held = site.excerpts.get(anchor["source"], {}).get("excerpts", ())
            shown = _shown(held, anchor["start"], anchor["end"])
            findings.check(
                "anchors", name, None if shown == anchor["words"] else "the words are not those of the excerpt"
            )
            if shown.endswith(" …") or " … " in shown:
                findings.skip("only a part of the anchor's words is published; that part was checked", name)


def _shown(held: Any, start: int, end: int) -> str:
    """Return the published words between two places, with an ellipsis for what is not published."""
    pieces = [(max(start, one["start"]), min(end, one["end"]), one) for one in held]
    pieces = [piece for piece in pieces if piece[0] < piece[1]]
    text = " … ".join(one["words"][a - one["start"] : b - one["start"]].strip() for a, b, one in pieces)
    return text if not pieces or pieces[-1][1] == end else f"{text} …"


def check_quotations(site: Site, findings: Findings) -> None:
    """Compare the table of quotations with the anchors of the records."""
    for row in site.quotations:
        published = site.records.get(f"data/quotes/{row.get('id')}.json") or {}
        anchors = [one for one in published.get("anchors", ()) if one["field"].startswith("evidence.")]
        words = " … ".join(one["words"] for one in anchors if one["words"])
        name = f"data/quotations.csv {row.get('id')}"
        if not row.get("words"):
            findings.skip("the table gives no words: they are suspected corrupt, or not published", name)
            continue
        same = plain_cell(row["words"]) == words
        findings.check("quotations", name, None if same else "the words are not those of the record")


def check_text(site: Site, path: Path, findings: Findings) -> None:
    """Compare a reader's own copy of a source with its hash and with the words that the site publishes of it."""
    raw = path.read_bytes()
    found = [source for source, held in sorted(site.excerpts.items()) if held["sha256"] == sha256_of(raw)]
    findings.check(
        "own texts", path.name, None if found else f"has the hash {sha256_of(raw)}, which no source here states"
    )
    for source in found:
        text = raw.decode("utf-8")
        for one in site.excerpts[source]["excerpts"]:
            same = text[one["start"] : one["end"]] == one["words"]
            name = f"excerpt {source} {one['start']}-{one['end']}"
            findings.check("excerpts in own texts", name, None if same else "stands elsewhere in the text")
        for name, anchor in _anchors_of(site, source):
            stretch = text[anchor["start"] : anchor["end"]]
            pieces = anchor["words"].removesuffix(" …").split(" … ")
            same = stretch.strip() == anchor["words"] or all(piece in stretch for piece in pieces)
            findings.check("anchors in own texts", name, None if same else "its words do not stand at its place")


def _anchors_of(site: Site, source: str) -> Iterator[tuple[str, Any]]:
    for path, published in site.records.items():
        for anchor in (published or {}).get("anchors", ()):
            if anchor["source"] == source:
                yield f"{path} {anchor['field']}", anchor


def check_digests(site: Site, findings: Findings) -> None:
    """Work out the digest of every record from what is published of it."""
    for path, published in site.records.items():
        if not published:
            continue
        covered = {name: published[name] for name in ("kind", "record", "anchors")}
        canonical = json.dumps(covered, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        same = sha256_of(canonical.encode())[: len(published["digest"])] == published["digest"]
        findings.check("digests of records", path, None if same else "the record does not have its digest")
