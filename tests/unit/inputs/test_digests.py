"""The lock's digest of the generator: it changes with what shapes the output, and with nothing else."""

from __future__ import annotations

import ast
import shutil
from pathlib import Path
from typing import Final

import pytest

from stubwright.inputs.digests import NOT_HASHED, generator_digest

ROOT: Final = Path(__file__).resolve().parents[3]
PACKAGE: Final = ROOT / "generator" / "stubwright"
CALLED: Final = {
    # These are given the finished text, or only read a lock.
    ("pipeline.py", "importing"),
    ("pipeline.py", "write"),
    ("inputs/digests.py", "write"),
    ("inputs/package.py", "write"),
    # The registry has the known codes and their severity.
    ("diagnostics/diagnostic.py", "diagnostics/codes"),
    ("diagnostics/log.py", "diagnostics/codes"),
}
"""The imports from what counts to what doesn't."""


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the generator and the templates."""
    folder = tmp_path_factory.mktemp("copied")
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(PACKAGE, folder / "stubwright", ignore=ignored)
    shutil.copytree(ROOT / "templates", folder / "templates", ignore=ignored)
    return folder


def digest(folder: Path) -> str:
    return generator_digest(folder / "stubwright", folder / "templates")


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("stubwright/cli/options.py", False),
        ("stubwright/describe/export.py", False),
        ("stubwright/diagnostics/codes.py", False),
        ("stubwright/importing/wsdl_text.py", False),
        ("stubwright/sandbox/__init__.py", False),
        ("stubwright/write/replace.py", False),
        ("stubwright/inputs/arguments.py", True),
        ("stubwright/pipeline.py", True),
        ("stubwright/plan/__init__.py", True),
        ("stubwright/reconcile/api.py", True),
        ("stubwright/schema/xsd_reader.py", True),
        ("templates/api/client.py.jinja", True),
        ("templates/static/_runtime/errors.py", True),
    ],
)
def test_what_changes_it(name: str, counts: bool, copied: Path) -> None:
    before = digest(copied)
    path = copied / name
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}# One more line.\n", encoding="utf-8")
    try:
        assert (digest(copied) != before) is counts
    finally:
        path.write_text(text, encoding="utf-8")


def test_a_new_module_changes_it(copied: Path) -> None:
    before = digest(copied)
    path = copied / "stubwright" / "rewrite" / "__init__.py"
    path.parent.mkdir()
    path.write_text("", encoding="utf-8")
    assert digest(copied) != before
    shutil.rmtree(path.parent)


def imported(path: Path) -> set[str]:
    """The modules of the generator that a module imports, as paths without their suffix."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{a.name}" for a in node.names)}
        elif isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
    own = (name for name in names if name.startswith("stubwright."))
    return {name.partition(".")[2].replace(".", "/") for name in own}


def apart(name: str) -> str:
    """The entry of `NOT_HASHED` that a module belongs to; nothing where it counts."""
    entries = (entry.removesuffix(".py").rstrip("/") for entry in NOT_HASHED)
    return next((e for e in entries if name == e or name.startswith(f"{e}/")), "")


def test_what_counts_imports_nothing_that_does_not() -> None:
    found = {
        (name, apart(used))
        for path in sorted(PACKAGE.rglob("*.py"))
        if not (name := path.relative_to(PACKAGE).as_posix()).startswith(NOT_HASHED)
        for used in imported(path)
        if apart(used)
    }
    assert found == CALLED
