"""Every kind of page that readers meet: the dossier that has a telling one, and its address there."""

from __future__ import annotations

from typing import Literal, NamedTuple

Dossier = Literal["real", "example"]


class PageKind(NamedTuple):
    """A kind of page, the page that stands for it, and what of it comes last."""

    name: str
    dossier: Dossier
    path: str
    last: str = "h1"


PAGE_KINDS = (
    PageKind("home", "real", ""),
    PageKind("event", "real", "events/shelling-of-kharkiv/"),
    PageKind("event to print", "example", "print/market-shelling/"),
    PageKind("events", "real", "events/"),
    PageKind("figures", "real", "figures/"),
    PageKind("quotation", "real", "quotes/syniehubov-war-crime/"),
    PageKind("quotation, suspected corrupt", "real", "quotes/herashchenko-massacred/"),
    PageKind("quotations", "real", "quotes/"),
    PageKind("casualty report", "real", "casualty-reports/herashchenko-killed/"),
    PageKind("casualty report, text not held", "real", "casualty-reports/terekhov-killed-interfax/"),
    PageKind("casualty report, sensitive", "example", "casualty-reports/sarruf-killed/"),
    PageKind("casualty reports", "real", "casualty-reports/"),
    PageKind("claim", "real", "claims/herashchenko-grad/"),
    PageKind("claims", "real", "claims/"),
    PageKind("person", "real", "people/oleh-syniehubov/"),
    PageKind("private person", "real", "people/kharkiv-resident-1/"),
    PageKind("unnamed person", "real", "people/us-defense-official-siege/"),
    PageKind("people", "real", "people/"),
    PageKind("organization", "real", "organizations/washington-post/"),
    PageKind("organizations", "real", "organizations/"),
    PageKind("place", "real", "places/kharkiv/"),
    PageKind("place in another script", "real", "places/aleppo/"),
    PageKind("places", "real", "places/"),
    PageKind("weapon", "real", "weapons/bm-21-grad/"),
    PageKind("weapons", "real", "weapons/"),
    PageKind("topic", "real", "background/syria/"),
    PageKind("topics", "real", "background/"),
    PageKind("source, text held", "real", "sources/post-kharkiv-2022-02-28/"),
    PageKind("source, shown in full", "example", "sources/courier-2019-05-14/"),
    PageKind("source, cited", "real", "sources/hrw-2022-03-04/"),
    PageKind("sources", "real", "sources/"),
    PageKind("names", "real", "names/"),
    PageKind("a to z", "real", "a-z/"),
    PageKind("explore", "real", "explore/", ".dx-explore__found li"),
    PageKind("timeline", "real", "timeline/"),
    PageKind("anonymous sources", "real", "anonymous-sources/"),
    PageKind("errata", "real", "errata/"),
    PageKind("changes", "example", "changes/"),
    PageKind("downloads", "real", "downloads/"),
    PageKind("method", "real", "method/"),
    PageKind("withdrawn record", "example", "claims/third-bridge/"),
    PageKind("not found", "real", "404.html"),
)
