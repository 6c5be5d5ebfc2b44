"""The content security policy of every page: nothing runs but the site's own files and the theme's known inline scripts."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from builder.problems import ContentError, Location, Problem
from builder.publishing.active_markup import Script, distinct_tags, faults, inline_scripts, tags
from builder.writing import replace_file

DIRECTIVES = (
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "script-src 'self'{hashes}",
    "style-src 'self'{styles}",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
)
# The inline scripts that themes print, by the SHA-256 of their text; of a scope the way to the site's root is taken out.
KNOWN: Mapping[str, str] = {
    "7eb3684fdacd2881f67b9428983273a29d8774d8bc82622af9b65a8ec1032a90": "scope of what is remembered, Material 9.8",
    "213d571a86bd568ccb65bf92ca3cf95284d8c140997189b0272a503b72fa3988": "scope of what is remembered, Zensical 0.0.73",
    "ffcc0f7735fdab434d257c80e65cec2e88d716991e69757185b7e450e41a5b2f": "tab that an address names",
    "d74bb3b582599bb38b62d1eb15a60a0af4ce0147e3335efe0a811693984b71ce": "linked tabs",
    "e441dbdde5a0501b99527bb443d86875df7b1a02ed15df77ed97b4c8234e4b70": "announcement that was closed",
}
# The search of Zensical puts a style sheet into the page; where its scope script stands, that one sheet is let in.
STYLES: Mapping[str, str] = {
    "213d571a86bd568ccb65bf92ca3cf95284d8c140997189b0272a503b72fa3988": "sha256-NwSx/R2V/U4jnW0Tq5pQ53Y/rzPVJ4dqE7D6UTA/J1k=",
}
_ROOT = re.compile(r'(?<=__md_scope=new URL\(")(?:\.|\.\.(?:/\.\.)*|/[\w.~%/-]*)(?=",location\))')
# The policy holds from where it stands. It comes after the encoding, which must be among the first 1,024 bytes.
_TOP = re.compile(
    r"\s*(?:<!doctype[^>]*>)?\s*(?:<html[^>]*>)?\s*(?:<head[^>]*>)?\s*(?:<meta charset=[^>]*>)?", re.IGNORECASE
)
_OURS = re.compile(r'<meta http-equiv="Content-Security-Policy" content="[^"]*">')


class _Found(NamedTuple):
    """Something on a page that the policy would stop: where it starts, the rule it breaks, and what it is."""

    at: int
    rule: str
    what: str


def under_policy(site: Path) -> None:
    """Write the policy into every HTML page of a site, as early as it can hold; a second time changes nothing.

    The hashes of all pages stand on every page: with instant navigation the first page's policy stays in force. Raises
    ContentError with everything that the policy would stop, each once, where it is first met.
    """
    pages = sorted(site.rglob("*.html"))
    texts: set[str] = set()
    problems: dict[tuple[str, str], list[Location]] = {}
    for path in pages:
        page = _without_policy(path)
        scripts = tuple(inline_scripts(page))
        texts.update(script.text for script in scripts)
        for found in (*_unknown(scripts), *_stopped(page)):
            name = f"{site.name}/{path.relative_to(site).as_posix()}"
            problems.setdefault((found.rule, found.what), []).append(_location(name, page, found.at))
    if problems:
        raise ContentError(_problems(problems))
    policy = policy_of(texts)
    for path in pages:
        page = _without_policy(path)
        top = _TOP.match(page)
        at = top.end() if top else 0
        meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        replace_file(path, f"{page[:at]}{meta}{page[at:]}".encode())


def policy_of(scripts: Iterable[str]) -> str:
    """Return the policy that lets these inline scripts run and no other."""
    # Browsers hash a script after they have read its line ends as one character.
    texts = {script.replace("\r\n", "\n") for script in scripts}
    hashes = {f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}" for text in texts}
    styles = {STYLES[name] for text in texts if (name := _name_of(text)) in STYLES}
    return "; ".join(DIRECTIVES).replace("{hashes}", _sources(hashes)).replace("{styles}", _sources(styles))


def _sources(hashes: Iterable[str]) -> str:
    return "".join(f" '{one}'" for one in sorted(hashes))


def is_known(script: str) -> bool:
    """Whether an inline script is one that a theme prints."""
    return _name_of(script) in KNOWN


def _name_of(script: str) -> str:
    return sha256(_ROOT.sub("", script, count=1).encode()).hexdigest()


def _without_policy(path: Path) -> str:
    return _OURS.sub("", path.read_bytes().decode("utf-8"), count=1)


def _stopped(page: str) -> Iterator[_Found]:
    """Yield the tags that the policy would stop on a page, or that would get around it."""
    troubled = {tag for tag in distinct_tags(page) if faults(tag)}
    if troubled:
        for tag in tags(page):
            if tag.written in troubled:
                yield from (_Found(tag.at, fault.rule, fault.found) for fault in faults(tag.written))


def _unknown(scripts: Iterable[Script]) -> Iterator[_Found]:
    for script in scripts:
        if not is_known(script.text):
            shown = " ".join(script.text.split())[:60]
            yield _Found(script.at, "inline-script", f"an inline script that no theme prints ({shown})")


def _location(name: str, page: str, at: int) -> Location:
    line = page.count("\n", 0, at) + 1
    return Location(name, line, at - page.rfind("\n", 0, at))


def _problems(found: Mapping[tuple[str, str], list[Location]]) -> Iterator[Problem]:
    for (rule, what), places in found.items():
        others = len({place.path for place in places}) - 1
        more = f"; also on {others} more {'page' if others == 1 else 'pages'}" if others else ""
        yield Problem(places[0], rule, f"the policy of the site does not allow {what}{more}")
