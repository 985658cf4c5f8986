"""Values of options and of other arguments of constructors: what each may be, checked at run time."""

from __future__ import annotations

from collections.abc import Mapping
from operator import index
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from ..errors import OptionError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from os import PathLike

__all__ = [
    "COUNT",
    "FILE",
    "FLAG",
    "FUNCTION",
    "HEADERS",
    "NUMBER",
    "PLAIN_FUNCTION",
    "RATE",
    "SECONDS",
    "TEXT",
    "URL",
    "WAIT",
    "Rule",
    "checked",
    "instance_of",
    "nearest",
    "one_of",
    "or_none",
]

_MOST: Final = 1e9
"""The largest number; clocks don't take more seconds."""


class Rule(NamedTuple):
    """What the value of an option may be.

    ``read`` returns the value to use; it raises TypeError, ValueError or OverflowError for a value that
    isn't allowed. ``known`` are the values of an option that has few.
    """

    expected: str
    read: Callable[[Any], Any]
    known: tuple[str, ...] = ()


def checked(owner: str, name: str, value: object, rule: Rule) -> Any:
    """Return the value of an option. Raises `OptionError` for one that it can't have."""
    try:
        return rule.read(value)
    except (TypeError, ValueError, OverflowError):
        found = nearest(str(value), rule.known)
        hint = f"; did you mean {found}?" if found else ""
        text = f"must be {rule.expected}, not {_shown(value)}{hint}"
        raise OptionError(owner, name, text) from None


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the most similar of the known names, or an empty string."""
    from difflib import get_close_matches

    plain = name.lower().replace("-", "_")
    return next(iter(get_close_matches(plain, list(known), 1)), "")


def _shown(value: object) -> str:
    from .lexical import shown

    # An address may contain a password, and so may a header.
    may_be_secret = issubclass(type(value), Mapping) or (
        isinstance(value, str) and "@" in value
    )
    return "this one" if may_be_secret else shown(value)


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _number(*, allows_zero: bool) -> Callable[[Any], float]:
    def read(value: Any) -> float:
        if isinstance(value, bool):
            raise TypeError
        number = float(value if isinstance(value, float) else index(value))
        # NaN isn't within bounds, either.
        if not 0 <= number <= _MOST or (number == 0 and not allows_zero):
            raise ValueError
        return number

    return read


def _count(least: int) -> Callable[[Any], int]:
    def read(value: Any) -> int:
        number = index(value)
        if isinstance(value, bool) or number < least:
            raise ValueError
        return number

    return read


def is_coroutine_function(value: Any) -> bool:
    """Tell whether calling a function, or another object, returns a coroutine."""
    from inspect import iscoroutinefunction

    return iscoroutinefunction(value) or (
        callable(value) and iscoroutinefunction(type(value).__call__)
    )


def _plain_function(value: Any) -> Any:
    if is_coroutine_function(value):
        raise ValueError
    return _function(value)


def _function(value: Any) -> Any:
    if not callable(value):
        raise TypeError
    return value


def _file(value: Any) -> Any:
    from os import fspath

    given: PathLike[Any] = value
    path: object = fspath(given)  # raises TypeError for all but str, bytes and PathLike
    if not isinstance(path, str) or not path or "\0" in path:
        raise ValueError
    return value


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise TypeError
    return value


def _url(value: object) -> str:
    from urllib.parse import urlsplit

    if not isinstance(value, str) or not value.isprintable() or " " in value:
        raise TypeError
    parts = urlsplit(value)
    host, _ = parts.hostname, parts.port  # raises ValueError for what is no port
    if parts.scheme not in {"http", "https"} or not host or "?" in value:
        raise ValueError
    if "#" in value or "\\" in value:
        raise ValueError
    return value


def _headers(value: object) -> Mapping[str, str]:
    if not isinstance(value, Mapping):
        raise TypeError
    headers: dict[Any, Any] = dict(cast("Mapping[object, Any]", value))
    for name, text in headers.items():
        if not isinstance(name, str) or not isinstance(text, str):
            raise TypeError
        if not _is_token(name) or not text.isascii() or not text.isprintable():
            raise ValueError
    if len({name.lower() for name in headers}) < len(headers):
        raise ValueError
    return headers


def _is_token(name: str) -> bool:
    """Tell whether a text is a token of HTTP (RFC 9110, section 5.6.2)."""
    plain = "".join(char for char in name if char not in "!#$%&'*+-.^_`|~")
    return bool(name) and name.isascii() and (not plain or plain.isalnum())


FLAG: Final = Rule("True or False", _flag)
COUNT: Final = Rule("a whole number, at least 1", _count(1))
NUMBER: Final = Rule("a whole number, at least 0", _count(0))
SECONDS: Final = Rule(
    "a number of seconds, more than 0 and at most 1e9", _number(allows_zero=False)
)
WAIT: Final = Rule("a number of seconds from 0 to 1e9", _number(allows_zero=True))
RATE: Final = Rule("a number, more than 0 and at most 1e9", _number(allows_zero=False))
FUNCTION: Final = Rule("a function", _function)
PLAIN_FUNCTION: Final = Rule(
    "a function, and not a coroutine function, which is never awaited", _plain_function
)
FILE: Final = Rule("the path of a file", _file)
TEXT: Final = Rule("a str that isn't empty", _text)
HEADERS: Final = Rule(
    "a dict of HTTP headers, each named once, with printable ASCII values", _headers
)
URL: Final = Rule("an http or https URL with a host and without a query", _url)


def one_of(*names: str) -> Rule:
    """Return the rule of an option that is one of these names."""

    def read(value: object) -> object:
        if not isinstance(value, str) or value not in names:
            raise ValueError
        return value

    return Rule(f"one of {', '.join(names)}", read, names)


def instance_of(kind: type) -> Rule:
    """Return the rule of an option that is an object of a class."""

    def read(value: object) -> object:
        if not isinstance(value, kind):
            raise TypeError
        return value

    return Rule(f"a {kind.__name__}", read)


def or_none(rule: Rule) -> Rule:
    """Return the same rule for an option that may be None, its default."""

    def read(value: Any) -> Any:
        return None if value is None else rule.read(value)

    return rule._replace(read=read)
