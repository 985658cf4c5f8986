"""Fixtures that all test families share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
REFERENCE = os.environ.get("STUBWRIGHT_REFERENCE", "")


@pytest.fixture(scope="session")
def reference() -> Path:
    """The vendors' own files; a test that needs them is skipped where they are not at hand."""
    if not REFERENCE:
        pytest.skip("needs the vendors' files: make test REFERENCE=DIR")
    folder = Path(REFERENCE)
    if not folder.is_dir():
        pytest.fail(f"REFERENCE is no folder: {REFERENCE}")
    return folder


@pytest.fixture(scope="session")
def specs() -> Path:
    """The project's own specs."""
    return ROOT / "specs"
