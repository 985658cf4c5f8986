"""The vocabulary of content: kinds of values, fields, and the order and choice of fields."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from stubwright.schema.xsd import QName


@dataclass(frozen=True, slots=True)
class Atomic:
    """A built-in simple type, or the ``declared`` one that is derived from it."""

    base: QName
    declared: QName | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Enumeration:
    """A simple type with enumerated values."""

    type: QName


@dataclass(frozen=True, slots=True)
class SimpleList:
    """An xs:list: items of simple type in one text."""

    item: Atomic | Enumeration


@dataclass(frozen=True, slots=True)
class Record:
    """A complex type that is a dataclass."""

    type: QName


@dataclass(frozen=True, slots=True)
class Array:
    """A type that becomes a list in Python. ``nillable_items`` tells whether items may be nil.

    ``encoded`` is the version of the SOAP encoding that the array is written in; its items are of
    ``item_type`` with ``ranks`` behind it, where they are arrays themselves, and have any name then.
    The ``item`` of an encoded array of a ``rank`` above 1 is a row, which has one dimension less.
    """

    tag: QName
    item: Value
    nillable_items: bool
    encoded: Literal["", "1.1", "1.2"] = ""
    item_type: QName | None = None
    ranks: str = ""
    rank: int = 1


@dataclass(frozen=True, slots=True)
class Dictionary:
    """An array of key and value pairs that becomes a dict in Python."""

    tag: QName
    key: QName
    value: QName


@dataclass(frozen=True, slots=True)
class Anything:
    """xs:anyType: a value whose type is stated on the wire, or else a raw element."""


Value: TypeAlias = (
    Atomic | Enumeration | SimpleList | Record | Array | Dictionary | Anything
)

FieldKind: TypeAlias = Literal[
    "element", "attribute", "text", "group", "elements", "attributes", "mixed", "header"
]


@dataclass(frozen=True, slots=True)
class ShapeField:
    """One field. ``presence`` tells how an unset field is written.

    ``required``: there is none, the field must be set. ``optional``: the element is left out.
    ``nil``: the element must be there and is nil.

    ``kind`` tells where the value is: in an element or an attribute of the tag's name; in the
    ``text`` of the element; in a ``group`` of elements that occurs several times, with a record for
    each; in ``elements`` or ``attributes`` that the schema doesn't name; in ``mixed`` text and
    elements; or in an element of the SOAP ``header``. ``fixed`` is the one value that is allowed,
    ``default`` the value of an attribute that is absent or an element that is empty.
    """

    tag: QName
    value: Value
    presence: Literal["required", "optional", "nil"]
    repeated: bool = False
    nillable_items: bool = False
    kind: FieldKind = "element"
    fixed: str | None = None
    min_occurs: int = 0
    """How many values a repeated field must have."""

    default: str | None = None

    position: int = 1
    """Its number among the positions that a content has for elements of its name."""

    nillable: bool = False
    """Whether a single element may be nil, which differs from its absence."""

    single: bool = False
    """Whether a wildcard is for one element only."""

    @property
    def key(self) -> str:
        """The key that identifies the field among the fields of its type."""
        marks = {"attribute": "@", "attributes": "*", "mixed": "*", "header": "^"}
        return f"{marks.get(self.kind, '')}{self.numbered_tag}"

    @property
    def numbered_tag(self) -> QName:
        """The tag, followed by the number of its position from the second one on."""
        if self.position == 1:
            return self.tag
        return self.tag._replace(local=f"{self.tag.local}#{self.position}")

    @property
    def label(self) -> str:
        """The name under which a reader collects the elements of a group or a wildcard."""
        return f"#{self.numbered_tag.local}"


@dataclass(frozen=True, slots=True)
class Choice:
    """Branches of which one is written; if ``optional``, possibly none."""

    branches: tuple[tuple[Node, ...], ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class OptionalSequence:
    """Content that is written whole or not at all; ``needed`` are the parts that are required then."""

    nodes: tuple[Node, ...]
    needed: tuple[ShapeField | Choice, ...]


Node: TypeAlias = ShapeField | Choice | OptionalSequence


@dataclass(frozen=True, slots=True)
class Shape:
    """The fields of a complex type, base first; ``own`` is how many are not its base's.

    ``content`` is what it adds to its base's content; all of it, where it is ``restricted``.
    ``dropped`` are fields of its bases that a restriction leaves out.
    """

    name: QName
    fields: tuple[ShapeField, ...]
    own: int
    content: tuple[Node, ...] = ()
    base: QName | None = None
    abstract: bool = False
    restricted: bool = False
    dropped: tuple[ShapeField, ...] = ()

    @property
    def attributes(self) -> tuple[ShapeField, ...]:
        """The fields that are attributes."""
        return tuple(f for f in self.fields if f.kind in {"attribute", "attributes"})


@dataclass(frozen=True, slots=True)
class Body:
    """The content of a message's body.

    ``root`` is the element around it; None where the fields are themselves the body's elements.
    """

    fields: tuple[ShapeField, ...]
    content: tuple[Node, ...]
    root: QName | None = None


def is_collection(field_: ShapeField) -> bool:
    """Tell whether the value of a field is a list or a dictionary."""
    listed = field_.repeated or isinstance(field_.value, (Array, Dictionary))
    return listed or field_.kind == "attributes"


def fields_in(nodes: tuple[Node, ...]) -> tuple[ShapeField, ...]:
    """Return the fields of a content, in order; one that several branches share once."""
    found: dict[str, ShapeField] = {}
    for node in nodes:
        if isinstance(node, ShapeField):
            found.setdefault(node.key, node)
        else:
            parts = node.branches if isinstance(node, Choice) else (node.nodes,)
            for part in parts:
                for field_ in fields_in(part):
                    found.setdefault(field_.key, field_)
    return tuple(found.values())
