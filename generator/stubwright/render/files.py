"""Renders a planned package as text by path; nothing is written to the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from stubwright.python import (
    BatchModule,
    ClientModule,
    ConstantsModule,
    CredentialsModule,
    DataModule,
    EnumModule,
    ErrorModule,
    FaultsModule,
    OperationCodec,
    PackageModule,
    ProblemsModule,
    ServicesModule,
    TypeCodecs,
)
from stubwright.render import layout, statements
from stubwright.render.names_lock import names_text

if TYPE_CHECKING:
    from pathlib import Path

    from stubwright.python import Package

_TEMPLATES: Final[dict[type, str]] = {
    PackageModule: "api/__init__.py.jinja",
    ClientModule: "api/client.py.jinja",
    BatchModule: "api/batches.py.jinja",
    CredentialsModule: "api/credentials.py.jinja",
    ErrorModule: "api/errors.py.jinja",
    EnumModule: "api/enums.py.jinja",
    DataModule: "api/dataclasses.py.jinja",
    ConstantsModule: "api/constants.py.jinja",
    ProblemsModule: "api/problems.py.jinja",
    TypeCodecs: "api/_codecs/types.py.jinja",
    OperationCodec: "api/_codecs/operations.py.jinja",
    ServicesModule: "api/_codecs/service.py.jinja",
    FaultsModule: "api/_codecs/faults.py.jinja",
}
"""The template of each kind of module, in the folders of the generated tree."""


def environment(templates: Path) -> Environment:
    """Return the template environment. Templates see the plan and the layout, nothing else."""
    made = Environment(
        loader=FileSystemLoader(templates),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701  # the output is Python; literals go through layout.literal
    )
    for function in (*layout.FILTERS, *statements.FILTERS):
        made.filters[function.__name__] = function
    return made


def render(package: Package, templates: Path) -> dict[str, str]:
    """Return the files of a package, by path below the output folder."""
    made = environment(templates)
    files: dict[str, str] = {}
    for module in package.modules:
        template = made.get_template(_TEMPLATES[type(module)])
        files[module.path] = template.render(module=module)
    for path in list(files):
        for folder in _parents(path):
            files.setdefault(f"{folder}/__init__.py", "")
    files |= {table.path: names_text(table) for table in package.names}
    files["API.md"] = made.get_template("API.md.jinja").render(package=package)
    files["__init__.py"] = made.get_template("__init__.py.jinja").render(
        package=package
    )
    files["py.typed"] = ""
    files |= static_files(templates)
    return dict(sorted(files.items()))


def _parents(path: str) -> list[str]:
    parts = path.split("/")[:-1]
    return ["/".join(parts[: count + 1]) for count in range(len(parts))]


def static_files(templates: Path) -> dict[str, str]:
    """Return the runtime modules, which are copied unchanged."""
    root = templates / "static"
    return {
        file.relative_to(root).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(root.rglob("*.py"))
        if "__pycache__" not in file.parts
    }
