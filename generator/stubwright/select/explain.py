"""Why a schema component is in a selection: the path from it to an operation."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stubwright.model.selection import ComponentKey, Reason, Selection


def explain(selection: Selection, wanted: str) -> list[list[str]]:
    """Return the path of each component with a name, one line per step; nothing for unknown names.

    ``wanted`` is ``{namespace}local``, or a local name, which means the components of all
    namespaces and kinds. A component on the path of another one is not repeated.
    """
    reasons = selection.reasons
    named = [key for key in reasons if wanted in {key.name.local, str(key.name)}]
    paths = [_path(key, reasons) for key in named]
    on_a_path = {key for path in paths for key in path[1:]}
    return [
        [f"{key.name}: {reasons[key].text}" for key in path]
        for path in paths
        if path[0] not in on_a_path
    ]


def _path(
    component: ComponentKey, reasons: Mapping[ComponentKey, Reason]
) -> list[ComponentKey]:
    path = [component]
    while (owner := reasons[path[-1]].owner) is not None:
        path.append(owner)
    return path
