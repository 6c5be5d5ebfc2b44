"""Which quotations, figures and clauses of a text are one statement, and which of them a record already carries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from builder.extraction.counts.find_counts import CountMention
from builder.extraction.drafts.anchors import trimmed
from builder.extraction.drafts.finds import Finds
from builder.extraction.drafts.known import Figure, Known
from builder.extraction.drafts.ledger import Ledger
from builder.extraction.drafts.utterances import Breath
from builder.extraction.quotes.channels import channel_of
from builder.extraction.quotes.find_reported import Reported
from builder.extraction.quotes.found_quotes import QuoteDraft
from builder.extraction.text.offsets import Offsets
from builder.records.record import Utterance

Item = TypeVar("Item")

_SPLIT = re.compile(r",? but (?:that )?|; |,? and that ")
_LEADING = re.compile(r"^(?:but|and|that|,|\.|”|\"|\s)+ ?", re.IGNORECASE)
_TRAILING = re.compile(r"[\s,;:.”\"]+$|,? [A-Z]\w+ (?:reported|reports)$")
_ACCUSED = re.compile(
    r"\b(?:[\w’'-]{1,30} ){1,4}(?:was|were|has been|have been|is|are) (?:\w+ )?accused of [^,.;“”\n]{8,160}"
)
_ACCUSED_SURE = 0.6
_FEWEST_WORDS = 4
_BEHIND_QUOTE = 9
_LONGEST_HEADLINE = 200


@dataclass(frozen=True)
class Speech:
    """One speech: its parts in the order of the text."""

    breath: Breath
    parts: tuple[QuoteDraft, ...]


@dataclass(frozen=True)
class Headline:
    """The first line of a text, which stands alone and ends in no stop."""

    breath: Breath
    span: Offsets


@dataclass(frozen=True)
class Counted:
    """One figure somebody gives."""

    breath: Breath
    count: CountMention


@dataclass(frozen=True)
class Clause:
    """Words somebody is reported to have said, without quotations and figures: the cue, the rule and how sure it is."""

    breath: Breath
    span: Offsets
    cue: str
    rule: str
    confidence: float


@dataclass
class Statements:
    """Everything said in a text that no record carries and nobody has refused, each with its breath."""

    headlines: list[Headline] = field(default_factory=list)
    speeches: list[Speech] = field(default_factory=list)
    counts: list[Counted] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    scare: list[QuoteDraft] = field(default_factory=list)


def gather(ledger: Ledger) -> Statements:
    """The statements of a text; each breath knows how many records share it and which exists."""
    breaths = _Breaths(ledger.finds)
    made = Statements()
    headline = headline_of(ledger.finds.text) if ledger.finds.supported else None
    if headline is not None:
        breath = breaths.of_line(headline)
        _keep(ledger, breath, ledger.memory.at("quote", headline), made.headlines, Headline(breath, headline))
    for speech in _speeches(ledger.finds):
        breath = breaths.of_quote(speech[0])
        known = _first(ledger.memory.at("quote", (part.start, part.end)) for part in speech)
        if speech[0].kind == "scare":
            _keep(ledger, None, known, made.scare, speech[0])
        else:
            _keep(ledger, breath, known, made.speeches, Speech(breath, speech))
    for count in ledger.finds.counts:
        breath = breaths.of_count(count)
        breath.counts = True
        figure = Figure(count.outcome, count.population, count.figure)
        _keep(ledger, breath, ledger.memory.count(count.phrase, figure), made.counts, Counted(breath, count))
    for reported in ledger.finds.reported:
        breath = breaths.of_reported(reported)
        for piece in _pieces(ledger.finds, reported):
            known = _first(ledger.memory.touching("claim", (piece,)))
            clause = Clause(breath, piece, reported.cue.text, reported.rule, reported.confidence)
            _keep(ledger, breath, known, made.clauses, clause)
    for span in _accusations(ledger.finds):
        breath = breaths.of_line(span)
        known = _first(ledger.memory.touching("claim", (span,)))
        _keep(ledger, breath, known, made.clauses, Clause(breath, span, "accused", "accused", _ACCUSED_SURE))
    return made


def _first(found: Iterator[Known | None]) -> Known | None:
    return next((known for known in found if known is not None), None)


def _keep(ledger: Ledger, breath: Breath | None, known: Known | None, kept: list[Item], item: Item) -> None:
    """Keep an item to be drafted, or note the record or the refusal that stands for it."""
    if known is None:
        kept.append(item)
    else:
        ledger.link(known)
        if breath is not None and isinstance(known.record, Utterance) and breath.known is None:
            breath.known = known.record
    if breath is not None and (known is None or known.key is not None):
        breath.members += 1


def _speeches(finds: Finds) -> Iterator[tuple[QuoteDraft, ...]]:
    """Quotations that are one speech, together; a title is none, nor is a quotation inside another without a speaker."""
    by_speech: dict[int, list[QuoteDraft]] = {}
    for quote in finds.quotes:
        inner = quote.within is not None and (quote.kind == "scare" or quote.speaker is None)
        if quote.kind != "title" and not inner:
            by_speech.setdefault(quote.speech, []).append(quote)
    yield from (tuple(parts) for parts in by_speech.values())


class _Breaths:
    """The breaths of a text by the cue that opens them; what no cue opens is the source's own voice."""

    def __init__(self, finds: Finds) -> None:
        self._finds = finds
        self._made: dict[tuple[str, int], Breath] = {}
        self._cues = {quote.statement: quote.cue.start for quote in reversed(finds.quotes) if quote.cue is not None}

    def of_quote(self, quote: QuoteDraft) -> Breath:
        """The breath of a quotation."""
        cue = self._cues.get(quote.statement)
        place = ("words", quote.statement) if cue is None else ("cue", cue)
        if place not in self._made:
            self._made[place] = Breath(
                (quote.start, quote.end), quote.cue, quote.speaker, quote.resolved, quote.alternatives,
                quote.channel, quote.relay,
            )  # fmt: skip
        return self._made[place]

    def of_reported(self, reported: Reported) -> Breath:
        """The breath of a clause, which may be that of a quotation under the same cue."""
        place = ("cue", reported.cue.start)
        if place not in self._made:
            end = self._finds.sentence(reported.cue.start)[1]
            stop = next((span[0] for span in reported.clause if span[0] > reported.cue.start), end)
            told = channel_of(self._finds.text, ((reported.cue.start, stop),))
            self._made[place] = Breath(
                reported.clause[0], reported.cue, reported.speaker, reported.resolved, reported.alternatives, told
            )
        return self._made[place]

    def of_line(self, line: Offsets) -> Breath:
        """The breath of what a headline reports, else the source's own."""
        reported = next((one for one in self._finds.reported_in(line) if line[0] <= one.cue.start < line[1]), None)
        if reported is not None:
            return self.of_reported(reported)
        return self._made.setdefault(("own", line[0]), Breath(line, None, None, own_voice=True))

    def of_count(self, count: CountMention) -> Breath:
        """The breath of the speech or clause that holds a figure, else the source's own for that sentence."""
        quote = self._finds.speech_at((count.start, count.end))
        if quote is not None:
            return self.of_quote(quote)
        for reported in self._finds.reported_in((count.start, count.end)):
            if any(start <= count.start and count.end <= end for start, end in reported.clause):
                return self.of_reported(reported)
        sentence = self._finds.sentence(count.start)
        return self._made.setdefault(("own", sentence[0]), Breath(sentence, None, None, own_voice=True))


def headline_of(text: str) -> Offsets | None:
    """The span of the headline a text begins with."""
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    span = trimmed(text, (start, end))
    alone = end > 0 and text[end + 1 : end + 2] in ("\n", "\r")
    short = 0 < span[1] - span[0] <= _LONGEST_HEADLINE
    return span if alone and short and text[span[1] - 1] not in '.!?…,;:”"' else None


def _pieces(finds: Finds, reported: Reported) -> Iterator[Offsets]:
    """The clause of a report cut at its conjunctions, without quotations, figures and scraps."""
    for span in reported.clause:
        for start, end in _without_quotes(finds, span):
            at = start
            for cut in (*(found.span() for found in _SPLIT.finditer(finds.text, start, end)), (end, end)):
                piece = _bare(finds.text, (at, cut[0]))
                at = cut[1]
                if len(finds.text[slice(*piece)].split()) >= _FEWEST_WORDS and not _counted(finds, piece):
                    yield piece


def _accusations(finds: Finds) -> Iterator[Offsets]:
    """What somebody is accused of in the source's own voice: by whom, the text does not say."""
    if not finds.supported:
        return
    for found in _ACCUSED.finditer(finds.text, 0, finds.read):
        clauses = (span for reported in finds.reported_in(found.span()) for span in reported.clause)
        if not any(found.start() < end and start < found.end() for start, end in clauses):
            yield trimmed(finds.text, found.span())


def _without_quotes(finds: Finds, span: Offsets) -> Iterator[Offsets]:
    """What stands before the quotations of a clause, and a long rest behind them."""
    at = span[0]
    for quote in finds.speech_in(span):
        if quote.start > at:
            yield at, quote.start - 1
        at = min(quote.end + 1, span[1])
    rest = finds.text[at : span[1]]
    if at == span[0] or len(rest.split()) >= _BEHIND_QUOTE:
        yield at, span[1]


def _bare(text: str, span: Offsets) -> Offsets:
    start, end = span
    if found := _LEADING.match(text[start:end]):
        start += found.end()
    if found := _TRAILING.search(text[start:end]):
        end = start + found.start()
    return start, end


def _counted(finds: Finds, span: Offsets) -> bool:
    return bool(finds.counts_in(span))
