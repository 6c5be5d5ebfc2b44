"""Names in running text made into links: in text only, once a section, never to the page they stand on."""

from __future__ import annotations

from collections.abc import Iterator

from builder.pages.frame.edition import Edition
from builder.pages.frame.shown import Inline
from builder.values.key import Key


class Names:
    """Links names within one section of a page, each record once."""

    def __init__(self, edition: Edition, own: Key | None, active: bool = True) -> None:
        self.edition = edition
        self.active = active
        self.seen: set[Key | None] = {own}

    @property
    def none(self) -> Names:
        """The same, linking nothing: for headings and the insides of links."""
        return Names(self.edition, None, active=False)

    def link(self, text: str) -> Iterator[Inline]:
        """Yield a text with its names as links."""
        at = 0
        for mention in self.edition.views.names.find(text) if self.active else ():
            if mention.key in self.seen:
                continue
            self.seen.add(mention.key)
            if mention.start > at:
                yield text[at : mention.start]
            yield self.edition.link(mention.key, text[mention.start : mention.end])
            at = mention.end
        if at < len(text):
            yield text[at:]
