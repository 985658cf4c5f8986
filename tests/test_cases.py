"""Cases: a folder of specs, the tree that is expected of it, and the findings.

Each folder of cases/ has ``specs/`` (a catalog and what it names), ``expected/`` (the generated
files in question; the runtime and the rest are not repeated in every case) and ``findings.txt``
(what is printed). The files were read by a person before they became expectations.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from stubwright import pipeline
from stubwright.diagnostics import InputError, Log
from stubwright.diagnostics.printers import report

CASES = Path(__file__).parent / "cases"


def run(specs: Path) -> tuple[dict[str, str], str]:
    """The files for a case's specs, and its findings as text."""
    log = Log()
    files: dict[str, str] = {}
    try:
        catalog = pipeline.open_catalog(specs, log)
        apis = [pipeline.load(specs, entry, log) for entry in catalog.apis]
        files = dict(pipeline.generate(specs, apis, log).files)
    except InputError as error:
        log.add(error.diagnostic)
    found = report(log.diagnostics(), "text")
    return files, f"{found}\n" if found else ""


@pytest.mark.parametrize(
    "case", sorted(p.name for p in CASES.iterdir() if (p / "specs").is_dir())
)
def test_case(case: str) -> None:
    folder = CASES / case
    files, findings = run(folder / "specs")
    assert findings == (folder / "findings.txt").read_text(encoding="utf-8")
    expected = folder / "expected"
    for path in sorted(expected.rglob("*")) if expected.is_dir() else ():
        if path.is_file():
            name = path.relative_to(expected).as_posix().removesuffix(".txt")
            assert files.get(name) == path.read_text(encoding="utf-8"), name
