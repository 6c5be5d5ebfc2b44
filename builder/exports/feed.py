"""The Atom feed of changes (RFC 4287)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from xml.etree import ElementTree as Xml  # builds XML, and reads none
from zoneinfo import ZoneInfo

from builder.addresses import page_of, web_path
from builder.derive.views import Views
from builder.reading.site import Site

PATH = "feed.xml"
_ATOM = "http://www.w3.org/2005/Atom"
NEWEST = 100


def feed_files(views: Views, site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield the feed of the newest changes; its date is that of the newest change, or the dossier's own."""
    settings = views.public.settings
    zone = ZoneInfo(settings.time_zone)
    newest = views.changelog[0].change.date.earliest if views.changelog else settings.as_of.earliest
    # Names without a namespace and its declaration by hand: to register a prefix would change what others write.
    feed = Xml.Element("feed", xmlns=_ATOM)
    _add(feed, "title", f"{site.name}: what changed")
    _add(feed, "id", site.at("changes/"))
    _add(feed, "updated", _moment(newest, zone))
    _link(feed, "alternate", site.at("changes/"))
    _link(feed, "self", site.at(PATH))
    _add(_add(feed, "author", ""), "name", settings.publisher or site.name)
    for changed in views.changelog[:NEWEST]:
        entry = _add(feed, "entry", "")
        title = f"Withdrawn: {changed.key.id}" if changed.withdrawn else views.captions[changed.key]
        _add(entry, "title", title)
        _add(entry, "id", site.at(f"changes/#{changed.id}"))
        _add(entry, "updated", _moment(changed.change.date.earliest, zone))
        _link(entry, "alternate", site.at(web_path(page_of(changed.key))))
        _add(entry, "summary", f"{changed.change.what} ({changed.change.why})")
    Xml.indent(feed)
    yield PATH, Xml.tostring(feed, encoding="utf-8", xml_declaration=True) + b"\n"


def _add(parent: Xml.Element, name: str, text: str) -> Xml.Element:
    child = Xml.SubElement(parent, name)
    child.text = text or None
    return child


def _link(parent: Xml.Element, rel: str, href: str) -> None:
    Xml.SubElement(parent, "link", {"rel": rel, "href": href})


def _moment(moment: datetime, zone: ZoneInfo) -> str:
    return moment.replace(tzinfo=zone).isoformat()
