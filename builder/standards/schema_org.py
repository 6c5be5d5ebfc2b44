"""A record as a description in the words of schema.org (JSON-LD), for search engines; never more than its page shows.

A claim is a Claim, not a ClaimReview: wording and sourcing are graded here, never truth. Words of a back-translation are no
one's clean speech, so a quotation carries its text only where the copy is original or a published translation.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from builder.records.casualty_report import CasualtyReport
from builder.records.claim import Claim
from builder.records.event import Event
from builder.records.organization import Organization
from builder.records.person import Person
from builder.records.place import Place
from builder.records.quote import Quote
from builder.records.record import Identifiers, Record, Utterance
from builder.records.source import Source
from builder.records.topic import Topic
from builder.records.weapon import Weapon
from builder.values.interval import Interval
from builder.values.key import Key
from builder.values.partial_date import PartialDate

CONTEXT = "https://schema.org"
TYPES: Mapping[str, str] = {
    "person": "Person",
    "organization": "Organization",
    "place": "Place",
    "weapon": "Thing",
    "event": "Event",
    "quote": "Quotation",
    "claim": "Claim",
    "casualty-report": "Observation",
    "topic": "Article",
}
"""The type of each kind; of a source it is that of its own type."""
SOURCE_TYPES: Mapping[str, str] = {
    "article-newspaper": "NewsArticle",
    "webpage": "WebPage",
    "post": "SocialMediaPosting",
    "broadcast": "CreativeWork",
    "report": "Report",
    "dataset": "Dataset",
}
_WIKIDATA = "https://www.wikidata.org/entity/"
_GEONAMES = "https://sws.geonames.org/"

Node = dict[str, Any]
"""A JSON object of JSON-LD."""


@dataclass(frozen=True, slots=True)
class Told:
    """What pages tell of records: what each published one is called and its page's address; of this one its description, the
    words that may be quoted as the speaker's, its interval with the rule that read it, and the sources that carry it."""

    captions: Mapping[Key, str]
    address: Callable[[Key], str]
    description: str = ""
    words: str = ""
    interval: Interval | None = None
    rule: str = ""
    sources: tuple[Key, ...] = ()

    def reference(self, key: Key | None) -> Node | None:
        """Return a short reference to a published record, None for one that is not published."""
        if key is None or key not in self.captions:
            return None
        return {"@type": TYPES.get(key.kind, "CreativeWork"), "@id": self.address(key), "name": self.captions[key]}

    def references(self, keys: Iterable[Key]) -> list[Node]:
        """Return references to those of some records that are published."""
        return [found for key in keys if (found := self.reference(key))]


def linked_data(record: Record, told: Told) -> Node:
    """Return the description of a published record, without empty properties."""
    page = told.address(record.key)
    kind = SOURCE_TYPES[record.type] if isinstance(record, Source) else TYPES[record.kind]
    node: Node = {
        "@context": CONTEXT,
        "@type": kind,
        "@id": page,
        "url": page,
        "name": told.captions[record.key],
        "description": told.description,
        **_OWN[type(record)](record, told),
    }
    return {name: value for name, value in node.items() if value not in (None, "", [], ())}


def website(name: str, address: str, description: str) -> Node:
    """Return the description of the site."""
    return {
        "@context": CONTEXT,
        "@type": "WebSite",
        "@id": address,
        "url": address,
        "name": name,
        "description": description,
    }


def dataset(name: str, page: str, description: str, files: Iterable[tuple[str, str, str]], licence: str) -> Node:
    """Return the description of the downloads, each file as (name, address, media type)."""
    node: Node = {
        "@context": CONTEXT,
        "@type": "Dataset",
        "@id": page,
        "url": page,
        "name": name,
        "description": description,
        "license": licence,
        "distribution": [
            {"@type": "DataDownload", "name": file, "contentUrl": address, "encodingFormat": media}
            for file, address, media in files
        ],
    }
    return {key: value for key, value in node.items() if value}


def written(node: Node) -> str:
    """Return a description as JSON that cannot end the script element it stands in: ASCII, without <, > and &."""
    text = json.dumps(node, ensure_ascii=True, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def iso(date: PartialDate | None) -> str:
    """Return a date as ISO 8601 as far as it is known; nothing for one that is approximate or a range."""
    if date is None or date.approximate or date.precision == "range":
        return ""
    return date.earliest.isoformat()[: {"minute": 16, "day": 10, "month": 7, "year": 4}[date.precision]]


def _source(source: Source, told: Told) -> Node:
    return {
        "url": source.url or told.address(source.key),
        "mainEntityOfPage": told.address(source.key),
        "headline": source.title,
        "author": [{"@type": "Person", "name": author} for author in source.author],
        "publisher": told.reference(source.publisher),
        "datePublished": iso(source.issued),
        "inLanguage": source.language,
        "archivedAt": source.archive_url,
    }


def _person(person: Person, told: Told) -> Node:
    return {
        "alternateName": _others(person),
        "jobTitle": [role.title for role in person.roles],
        "affiliation": told.references(role.organization for role in person.roles if role.organization),
        "nationality": person.nationality,
        "sameAs": _same(person.identifiers),
    }


def _organization(body: Organization, told: Told) -> Node:
    return {
        "alternateName": _others(body),
        "parentOrganization": told.reference(body.parent),
        "sameAs": _same(body.identifiers),
    }


def _place(place: Place, told: Told) -> Node:
    where = place.coordinates
    middle = {"@type": "GeoCoordinates", "latitude": float(where.lat), "longitude": float(where.lon)} if where else None
    return {
        "alternateName": _others(place),
        "containedInPlace": told.reference(place.within),
        "geo": {"@type": "GeoCircle", "geoMidpoint": middle, "geoRadius": where.uncertainty_m} if where else None,
        "sameAs": _same(place.identifiers),
    }


def _weapon(weapon: Weapon, told: Told) -> Node:
    return {"alternateName": list(dict.fromkeys((*_others(weapon), *weapon.designations)))}


def _event(event: Event, told: Told) -> Node:
    exact = not event.date.approximate
    return {
        "startDate": iso(event.date) or (event.date.earliest.date().isoformat() if exact else ""),
        "endDate": event.date.latest.date().isoformat() if exact and event.date.precision != "minute" else "",
        "location": told.references(event.places),
        "superEvent": told.reference(event.part_of),
    }


def _utterance(record: Utterance, told: Told) -> Node:
    return {
        "author": told.reference(getattr(record, "speaker", None)),
        "dateCreated": iso(record.said.date if record.said else None),
        "about": told.references(getattr(record, "about", ())),
        "isPartOf": told.references(told.sources),
    }


def _quote(quote: Quote, told: Told) -> Node:
    return {**_utterance(quote, told), "text": told.words}


def _claim(claim: Claim, told: Told) -> Node:
    return {**_utterance(claim, told), "text": claim.statement_text}


def _report(report: CasualtyReport, told: Told) -> Node:
    low, high = (told.interval.low, told.interval.high) if told.interval else (None, None)
    return {
        "observationAbout": told.reference(report.event),
        "measuredProperty": report.outcome,
        "minValue": low if isinstance(low, int) else None,
        "maxValue": high if isinstance(high, int) else None,
        "unitText": "people",
        "observationDate": iso(report.as_of or (report.said.date if report.said else None)),
        "measurementTechnique": f"interval rule {told.rule}" if told.rule else None,
        "subjectOf": {
            "@type": "CreativeWork",
            "author": told.reference(report.speaker),
            "isPartOf": told.references(told.sources),
        },
    }


def _topic(topic: Topic, told: Told) -> Node:
    return {
        "headline": topic.title,
        "about": told.references((*((topic.region,) if topic.region else ()), *topic.related)),
    }


def _others(record: Person | Organization | Place | Weapon) -> list[str]:
    """Return the other names of a record; a misspelling is a name that nobody bears."""
    names = (name.text for name in record.names if name.kind not in ("preferred", "misspelling"))
    return list(dict.fromkeys(names))


def _same(identifiers: Identifiers | None) -> list[str]:
    if identifiers is None:
        return []
    wikidata = [_WIKIDATA + identifiers.wikidata] if identifiers.wikidata else []
    return wikidata + ([f"{_GEONAMES}{identifiers.geonames}/"] if identifiers.geonames else [])


_OWN: Mapping[type[Record], Callable[[Any, Told], Node]] = {
    Source: _source,
    Person: _person,
    Organization: _organization,
    Place: _place,
    Weapon: _weapon,
    Event: _event,
    Quote: _quote,
    Claim: _claim,
    CasualtyReport: _report,
    Topic: _topic,
}
