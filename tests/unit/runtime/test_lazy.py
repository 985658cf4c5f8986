"""Packages that load what they export on first use: listing, star imports, unknown names."""

from __future__ import annotations

import ast
import importlib
from pathlib import Path

import pytest

import generated

ROOT = Path(generated.__file__).parent


def lazy_packages() -> list[str]:
    """Return the generated packages that have a table of exports."""
    found: list[str] = []
    for path in sorted(ROOT.rglob("__init__.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if any(isinstance(node, ast.If) for node in tree.body):
            folder = path.parent.relative_to(ROOT.parent)
            found.append(".".join(folder.parts))
    return found


def public_classes(package: str) -> set[str]:
    """Return the classes of a package's own modules, as their source defines them."""
    folder = ROOT.parent.joinpath(*package.split("."))
    trees = (
        ast.parse(path.read_text(encoding="utf-8"))
        for path in folder.glob("*.py")
        if path.name != "__init__.py"
    )
    return {
        node.name
        for tree in trees
        for node in tree.body
        if isinstance(node, ast.ClassDef)
    }


def test_the_packages_are_found() -> None:
    assert {
        "generated",
        "generated.yandex.direct.v5",
        "generated.yandex.direct.v5.operations",
        "generated.yandex.direct.v5.types",
    } <= set(lazy_packages())


@pytest.mark.parametrize("package", lazy_packages())
def test_dir_lists_what_a_package_exports(package: str) -> None:
    module = importlib.import_module(package)

    assert set(module.__all__) <= set(dir(module))
    assert "__name__" in dir(module)


@pytest.mark.parametrize("package", lazy_packages())
def test_a_star_import_binds_all_exports(package: str) -> None:
    bound: dict[str, object] = {}

    code = f"from {package} import *"
    exec(code, bound)  # noqa: S102  # functions can't hold the statement

    exports = importlib.import_module(package).__all__
    assert len(exports) == len(set(exports)) > 0
    assert set(exports) == bound.keys() - {"__builtins__"}


@pytest.mark.parametrize(
    "package", [p for p in lazy_packages() if p.endswith(("types", "operations"))]
)
def test_all_classes_of_types_and_operations_are_exported(package: str) -> None:
    assert set(importlib.import_module(package).__all__) == public_classes(package)


def test_dir_of_an_operations_package_has_requests_and_responses() -> None:
    operations = importlib.import_module(
        "generated.microsoft.campaign_management.v13.operations"
    )

    assert {"DeleteMediaRequest", "DeleteMediaResponse"} <= set(dir(operations))


def test_an_unknown_name_is_an_attribute_error() -> None:
    name = "Delete"

    with pytest.raises(AttributeError, match=r"'generated' has no attribute 'Delete'"):
        getattr(generated, name)


@pytest.mark.parametrize("name", ["HttpRequest", "HttpResponse"])
def test_the_http_package_exports_what_transports_of_callers_use(name: str) -> None:
    http = importlib.import_module("generated._runtime.http")

    assert getattr(http, name) is getattr(generated, name)
    assert name in http.__all__
