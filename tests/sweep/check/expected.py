"""The elements that a message must contain, their literal form, and the comparison of elements.

`encoded_forms` has the forms in the SOAP encoding.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from lxml import etree

from stubwright.schema.xsd import XSI, QName

Node: TypeAlias = Any
TYPE: Final = f"{{{XSI}}}type"
NIL: Final = f"{{{XSI}}}nil"


@dataclass
class ExpectedElement:
    """One element: its text, or its child elements and, in mixed content, texts.

    ``type`` is the type of its value; with ``stated``, the literal form has an ``xsi:type``. An array
    in the SOAP encoding has the type of its items, ``item_type``.
    """

    tag: QName
    type: QName | None = None
    stated: bool = False
    text: str | None = None
    attributes: dict[str, str] = field(default_factory=dict[str, str])
    content: list[ExpectedElement | Node | str] = field(
        default_factory=list["ExpectedElement | Node | str"]
    )
    nil: bool = False
    item_type: QName | None = None
    sizes: tuple[int, ...] = ()
    """The size of each dimension of an array; ``content`` has the items of all rows."""

    def named(self, tag: QName) -> ExpectedElement:
        """Return the same element with another name."""
        return ExpectedElement(
            tag, self.type, self.stated, self.text, self.attributes, self.content,
            self.nil, self.item_type, self.sizes,
        )  # fmt: skip


def literal(expected: ExpectedElement, parent: Node | None = None) -> Node:
    """Return the literal form of an element."""
    if parent is None:
        made = etree.Element(str(expected.tag), nsmap={"i": XSI})
    else:
        made = etree.SubElement(parent, str(expected.tag))
    for name, value in expected.attributes.items():
        made.set(name, value)
    if expected.nil:
        made.set(NIL, "true")
    if expected.stated and expected.type is not None:
        made.set(
            TYPE, etree.QName(expected.type.namespace or None, expected.type.local)
        )
    made.text = expected.text
    for part in expected.content:
        if isinstance(part, ExpectedElement):
            literal(part, made)
        elif isinstance(part, str):
            append_text(made, part)
        else:
            made.append(deepcopy(part))
    return made


def append_text(element: Node, text: str) -> None:
    """Append text to the content of an element."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def difference(found: Node, wanted: Node, path: str = "") -> str:
    """Return where an element differs in names, attributes, texts or order; empty if equal."""
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
        return f"{path}: {found.tail!r} instead of {wanted.tail!r} after it"
    if len(found) != len(wanted):
        names = [etree.QName(child).localname for child in found]
        return f"{path}: contains {names} instead of {[etree.QName(c).localname for c in wanted]}"
    below = (difference(one, two, path) for one, two in zip(found, wanted, strict=True))
    return next(filter(None, below), "")


def _attributes(element: Node) -> dict[str, str]:
    """Return attributes by expanded name; the name in ``xsi:type`` is expanded, too."""
    return {
        str(name): expanded(element, value) if name == TYPE else str(value)
        for name, value in element.attrib.items()
    }


def expanded(element: Node, name: str) -> str:
    """Return the expanded form of a prefixed name."""
    prefix, _, local = name.strip().rpartition(":")
    return str(QName(element.nsmap.get(prefix or None) or "", local))


def _same_text(one: str, two: str) -> bool:
    """Tell whether texts are equal; the same number in another form is equal."""
    if one == two:
        return True
    try:
        return float(one) == float(two)
    except ValueError:
        return False
