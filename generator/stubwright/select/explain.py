"""Why a schema component is in a selection: the path from it to an operation."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stubwright.model.selection import ComponentKey, Reason, Selection


def explain(selection: Selection, wanted: str) -> list[str]:
    """Explain why components are in a selection, one step a line; return nothing for unknown names.

    ``wanted`` is ``{namespace}local``, or a local name, which means the components of all
    namespaces and kinds. A blank line separates the paths of several. A component on the path of
    another one is not repeated.
    """
    reasons = selection.reasons
    named = [key for key in reasons if wanted in {key.name.local, str(key.name)}]
    paths = [_path(key, reasons) for key in named]
    on_a_path = {key for path in paths for key in path[1:]}
    lines: list[str] = []
    for path in paths:
        if path[0] not in on_a_path:
            lines += [""] * bool(lines)
            lines += (f"{key.name}: {reasons[key].text}" for key in path)
    return lines


def _path(
    component: ComponentKey, reasons: Mapping[ComponentKey, Reason]
) -> list[ComponentKey]:
    path = [component]
    while (owner := reasons[path[-1]].owner) is not None:
        path.append(owner)
    return path
