"""A sentence as a row of tagged chunks: its quantities with their nouns, its outcome words, and the small words between."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from builder.values.count_lexicon import NOBODY, phrases_by_first_word
from builder.values.count_outcomes import ENTRIES, Outcome
from builder.values.count_people import PEOPLE, SINGULAR, THINGS, Population
from builder.values.count_quantity import BEGINNINGS, Figure, Quantity, figure_at, phrase_at, quantity_at
from builder.values.number_words import NUMBER_PARTS

TOKEN = re.compile(
    r"[0-9]{1,3}(?:,[0-9]{3})+(?![\w])"
    r"|[0-9]+(?:\.[0-9]+)?(?![\w]|-[^\W\d])"
    r"|\w+(?:[-'’]\w+)*"
    r"|[^\w\s]"
)
