"""Stages import only the models and diagnostics; only the pipeline imports stages."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "generator" / "stubwright"
MODELS = {"catalog", "data_folders", "diagnostics", "docs", "model", "python", "schema"}
STAGES = {"importing", "infer", "plan", "reconcile", "render", "select", "write"}
ABOVE = {"__main__", "cli", "describe", "inputs", "pipeline", "sandbox"}


def imported(path: Path) -> set[str]:
    """The top-level modules of the package that a module imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if (
            isinstance(node, ast.ImportFrom)
            and node.module
            and node.module.startswith("stubwright")
        ):
            parts = node.module.split(".")
            names = (
                [parts[1]] if len(parts) > 1 else [alias.name for alias in node.names]
            )
            found.update(names)
        elif isinstance(node, ast.Import):
            found.update(
                a.name.split(".")[1]
                for a in node.names
                if a.name.startswith("stubwright.")
            )
    return found


def modules() -> list[Path]:
    return sorted(
        path for path in PACKAGE.rglob("*.py") if "__pycache__" not in path.parts
    )


def part_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def test_every_part_is_classified() -> None:
    parts = {part_of(path) for path in modules()} - {"__init__"}
    assert parts <= MODELS | STAGES | ABOVE


@pytest.mark.parametrize(
    "path", modules(), ids=lambda p: p.relative_to(PACKAGE).as_posix()
)
def test_imports_go_one_way(path: Path) -> None:
    part = part_of(path)
    used = imported(path) - {part}
    if part in MODELS:
        assert used <= MODELS, "a model imports models only"
    elif part in STAGES:
        assert used <= MODELS, "a stage imports the models and diagnostics only"


@pytest.mark.parametrize(
    "path", modules(), ids=lambda p: p.relative_to(PACKAGE).as_posix()
)
def test_only_the_command_line_prints_or_exits(path: Path) -> None:
    if part_of(path) in {"cli", "__main__"}:
        return
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func)
            assert name not in {"print", "exit", "sys.exit", "click.echo"}, name


@pytest.mark.parametrize(
    "path", modules(), ids=lambda p: p.relative_to(PACKAGE).as_posix()
)
def test_modules_stay_small(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 330
