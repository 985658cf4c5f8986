"""The words that all forms of values share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast

if TYPE_CHECKING:
    from lxml import etree

Value: TypeAlias = Any
"""A value in plain Python; what it may be depends on its type in the schema."""

Table: TypeAlias = "dict[str, Any]"
"""The content of an element, or an object in JSON."""

Node: TypeAlias = (
    "etree._Element"  # pyright: ignore[reportPrivateUsage]  # noqa: SLF001  # lxml has no other name
)

TYPE: Final = "@type"
VALUE: Final = "@value"
ATTRIBUTES: Final = "@attributes"
ANY: Final = "@any"


class MessageError(ValueError):
    """A value, or a message, doesn't fit the model. ``path`` leads to the part that doesn't."""

    def __init__(self, rule: str, path: str = "") -> None:
        super().__init__(f"{path}: {rule}" if path else rule)
        self.rule = rule
        self.path = path

    def inside(self, step: str) -> MessageError:
        """Return the same error, seen from one step further out."""
        separator = "." if self.path and not self.path.startswith("[") else ""
        return MessageError(self.rule, f"{step}{separator}{self.path}")


def as_table(value: Value) -> Table:
    """Return a value that has to be a dict."""
    if not isinstance(value, dict):
        raise MessageError(f"{value!r} is no dict")
    return cast("Table", value)


def as_list(value: Value) -> list[Any]:
    """Return a value that has to be a list."""
    if not isinstance(value, (list, tuple)):
        raise MessageError(f"{value!r} is no list")
    return list(cast("list[Any]", value))


def is_element(value: Value) -> bool:
    """Tell whether a value is an XML element, as a wildcard or xs:anyType takes it."""
    return hasattr(value, "tag")
