"""Packages generated from a WSDL in memory, and imported."""

from __future__ import annotations

import functools
import importlib
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from stubwright import pipeline
from stubwright.catalog.entry import ApiEntry, SchemaFile
from stubwright.diagnostics import Log
from stubwright.diagnostics.printers import report
from stubwright.inputs.files import ApiInputs
from stubwright.inputs.named_files import named_file
from tests.support.first_imports import failures

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from types import ModuleType

    from stubwright.python import Names

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Generated:
    """The files of a package, and the findings as text."""

    files: Mapping[str, str]
    findings: str


def generate(
    texts: Mapping[str, str],
    folder: Path,
    names: Mapping[str, Names] | None = None,
    overrides: str = "",
    **settings: Any,
) -> Generated:
    """Generate APIs from WSDL texts by API id; the texts, and that of overrides, are written to a folder."""
    log = Log()
    stated = None
    if overrides:
        (folder / "overrides.toml").write_text(overrides, encoding="utf-8")
        stated = named_file(folder / "overrides.toml")
    inputs: list[ApiInputs] = []
    for api, text in texts.items():
        file = f"{api}.wsdl"
        (folder / file).write_text(text, encoding="utf-8")
        schema = (SchemaFile(file),)
        entry = ApiEntry(api, api, "Shop", "", schema, protocols=("soap",), **settings)
        schemas = (named_file(folder / file),)
        inputs.append(ApiInputs(entry, schemas, overrides=stated))
    apis = [pipeline.load_api(item, log) for item in inputs]
    files = pipeline.render_package(inputs, apis, log, names).files
    return Generated(files, report(log.diagnostics(), "text"))


def install(files: Mapping[str, str], folder: Path, package: str) -> Path:
    """Write the files of a package below a folder and make it importable by name.

    The runtime is a link to that of ``generated/`` if it is the same, so that Python has compiled it already.
    """
    root = folder / package
    runtime = {name for name in files if name.startswith("_runtime/")}
    is_shared = bool(runtime) and all(files[name] == _shared(name) for name in runtime)
    if is_shared:
        root.mkdir(parents=True, exist_ok=True)
        (root / "_runtime").symlink_to(ROOT / "generated" / "_runtime")
    for name, text in files.items():
        if is_shared and name in runtime:
            continue
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    return root


@functools.cache
def _shared(name: str) -> str:
    """Return the text of a file of ``generated/``; empty if there is none."""
    path = ROOT / "generated" / name
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def modules(root: Path) -> Iterator[str]:
    """Yield the dotted names of a package's modules."""
    for path in sorted(root.rglob("*.py")):
        parts = path.relative_to(root.parent).with_suffix("").parts
        yield ".".join(parts).removesuffix(".__init__")


def import_each_first(names: Sequence[str], folder: Path) -> None:
    """Import each module in a process that hasn't imported another of them; none may fail."""
    assert failures(names, folder) == []


def type_check(package: str, folder: Path) -> str:
    """Return what mypy --strict reports for a package; empty if it is clean.

    The packages share a cache, which saves reading the standard library again; each test process has its own.
    """
    cache = ROOT / ".mypy_cache" / os.environ.get("PYTEST_XDIST_WORKER", "main")
    options = ("--strict", "--no-error-summary", "--cache-dir", str(cache))
    command = (sys.executable, "-m", "mypy", *options, package)
    run = subprocess.run(
        command, check=False, cwd=folder, capture_output=True, text=True
    )
    return run.stdout + run.stderr


def load(name: str) -> ModuleType:
    """Import a module."""
    return importlib.import_module(name)
