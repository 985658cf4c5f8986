"""What the parts of reconciling share."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stubwright.catalog.entry import ApiEntry
    from stubwright.diagnostics import Log
    from stubwright.docs.facts import IndexEntry, PageFacts
    from stubwright.model.api import FieldFacts
    from stubwright.reconcile.overrides import Corrections
    from stubwright.schema.xsd import QName, Schemas


@dataclass(frozen=True, slots=True)
class Context:
    """One API on its way to one model.

    ``unstated`` are the facts of all types' fields where no page says anything, for requests and
    for replies: messages share them.
    """

    entry: ApiEntry
    schemas: Schemas
    corrections: Corrections
    log: Log
    unstated: dict[bool, dict[tuple[QName, str], FieldFacts]] = field(
        default_factory=dict[bool, "dict[tuple[QName, str], FieldFacts]"]
    )
    heads: frozenset[QName] = frozenset()
    """The elements that others may stand for."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The operation in question, its page, and its row of an index page, if it has them."""

    service: str
    name: str
    page: PageFacts | None
    index: IndexEntry | None = None
