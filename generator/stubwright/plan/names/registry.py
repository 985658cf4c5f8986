"""Records the names that a run chooses, and keeps those of an earlier run."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeVar

from stubwright.plan.names.scopes import choose
from stubwright.python import NameTable
from stubwright.python.keywords import KEYWORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Mapping, Sequence

    from stubwright.python import Names

K = TypeVar("K", bound="Hashable")
_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


class NameRegistry:
    """Chooses the names of one API, one scope at a time, and builds the table for ``names.lock``.

    ``locked`` are the names that an earlier run chose, by scope and key.
    """

    def __init__(self, locked: Names) -> None:
        self._locked = locked
        self._scopes: dict[str, tuple[tuple[str, ...], tuple[tuple[str, str], ...]]]
        self._scopes = {}

    def choose(
        self,
        scope: str,
        proposals: Mapping[K, Sequence[str]],
        taken: Collection[str] = (),
        fold: Callable[[str], str] = str,
    ) -> dict[K, str]:
        """Choose the names of a scope; see `scopes.choose`."""
        before = self._locked.get(scope, {})
        locked = {
            key: before[str(key)] or names[0]
            for key, names in proposals.items()
            if str(key) in before
        }
        usable = {key: name for key, name in locked.items() if _is_name(name)}
        names = choose(proposals, reserved=taken, locked=usable, fold=fold)
        preferred = [str(k) for k, name in names.items() if name == proposals[k][0]]
        others = [(str(k), n) for k, n in names.items() if n != proposals[k][0]]
        self._scopes[scope] = (tuple(sorted(preferred)), tuple(sorted(others)))
        return names

    def decide(self, scope: str, *, otherwise: bool) -> bool:
        """Return the decision of an earlier run, or else ``otherwise``."""
        before = self._locked.get(scope)
        decided = otherwise if before is None else "yes" in before
        self._scopes[scope] = (("yes" if decided else "no",), ())
        return decided

    def table(self, path: str) -> NameTable:
        """Return the content of ``names.lock``."""
        rows = sorted(self._scopes.items())
        return NameTable(path, tuple((scope, *names) for scope, names in rows))


def _is_name(text: str) -> bool:
    return bool(_NAME.fullmatch(text)) and text not in KEYWORDS
