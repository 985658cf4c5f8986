"""The snapshot cases: folders of ``tests/cases`` with ``specs/``, ``expected/`` and ``findings.txt``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from stubwright import pipeline
from stubwright.diagnostics import InputError, Log
from stubwright.diagnostics.printers import report
from stubwright.inputs.catalog import inputs_of, open_catalog
from stubwright.inputs.names_lock import read_names

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stubwright.inputs.files import ApiInputs
    from stubwright.model.api import Api
    from stubwright.python import Names

CASES: Final = Path(__file__).resolve().parents[1] / "cases"
PARTS: Final = ("expected", "findings.txt")
# Git can't store an empty folder, which is what is expected where the input is refused.
NO_FILES: Final = {"expected/.gitkeep": ""}


class Loaded(NamedTuple):
    """What a case is generated from."""

    inputs: Sequence[ApiInputs]
    apis: Sequence[Api]
    names: Mapping[str, Names]


def case_names() -> list[str]:
    """Return the names of the case folders."""
    return sorted(path.parent.name for path in CASES.glob("*/specs"))


def snapshot_of(case: str) -> dict[str, str]:
    """Return ``findings.txt`` and the tree ``expected/`` that are generated from the specs of a case.

    Expected files have the paths and names of the generated ones. Two things are left out, both
    guarded by ``generated/``: the runtime, which doesn't vary, and the lock, which holds a digest of
    the generator. As on the command line, nothing is generated where an error was found.
    """
    log = Log()
    files: dict[str, str] = {}
    try:
        loaded = load(case, log)
        files |= pipeline.render_package(
            loaded.inputs, loaded.apis, log, loaded.names
        ).files
    except InputError as error:
        log.add(error.diagnostic)
    found = report(log.diagnostics(), "text")
    tree = {
        f"expected/{path}": text
        for path, text in files.items()
        if not log.has_errors() and not path.startswith("_runtime/")
    }
    return {"findings.txt": f"{found}\n" if found else "", **(tree or NO_FILES)}


def load(case: str, log: Log) -> Loaded:
    """Return the inputs of a case, and the names that an earlier run, in ``before/``, chose.

    Raises `InputError` where the specs are refused.
    """
    specs = CASES / case / "specs"
    inputs = [inputs_of(specs, entry) for entry in open_catalog(specs, log).apis]
    apis = [pipeline.load_api(item, log) for item in inputs]
    names = read_names(CASES / case / "before", [item.entry.id for item in inputs])
    return Loaded(inputs, apis, names)
