"""What an API is made of: the files to read, and the entry that says how they belong together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from stubwright.catalog.entry import ApiEntry


class Input(NamedTuple):
    """A file to read, at ``name`` below the folder ``root``; nothing outside that folder is read.

    ``shown`` is what findings call the file: what the user typed, or its name in the specs.
    """

    root: Path
    name: str
    shown: str

    @property
    def below(self) -> str:
        """What findings put before the names of other files of the folder."""
        return self.shown.removesuffix(self.name)


@dataclass(frozen=True, slots=True)
class ApiInputs:
    """An entry, with the files that it names.

    ``specs`` is the folder of the catalog that lists the API; None where it was described on the
    command line, by ``arguments``. ``found`` are pages that nobody named: they stand in a folder
    that was. ``index`` is named as the page that lists the operations; other such pages stand among
    ``pages``.
    """

    entry: ApiEntry
    schemas: tuple[Input, ...] = ()
    pages: tuple[Input, ...] = ()
    index: Input | None = None
    overrides: Input | None = None
    specs: Path | None = None
    arguments: Mapping[str, object] = field(default_factory=dict[str, object])
    found: frozenset[Input] = frozenset()


def wsdls_of(inputs: Iterable[ApiInputs]) -> dict[str, Path]:
    """Return the schema files of some APIs by what findings call them."""
    return {
        schema.shown: schema.root / schema.name
        for item in inputs
        for schema in item.schemas
    }
