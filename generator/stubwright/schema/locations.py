"""Where imported documents are: at the location that is written, by its file name, or by their namespace."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from lxml import etree

from stubwright.schema.xsd import XSD

if TYPE_CHECKING:
    from pathlib import Path

_HEAD: Final = 64 * 1024
"""How much of a file is searched for the namespace that it defines, in bytes."""
_MOST: Final = 1000
"""How many files are searched."""


class Folder:
    """The folder of a document, below which everything that it imports has to be."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self._defined: dict[str, list[str]] | None = None

    def locate(self, location: str, name: str) -> str | None:
        """Return the file that a location in the file ``name`` means; None where it isn't there.

        A location is taken as it is written, then by its last part beside the file or in imports/.
        Capital letters count only where both spellings exist.
        """
        try:
            candidates = _candidates(location, name)
            for candidate in candidates:
                found = self._inside(self.root / candidate)
                if found is not None:
                    return found
            for candidate in candidates:
                found = self._respelt(self.root / candidate)
                if found is not None:
                    return found
        except (OSError, RuntimeError, ValueError):
            pass  # no path: a broken address, a NUL, a name that is too long
        return None

    def _inside(self, path: Path) -> str | None:
        real = path.resolve()
        if real.is_relative_to(self.root) and real.is_file():
            return real.relative_to(self.root).as_posix()
        return None

    def _respelt(self, path: Path) -> str | None:
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
        if self._defined is None:
            self._defined = {}
            for name in self._schemas():
                found = _defined_in(self.root / name)
                self._defined.setdefault(found, []).append(name)
        return self._defined.get(namespace, []) if namespace else []

    def _schemas(self) -> list[str]:
        found: list[Path] = []
        for folder in (self.root, self.root / "imports"):
            try:
                found += (p for p in folder.iterdir() if p.suffix.lower() == ".xsd")
            except OSError:
                continue
        inside = (self._inside(path) for path in sorted(found)[:_MOST])
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


def _defined_in(path: Path) -> str:
    """Return the target namespace of a schema's file; nothing where it isn't one."""
    parser = etree.XMLPullParser(
        events=("start",), resolve_entities=False, no_network=True, load_dtd=False
    )
    try:
        with path.open("rb") as file:
            parser.feed(file.read(_HEAD))
    except (OSError, etree.XMLSyntaxError):
        return ""
    for _, node in parser.read_events():
        is_schema = node.tag == f"{{{XSD}}}schema"
        return node.get("targetNamespace", "") if is_schema else ""
    return ""
