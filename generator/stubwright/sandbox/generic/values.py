"""The types and special keys of values, and the error of the codec."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast

if TYPE_CHECKING:
    from lxml import etree

Value: TypeAlias = Any
"""A value in plain Python; its schema type decides which Python type it has."""

Table: TypeAlias = "dict[str, Any]"
"""The content of an element, or a JSON object."""

Node: TypeAlias = (
    "etree._Element"  # pyright: ignore[reportPrivateUsage]  # noqa: SLF001  # lxml has no other name
)

TYPE: Final = "@type"
VALUE: Final = "@value"
ATTRIBUTES: Final = "@attributes"
ANY: Final = "@any"


class MessageError(ValueError):
    """A value or a message is invalid. ``path`` is the place in it: element names and indices."""

    def __init__(self, rule: str, path: str = "") -> None:
        super().__init__(f"{path}: {rule}" if path else rule)
        self.rule = rule
        self.path = path

    def inside(self, step: str) -> MessageError:
        """Return the same error with ``step`` put before its path."""
        separator = "." if self.path and not self.path.startswith("[") else ""
        return MessageError(self.rule, f"{step}{separator}{self.path}")


def as_table(value: Value) -> Table:
    """Return a value that must be a dict. Raises `MessageError`."""
    if not isinstance(value, dict):
        raise MessageError(f"expected a dict, not {value!r}")
    return cast("Table", value)


def as_list(value: Value) -> list[Any]:
    """Return a value that must be a list. Raises `MessageError`."""
    if not isinstance(value, (list, tuple)):
        raise MessageError(f"expected a list, not {value!r}")
    return list(cast("list[Any]", value))


def is_element(value: Value) -> bool:
    """Tell whether a value is an XML element, which wildcards and xs:anyType accept."""
    return hasattr(value, "tag")
