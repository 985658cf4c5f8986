"""Writes a selection from WSDL documents as the text of one WSDL in a canonical layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.importing.renaming import into_target_namespace
from stubwright.importing.selected import only_selected
from stubwright.importing.validate import validation_errors
from stubwright.importing.wsdl_text import wsdl_text

if TYPE_CHECKING:
    from stubwright.model.selection import Selection
    from stubwright.schema.wsdl import Definitions

__all__ = ["self_contained", "validation_errors", "wsdl_text"]


def self_contained(
    definitions: Definitions, selection: Selection
) -> tuple[Definitions, Selection]:
    """Return the definitions that a selection refers to as one document, and the selection from that."""
    kept = only_selected(definitions, selection)
    renaming = into_target_namespace(kept)
    return renaming.definitions(kept), renaming.selection(selection)
