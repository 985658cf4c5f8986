"""Which docs page speaks of which operation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stubwright.diagnostics import Log
    from stubwright.page import PageFacts

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
            message = f"no operation of the API is the page's {name or '(unnamed)'}"
            log.report("docs-unknown-operation", message, page.source)
        elif same[0] in found:
            message = f"{name} has another page already, {found[same[0]].source.path}"
            log.report("docs-page-conflict", message, page.source)
        else:
            found[same[0]] = page
    return found
