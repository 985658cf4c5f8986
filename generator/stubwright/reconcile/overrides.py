"""The overrides of one API: which apply to an operation, and which have no effect."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, NamedTuple

from stubwright.docs.facts import Fact

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from stubwright.catalog.entry import Override
    from stubwright.diagnostics import Log, Source


class Correction(NamedTuple):
    """A fact of the override with a ``number``, as it applies to one operation."""

    number: int
    fact: str
    value: object
    source: Source


class Use(NamedTuple):
    """A correction that was applied, and whether it changed the fact."""

    correction: Correction
    has_effect: bool


def corrections_for(
    overrides: Sequence[Override], service: str, name: str
) -> dict[tuple[str, str], Correction]:
    """Return the corrections for an operation by field and fact; the first of several applies.

    An override's operation is a shell pattern for ``operation`` or ``service.operation``.
    """
    found: dict[tuple[str, str], Correction] = {}
    for number, override in enumerate(overrides):
        names = (name, f"{service}.{name}")
        if any(fnmatchcase(known, override.operation) for known in names):
            for fact, value in override.facts.items():
                correction = Correction(number, fact, value, override.source)
                found.setdefault((override.field, fact), correction)
    return found


def use_of(correction: Correction, stated: Fact[object] | None) -> Use:
    """Return the use of a correction; ``stated`` is the fact that the schema and the docs agree on."""
    return Use(correction, stated is None or stated.value != correction.value)


def text(correction: Correction | None) -> Fact[str] | None:
    """Return a corrected text as a fact."""
    if correction is None:
        return None
    return Fact(str(correction.value), correction.source)


def flag(correction: Correction | None) -> Fact[bool] | None:
    """Return a corrected boolean as a fact."""
    if correction is None:
        return None
    return Fact(correction.value is True, correction.source)


def number(correction: Correction | None) -> Fact[int] | None:
    """Return a corrected number as a fact."""
    if correction is None or not isinstance(correction.value, int):
        return None
    return Fact(correction.value, correction.source)


def report_unused(overrides: Sequence[Override], uses: Iterable[Use], log: Log) -> None:
    """Report the facts of overrides that don't apply anywhere, and those without effect."""
    effects: dict[tuple[int, str], bool] = {}
    for use in uses:
        key = (use.correction.number, use.correction.fact)
        effects[key] = use.has_effect or effects.get(key, False)
    for index, override in enumerate(overrides):
        where = ".".join(part for part in (override.operation, override.field) if part)
        for fact in override.facts:
            if (index, fact) not in effects:
                message = f"{fact} of {where} doesn't apply anywhere"
            elif not effects[index, fact]:
                message = f"{fact} of {where} has no effect: the schema or the docs state the same"
            else:
                continue
            log.report("override-unused", message, override.source)
