"""Checks before sending: the rules that the docs and the schema state for a request."""

from __future__ import annotations

import warnings
from collections.abc import Sized
from typing import TYPE_CHECKING

from ..errors import RequestError
from ..messages import Nil

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import StrEnum

    from .options import Checks


class Findings:
    """Takes the rules of one request, in turn, and raises or warns at the first that is broken."""

    __slots__ = ("_mode", "_operation", "page")

    def __init__(self, operation: str, mode: Checks) -> None:
        self._operation = operation
        self._mode: Checks = mode
        self.page = ""
        """The file that states the rules whose source isn't given."""

    def broken(self, field: str, rule: str, source: str) -> None:
        """Report a broken rule. Raises `RequestError` unless the client only warns."""
        error = RequestError(self._operation, field, rule, source or self.page)
        if self._mode == "raise":
            raise error
        warnings.warn(str(error), stacklevel=2)

    def required(self, field: str, value: object, source: str = "") -> None:
        """The field must be set; a list must have items."""
        if value is None:
            self.broken(field, "is required", source)
        elif (
            not isinstance(value, (str, bytes))
            and isinstance(value, Sized)
            and not len(value)
        ):
            self.broken(field, "must have at least one item", source)

    def any_of(self, fields: str, *values: object) -> None:
        """At least one of several fields must be set."""
        if all(value is None for value in values):
            self.broken(fields, "must be set", "overrides.toml")

    def items(self, field: str, value: object, limit: int, source: str = "") -> None:
        """A list must have items, and not more than ``limit``."""
        self.required(field, value, source)
        self.max_items(field, value, limit, source)

    def max_items(
        self, field: str, value: object, limit: int, source: str = ""
    ) -> None:
        """A list must not be longer than ``limit``."""
        if isinstance(value, Sized) and len(value) > limit:
            self.broken(
                field, f"may have at most {limit} items, not {len(value)}", source
            )

    def enumeration(
        self,
        field: str,
        value: str | Iterable[str | None] | Nil | None,
        values: type[StrEnum],
        source: str = "the schema",
    ) -> None:
        """A value must be one that the schema lists; so must each item of a list."""
        given = () if value is None or isinstance(value, Nil) else value
        entries = (given,) if isinstance(given, str) else given
        for entry in entries:
            if entry is not None and entry not in values.__members__.values():
                self.broken(
                    field, f"must be one of {values.__name__}, not {entry!r}", source
                )
