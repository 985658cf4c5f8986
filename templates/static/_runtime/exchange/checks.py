"""Checks before sending: the rules for requests that the docs and the schema state."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Sized
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeGuard, cast

from ..errors import RequestError
from ..messages import NIL, Nil

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from enum import StrEnum

    from .options import Checks

_DIGITS: Final = 100
"""From how many digits on a number is compared as text: ``int`` doesn't take any number of them."""


class Findings:
    """Checks the rules of one request, one after the other, and reports those that are broken.

    ``source`` is where a rule is stated: by default in the vendor's docs of the operation, whose address
    ``page`` returns; it is empty for rules that nobody states. ``credentials`` are those of the client by
    field, without tokens that a function makes.
    """

    __slots__ = ("_credentials", "_mode", "_operation", "_page")

    def __init__(
        self,
        operation: str,
        mode: Checks,
        page: Callable[[], str] = str,
        credentials: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self._operation = operation
        self._mode: Checks = mode
        self._page = page
        self._credentials = credentials

    def broken(self, field: str, rule: str, source: str | None) -> None:
        """Report a broken rule. Raises `RequestError` unless the client only warns."""
        stated_by = self._page() if source is None else source
        error = RequestError(self._operation, field, rule, stated_by)
        if self._mode == "raise":
            raise error
        warnings.warn(str(error), stacklevel=2)

    def required(self, field: str, value: object, source: str | None = None) -> None:
        """The field must be set; a list must have items."""
        if value is None:
            self.broken(field, "is required", source)
        elif _is_list(value) and not len(value):
            self.broken(field, "must have at least one item", source)

    def selected(self, fields: str, *values: object) -> None:
        """What is to be deleted must be named; a list must have an item."""
        if not any(map(_is_given, values)):
            rule = (
                "must be set: without it, the service might delete more than is meant"
            )
            self.broken(fields, rule, "")

    def any_of(self, fields: str, *values: object) -> None:
        """At least one of several fields must be set."""
        if not any(map(_is_given, values)):
            self.broken(fields, "must be set", "")

    def items(
        self, field: str, value: object, limit: int, source: str | None = None
    ) -> None:
        """A list must have items, and at most ``limit``."""
        self.required(field, value, source)
        self.max_items(field, value, limit, source)

    def max_items(
        self, field: str, value: object, limit: int, source: str | None = None
    ) -> None:
        """A list must have at most ``limit`` items."""
        if _is_list(value) and len(value) > limit:
            self.broken(
                field, f"may have at most {limit} items, not {len(value)}", source
            )

    def equal(self, field: str, value: object, credential: str) -> None:
        """The field must have the value of a credential, if both are set."""
        given = self._credentials.get(credential)
        if value is None or value is NIL or given is None:
            return
        if _number_or_text(value) != _number_or_text(given):
            rule = f"must equal {credential} of the credentials, {given}, not {value}"
            self.broken(field, rule, "")

    def enumeration(
        self,
        field: str,
        value: str | Iterable[str | None] | Nil | None,
        values: type[StrEnum],
        source: str | None = "the schema",
    ) -> None:
        """A value, or each item of a list, must be a member of the enumeration."""
        given = () if value is None or isinstance(value, Nil) else value
        entries = (given,) if isinstance(given, str) else given
        for entry in entries:
            if entry is not None and entry not in values.__members__.values():
                self.broken(
                    field, f"must be one of {values.__name__}, not {entry!r}", source
                )


def _number_or_text(value: object) -> int | str:
    text = str(value).strip()
    return int(text) if text.isdecimal() and len(text) < _DIGITS else text


def _is_given(value: object) -> bool:
    """Tell whether a value names something: a list does if one of its items does."""
    if isinstance(value, (str, bytes)):
        return bool(value)
    if isinstance(value, Iterable):
        return any(map(_is_given, cast("Iterable[object]", value)))
    return value is not None and value is not NIL


def _is_list(value: object) -> TypeGuard[Sized]:
    return isinstance(value, Sized) and not isinstance(value, (str, bytes))
