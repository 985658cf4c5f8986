"""The book of names: what an earlier run chose, and what this one does."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeVar

from stubwright.plan.names.scopes import choose
from stubwright.python import NameTable
from stubwright.python.keywords import KEYWORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Mapping, Sequence

    from stubwright.python import Names

K = TypeVar("K", bound="Hashable")
_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


@dataclass(slots=True)
class Book:
    """The names by scope and key: ``locked`` are those of an earlier run, which stand."""

    locked: Names
    _scopes: dict[str, tuple[tuple[str, ...], tuple[tuple[str, str], ...]]] = field(
        default_factory=dict[str, tuple[tuple[str, ...], tuple[tuple[str, str], ...]]]
    )

    def choose(
        self,
        scope: str,
        proposals: Mapping[K, Sequence[str]],
        taken: Collection[str] = (),
        fold: Callable[[str], str] = str,
    ) -> dict[K, str]:
        """Choose the names of a scope; see `scopes.choose`."""
        before = self.locked.get(scope, {})
        locked = {
            key: before[str(key)] or names[0]
            for key, names in proposals.items()
            if str(key) in before
        }
        fit = {key: name for key, name in locked.items() if _fits(name)}
        names = choose(proposals, reserved=taken, locked=fit, fold=fold)
        plain = [str(k) for k, name in names.items() if name == proposals[k][0]]
        others = [(str(k), n) for k, n in names.items() if n != proposals[k][0]]
        self._scopes[scope] = (tuple(sorted(plain)), tuple(sorted(others)))
        return names

    def decide(self, scope: str, *, otherwise: bool) -> bool:
        """Return what an earlier run decided, or else what this one would."""
        before = self.locked.get(scope)
        decided = otherwise if before is None else "yes" in before
        self._scopes[scope] = (("yes" if decided else "no",), ())
        return decided

    def table(self, path: str) -> NameTable:
        """Return what names.lock holds."""
        rows = sorted(self._scopes.items())
        return NameTable(path, tuple((scope, *names) for scope, names in rows))


def _fits(name: str) -> bool:
    return bool(_NAME.fullmatch(name)) and name not in KEYWORDS
