"""The corrections of one API: each is used, or reported."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from stubwright.page import Fact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stubwright.catalog import Override
    from stubwright.diagnostics import Log
    from stubwright.reconcile.context import Subject


class Corrections:
    """Gives out the overrides by operation and field, and remembers which were used.

    An override's operation is a shell pattern for ``operation`` or ``service.operation``.
    """

    def __init__(self, overrides: Sequence[Override]) -> None:
        self._overrides = overrides
        self._used: set[tuple[int, str]] = set()

    def _find(self, subject: Subject, field: str, fact: str) -> Fact[object] | None:
        for index, override in enumerate(self._overrides):
            names = (subject.name, f"{subject.service}.{subject.name}")
            matches = any(fnmatchcase(name, override.operation) for name in names)
            if matches and override.field == field and fact in override.facts:
                self._used.add((index, fact))
                return Fact(override.facts[fact], override.source)
        return None

    def text(self, subject: Subject, fact: str, field: str = "") -> Fact[str] | None:
        """Return a textual correction."""
        found = self._find(subject, field, fact)
        return None if found is None else Fact(str(found.value), found.source)

    def flag(self, subject: Subject, fact: str, field: str = "") -> Fact[bool] | None:
        """Return a yes-or-no correction."""
        found = self._find(subject, field, fact)
        return None if found is None else Fact(found.value is True, found.source)

    def number(self, subject: Subject, fact: str, field: str = "") -> Fact[int] | None:
        """Return a numeric correction; 0 stands for "no limit"."""
        found = self._find(subject, field, fact)
        if found is None or not isinstance(found.value, int):
            return None
        return Fact(found.value, found.source)

    def report_unused(self, log: Log) -> None:
        """Report the overrides that nothing asked for."""
        for index, override in enumerate(self._overrides):
            for fact in override.facts:
                if (index, fact) not in self._used:
                    where = ".".join(
                        part for part in (override.operation, override.field) if part
                    )
                    log.report(
                        "override-unused",
                        f"nothing uses {fact} of {where}",
                        override.source,
                    )
