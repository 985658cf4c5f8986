"""The lines of a journal: what each must contain, and what is wrong with one that doesn't.

The errors don't quote a whole line: a damaged file may contain anything.
"""

from __future__ import annotations

from json import JSONDecodeError, dumps, loads
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["FORMAT", "checked_head", "checked_line", "differences", "loaded"]

FORMAT: Final = 1
_STATUSES: Final = frozenset(
    {"deleted", "done", "refused", "gone", "unknown", "unsent"}
)
_KINDS: Final = {"start": 4, "again": 4, "undone": 2, "end": 4}
"""The number of values in a line of each kind."""

_SHOWN: Final = 60
_JSON_NAMES: Final = {
    dict: "an object",
    list: "a list",
    str: "a string",
    bool: "a boolean",
    int: "a number",
    float: "a number",
}


def loaded(line: bytes) -> Any:
    """Return the JSON value of a line. Raises ValueError that says what is wrong."""
    if not line.endswith(b"\n"):
        raise ValueError("the file ends within this line")
    try:
        return loads(line[:-1])
    except JSONDecodeError as error:
        reason = f"not JSON: {error.msg}, column {error.colno}"
    except UnicodeDecodeError as error:
        reason = f"not UTF-8 at byte {error.start + 1}"
    except RecursionError:
        reason = "too deeply nested"
    raise ValueError(reason)


def checked_head(entry: Any) -> dict[str, Any]:
    """Return the first line. Raises ValueError for one that isn't the head of a journal."""
    if not _is(entry, dict) or "journal" not in entry:
        raise ValueError("this isn't the first line of a journal")
    version: Any = entry["journal"]
    if version != FORMAT or _is(version, bool):
        raise ValueError(f"expected format {FORMAT}, found {_shown(version)}")
    head: dict[str, Any] = entry
    return head


def checked_line(entry: Any) -> tuple[str, int, list[Any]]:
    """Return the kind, the batch and the other values of a line. Raises ValueError."""
    kind = entry[0] if _is(entry, list) and entry else None
    if not _is(kind, str) or kind not in _KINDS:
        found = _shown(kind) if _is(kind, str) else _name(entry)
        raise ValueError(
            f'expected a list with "start", "again", "undone" or "end", found {found}'
        )
    if len(entry) != _KINDS[kind]:
        raise ValueError(
            f'expected {_KINDS[kind]} values in "{kind}", found {len(entry)}'
        )
    number, rest = entry[1], entry[2:]
    _require(_is_count(number), f'the number of a batch in "{kind}"', number)
    if kind in {"start", "again"}:
        _check_start(kind, *rest)
    elif kind == "end":
        _check_end(*rest)
    return kind, number, rest


def _check_start(kind: str, keys: Any, rows: Any) -> None:
    is_list = _is(keys, list) and all(map(_is_key, keys))
    _require(is_list, f'a list of ids in "{kind}"', keys)
    _require(_is_count(rows), f'the number of items in "{kind}"', rows)


def _check_end(counts: Any, others: Any) -> None:
    known = _is(counts, dict) and all(map(_is_count, counts.values()))
    _require(
        known and counts.keys() <= _STATUSES, 'counts of statuses in "end"', counts
    )
    _require(_is(others, list), 'a list of items in "end"', others)
    for row in others:
        is_row = _is(row, list) and len(row) in {2, 3}
        _require(is_row and _is_key(row[0]), 'id, status and problems in "end"', row)
        _require(row[1] in _STATUSES, 'a status in "end"', row[1])


def _is(value: object, *kinds: type) -> bool:
    """Tell whether a value is of one of these types; unlike after `isinstance`, it stays untyped."""
    return isinstance(value, kinds)


def _is_key(value: Any) -> bool:
    return _is(value, int, str) and not _is(value, bool)


def _is_count(value: Any) -> bool:
    return _is(value, int) and not _is(value, bool) and value >= 0


def _require(condition: object, what: str, found: Any) -> None:
    if not condition:
        raise ValueError(f"expected {what}, found {_shown(found)}")


def _name(value: Any) -> str:
    return "null" if value is None else _JSON_NAMES[type(value)]


def _shown(value: Any) -> str:
    text = dumps(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def differences(found: Any, wanted: Any, name: str = "") -> Iterator[str]:
    """Yield in which fields the head of a journal differs from the one that a run would write."""
    if _is(found, dict) and _is(wanted, dict):
        for key in dict.fromkeys((*wanted, *found)):
            inner = f"{name}.{key}" if name else str(key)
            yield from differences(_at(found, key), _at(wanted, key), inner)
    elif found != wanted:
        yield f"{name} is {_value(found)} there and {_value(wanted)} here"


class _Absent:
    """Stands for a field that a head doesn't have."""


def _at(head: Mapping[str, Any], key: str) -> Any:
    return head.get(key, _Absent)


def _value(value: Any) -> str:
    return "absent" if value is _Absent else _shown(value)
