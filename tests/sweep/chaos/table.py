"""The results of a chaos run as a table."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from stubwright.sandbox import KINDS
from tests.sweep.chaos.check import STATUSES

if TYPE_CHECKING:
    from tests.sweep.chaos.run import Outcome

HEAD: Final = (
    "run",
    "ids",
    "requests",
    "kills",
    "open batches",
    "stops",
    "cancels",
    "tampered",
    *STATUSES,
    "ids/s",
)


def table_of(outcome: Outcome) -> str:
    """Return the figures in Markdown."""
    rows = [HEAD, tuple("---" for _ in HEAD)]
    total: Counter[str] = Counter()
    for trial, record in zip(outcome.trials, outcome.records, strict=True):
        figures: Counter[str] = Counter(status for _, status in record.rows)
        figures |= {"ids": len(trial.asked), "requests": len(record.attempts)}
        figures |= {"kills": trial.kills, "stops": trial.stops}
        figures["open batches"] = len(trial.orphans)
        figures |= {"cancels": trial.cancels, "tampered": trial.tampered}
        total += figures
        rows.append(_row(trial.name, figures, trial.seconds))
    rows.append(_row("all", total, outcome.seconds))
    lines = [f"| {' | '.join(row)} |" for row in rows]
    met = ", ".join(f"{kind} {outcome.mishaps[kind]:,}" for kind in KINDS)
    lines += ["", f"Mishaps by kind: {met}; none {outcome.mishaps['']:,}.", ""]
    for where, counts in outcome.hazards.items():
        told = ", ".join(
            f"{name} {number:,}" for name, number in sorted(counts.items())
        )
        lines += [f"What happened {where}: {told or 'nothing'}.", ""]
    plan = outcome.plan
    lines += [f"Seed {plan.seed}, {plan.size} ids a request, {outcome.seconds:.0f} s."]
    return "\n".join(lines) + "\n"


def _row(name: str, figures: Counter[str], seconds: float) -> tuple[str, ...]:
    columns = (f"{figures[column]:,}" for column in HEAD[1:-1])
    return (name, *columns, f"{figures['ids'] / max(seconds, 0.001):,.0f}")
