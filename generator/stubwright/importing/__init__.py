"""Importing: what was selected from WSDL documents, as the text of one canonical WSDL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.importing.renaming import move_home
from stubwright.importing.selected import reached
from stubwright.importing.validate import refusals
from stubwright.importing.wsdl_text import wsdl_text

if TYPE_CHECKING:
    from stubwright.model.selection import Selection
    from stubwright.schema.wsdl import Definitions

__all__ = ["refusals", "self_contained", "wsdl_text"]


def self_contained(
    definitions: Definitions, selection: Selection
) -> tuple[Definitions, Selection]:
    """Return what a selection reaches as definitions of one document, and what selects from it."""
    kept = reached(definitions, selection)
    move = move_home(kept)
    return move.definitions(kept), move.selection(selection)
