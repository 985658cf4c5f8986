"""Reads files of overrides into `stubwright.catalog.entry.Override` values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, get_args

from stubwright.catalog.entry import ITEMS_DEPTH, Effect, Override
from stubwright.catalog.toml import TomlFile
from stubwright.diagnostics import Source
from stubwright.docs.facts import Alignment

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from stubwright.catalog.toml import Table
    from stubwright.diagnostics import Log

_TABLE: Final = re.compile(r"^[ \t]*\[\[[ \t]*override[ \t]*\]\]", re.MULTILINE)
_PATTERNS: Final[Mapping[str, re.Pattern[str]]] = {
    "any_of": re.compile(r"[^\s.]+(?:\.[^\s.]+)*(?: [^\s.]+(?:\.[^\s.]+)*)+"),
    "items": re.compile(r"[^\s.]+(?:\.[^\s.]+)*"),
    "method": re.compile(r"DELETE|GET|PATCH|POST|PUT"),
    "path": re.compile(r"[A-Za-z0-9_.~%-]+(?:/[A-Za-z0-9_.~%-]+)*"),
    "selects": re.compile(r"[^\s.]+(?:\.[^\s.]+)*(?: [^\s.]+(?:\.[^\s.]+)*)*"),
}
_NOUNS: Final = {
    "any_of": "the value of any_of",
    "items": "the path of the items",
    "method": "an HTTP method",
    "path": "a path",
    "selects": "the value of selects",
}
_FIELD_FACTS: Final = frozenset({"default", "max_items", "required"})
_OPERATION_FACTS: Final = frozenset(
    {"alignment", "any_of", "effect", "items", "method", "path", "selects"}
)
_VALUES: Final = {"alignment": get_args(Alignment), "effect": get_args(Effect)}
_FACTS: Final = _FIELD_FACTS | _OPERATION_FACTS | {"description"}


def read_overrides(path: Path, name: str, log: Log) -> tuple[Override, ...]:
    """Read the overrides of one API. One that can't be used is reported and left out.

    Raises `InputError` for a file that can't be read.
    """
    file = TomlFile(path, name, log)
    tables = file.tables("override")
    for key in file.table.keys() - {"override"}:
        log.report("override-malformed", f"{key} isn't known", file.source(key))
    overrides: list[Override] = []
    for table, source in zip(tables, _places(file, len(tables)), strict=True):
        problem = _problem(table)
        if problem:
            log.report("override-malformed", problem, source)
            continue
        facts = {key: value for key, value in table.items() if key in _FACTS}
        words = (table["operation"], table.get("field", ""))
        overrides.append(Override(*words, facts, table["reason"], source))
    return tuple(overrides)


def _places(file: TomlFile, count: int) -> Iterator[Source]:
    """Yield the place of each override: its header, or the key of the array of inline tables."""
    starts = [match.start() for match in _TABLE.finditer(file.text)]
    for index in range(count):
        if len(starts) == count:
            line = file.text.count("\n", 0, starts[index]) + 1
            yield Source(file.name, line)
        else:
            yield file.source("override")


def _problem(table: Table) -> str:
    """Return what is wrong with an override; an empty string where it can be used."""
    for key in ("operation", "field", "reason"):
        value = table.get(key, "x")
        if not isinstance(value, str) or not value.strip():
            return f"{key} must be a string that isn't empty"
    unknown = sorted(table.keys() - _FACTS - {"operation", "field", "reason"})
    if unknown:
        return f"{unknown[0]} isn't a known fact"
    facts = table.keys() & _FACTS
    if not facts or "reason" not in table or "operation" not in table:
        return "an override needs an operation, a fact and a reason"
    misplaced = sorted(facts & (_OPERATION_FACTS if "field" in table else _FIELD_FACTS))
    if misplaced:
        kind = "an operation" if "field" in table else "a field"
        return f"{misplaced[0]} can only be set for {kind}"
    return next((text for fact in sorted(facts) if (text := _wrong(fact, table))), "")


def _wrong(fact: str, table: Table) -> str:
    """Return what is wrong with the value of a fact."""
    value = table[fact]
    if fact == "required":
        return "" if isinstance(value, bool) else "required must be true or false"
    if fact == "max_items":
        usable = type(value) is int and 0 <= value < 2**63
        return "" if usable else "max_items must be a number; 0 means no limit"
    if not isinstance(value, str) or not value.strip():
        return f"{fact} must be a string that isn't empty"
    if fact in _VALUES and value not in _VALUES[fact]:
        return f"{fact} must be one of {', '.join(_VALUES[fact])}"
    if fact in _PATTERNS and not _PATTERNS[fact].fullmatch(value):
        return f"{value!r} can't be {_NOUNS[fact]}"
    names = value.split(".")
    if fact == "items" and len(names) > ITEMS_DEPTH:
        return (
            f"items has {len(names)} names, and at most {ITEMS_DEPTH} are supported:"
            " a list, or an element and the list inside it"
        )
    return ""
