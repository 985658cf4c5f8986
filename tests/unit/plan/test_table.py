"""The table of planners: each plans the modules that its line names, and only where it applies."""

from __future__ import annotations

from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from stubwright.diagnostics import Log
from stubwright.inputs.catalog import inputs_of, open_catalog
from stubwright.pipeline import load_api
from stubwright.plan import OPERATION_PLANNERS, PLANNERS, make_context, plan, planned_by

SPECS = Path(__file__).resolve().parents[3] / "specs"
CATALOG = open_catalog(SPECS, Log())
ENTRIES = {entry.id: entry for entry in CATALOG.apis}


@pytest.mark.parametrize(
    "name", ["microsoft.customer_management.v13", "yandex.direct.v5"]
)
def test_each_planner_plans_the_modules_of_its_line(name: str) -> None:
    api = load_api(inputs_of(SPECS, ENTRIES[name]), Log())
    context, _ = make_context(api, {}, Log())
    folder = f"{name.replace('.', '/')}/"
    found: list[str] = []
    for planner in PLANNERS:
        for module in planned_by(planner, context):
            path = module.path.removeprefix(folder)
            assert any(fnmatchcase(path, pattern) for pattern in planner.modules), path
            found.append(module.path)
    for line in OPERATION_PLANNERS:
        for operation in context.usage.operations:
            one = line.plan(operation, context)
            if one is not None:
                assert fnmatchcase(one.path.removeprefix(folder), line.module)
                found.append(one.path)
    assert len(set(found)) == len(found)
    assert set(found) == {module.path for module in plan([api], {}, Log()).modules}
