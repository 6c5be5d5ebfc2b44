"""Words read in a second by extraction on one core, beside textacy where it and its small model are installed."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from importlib import import_module
from itertools import islice
from typing import Any

from builder.extraction.counts.passing_counts import own_counts
from builder.extraction.names.find_mentions import find_mentions
from builder.extraction.quotes.find_quotes import find_quotes
from tests.bench.synthetic import name, word

AIM = 20_000
MODEL = "en_core_web_sm"
_WORDS = 200_000
_COUNTS = (
    "At least nine people",
    "Dozens",
    "Two nurses and three guards",
    "About thirty villagers",
    "No one",
    "A farmer",
)
_SAYS = ("said on Monday", "told the Courier", "wrote on Facebook", "warned", "said in a statement", "announced")


def article(number: int) -> str:
    """An invented report of about 400 words, no two of which name the same people and towns."""
    first = 40 * number % 60_000
    lines = [f"Shelling of {word(first).capitalize()} kills {number % 90 + 2}"]
    for turn in range(4):
        at = first + 7 * turn
        who, other, town = name(at), name(at + 1), word(at + 2).capitalize()
        says, count = _SAYS[(number + turn) % len(_SAYS)], _COUNTS[(number + turn) % len(_COUNTS)]
        lines += (
            f"{who}, head of the {town} regional council, {says} that the bridge over the river had been hit in the night "
            f"and that the road to {town} was closed to all but ambulances until the morning.",
            f"“We heard {turn + 3} blasts, and then the whole street was dark,” {other} said. "
            f"“Nobody came until noon.” She had lived there for {number % 40 + 2} years.",
            f"{count} were killed or injured when rockets fell on the market, according to the {town} police. He called "
            f"it a “crime”, and added that Ukraine and Poland had sent doctors and a 120-millimeter gun was found.",
        )
    return "\n\n".join(lines)


def ours(text: str) -> object:
    """Quotations, counts and mentions of one text."""
    return find_quotes(text), tuple(own_counts(text)), find_mentions(text)


def textacy() -> Callable[[str], object] | None:
    """Textacy's quotations with their speakers and its model's entities; None where it cannot run here."""
    try:
        extract: Any = import_module("textacy.extract")
        model: Any = import_module("spacy").load(MODEL)
    except (ImportError, OSError):
        return None

    def run(text: str) -> object:
        try:
            read = model(text)
            return list(extract.direct_quotations(read)), list(read.ents)
        except ValueError:  # it refuses texts whose quotation marks do not match
            return None

    return run


def words_a_second(read: Callable[[str], object], texts: Iterable[str], words: int) -> float:
    """Processor time of one core, what is loaded at first use left out."""
    read(article(65_000))
    taken, done = [], 0
    for text in texts:
        taken.append(text)
        done += len(text.split())
        if done >= words:
            break
    since = time.process_time()
    for text in taken:
        read(text)
    return done / (time.process_time() - since)


def read_articles() -> None:
    """Print the words a second of ours and of textacy."""
    articles = [article(number) for number in islice(range(10_000), _WORDS // 350)]
    print(f"quotations, counts and mentions of invented articles, words a second on one core (aim: {AIM:,})")
    print(f"{'extraction':24}{words_a_second(ours, articles, _WORDS):12,.0f}")
    theirs = textacy()
    if theirs is None:
        print(f"{'textacy':24}{'':12}   (not run: it needs spaCy and the model {MODEL}, which PyPI does not carry)")
    else:
        print(f"{'textacy':24}{words_a_second(theirs, articles, _WORDS // 20):12,.0f}   (aim: half of ours at most)")
