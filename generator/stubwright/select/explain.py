"""Why a schema component is in a selection: the way from it to an operation."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stubwright.model.selection import Selection
    from stubwright.schema.xsd import QName


def explain(selection: Selection, wanted: str) -> list[str]:
    """Say why a component is in, one step a line; nothing where none is called so.

    ``wanted`` is a local name, or ``{namespace}local``.
    """
    reasons = selection.reasons
    by_local: dict[str, QName] = {}
    for name in reasons:
        by_local.setdefault(name.local, name)
    lines: list[str] = []
    for name in reasons:
        if wanted in {name.local, str(name)}:
            lines += _way(name, reasons, by_local)
    return lines


def _way(
    name: QName, reasons: Mapping[QName, str], by_local: Mapping[str, QName]
) -> list[str]:
    lines: list[str] = []
    seen: set[QName] = set()
    current: QName | None = name
    while current is not None and current not in seen:
        seen.add(current)
        lines.append(f"{current}: {reasons[current]}")
        current = _owner(reasons[current], by_local)
    return lines


def _owner(reason: str, by_local: Mapping[str, QName]) -> QName | None:
    """Return the component that a reason names: the last word, perhaps with a field behind it."""
    if reason.startswith("operation "):
        return None
    word = reason.rpartition(" ")[2]
    while word:
        if word in by_local:
            return by_local[word]
        word = word.rpartition("/")[0]
    return None
