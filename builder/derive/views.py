"""Everything that follows from the dossier, made once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from builder.anchoring import Spans
from builder.derive.backlinks import Backlink, link_back
from builder.derive.captions import caption_all
from builder.derive.casualties.reasoning import CasualtyViews, reason_about
from builder.derive.changelog import Changed, changelog
from builder.derive.coverage import Carried, cover
from builder.derive.mentions import NameIndex, TextMention, index_names, mentions_in_texts
from builder.derive.publication import Publication, publish, without_private
from builder.derive.published_words import HeldText, hold_texts
from builder.derive.sentences import Sentence, split_sentences
from builder.dossier import Dossier
from builder.linking import Links
from builder.values.key import Key


@dataclass(frozen=True)
class Views:
    """What checks and pages need beside the records; `public` is the only dossier that pages may see.

    `casualties` reasons about the public reports, for pages; `whole_casualties` about all of them, for checks.
    """

    links: Links
    spans: Spans
    publication: Publication
    sentences: Mapping[str, tuple[Sentence, ...]]
    held: Mapping[str, HeldText]
    coverage: Mapping[str, tuple[Carried, ...]]
    backlinks: Mapping[Key, tuple[Backlink, ...]]
    changelog: tuple[Changed, ...]
    casualties: CasualtyViews
    whole_casualties: CasualtyViews
    captions: Mapping[Key, str]
    names: NameIndex
    mentions: Mapping[Key, tuple[TextMention, ...]]

    @property
    def public(self) -> Dossier:
        """The dossier as readers may see it."""
        return self.publication.dossier


def derive(dossier: Dossier, links: Links, spans: Spans, drafts: bool = False) -> Views:
    """Work out everything that checks and pages need; with `drafts` as if drafts were published."""
    publication = publish(dossier, links, drafts)
    spans = without_private(spans, dossier)
    sentences = {
        source: split_sentences(text.text)
        for source, text in dossier.texts.items()
        if Key("source", source) in dossier.records
    }
    held = hold_texts(dossier, spans, publication, sentences)
    names = index_names(publication.dossier.records.values())
    return Views(
        links=links,
        spans=spans,
        publication=publication,
        sentences=MappingProxyType(sentences),
        held=held,
        coverage=cover(dossier, spans, sentences),
        backlinks=link_back(publication.links),
        changelog=changelog(publication),
        casualties=reason_about(publication.dossier),
        whole_casualties=reason_about(dossier),
        captions=caption_all(publication.dossier, spans, held),
        names=names,
        mentions=mentions_in_texts(publication.dossier, names, held),
    )
