"""Each published record as JSON: what its digest is of, its address and what its page is called."""

from __future__ import annotations

import json
from collections.abc import Iterator

from builder.addresses import data_of, page_of, web_path
from builder.derive.digests import digest_of, published_of
from builder.derive.views import Views
from builder.reading.site import Site


def record_files(views: Views, site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield one JSON file for each published record."""
    for key, record in views.public.records.items():
        values = {
            **published_of(record, views),
            "caption": views.captions[key],
            "address": site.at(web_path(page_of(key))),
            "digest": digest_of(record, views),
        }
        yield data_of(key), (json.dumps(values, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()
