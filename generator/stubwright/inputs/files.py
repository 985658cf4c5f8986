"""The files of an API, and its entry in the catalog."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from stubwright.catalog.entry import ApiEntry


class Input(NamedTuple):
    """A file to read, at ``name`` below the folder ``root``; nothing outside that folder is read.

    ``label`` is the file's name in findings: as the user typed it, or relative to the specs folder.
    """

    root: Path
    name: str
    label: str

    @property
    def prefix(self) -> str:
        """The folder's name in findings, which is put in front of the names of its files."""
        return self.label.removesuffix(self.name)


@dataclass(frozen=True, slots=True)
class ApiInputs:
    """An entry, and the files that it names.

    ``specs`` is the folder of the catalog that lists the API; None where the API was described on
    the command line, by ``arguments``. ``from_folders`` are the pages that were found in a named
    folder instead of being named themselves. ``index`` was named as the page that lists the operations; ``pages`` may
    contain more such pages.
    """

    entry: ApiEntry
    schemas: tuple[Input, ...] = ()
    pages: tuple[Input, ...] = ()
    index: Input | None = None
    overrides: Input | None = None
    specs: Path | None = None
    arguments: Mapping[str, object] = field(default_factory=dict[str, object])
    from_folders: frozenset[Input] = frozenset()


def wsdls_of(inputs: Iterable[ApiInputs]) -> dict[str, Path]:
    """Return the schema files of some APIs by their names in findings."""
    return {
        schema.label: schema.root / schema.name
        for item in inputs
        for schema in item.schemas
    }
