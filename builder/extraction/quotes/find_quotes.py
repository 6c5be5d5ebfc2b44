"""Quotations of a text with their speakers: marks, then sentences, then neighbours, then drafts."""

from __future__ import annotations

from itertools import pairwise

from builder.extraction.quotes.antecedents import Cast, candidates_of
from builder.extraction.quotes.attribution import Attribution, attributions, bare_attribution, main_subject
from builder.extraction.quotes.broken_marks import narrowed
from builder.extraction.quotes.cues import Parsed, parse
from builder.extraction.quotes.findings import Finding, drafts_of, inner_spans
from builder.extraction.quotes.found_quotes import QuoteDraft
from builder.extraction.quotes.inheritance import from_paragraph, labelled, signed
from builder.extraction.quotes.speech_kinds import kind_of
from builder.extraction.text.marks import Quoted, may_hold_marks, quoted_spans
from builder.extraction.text.offsets import Offsets
from builder.extraction.text.paragraphs import body_start, paragraphs
from builder.extraction.text.tokens import REACH

_PLAIN_KEPT = 2
_OPENING = "“\"„«‘'`‹"
_WITHOUT_CUE = ("continued", "paragraph-before", "none")
_DASHES = "—–―-"


def find_quotes(text: str) -> tuple[QuoteDraft, ...]:
    """Every quotation of a text in order, outer before inner: speech, partial quotations, scare quotes and titles."""
    reader = _Reader(text)
    for paragraph, follows in pairwise((*paragraphs(text), None)):
        if paragraph is not None:
            reader.read(paragraph, follows)
    return drafts_of(text, reader.findings)


class _Reader:
    """What is known while a text is read once: the findings so far, who spoke last, whom the text has named."""

    def __init__(self, text: str) -> None:
        self.findings: list[Finding] = []
        self._text = text
        self._cast = Cast()
        self._plain: list[Offsets] = []
        self._before: Finding | None = None
        self._speaking: Finding | None = None
        self._last: Finding | None = None
        self._unclosed: Finding | None = None

    def read(self, paragraph: Offsets, follows: Offsets | None) -> None:
        """Take in one paragraph, given the one that follows it."""
        spans = quoted_spans(self._text, *paragraph) if may_hold_marks(self._text, *paragraph) else ()
        if not spans:
            self._plain = [*self._plain[1 - _PLAIN_KEPT :], paragraph]
            self._unclosed = None
            return
        goes_on = follows is not None and self._text[follows[0]] in _OPENING
        spans = narrowed(self._text, spans, paragraph, goes_on)
        for start, end in self._plain:
            self._name(parse(self._text, max(body_start(self._text, start, end), end - REACH), end))
        here = self._outermost(paragraph, spans)
        self._sign(here[-1], paragraph, follows)
        for finding in here:
            self._refer(finding)
        self.findings += here
        self._nested(spans, here)
        last = here[-1]
        self._unclosed = last if goes_on and last.span.closed == "missing" and last.span.end == paragraph[1] else None
        self._plain = []

    def _name(self, parsed: tuple[Parsed, ...]) -> None:
        for sentence in parsed:
            for candidate in candidates_of(self._text, sentence):
                self._cast.add(candidate)

    def _outermost(self, paragraph: Offsets, spans: tuple[Quoted, ...]) -> list[Finding]:
        """The findings of a paragraph outside other quotations."""
        here: list[Finding] = []
        self._before = self._speaking = None
        parsed = parse(self._text, body_start(self._text, *paragraph), paragraph[1], spans)
        self._name(parsed)
        for number, sentence in enumerate(parsed):
            previous = parsed[number - 1] if number else None
            follows = parsed[number + 1] if number + 1 < len(parsed) else None
            for found in attributions(sentence):
                finding = self._finding(spans[found.quote], sentence, number, found)
                if finding.speaker is None and finding.speech:
                    self._lend(finding, previous, follows)
                self._relate(finding)
                if finding.speech and finding.speaker is not None and finding.rule != "subject":
                    self._last = self._speaking = finding
                self._before = finding
                here.append(finding)
        return here

    def _finding(self, span: Quoted, parsed: Parsed, number: int, found: Attribution) -> Finding:
        """The finding of one quotation, its kind included, as its own sentence gives it."""
        at = next(i for i, token in enumerate(parsed.sentence) if token.quote == found.quote)
        label = labelled(self._text, span.start, span.end)
        speaker, rule = (found.speaker, found.rule) if label is None else (label, "label")
        kind = kind_of(self._text[span.start : span.end], parsed.sentence, at, rule)
        return Finding(span, parsed, at, number, found.cue, speaker, rule, kind)

    def _lend(self, finding: Finding, previous: Parsed | None, follows: Parsed | None) -> None:
        """Give a finding without a speaker the one its surroundings lend."""
        if follows is not None and finding.opens and finding.at == len(finding.sentence) - 1:
            found = bare_attribution(follows)
            if found is not None:
                finding.cue, finding.speaker, finding.rule = found.cue, found.speaker, found.rule
                return
        lent = self._from_before(finding, previous)
        if lent is not None:
            finding.speaker, finding.rule = lent.speaker, lent.rule

    def _from_before(self, finding: Finding, previous: Parsed | None) -> Attribution | None:
        before, speaking = self._before, self._speaking
        if previous is not None and not (before is not None and before.speech and before.number >= finding.number - 1):
            found = main_subject(previous)
            if found is not None and (found.cue is not None or speaking is None):
                return found._replace(rule="sentence-before")
        if speaking is not None:
            return Attribution(-1, None, speaking.speaker, "inherited")
        if before is None and previous is None and self._plain:
            found = from_paragraph(self._text, *self._plain[-1])
            if found is not None:
                return found
        return None if self._last is None else Attribution(-1, None, self._last.speaker, "continued")

    def _relate(self, finding: Finding) -> None:
        """Join a finding to the one before it: one speech split by its attribution or a paragraph, or one breath."""
        before = self._before
        if before is None:
            self._carry_on(finding)
            return
        between = finding.cue is not None and before.span.end <= finding.cue[0] < finding.span.start
        resumes = finding.rule == "inherited" and finding.opens and finding.number == before.number + 1
        if resumes or (before.cue == finding.cue and between):
            finding.continues = before
        elif finding.number == before.number and finding.speaker == before.speaker:
            finding.shares = before

    def _carry_on(self, finding: Finding) -> None:
        """Join the first finding of a paragraph to the unclosed speech of the paragraph before."""
        before = self._unclosed
        if before is None or not finding.opens or finding.number:
            return
        finding.continues = before
        if finding.rule not in (*_WITHOUT_CUE, "label") and before.rule in _WITHOUT_CUE:
            before.speaker, before.rule = finding.speaker, "inherited"
            self._refer(before)

    def _refer(self, finding: Finding) -> None:
        """Resolve the speaker as printed to whom it refers back to."""
        if finding.speaker is None:
            return
        start, end = finding.speaker
        sentence = finding.sentence
        if not sentence[0].start <= start < sentence[-1].end:
            found = parse(self._text, start, end)
            sentence = found[0].sentence if found else ()
        words = tuple(token for token in sentence if start <= token.start and token.end <= end)
        finding.resolved, finding.alternatives = self._cast.resolve(words)

    def _sign(self, finding: Finding, paragraph: Offsets, follows: Offsets | None) -> None:
        """Give the last quotation of a paragraph the name signed after it, here or in a paragraph of its own."""
        tail = self._text[finding.span.outer_end : paragraph[1]].lstrip()
        name = None
        if tail:
            name = signed(self._text, finding.span.outer_end, paragraph[1]) if tail[0] in _DASHES else None
        elif follows is not None and finding.opens and self._text[follows[0]] in _DASHES:
            name = signed(self._text, *follows)
        if name is not None:
            finding.speaker, finding.rule = name, "signature"

    def _nested(self, spans: tuple[Quoted, ...], here: list[Finding]) -> None:
        """Add the quotations inside quotations, attributed by the words around them there."""
        for outer, held in inner_spans(spans, here):
            new = []
            for number, parsed in enumerate(parse(self._text, outer.span.start, outer.span.end, held)):
                for found in attributions(parsed):
                    finding = self._finding(held[found.quote], parsed, number, found)
                    finding.within = outer
                    self._refer(finding)
                    new.append(finding)
            self.findings += new
            self._nested(held, new)
