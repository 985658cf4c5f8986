"""Fixtures that all test families share."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

# The option --update, and the fixture of the snapshot tests.
from tests.snapshots.update import (
    pytest_addoption,
    pytest_configure,
    pytest_terminal_summary,
    snapshot,
)

__all__ = [
    "pytest_addoption",
    "pytest_configure",
    "pytest_terminal_summary",
    "snapshot",
]

ROOT = Path(__file__).resolve().parent.parent
REFERENCE = os.environ.get("STUBWRIGHT_REFERENCE", "")

# "gate" runs the same few examples each time, and doesn't shrink a failing one, which can take a
# minute for each test. "sweep" shrinks, and looks for new examples.
settings.register_profile(
    "gate",
    max_examples=4,
    derandomize=True,
    deadline=None,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    report_multiple_bugs=False,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.register_profile(
    "sweep",
    settings.get_profile("gate"),
    max_examples=300,
    derandomize=False,
    phases=list(Phase),
)
# Shells start background jobs with interrupts ignored, and some tests interrupt.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "gate"))


@pytest.fixture(scope="session")
def reference() -> Path:
    """The vendors' own files; a test that needs them is skipped if they aren't available."""
    if not REFERENCE:
        pytest.skip("needs the vendors' files: make test REFERENCE=DIR")
    folder = Path(REFERENCE)
    if not folder.is_dir():
        pytest.fail(f"REFERENCE isn't a folder: {REFERENCE}")
    return folder


@pytest.fixture(scope="session")
def specs() -> Path:
    """The project's own specs."""
    return ROOT / "specs"
