"""Cases of cases/importing: a WSDL, and the one that importing its deletes makes.

A case fits a screen and is named for its quirk. The expected files, ``expected.wsdl`` and
``findings.txt``, were read by a person before they became expectations.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from stubwright import pipeline
from stubwright.diagnostics import Log
from stubwright.diagnostics.printers import report

if TYPE_CHECKING:
    from tests.snapshots.update import Snapshot

CASES: Final = Path(__file__).resolve().parents[2] / "cases" / "importing"
PARTS: Final = ("expected.wsdl", "findings.txt")


def imported(file: Path) -> tuple[str, str]:
    """The imported text, and the findings as text."""
    log = Log()
    text = pipeline.import_wsdl(file, ["Delete*"], "expected.wsdl", log).text
    found = report(log.diagnostics(), "text")
    return text, f"{found}\n" if found else ""


@pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir()))
def test_case(case: str, snapshot: Snapshot) -> None:
    folder = CASES / case
    text, findings = imported(folder / "main.wsdl")
    shown = findings.replace(f"{folder}/", "")
    snapshot(folder, dict(zip(PARTS, (text, shown), strict=True)), PARTS)


@pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir()))
def test_importing_the_result_again_changes_nothing(case: str) -> None:
    file = CASES / case / "expected.wsdl"
    assert imported(file)[0] == file.read_text(encoding="utf-8")
