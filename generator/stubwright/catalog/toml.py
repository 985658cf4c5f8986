"""Turns TOML tables into dataclasses. Unknown keys and wrong types are reported with their line."""

from __future__ import annotations

import dataclasses
import re
import sys
import tomllib
import types
from typing import (
    TYPE_CHECKING,
    Any,
    Literal,
    TypeAlias,
    TypeGuard,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from stubwright.catalog import entry as catalog
from stubwright.diagnostics import InputError, Source
from stubwright.docs import facts as page
from stubwright.schema.xml_reader import read_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from stubwright.diagnostics import Log

T = TypeVar("T")
Table: TypeAlias = dict[str, Any]


class TomlFile:
    """A TOML file, and its text, in which the line of a key is found."""

    def __init__(self, path: Path, name: str, log: Log) -> None:
        self.name = name
        self.log = log
        content = read_bytes(path, name)
        try:
            self.text = content.decode()
            self.table: Table = tomllib.loads(self.text)
        except UnicodeDecodeError:
            raise InputError(
                "file-not-text", "the file isn't UTF-8", Source(name)
            ) from None
        except tomllib.TOMLDecodeError as error:
            where = re.search(r"at line (\d+)", str(error))
            line = int(where[1]) if where else len(self.text.splitlines())
            message = f"not valid TOML: {error}"
            raise InputError("catalog-malformed", message, Source(name, line)) from None

    def source(self, *words: str) -> Source:
        """Return the place of the last of some words that is found; they are the keys that lead there."""
        position = 0
        for word in words:
            pattern = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])")
            found = pattern.search(self.text, position)
            if found is None:
                break
            position = found.end()
        return Source(self.name, self.text.count("\n", 0, position) + 1)

    def refuse(self, message: str, *words: str) -> InputError:
        """Return the error for a value that can't be used."""
        return InputError("catalog-malformed", message, self.source(*words))

    def tables(self, key: str) -> list[Table]:
        """Return an array of tables. Raises `InputError` where it has another type."""
        found = as_list(self.table.get(key, []))
        tables = [as_table(item) for item in found or ()]
        if found is None or None in tables:
            raise self.refuse(f"{key} must be an array of tables", key)
        return [table for table in tables if table is not None]

    def table_of(self, key: str) -> Table:
        """Return a table. Raises `InputError` where it has another type."""
        found = as_table(self.table.get(key, {}))
        if found is None:
            raise self.refuse(f"{key} must be a table", key)
        return found


def as_table(value: object) -> Table | None:
    """Return a value that is a table; None for others."""
    return cast("Table", value) if isinstance(value, dict) else None


def as_list(value: object) -> list[Any] | None:
    """Return a value that is an array; None for others."""
    return value if _is_list(value) else None


def _is_list(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def merge(base: Table, table: Table) -> Table:
    """Return ``base`` with the values of ``table`` added or replaced; tables in both are merged."""
    merged = dict(base)
    for key, value in table.items():
        old, new = as_table(merged.get(key)), as_table(value)
        merged[key] = merge(old, new) if old is not None and new is not None else value
    return merged


def build(file: TomlFile, kind: type[T], table: Table, words: tuple[str, ...]) -> T:
    """Return a dataclass from a table. ``words`` lead to the table in the file's text."""
    made: Any = kind
    hints = get_type_hints(
        kind,
        vars(sys.modules[kind.__module__])
        | vars(page)
        | vars(catalog)
        | {"Mapping": dict},
    )
    fields = {field.name: field for field in dataclasses.fields(made)}
    values: Table = {}
    for key, value in table.items():
        if key in fields:
            values[key] = _convert(file, hints[key], value, (*words, key))
        else:
            file.log.report(
                "catalog-unknown-key", f"{key} isn't known", file.source(*words, key)
            )
    for name, field in fields.items():
        defaults = (field.default, field.default_factory)
        if name not in values and defaults == (
            dataclasses.MISSING,
            dataclasses.MISSING,
        ):
            raise file.refuse(f"{name} is missing", *words)
    return cast("T", made(**values))


def _convert(file: TomlFile, hint: Any, value: Any, words: tuple[str, ...]) -> Any:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in {Union, types.UnionType}:
        return _convert(file, arguments[0], value, words)
    if origin is Literal:
        if value not in arguments:
            raise file.refuse(
                f"{words[-1]} must be one of {', '.join(arguments)}", *words
            )
        return value
    items, table = as_list(value), as_table(value)
    if origin is tuple and items is not None:
        return tuple(_convert(file, arguments[0], item, words) for item in items)
    if origin is dict and table is not None:
        return {
            key: _convert(file, arguments[1], item, (*words, key))
            for key, item in table.items()
        }
    if dataclasses.is_dataclass(hint) and table is not None:
        named = {field.name for field in dataclasses.fields(hint)}
        place = {"source": file.source(*words)} if "source" in named else {}
        made: Any = hint
        return build(file, made, table | place, words)
    if hint is float and type(value) is int:
        return float(value)
    if isinstance(hint, type) and isinstance(value, hint):
        return value
    raise file.refuse(f"{words[-1]} has a value of the wrong type", *words)
