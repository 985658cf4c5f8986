"""Each kind of generated module appears in a snapshot case."""

from __future__ import annotations

import ast
import importlib
from pathlib import Path
from typing import TYPE_CHECKING

from tests.snapshots.cases import CASES

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
PLAN = ROOT / "generator" / "stubwright" / "plan"


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


def planned_modules() -> set[str]:
    """The names of modules that planners pass to ``context.path``."""
    return {name for path in sorted(PLAN.rglob("*.py")) for name in _planned(path)}


def _planned(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(func=ast.Attribute(attr="path"), args=[*_, last]):
                pass
            case _:
                continue
        match last:
            case ast.Constant(value=str(name)):
                yield name
            case ast.Name(id=name):
                relative = path.relative_to(PLAN.parents[1]).with_suffix("")
                module = importlib.import_module(".".join(relative.parts))
                if isinstance(value := getattr(module, name, None), str):
                    yield value


def test_each_kind_of_generated_module_is_in_a_case() -> None:
    generated = kinds(ROOT / "generated")
    assert {"client.py", "_json/types/*.py", "API.md", "names.lock"} <= generated
    found = {kind for case in CASES.glob("*/expected") for kind in kinds(case)}
    assert generated - found == set()


def test_each_module_that_planners_name_is_in_a_case() -> None:
    planned = planned_modules()
    assert {"batches", "any_types", "faults", "namespaces"} <= planned
    found = {path.stem for case in CASES.glob("*/expected") for path in case.rglob("*")}
    assert planned - found == set()
