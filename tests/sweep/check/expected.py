"""What a message says, before it has a form: written literally here, in the SOAP encoding elsewhere."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from lxml import etree

from stubwright.schema.xsd import XSI, QName

if TYPE_CHECKING:
    from collections.abc import Iterator

Node: TypeAlias = Any
TYPE: Final = f"{{{XSI}}}type"
NIL: Final = f"{{{XSI}}}nil"


@dataclass
class Said:
    """One element: its text, or its content of elements and, where they are mixed, texts.

    ``type`` is that of its value; ``stated`` tells whether the literal form has to name it. An array
    of the SOAP encoding has the type of its items, ``item_type``.
    """

    tag: QName
    type: QName | None = None
    stated: bool = False
    text: str | None = None
    attributes: dict[str, str] = field(default_factory=dict[str, str])
    content: list[Said | Node | str] = field(default_factory=list["Said | Node | str"])
    nil: bool = False
    item_type: QName | None = None
    sizes: tuple[int, ...] = ()
    """Those of an array of several dimensions, whose content are the items of all rows."""

    def named(self, tag: QName) -> Said:
        """The same under another name."""
        return Said(
            tag, self.type, self.stated, self.text, self.attributes, self.content,
            self.nil, self.item_type, self.sizes,
        )  # fmt: skip


def literal(said: Said, parent: Node | None = None) -> Node:
    """The element as it is written literally."""
    if parent is None:
        made = etree.Element(str(said.tag), nsmap={"i": XSI})
    else:
        made = etree.SubElement(parent, str(said.tag))
    for name, value in said.attributes.items():
        made.set(name, value)
    if said.nil:
        made.set(NIL, "true")
    if said.stated and said.type is not None:
        made.set(TYPE, etree.QName(said.type.namespace or None, said.type.local))
    made.text = said.text
    for part in said.content:
        if isinstance(part, Said):
            literal(part, made)
        elif isinstance(part, str):
            append_text(made, part)
        else:
            made.append(deepcopy(part))
    return made


def append_text(element: Node, text: str) -> None:
    """Put a text behind what an element holds."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def difference(found: Node, wanted: Node, path: str = "") -> str:
    """Where an element differs from another: in names, attributes, texts or order; empty if nowhere."""
    path = f"{path}/{etree.QName(wanted).localname}"
    if found.tag != wanted.tag:
        return f"{path}: {found.tag} instead of {wanted.tag}"
    ours, theirs = _attributes(found), _attributes(wanted)
    if ours.keys() != theirs.keys():
        return f"{path}: attributes {sorted(ours)} instead of {sorted(theirs)}"
    for name, text in theirs.items():
        if not _same_text(ours[name], text):
            return f"{path}/@{name}: {ours[name]!r} instead of {text!r}"
    if not _same_text(found.text or "", wanted.text or ""):
        return f"{path}: {found.text!r} instead of {wanted.text!r}"
    if not _same_text(found.tail or "", wanted.tail or ""):
        return f"{path}: {found.tail!r} instead of {wanted.tail!r} behind it"
    if len(found) != len(wanted):
        names = [etree.QName(child).localname for child in found]
        return f"{path}: holds {names} instead of {[etree.QName(c).localname for c in wanted]}"
    below = (difference(one, two, path) for one, two in zip(found, wanted, strict=True))
    return next(filter(None, below), "")


def _attributes(element: Node) -> dict[str, str]:
    """Attributes by expanded name; the name of a type is expanded, too."""
    return {
        str(name): expanded(element, value) if name == TYPE else str(value)
        for name, value in element.attrib.items()
    }


def expanded(element: Node, name: str) -> str:
    """An expanded name for one with a prefix."""
    prefix, _, local = name.strip().rpartition(":")
    return str(QName(element.nsmap.get(prefix or None) or "", local))


def _same_text(one: str, two: str) -> bool:
    """Numbers may be written in several ways."""
    if one == two:
        return True
    try:
        return float(one) == float(two)
    except ValueError:
        return False


def inside(element: Node) -> Iterator[Node]:
    """The elements in an element."""
    return iter(element.iterchildren("*"))
