"""Words inside names that weigh little when names are compared: honorifics, particles, legal forms, generic nouns."""

from __future__ import annotations

from typing import Final

HONORIFICS: Final = frozenset(
    """
mr mrs ms miss mx dr prof sir dame lord lady rev fr gen lt col maj capt sgt sen rep gov president prasident presidente
king queen prince princess sheikh shaikh sheik shaykh haji hajj hajji mullah maulana ayatollah sayyid general colonel
herr frau monsieur madame mme mlle senor senora don dona jr sr ii iii iv phd md esq hon pan pani gospodin minister
chancellor ambassador major captain lieutenant sergeant judge senator governor comrade
""".split()
)

# Particles, by the form that stands for all spellings of one.
PARTICLES: Final = {
    word: forms.split()[0]
    for forms in (
        "bin ibn ben bn",
        "bint binti",
        "al el ul ar as ash ad an at az",
        "van",
        "von",
        "der den ter",
        "de del della di da do dos du des",
        "la le las los",
        "abu abou abi",
        "af av",
        "zu zur",
    )
    for word in forms.split()
}

# Legal forms by class; the words of one form divided by blanks, forms by commas.
_LEGAL: Final = """
stock: joint stock company, open joint stock company, public joint stock company, closed joint stock company,
aktiengesellschaft, jsc, ojsc, pjsc, cjsc, oao, zao, pao, ao, ag, plc, public limited company, sa, spa, nv, se, ab, asa,
as, oyj, aktsionernoye obshchestvo, aktsionernoe obschestvo, inc, incorporated, corp, corporation, co ltd, company,
co, companies, compagnie, kompaniya;
limited: limited liability company, limited, ltd, llc, gmbh, ooo, tov, sarl, srl, sl, bv, sp z oo, sp z o o, spzoo, doo,
kft, oy, pty ltd, pty, pte ltd, pte, llp, lp, obshchestvo s ogranichennoy otvetstvennostyu, oo o,
obshchestvo s ogranichennoi otvetstvennostiu, societatea cu raspundere limitata;
nonprofit: ano, nonprofit organization, non profit organization, ev, eingetragener verein, foundation inc
"""
LEGAL_FORMS: Final = tuple(
    sorted(
        (
            (tuple(form.split()), kind.strip())
            for kind, _, forms in (entry.partition(":") for entry in _LEGAL.split(";"))
            for form in forms.split(",")
        ),
        key=lambda entry: (-len(entry[0]), entry[0]),
    )
)

# Words that tell one organization from another hardly at all.
GENERIC: Final = frozenset("the of and for in a group holding holdings international company enterprise".split())
EMPTY: Final = frozenset("the of and for a in und et y".split())

NUMBERS: Final = {
    "first": "1", "1st": "1", "one": "1", "second": "2", "2nd": "2", "two": "2", "third": "3", "3rd": "3", "three": "3",
    "fourth": "4", "4th": "4", "four": "4", "fifth": "5", "5th": "5", "five": "5", "sixth": "6", "6th": "6", "six": "6",
    "seventh": "7", "7th": "7", "seven": "7", "eighth": "8", "8th": "8", "eight": "8", "ninth": "9", "9th": "9",
    "nine": "9", "tenth": "10", "10th": "10", "ten": "10", "intl": "international", "natl": "national",
    "govt": "government", "dept": "department", "bros": "brothers", "assn": "association", "univ": "university",
    "min": "ministry", "defense": "defence", "center": "centre", "organisation": "organization",
}  # fmt: skip
