"""Rules about modules that import-linter can't express; pyproject.toml has the layers."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GENERATOR = ROOT / "generator" / "stubwright"
RUNTIME = ROOT / "templates" / "static" / "_runtime"
DIALECTS = GENERATOR / "docs" / "dialects"

modules = pytest.mark.parametrize(
    "path",
    sorted((*GENERATOR.rglob("*.py"), *RUNTIME.rglob("*.py"))),
    ids=lambda path: path.relative_to(ROOT).as_posix(),
)


@modules
def test_only_the_command_line_prints_or_exits(path: Path) -> None:
    if path.is_relative_to(GENERATOR / "cli") or path.name == "__main__.py":
        return
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func)
            assert name not in {"print", "exit", "sys.exit", "click.echo"}, name


@modules
def test_modules_stay_small(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 350


def test_folders_stay_small() -> None:
    sizes = Counter(
        path.parent.relative_to(ROOT).as_posix()
        for root in (GENERATOR, RUNTIME)
        for path in root.rglob("*.py")
        if path.name != "__init__.py"
    )
    assert {folder: size for folder, size in sizes.items() if size > 15} == {}


@pytest.mark.parametrize(
    "dialect", sorted(path.name for path in DIALECTS.iterdir() if path.is_dir())
)
def test_no_dialect_imports_another(dialect: str) -> None:
    own = f"stubwright.docs.dialects.{dialect}"
    others = {path.name for path in DIALECTS.iterdir() if path.is_dir()} - {dialect}
    for path in (DIALECTS / dialect).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                parts = node.module.split(".")
                assert node.module.startswith(own) or not others & set(parts), path
