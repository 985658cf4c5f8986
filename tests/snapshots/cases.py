"""The snapshot cases: folders of ``tests/cases`` with ``specs/``, ``expected/`` and ``findings.txt``."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from stubwright import pipeline
from stubwright.diagnostics import InputError, Log
from stubwright.diagnostics.printers import report
from stubwright.inputs.catalog import inputs_of, open_catalog
from stubwright.inputs.names_lock import read_names

CASES: Final = Path(__file__).resolve().parents[1] / "cases"
PARTS: Final = ("expected", "findings.txt")
# Git can't store an empty folder, which is what is expected where the input is refused.
NO_FILES: Final = {"expected/.gitkeep": ""}


def case_names() -> list[str]:
    """Return the names of the case folders."""
    return sorted(path.parent.name for path in CASES.glob("*/specs"))


def snapshot_of(case: str) -> dict[str, str]:
    """Return ``findings.txt`` and the tree ``expected/`` that the specs of a case lead to.

    Expected files have the paths and names of the generated ones. Two things are left out, both
    guarded by ``generated/``: the runtime, which doesn't vary, and the lock, which holds a digest of
    the generator. As on the command line, nothing is generated where an error was found.
    """
    files, log = generate(CASES / case / "specs", CASES / case / "before")
    found = report(log.diagnostics(), "text")
    tree = {
        f"expected/{path}": text
        for path, text in files.items()
        if not path.startswith("_runtime/")
    }
    return {"findings.txt": f"{found}\n" if found else "", **(tree or NO_FILES)}


def generate(specs: Path, before: Path) -> tuple[dict[str, str], Log]:
    """Return the files for all APIs of a catalog, and what was found on the way.

    ``before`` is the output of an earlier run, whose names are kept; most cases have none.
    """
    log = Log()
    files: dict[str, str] = {}
    try:
        catalog = open_catalog(specs, log)
        inputs = [inputs_of(specs, entry) for entry in catalog.apis]
        apis = [pipeline.load_api(item, log) for item in inputs]
        names = read_names(before, [item.entry.id for item in inputs])
        files |= pipeline.render_package(inputs, apis, log, names).files
    except InputError as error:
        log.add(error.diagnostic)
    return ({} if log.has_errors() else files), log
