"""The corrections of one API: each is used and changes something, or is reported."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Final

from stubwright.docs.facts import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from stubwright.catalog.entry import Override
    from stubwright.diagnostics import Log
    from stubwright.reconcile.context import Subject


class Corrections:
    """Gives out the overrides by operation and field, and remembers which were used.

    An override's operation is a shell pattern for ``operation`` or ``service.operation``. Who asks
    says what is ``stated`` without it: an override that changes nothing is of no use.
    """

    def __init__(self, overrides: Sequence[Override]) -> None:
        self._overrides = overrides
        self._used: set[tuple[int, str]] = set()
        self._needed: set[tuple[int, str]] = set()

    def _matching(self, subject: Subject) -> Iterator[tuple[int, Override]]:
        names = (subject.name, f"{subject.service}.{subject.name}")
        for index, override in enumerate(self._overrides):
            if any(fnmatchcase(name, override.operation) for name in names):
                yield index, override

    def fields(self, subject: Subject) -> list[str]:
        """Return the fields of an operation that overrides name."""
        return [item.field for _, item in self._matching(subject) if item.field]

    def described(self, subject: Subject) -> set[str]:
        """Return the fields of an operation whose description an override gives."""
        found = self._matching(subject)
        return {item.field for _, item in found if "description" in item.facts}

    def _find(
        self, subject: Subject, field: str, fact: str, stated: Fact[object] | None
    ) -> Fact[object] | None:
        for index, override in self._matching(subject):
            if override.field == field and fact in override.facts:
                value = override.facts[fact]
                self._used.add((index, fact))
                if stated is None or stated.value != value:
                    self._needed.add((index, fact))
                return Fact(value, override.source)
        return None

    def text(
        self,
        subject: Subject,
        fact: str,
        field: str = "",
        stated: Fact[str] | None = None,
    ) -> Fact[str] | None:
        """Return a textual correction."""
        found = self._find(subject, field, fact, stated)
        return None if found is None else Fact(str(found.value), found.source)

    def flag(
        self, subject: Subject, fact: str, field: str, stated: Fact[bool] | None
    ) -> Fact[bool] | None:
        """Return a yes-or-no correction."""
        found = self._find(subject, field, fact, stated)
        return None if found is None else Fact(found.value is True, found.source)

    def number(
        self, subject: Subject, fact: str, field: str, stated: Fact[int] | None
    ) -> Fact[int] | None:
        """Return a numeric correction; 0 stands for "no limit"."""
        found = self._find(subject, field, fact, stated)
        if found is None or not isinstance(found.value, int):
            return None
        return Fact(found.value, found.source)

    def report_unused(self, log: Log) -> None:
        """Report the overrides that nothing asked for, and those that changed nothing."""
        for index, override in enumerate(self._overrides):
            named = (part for part in (override.operation, override.field) if part)
            where = ".".join(named)
            for fact in override.facts:
                if (index, fact) not in self._used:
                    message = f"nothing uses {fact} of {where}"
                elif (index, fact) not in self._needed:
                    message = f"{fact} of {where} is what is stated without it"
                else:
                    continue
                log.report("override-unused", message, override.source)


NO_CORRECTIONS: Final = Corrections(())
