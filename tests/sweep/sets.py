"""Generates the package of one WSDL set and checks it."""

from __future__ import annotations

import importlib
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from stubwright import pipeline
from stubwright.diagnostics import InputError, Log
from stubwright.inputs.arguments import ApiArguments, inputs_for
from stubwright.plan import make_context
from tests.support.first_imports import failures
from tests.support.packages import modules
from tests.sweep.check.validation import validator_of
from tests.sweep.outcome import Outcome
from tests.sweep.round_trips import RoundTrips

if TYPE_CHECKING:
    from stubwright.plan.context import Context

CATALOG: Final = Path(__file__).parents[2] / "specs" / "catalog.toml"
LEFT_OUT: Final = frozenset({"operation-left-out", "operation-unavailable"})


def sweep(file: Path, name: str, folder: Path, random: int = 0) -> Outcome:
    """Generate a set's package into a folder, check its messages, and import each module.

    Each message is checked full, minimal, and ``random`` times filled at random.
    """
    outcome = Outcome(name)
    log = Log()
    found: Context | None = None
    try:
        request = ApiArguments(wsdl=(file,), name="api")
        inputs = inputs_for(request, CATALOG, log)
        api = pipeline.load_api(inputs, log)
        files = pipeline.render_package([inputs], [api], log).files
        found, _ = make_context(api, {}, Log())
    except InputError as error:
        outcome.refusal = error.diagnostic.message
        return outcome
    left = [d for d in log.diagnostics() if d.code in LEFT_OUT]
    outcome.left_out = len(left)
    outcome.operations = len(found.usage.operations)
    if not outcome.operations:
        reasons = [*left, *log.diagnostics()]
        outcome.refusal = reasons[0].message if reasons else "no operations"
        return outcome
    root = folder / name
    shutil.rmtree(root, ignore_errors=True)
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    schemas = folder / f"{name}.schemas"
    schemas.mkdir(exist_ok=True)
    messages = [m for o in found.usage.operations for m in (o.request, o.response)]
    validator, refusal = validator_of(file, schemas, [m for m in messages if m])
    outcome.validator = validator.name if validator is not None else "none"
    if refusal:
        outcome.problems.append(f"libxml2 rejects the schemas: {refusal}")
    RoundTrips(found, name, validator, outcome).run(random)
    _import_each(root, outcome)
    return outcome


def _import_each(root: Path, outcome: Outcome) -> None:
    names = list(modules(root))
    wrong = failures(names, root.parent)
    outcome.modules, outcome.failing = len(names), len(wrong)
    outcome.problems += [f"imported first: {line}"[:300] for line in wrong]
