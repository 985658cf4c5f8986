"""Finds imported documents: by their location, by the file name in it, or by their namespace."""

from __future__ import annotations

from functools import cached_property
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from lxml import etree

from stubwright.schema.xsd import XSD

if TYPE_CHECKING:
    from pathlib import Path

_SEARCHED_BYTES: Final = 64 * 1024
"""How much of a file is searched for its target namespace."""
_MAX_FILES: Final = 1000
"""The most files that are searched for a namespace."""


class Folder:
    """The folder of a document. Everything that the document imports must be below it."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()

    def locate(self, location: str, name: str) -> str | None:
        """Return the file that a location in the file ``name`` refers to; None if it doesn't exist.

        A location is tried as a relative path, then by its last part, next to the file and in imports/.
        Case is ignored unless a file has exactly that name.
        """
        try:
            candidates = _candidates(location, name)
            for candidate in candidates:
                found = self._inside(self.root / candidate)
                if found is not None:
                    return found
            for candidate in candidates:
                found = self._ignoring_case(self.root / candidate)
                if found is not None:
                    return found
        except (OSError, RuntimeError, ValueError):
            pass  # not a path: a malformed address, a NUL, a name that is too long
        return None

    def _inside(self, path: Path) -> str | None:
        real = path.resolve()
        if real.is_relative_to(self.root) and real.is_file():
            return real.relative_to(self.root).as_posix()
        return None

    def _ignoring_case(self, path: Path) -> str | None:
        folder = path.parent.resolve()
        if not path.name or not folder.is_relative_to(self.root):
            return None
        if not folder.is_dir():
            return None
        wanted = path.name.casefold()
        same = sorted(p for p in folder.iterdir() if p.name.casefold() == wanted)
        return self._inside(same[0]) if same else None

    def defining(self, namespace: str) -> list[str]:
        """Return the .xsd files of the folder, and of imports/ in it, that define a namespace."""
        return self._files_by_namespace.get(namespace, []) if namespace else []

    @cached_property
    def _files_by_namespace(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name in self._schema_files():
            found.setdefault(_target_namespace(self.root / name), []).append(name)
        return found

    def _schema_files(self) -> list[str]:
        found: list[Path] = []
        for folder in (self.root, self.root / "imports"):
            try:
                found += (p for p in folder.iterdir() if p.suffix.lower() == ".xsd")
            except OSError:
                continue
        inside = (self._inside(path) for path in sorted(found)[:_MAX_FILES])
        return [name for name in inside if name is not None]


def _candidates(location: str, name: str) -> list[PurePosixPath]:
    folder = PurePosixPath(name).parent
    url = urlsplit(location.strip().replace("\\", "/"))
    path = unquote(url.path)
    base = PurePosixPath(path).name
    candidates = [folder / base, folder / "imports" / base]
    if not url.scheme and not path.startswith("/"):
        candidates.insert(0, folder / path)
    return candidates


def _target_namespace(path: Path) -> str:
    """Return the target namespace of a schema file; empty where the file isn't a schema."""
    parser = etree.XMLPullParser(
        events=("start",), resolve_entities=False, no_network=True, load_dtd=False
    )
    try:
        with path.open("rb") as file:
            parser.feed(file.read(_SEARCHED_BYTES))
    except (OSError, etree.XMLSyntaxError):
        return ""
    for _, node in parser.read_events():
        is_schema = node.tag == f"{{{XSD}}}schema"
        return node.get("targetNamespace", "") if is_schema else ""
    return ""
