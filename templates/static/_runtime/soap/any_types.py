"""Values of any type that are of a type which the API has: found by name, and loaded on first use."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ..errors import LexicalError
from ..values.lexical import xs_string
from ..values.parsing import SPACE, member_of
from .open_content import read_anything, write_anything

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .reader import Element, Reply


class Types:
    """The types of an API by expanded name.

    Each is said by three words: its module, its dataclass, and what its codec's functions are called
    by; or by one, the class of an enumeration.
    """

    def __init__(self, module: str, rows: Mapping[str, str]) -> None:
        self._root = module.rpartition(".")[0].rpartition(".")[0]
        self._rows = rows
        self._classes: dict[tuple[str, str], str] = {}

    def read(self, element: Element, reply: Reply) -> object:
        """An element of any type: a dataclass or member where it names the type, or what it holds."""
        row = self._rows.get(reply.type_of(element))
        if row is None:
            return read_anything(element, reply)
        home, _, stem = row.rpartition(" ")
        if not home:
            members: Any = getattr(import_module(f"{self._root}.enums"), stem)
            return member_of(members, (element.text or "").strip(SPACE))
        module = self._codec(home.partition(" ")[0])
        read: Any = getattr(module, f"read_{stem}", None)
        return read_anything(element, reply) if read is None else read(element, reply)

    def write(self, tag: str, value: object) -> str:
        """An element of any type, which says its own."""
        name = self._name_of(type(value))
        if name is None:
            return write_anything(tag, value)
        namespace, _, local = name.removeprefix("{").rpartition("}")
        mark = f' xmlns:k="{xs_string(namespace)}" i:type="k:{local}"'
        if not namespace:
            mark = f' i:type="{local}"'
        row = self._rows[name].split(" ")
        if len(row) == 1:
            return f"<{tag}{mark}>{xs_string(value)}</{tag}>"
        write: Any = getattr(self._codec(row[0]), f"write_{row[-1]}", None)
        if write is None:
            raise LexicalError(f"is of the type {local}, which only replies have here")
        written: str = write(tag, value, mark)
        return written

    def _codec(self, module: str) -> object:
        return import_module(f"{self._root}._soap.types.{module}")

    def _name_of(self, kind: type) -> str | None:
        """Return the name of the type that a class stands for."""
        if not self._classes:
            found: dict[tuple[str, str], str] = {}
            for name, row in self._rows.items():
                module, _, rest = row.rpartition(" ")[0].partition(" ")
                home = f"{self._root}.types.{module}"
                key = (home, rest) if module else (f"{self._root}.enums", row)
                found[key] = name
            self._classes = found  # whole, as other threads look at it, too
        return self._classes.get((kind.__module__, kind.__qualname__))
