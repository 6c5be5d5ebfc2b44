"""How the casualty figures of 28 February 2022 stand to each other, as decided before any of it was programmed.

The rows use the ids of the dossier's own reports, so that the same table tests the records in `content/`.
"""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """A pair of reports, the label of their relation, the report it starts from if it has a direction, and flags."""

    one: str
    other: str
    label: str
    first: str = ""
    flags: tuple[str, ...] = ()


UNKNOWN = ("inclusion_not_stated",)

GOLDEN: tuple[Row, ...] = (
    # Terekhov's 16 civilians earlier Monday, 15 civilians in the evening
    Row("terekhov-civilians", "terekhov-civilians-interfax", "superseded, revised down", "terekhov-civilians"),
    # council: 16 civilians hospitalised / Terekhov's 15 civilians wounded
    Row("council-civilians-hospitalized", "terekhov-civilians-interfax", "not comparable"),
    # Sinehubov at least 11 / Sinehubov dozens dying, one sentence of the text
    Row("syniehubov-at-least-11", "syniehubov-dozens-dying", "same statement"),
    # Syniehubov 11 dead (Telegram) / Sinehubov dozens dying
    Row("syniehubov-11-dead-censor-net", "syniehubov-dozens-dying", "differs, order not known"),
    # Sinehubov at least 11 (afternoon) / Terekhov 9 (20:17)
    Row("syniehubov-at-least-11", "terekhov-killed", "conflict"),
    # Gerashchenko dozens killed / Terekhov 9
    Row("herashchenko-killed", "terekhov-killed", "conflict"),
    # Gerashchenko hundreds injured / Terekhov 37
    Row("herashchenko-injured", "terekhov-injured", "conflict"),
    # seven died of the 44 / Terekhov 9; "of the 44 wounded" is a note on the scope
    Row("council-died", "terekhov-killed", "conflict"),
    # Human Rights Watch at least 3, cluster strikes / UN 9 civilians
    Row("hrw-cluster-killed", "un-killed", "subset", "hrw-cluster-killed"),
    # UN 9 civilians / Terekhov 9: civilians within people not told apart; 9 and 37 twice
    Row("un-killed", "terekhov-killed", "subset", "un-killed", ("possibly_one_root", "read_as_total")),
    # Terekhov 15 servicemen + 15 civilians / 37 wounded: the relation is unknown, and said to be so
    Row("terekhov-servicemen-interfax", "terekhov-injured-interfax", "same statement", flags=UNKNOWN),
    Row("terekhov-civilians-interfax", "terekhov-injured-interfax", "same statement", flags=UNKNOWN),
    # the woman who died in hospital / the nine: unknown, and said to be so, in either statement of the nine
    Row("terekhov-woman-interfax", "terekhov-killed-interfax", "same statement", flags=UNKNOWN),
    Row("terekhov-woman-interfax", "terekhov-killed", "not comparable", flags=UNKNOWN),
    # Gerashchenko in the held text / Herashchenko in Ukrainska Pravda: one Facebook post
    Row("herashchenko-killed", "herashchenko-killed-ukrainska-pravda", "same statement"),
    Row("herashchenko-injured", "herashchenko-injured-ukrainska-pravda", "same statement"),
    # the resident's zero at one playground / any city-wide figure
    Row("resident-none-injured", "terekhov-injured", "not comparable"),
    Row("resident-none-injured", "herashchenko-injured", "not comparable"),
    Row("resident-none-injured", "un-injured", "not comparable"),
    Row("resident-none-injured", "council-wounded", "not comparable"),
)
NEVER_FLAGGED = (("hrw-cluster-killed", "un-killed"), ("council-died", "terekhov-killed"))
"""Pairs without `possibly_one_root`."""

BREAKDOWNS: tuple[tuple[str, frozenset[str], str], ...] = (
    ("terekhov-killed", frozenset({"terekhov-killed-family", "terekhov-killed-fetching-water"}), "holds"),
    (
        "terekhov-killed-family",
        frozenset({"terekhov-killed-family-adults", "terekhov-killed-family-children"}),
        "holds",
    ),
    (
        "terekhov-injured-interfax",
        frozenset({"terekhov-servicemen-interfax", "terekhov-civilians-interfax"}),
        "not_stated",
    ),
)
"""Wholes, their parts and what came of adding them up; there are no others."""
