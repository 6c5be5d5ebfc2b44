"""Quotations while a text is being read, and the drafts they become when it has been."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.extraction.quotes.channels import channel_of, relay_of
from builder.extraction.quotes.cues import Parsed
from builder.extraction.quotes.found_quotes import Printed, QuoteDraft, QuoteKind
from builder.extraction.text.marks import Quoted
from builder.extraction.text.tokens import Sentence

_CONFIDENCE = {
    "after": 0.98,
    "inverted": 0.97,
    "inherited": 0.97,
    "before": 0.91,
    "signature": 0.9,
    "later": 0.87,
    "introduced": 0.84,
    "participle": 0.82,
    "according": 0.82,
    "sentence-before": 0.8,
    "colon": 0.79,
    "label": 0.75,
    "title": 0.75,
    "noun": 0.73,
    "continued": 0.63,
    "by": 0.6,
    "quoting": 0.6,
    "possessive": 0.5,
    "none": 0.5,
    "subject": 0.48,
    "scare": 0.48,
    "same-sentence": 0.45,
    "paragraph-before": 0.4,
}
"""How often each rule was right on annotated news; where it met fewer than ten cases, a cautious guess."""
_BROKEN = 0.9
"""A quotation with a mark missing or reversed is less sure by this factor."""


@dataclass(eq=False)
class Finding:
    """One quotation while its text is read: token `at` of its sentence, which is sentence `number` of its paragraph."""

    span: Quoted
    parsed: Parsed
    at: int
    number: int
    cue: tuple[int, int] | None
    speaker: tuple[int, int] | None
    rule: str
    kind: QuoteKind = "direct"
    resolved: Printed | None = None
    alternatives: tuple[Printed, ...] = ()
    within: Finding | None = None
    continues: Finding | None = None
    shares: Finding | None = None

    @property
    def sentence(self) -> Sentence:
        """The sentence it stands in."""
        return self.parsed.sentence

    @property
    def speech(self) -> bool:
        """Whether somebody says it: neither a scare quote nor a title."""
        return self.kind in ("direct", "partial")

    @property
    def opens(self) -> bool:
        """Whether the quotation is the first thing of its sentence."""
        return all(token.shape == "stop" for token in self.sentence[: self.at])


def inner_spans(spans: tuple[Quoted, ...], outermost: list[Finding]) -> Iterator[tuple[Finding, tuple[Quoted, ...]]]:
    """Each outermost finding that holds quotations, with those, their depth counted from inside it."""
    outer = {finding.span: finding for finding in outermost}
    holder: Finding | None = None
    held: list[Quoted] = []
    for span in spans:
        if span.depth:
            held.append(span._replace(depth=span.depth - 1))
            continue
        if holder is not None and held:
            yield holder, tuple(held)
        holder, held = outer.get(span), []
    if holder is not None and held:
        yield holder, tuple(held)


def drafts_of(text: str, findings: list[Finding]) -> tuple[QuoteDraft, ...]:
    """The drafts in order of the text, outer before inner, numbered by their place."""
    ordered = sorted(findings, key=lambda f: (f.span.start, -f.span.end))
    places = {id(finding): place for place, finding in enumerate(ordered)}
    continued = {id(f.continues): places[id(f)] for f in ordered if f.continues is not None}
    drafts: list[QuoteDraft] = []
    for place, finding in enumerate(ordered):
        continues = None if finding.continues is None else places[id(finding.continues)]
        shares = continues if finding.shares is None else places[id(finding.shares)]
        speech = place if continues is None else drafts[continues].speech
        statement = place if shares is None else drafts[shares].statement
        within = None if finding.within is None else places[id(finding.within)]
        links = speech, statement, continues, continued.get(id(finding)), within
        drafts.append(_draft(text, finding, links))
    return tuple(drafts)


def _draft(text: str, finding: Finding, links: tuple[int, int, int | None, int | None, int | None]) -> QuoteDraft:
    span = finding.span
    speaks = finding.speech
    speaker = finding.speaker if speaks else None
    rule = finding.rule if speaks else finding.kind
    broken = span.opened != "printed" or span.closed != "printed"
    speech, statement, continues, continued_by, within = links
    return QuoteDraft(
        start=span.start,
        end=span.end,
        opened=span.opened,
        closed=span.closed,
        kind=finding.kind,
        cue=_printed(text, finding.cue if speaks else None),
        speaker=_printed(text, speaker),
        resolved=finding.resolved if speaker else None,
        alternatives=finding.alternatives if speaker else (),
        rule=rule,
        confidence=round(_CONFIDENCE[rule] * (_BROKEN if broken else 1), 2),
        speech=speech,
        statement=statement,
        continues=continues,
        continued_by=continued_by,
        within=within,
        channel=_channel(text, finding) if speaks else None,
        relay=relay_of(text, finding.parsed, speaker) if speaks else None,
    )


def _printed(text: str, span: tuple[int, int] | None) -> Printed | None:
    return None if span is None else Printed(*span, text[slice(*span)])


def _channel(text: str, finding: Finding) -> Printed | None:
    """The channel named behind the cue, behind the quotation, or before the cue, other quotations left out."""
    cue, sentence = finding.cue, finding.sentence
    if cue is None or not sentence[0].start <= cue[0] < sentence[-1].end:
        return None
    before, behind = _room(sentence, cue)
    stretches = [(cue[0], behind)]
    if cue[0] < finding.span.start:
        stretches.append((finding.span.outer_end, _room(sentence, (finding.span.end, finding.span.end))[1]))
    return channel_of(text, [*stretches, (before, cue[0])])


def _room(sentence: Sentence, around: tuple[int, int]) -> tuple[int, int]:
    """The stretch of a sentence around a span of it that no quotation interrupts."""
    start, end = sentence[0].start, sentence[-1].end
    for token in sentence:
        if token.shape == "quote" and token.end <= around[0]:
            start = token.end
        elif token.shape == "quote" and token.start >= around[1]:
            return start, token.start
    return start, end
