"""Finds the docs page, and the row of an index page, of each operation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stubwright.diagnostics import Log
    from stubwright.docs.facts import IndexEntry, IndexFacts, PageFacts

Key = tuple[str, str]
"""Service and operation."""


def match_pages(
    operations: Sequence[Key], pages: Sequence[PageFacts], log: Log
) -> dict[Key, PageFacts]:
    """Return the page of each operation.

    Where operations of several services share a name, the page's path must name the service.
    """
    found: dict[Key, PageFacts] = {}
    for page in pages:
        name = page.operation.value if page.operation is not None else ""
        same = [key for key in operations if key[1] == name]
        if len(same) > 1:
            words = set(re.split(r"[^a-z0-9]+", page.source.path.lower()))
            same = [key for key in same if key[0].lower() in words]
        if len(same) != 1:
            message = (
                f"the page's operation {name or '(unnamed)'} isn't part of the API"
            )
            log.report("docs-unknown-operation", message, page.source)
        elif same[0] in found:
            message = f"{name} already has a page, {found[same[0]].source.path}"
            log.report("docs-page-conflict", message, page.source)
        else:
            found[same[0]] = page
    return found


def match_entries(
    operations: Sequence[Key], indexes: Sequence[IndexFacts], log: Log
) -> dict[Key, IndexEntry]:
    """Return the index page row of each operation.

    Rows of other operations are ignored. If operations of several services share a name, the page's
    title must name the service.
    """
    found: dict[Key, IndexEntry] = {}
    by_name: dict[str, list[Key]] = {}
    for key in operations:
        by_name.setdefault(key[1], []).append(key)
    for index in indexes:
        service = index.service.value.lower() if index.service is not None else ""
        for entry in index.entries:
            same = by_name.get(entry.operation.value, [])
            if len(same) > 1:
                names = {service, f"{service}service"}
                same = [key for key in same if key[0].lower() in names]
            if len(same) == 1 and found.setdefault(same[0], entry) is not entry:
                message = f"{same[0][1]} is already listed at {found[same[0]].source}"
                log.report("docs-page-conflict", message, entry.source)
    return found
