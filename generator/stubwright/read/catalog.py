"""catalog.toml and overrides.toml to `stubwright.catalog` values.

A table of the file becomes a dataclass by its fields: unknown keys are reported, wrong shapes
refused, and an API inherits what its vendor's table says.
"""

from __future__ import annotations

import dataclasses
import re
import tomllib
import types
from typing import (
    TYPE_CHECKING,
    Any,
    Final,
    Literal,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from stubwright import catalog, page
from stubwright.catalog import ApiEntry, Catalog, CredentialField, Override
from stubwright.diagnostics import InputError, Log, Source
from stubwright.read.xml import read_bytes

if TYPE_CHECKING:
    from pathlib import Path

T = TypeVar("T")
Table = dict[str, Any]

_FACTS: Final = frozenset(
    {
        "required", "max_items", "default", "description", "alignment", "method", "path", "errors",
        "availability", "type",
    }
)  # fmt: skip


class _File:
    """A TOML file, with enough of its text to find the line of a key."""

    def __init__(self, root: Path, name: str, log: Log) -> None:
        self.name = name
        self.log = log
        content = read_bytes(root / name, name)
        try:
            self.text = content.decode()
            self.table: Table = tomllib.loads(self.text)
        except UnicodeDecodeError:
            raise InputError(
                "file-not-text", "the file isn't UTF-8", Source(name)
            ) from None
        except tomllib.TOMLDecodeError as error:
            where = re.search(r"at line (\d+)", str(error))
            message = f"no valid TOML: {error}"
            line = int(where[1]) if where else 0
            raise InputError("catalog-malformed", message, Source(name, line)) from None

    def source(self, *words: str) -> Source:
        """Return the place of the last of the words that follow each other in the file."""
        position = 0
        for word in words:
            found = re.compile(rf"(?m)(?<![\w-]){re.escape(word)}(?![\w-])").search(
                self.text, position
            )
            if found is None:
                break
            position = found.start()
        return Source(self.name, self.text.count("\n", 0, position) + 1)

    def refuse(self, message: str, *words: str) -> InputError:
        """Return the error for a wrong shape."""
        return InputError("catalog-malformed", message, self.source(*words))


def read_catalog(root: Path, name: str, log: Log) -> Catalog:
    """Read the catalog. Raises `InputError` for a file that can't be read as one."""
    file = _File(root, name, log)
    vendors: Table = file.table.get("vendor", {})
    entries: list[ApiEntry] = []
    for table in file.table.get("api", []):
        api = table.get("id") if isinstance(table, dict) else None
        if not isinstance(api, str) or not re.fullmatch(
            r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*", api
        ):
            raise file.refuse(
                "an api needs an id of dotted lower-case names", "[[api]]"
            )
        merged = _merge(vendors.get(api.partition(".")[0], {}), table)
        merged.setdefault("folder", api.replace(".", "/"))
        merged["source"] = file.source(f'"{api}"')
        entries.append(_entry(file, merged, api))
    for key in file.table.keys() - {"vendor", "api"}:
        log.report("catalog-unknown-key", f"{key} is not known", file.source(key))
    if len({entry.id for entry in entries}) != len(entries):
        raise file.refuse("two APIs have one id", "[[api]]")
    return Catalog(tuple(entries), Source(name, 1))


def _entry(file: _File, table: Table, api: str) -> ApiEntry:
    credentials = tuple(
        _build(file, CredentialField, {"name": key, **value}, (f'"{api}"', key))
        for key, value in table.pop("credentials", {}).items()
    )
    entry = _build(file, ApiEntry, table, (f'"{api}"',))
    return dataclasses.replace(entry, credentials=credentials)


def _merge(base: Table, table: Table) -> Table:
    merged = dict(base)
    for key, value in table.items():
        present = merged.get(key)
        if isinstance(present, dict) and isinstance(value, dict):
            merged[key] = _merge(present, value)
        else:
            merged[key] = value
    return merged


def _build(file: _File, kind: type[T], table: Table, words: tuple[str, ...]) -> T:
    """Make a dataclass of a TOML table."""
    hints = get_type_hints(kind, vars(page) | vars(catalog) | {"Mapping": dict})
    fields = {field.name: field for field in dataclasses.fields(kind)}  # type: ignore[arg-type]  # a dataclass
    values: Table = {}
    for key, value in table.items():
        if key not in fields:
            file.log.report(
                "catalog-unknown-key", f"{key} is not known", file.source(*words, key)
            )
            continue
        values[key] = _convert(file, hints[key], value, (*words, key))
    for name, field in fields.items():
        absent = (
            field.default is dataclasses.MISSING
            and field.default_factory is dataclasses.MISSING
        )
        if name not in values and absent:
            raise file.refuse(f"{name} is missing", *words)
    return kind(**values)


def _convert(file: _File, hint: Any, value: Any, words: tuple[str, ...]) -> Any:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in {Union, types.UnionType}:
        return _convert(file, arguments[0], value, words)
    if origin is Literal:
        if value not in arguments:
            raise file.refuse(
                f"{words[-1]} must be one of {', '.join(arguments)}", *words
            )
        return value
    if isinstance(value, Source):
        return value
    if origin is tuple and isinstance(value, list):
        return tuple(_convert(file, arguments[0], item, words) for item in value)
    if origin is dict and isinstance(value, dict):
        return {
            k: _convert(file, arguments[1], v, (*words, k)) for k, v in value.items()
        }
    if dataclasses.is_dataclass(hint) and isinstance(value, dict):
        table = dict(value)
        if "source" in {field.name for field in dataclasses.fields(hint)}:
            table["source"] = file.source(*words)
        return _build(file, hint, table, words)  # type: ignore[arg-type]  # a class
    if isinstance(hint, type) and isinstance(value, hint) and origin is None:
        return value
    raise file.refuse(f"{words[-1]} has a value of the wrong kind", *words)


def read_overrides(root: Path, name: str, log: Log) -> tuple[Override, ...]:
    """Read the corrections of one API. Raises `InputError` for a file that can't be read."""
    file = _File(root, name, log)
    overrides: list[Override] = []
    position = 0
    for table in file.table.get("override", []):
        position = file.text.index("[[override]]", position) + 1
        source = Source(name, file.text.count("\n", 0, position) + 1)
        facts = {key: value for key, value in table.items() if key in _FACTS}
        unknown = sorted(table.keys() - _FACTS - {"operation", "field", "reason"})
        if (
            unknown
            or not facts
            or not table.get("reason")
            or not table.get("operation")
        ):
            problem = (
                f"unknown fact {unknown[0]}"
                if unknown
                else "an operation, a fact and a reason"
            )
            log.report(
                "override-malformed",
                f"an override needs: {problem}" if not unknown else problem,
                source,
            )
            continue
        overrides.append(
            Override(
                table["operation"],
                table.get("field", ""),
                facts,
                table["reason"],
                source,
            )
        )
    return tuple(overrides)
