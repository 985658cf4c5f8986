"""The Python names of fields, unique within their class."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from stubwright.plan.names import slug, snake

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stubwright.plan.shapes import ShapeField

_TAKEN: Final = frozenset(
    {
        "bool",
        "bytes",
        "dataclass",
        "dict",
        "field",
        "float",
        "int",
        "list",
        "receipt",
        "str",
    }
)
"""Names that a class body uses itself; a field of that name would hide them."""


def field_names(fields: Sequence[ShapeField]) -> tuple[str, ...]:
    """Return the names of a class's fields, in order.

    Names that meet are qualified by their namespaces, and by their wire names' shape after that.
    """
    names = [_single(field.tag.local) for field in fields]
    meeting = Counter(names)
    names = [
        (
            f"{name}_{slug(field.tag.namespace)}"
            if meeting[name] > 1 and field.tag.namespace
            else name
        )
        for name, field in zip(names, fields, strict=True)
    ]
    meeting = Counter(names)
    return tuple(
        f"{name}_{field.tag.local.encode().hex()}" if meeting[name] > 1 else name
        for name, field in zip(names, fields, strict=True)
    )


def _single(local: str) -> str:
    name = snake(local)
    return f"{name}_" if name in _TAKEN else name
