"""The interrupts of `make interrupts`, fewer of them, and proof that they find errors."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from generated._runtime.batches.gate import Gate
from generated._runtime.report import Report
from tests.support.effort import SWEEP
from tests.sweep.interrupts.runs import WIDTHS, interrupted_runs
from tests.sweep.interrupts.service import Service
from tests.sweep.interrupts.trial import Trial
from tests.sweep.interrupts.ways import WAYS, at_instruction, by_cancel

if TYPE_CHECKING:
    from pathlib import Path

RUNS = 100 if SWEEP else 2


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("width", WIDTHS)
def test_every_run_ends_with_its_report(tmp_path: Path, way: str, width: int) -> None:
    figures = interrupted_runs(way, width, RUNS, 1, tmp_path)
    assert figures.runs == RUNS
    assert not figures.problems


@pytest.mark.parametrize("width", [1, 4])
def test_an_interrupt_before_any_instruction(width: int) -> None:
    """Every instruction of the calling thread in `make sweep`, each 97th in `make test`."""
    number, step = 1, 1 if SWEEP else 97
    while True:
        trial = Trial(Service(number), width)
        if not at_instruction(trial, number):
            break
        assert not trial.problems(), number
        assert trial.error is not None
        number += step
    assert number > 300


class Late(Random):
    """Chooses the last moment."""

    def random(self) -> float:
        return 1.0

    def choice(self, seq: Any) -> Any:
        return seq[0]


def late_cancel() -> Trial:
    """A run that is cancelled while requests are under way that are never answered."""
    trial = Trial(Service(1, hanging=1.0), 4)
    by_cancel(trial, Late(), 0.1)
    return trial


def test_what_is_never_answered_is_unknown() -> None:
    trial = late_cancel()
    assert trial.problems() == []
    assert trial.report is not None
    assert trial.report.unknown == len(trial.service.arrived) == 16


def test_a_gate_that_forgets_what_has_left_is_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    let_pass = Gate.let_pass

    def forgetful(gate: Gate, batch: Any) -> None:
        let_pass(gate, batch)
        batch.may_have_left = False

    monkeypatch.setattr(Gate, "let_pass", forgetful)
    assert "called unsent, but arrived" in "\n".join(late_cancel().problems())


def test_an_exception_without_its_report_is_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Report, "attach_to", lambda *_: None)
    assert "no report" in "\n".join(late_cancel().problems())
