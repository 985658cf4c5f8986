"""Each kind of generated module appears in a snapshot case."""

from __future__ import annotations

from pathlib import Path

from stubwright.plan import OPERATION_PLANNERS, PLANNERS
from tests.snapshots.cases import CASES

ROOT = Path(__file__).resolve().parents[2]


def kinds(package: Path) -> set[str]:
    """The kinds of module of a generated package: paths below an API, without the vendor's names."""
    found = {path.name for path in package.iterdir() if path.is_file()}
    for lock in package.rglob("names.lock"):
        for path in lock.parent.rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                found.add(_kind(path.relative_to(lock.parent)))
    return found - {"stubwright.lock"}


def _kind(path: Path) -> str:
    named = path.parent.name in {"operations", "types"} and path.name != "__init__.py"
    return (path.with_name("*.py") if named else path).as_posix()


def test_each_kind_of_generated_module_is_in_a_case() -> None:
    generated = kinds(ROOT / "generated")
    assert {"client.py", "_json/types/*.py", "API.md", "names.lock"} <= generated
    found = {kind for case in CASES.glob("*/expected") for kind in kinds(case)}
    assert generated - found == set()


def test_each_planner_plans_a_module_of_a_case() -> None:
    planned = {kind for row in PLANNERS for kind in row.modules}
    planned |= {row.module for row in OPERATION_PLANNERS}
    planned.remove("*/__init__.py")
    found = {kind for case in CASES.glob("*/expected") for kind in kinds(case)}
    assert planned - found == set()
