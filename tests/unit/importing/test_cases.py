"""Cases of cases/importing: a WSDL, and the one that importing its deletes makes.

A case fits a screen and is named for its quirk. The expected files were read by a person before
they became expectations; ``findings.txt`` is there where something is found.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from stubwright import pipeline
from stubwright.diagnostics import Log
from stubwright.diagnostics.printers import report

CASES = Path(__file__).resolve().parents[2] / "cases" / "importing"


def imported(file: Path) -> tuple[str, str]:
    """The imported text, and the findings as text."""
    log = Log()
    text = pipeline.import_wsdl(file, ["Delete*"], "expected.wsdl", log).text
    found = report(log.diagnostics(), "text")
    return text, f"{found}\n" if found else ""


@pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir()))
def test_case(case: str) -> None:
    text, findings = imported(CASES / case / "main.wsdl")
    expected = CASES / case / "findings.txt"
    assert text == (CASES / case / "expected.wsdl").read_text(encoding="utf-8")
    assert findings.replace(f"{CASES / case}/", "") == (
        expected.read_text(encoding="utf-8") if expected.exists() else ""
    )


@pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir()))
def test_importing_the_result_again_changes_nothing(case: str) -> None:
    file = CASES / case / "expected.wsdl"
    assert imported(file)[0] == file.read_text(encoding="utf-8")
