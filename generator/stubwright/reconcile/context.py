"""The API that is reconciled, and the docs of one operation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stubwright.catalog.entry import ApiEntry
    from stubwright.diagnostics import Log
    from stubwright.docs.facts import IndexEntry, PageFacts
    from stubwright.model.api import FieldFacts
    from stubwright.reconcile.overrides import Correction
    from stubwright.schema.xsd import QName, Schemas


@dataclass(frozen=True, slots=True)
class Context:
    """The API that is reconciled.

    ``undocumented`` contains the facts that the schema alone states about all types' fields, for
    requests (True) and replies (False). Messages without docs share these two tables, because a table
    for each message would grow with types times operations. ``heads`` are the substitution groups' heads.
    """

    entry: ApiEntry
    schemas: Schemas
    heads: frozenset[QName]
    undocumented: Mapping[bool, Mapping[tuple[QName, str], FieldFacts]]
    log: Log


@dataclass(frozen=True, slots=True)
class OperationDocs:
    """The docs of one operation: its page and its row of an index page, and the overrides for it.

    ``corrections`` are by field and fact; those of the operation itself have an empty field.
    """

    service: str
    name: str
    page: PageFacts | None
    index: IndexEntry | None
    corrections: Mapping[tuple[str, str], Correction]

    def corrected_fields(self) -> list[str]:
        """Return the dotted paths of the fields that overrides name."""
        return list(dict.fromkeys(field for field, _ in self.corrections if field))
