"""The tables of a run, and the table of fates in the docs."""

from __future__ import annotations

from collections import Counter
from random import Random
from typing import TYPE_CHECKING, Final

from tests.sweep.replies.cases import GROUPS, PAIRS, made
from tests.sweep.replies.check import RULES
from tests.sweep.replies.facts import ALIGNMENTS, Alignment
from tests.sweep.replies.oracle.allowed import allowed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tests.sweep.replies.kinds.kind import Kind
    from tests.sweep.replies.run import Outcomes

__all__ = ["counts_of", "fates_table", "summary_of"]

STATUSES: Final = ("deleted", "refused", "unknown", "unsent", "gone")
TITLES: Final = {
    "documented": "As documented",
    "errors": "Lists of errors",
    "results": "Results for each item",
    "messages": "Oddities of the message",
    "documents": "Documents that aren't an answer",
    "faults": "Faults",
    "statuses": "HTTP statuses of a documented answer or of a fault",
    "delivery": "Transfer and encoding of a documented answer",
}
FIRST_OF: Final = {
    alignment: tuple(
        {
            (op.api, protocol): (op, protocol)
            for op, protocol in reversed(PAIRS)
            if op.alignment == alignment
        }.values()
    )
    for alignment in ALIGNMENTS
}
"""One operation of each API and protocol, by alignment."""

LETTERS: Final = {
    frozenset({"deleted"}): "D",
    frozenset({"refused"}): "R",
    frozenset({"unknown"}): "U",
    frozenset({"deleted", "unknown"}): "D?",
    frozenset({"refused", "unknown"}): "R?",
    frozenset({"refused", "unsent"}): "N",
    frozenset({"refused", "unsent", "unknown"}): "N?",
}


def _rows(rows: Iterable[Sequence[object]]) -> str:
    return "".join(f"| {' | '.join(map(str, row))} |\n" for row in rows)


def counts_of(outcomes: Outcomes) -> str:
    """Return the number of replies by operation, protocol and group of kinds."""
    groups = (*GROUPS, "combined")
    head = ("operation", "protocol", *groups)
    rows: list[Sequence[object]] = [head, ["---"] * len(head)]
    for operation, protocol in PAIRS:
        found = [outcomes.replies[operation.title, protocol, name] for name in groups]
        if any(found):
            rows.append((operation.title, protocol, *found))
    return _rows(rows)


def summary_of(outcomes: Outcomes) -> str:
    """Return the number of replies, items and violations, by alignment."""
    head = ("alignment", "operations", "replies", *STATUSES)
    rows: list[Sequence[object]] = [head, ["---"] * len(head)]
    total: Counter[str] = Counter()
    for alignment in ALIGNMENTS:
        titles = {op.title for op, _ in PAIRS if op.alignment == alignment}
        found = outcomes.statuses[alignment]
        figures = Counter({name: found[name] for name in STATUSES})
        figures["operations"] = len(titles)
        figures["replies"] = sum(
            number for key, number in outcomes.replies.items() if key[0] in titles
        )
        total += figures
        rows.append((alignment, *(f"{figures[name]:,}" for name in head[1:])))
    rows.append(("all", *(f"{total[name]:,}" for name in head[1:])))
    broken = ", ".join(f"{rule} {outcomes.broken[rule]:,}" for rule in RULES)
    return f"{_rows(rows)}\nViolations: {broken}.\n"


def fates_table() -> str:
    """Return what the oracle allows for each kind and alignment, in Markdown."""
    parts: list[str] = []
    for name, kinds in GROUPS.items():
        head = ("kind of reply", *ALIGNMENTS)
        rows: list[Sequence[object]] = [head, ["---"] * len(head)]
        for kind in kinds:
            cells = [_cell(kind, alignment) for alignment in ALIGNMENTS]
            if any(cells):
                rows.append((kind.name, *cells))
        parts.append(f"### {TITLES[name]}\n\n{_rows(rows)}")
    return "\n".join(parts)


def _cell(kind: Kind, alignment: Alignment) -> str:
    """Return the statuses for three items of which the second fails; for nested ones, two pairs."""
    count, failed = (2, (1,)) if alignment == "nested" else (3, (1,))
    found: dict[str, list[str]] = {}
    for operation, protocol in FIRST_OF.get(alignment, ()):
        random = Random(0)  # noqa: S311  # no secret
        case = made(0, operation, protocol, (kind,), random, failed, count)
        if case is None:
            continue
        letters = " ".join(LETTERS[each] for each in allowed(case))
        protocols = found.setdefault(letters, [])
        if protocol not in protocols:
            protocols.append(protocol)
    if len(found) < 2:
        return next(iter(found), "")
    return "; ".join(f"{text} ({', '.join(names)})" for text, names in found.items())
