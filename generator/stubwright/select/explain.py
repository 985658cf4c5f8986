"""Why a schema component is in a selection: the way from it to an operation."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stubwright.model.selection import ComponentKey, Reason, Selection


def explain(selection: Selection, wanted: str) -> list[str]:
    """Explain why components are in a selection, one step a line; return nothing for unknown names.

    ``wanted`` is ``{namespace}local``, or a local name, which means the components of all
    namespaces and kinds. A blank line separates the ways of several. A component on the way of
    another one is not repeated.
    """
    reasons = selection.reasons
    named = [key for key in reasons if wanted in {key.name.local, str(key.name)}]
    ways = [_way(key, reasons) for key in named]
    passed = {key for way in ways for key in way[1:]}
    lines: list[str] = []
    for way in ways:
        if way[0] not in passed:
            lines += [""] * bool(lines)
            lines += (f"{key.name}: {reasons[key].text}" for key in way)
    return lines


def _way(
    component: ComponentKey, reasons: Mapping[ComponentKey, Reason]
) -> list[ComponentKey]:
    way = [component]
    while (owner := reasons[way[-1]].owner) is not None:
        way.append(owner)
    return way
