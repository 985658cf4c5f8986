"""The results of a set."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stubwright.model.api import Operation


@dataclass
class Outcome:
    """The results of a set: the columns of the table (README.md explains them), and the problems."""

    name: str
    operations: int = 0
    left_out: int = 0
    requests: int = 0
    written: int = 0
    checked: int = 0
    valid: int = 0
    replies: int = 0
    equal: int = 0
    unsound: int = 0
    failing: int = 0
    validator: str = "-"
    random: int = 0
    modules: int = 0
    refusal: str = ""
    problems: list[str] = field(default_factory=list[str])

    def figures(self) -> tuple[int | str, ...]:
        """Return the figures that expected.tsv has, in its order."""
        return (
            self.operations, self.left_out, self.requests, self.written, self.checked,
            self.valid, self.replies, self.equal, self.unsound, self.failing,
            self.validator,
        )  # fmt: skip

    def row(self) -> str:
        """Return the set's line of the table."""
        figures = (*self.figures(), self.random, self.modules)
        return "\t".join((self.name, *map(str, figures), self.refusal or "-"))

    def add_problem(self, operation: Operation, text: str) -> None:
        """Add a problem with an operation's message."""
        self.problems.append(f"{operation.name}: {text}"[:400])
