"""By what way words reached the text: the channel they were said in and the relay that passed them on."""

from __future__ import annotations

import re
from collections.abc import Iterable

from builder.extraction.quotes import speakers
from builder.extraction.quotes.cues import Cue, Parsed
from builder.extraction.quotes.found_quotes import Printed
from builder.extraction.text.tokens import Sentence

_PLATFORMS = re.compile(
    r"\b(?:in|on|via|to|from|over|through|by)\s+(?:[\w’'-]+\s+){0,2}?(?P<name>Facebook|Twitter|Telegram|Instagram|YouTube|WhatsApp"
    r"|TikTok|Snapchat|Reddit|Tumblr|LinkedIn|VKontakte|Viber|Weibo|WeChat|Mastodon|Bluesky|Truth Social)(?![\w-])"
)
_OCCASIONS = re.compile(
    r"\b(?:in|on|via|to|from|during|at|over|through|by)\s+(?:[\w’'-]+\s+){0,2}?(?P<name>tweets?|post|statement|interview|e-?mail"
    r"|letter|speech|memo|(?:press|news) (?:release|conference)|briefing|video|broadcast|address|op-ed|column|blog post"
    r"|(?:text )?message|phone call|podcast|rally|debate|hearing|documentary|book)\b"
    r"|\b(?P<verb>(?:re)?tweet(?:ed|s|ing)|e-?mailed|posted|blogged)\b"
)
_TOLD = re.compile(
    r"\b(?:told|tells|telling)\s+(?P<outlet>reporters|journalists|(?:the\s+)?(?:[A-Z][\w.&’'-]*\s+){0,4}(?:News|Times|Post|Journal"
    r"|Radio|TV|Television|Agency|Magazine|Tribune|Herald|Guardian|Reuters|Press|Globe|Chronicle|Gazette|Star|Sun|Mail"
    r"|Telegraph|Independent|Observer|Bloomberg|Politico|Weekly|Daily|Review|[A-Z]{2,5}(?!\s+[A-Z]))(?!\w)|The\s+[A-Z]\w+)"
)
_REPORTING = frozenset("reported reports reporting".split())


def channel_of(text: str, stretches: Iterable[tuple[int, int]]) -> Printed | None:
    """The channel told in the first of some stretches of the text that tells one."""
    for start, end in stretches:
        told = _TOLD.search(text, start, end)
        if told is not None:
            return Printed(told.start(), told.end(), told.group())
        found = _PLATFORMS.search(text, start, end) or _OCCASIONS.search(text, start, end)
        if found is not None:
            name = "name" if found["name"] else "verb"
            return Printed(found.start(name), found.end(name), found[name])
    return None


def relay_of(text: str, parsed: Parsed, speaker: tuple[int, int] | None) -> Printed | None:
    """Who the sentence says reported it, other than the speaker."""
    sentence, cues = parsed
    for cue in cues:
        phrase = _relaying(sentence, cue)
        if phrase is None:
            continue
        start, end = sentence[phrase[0]].start, sentence[phrase[1] - 1].end
        if speaker is None or end <= speaker[0] or start >= speaker[1]:
            return Printed(start, end, text[start:end])
    return None


def _relaying(sentence: Sentence, cue: Cue) -> speakers.Phrase | None:
    if cue.kind == "according":
        return speakers.after(sentence, cue.until - 1)
    if sentence[cue.at].word not in _REPORTING or cue.kind not in ("speaking", "by"):
        return None
    if cue.kind == "by":
        by = next((i for i in range(cue.at, len(sentence)) if sentence[i].word == "by"), None)
        return None if by is None else speakers.after(sentence, by)
    floor = next((i + 1 for i in range(cue.at - 1, -1, -1) if sentence[i].shape in ("quote", "stop")), 0)
    phrase = speakers.before(sentence, cue.at, floor) or speakers.after(sentence, cue.at)
    return phrase if phrase is not None and sentence[phrase[1] - 1].shape == "capital" else None
