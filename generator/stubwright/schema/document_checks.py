"""What goes to the wire as it is written: names, SOAP actions and addresses, checked for all uses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lxml import etree

from stubwright.diagnostics import InputError
from stubwright.schema.wsdl import WSDL
from stubwright.schema.xml_reader import source_of
from stubwright.schema.xsd import XSD, is_ncname

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stubwright.schema.xml_reader import Node

_NAMED: Final = (
    *(f"{{{XSD}}}{kind}" for kind in ("element", "attribute", "complexType", "simpleType", "group", "attributeGroup")),
    *(f"{{{WSDL}}}{kind}" for kind in ("operation", "part")),
)  # fmt: skip
"""What has a name that stands in messages; those of messages, ports and the like don't."""
_NEVER_NAMELESS: Final = frozenset(
    {f"{{{XSD}}}element", f"{{{XSD}}}attribute", f"{{{WSDL}}}operation"}
)
_HEADER: Final = re.compile(r"[^\x00-\x1f\x22\x7f]*+")
"""What an HTTP header can hold between quotes, once letters beyond ASCII are escaped."""
_PROSE: Final = (
    f"{{{XSD}}}documentation",
    f"{{{XSD}}}appinfo",
    f"{{{WSDL}}}documentation",
)
"""What holds prose, and examples in it."""


_GROUPS: Final = tuple(f"{{{XSD}}}{kind}" for kind in ("sequence", "choice", "all"))
_DEEP: Final = 100
"""How deep groups may stand in groups: those who walk through them need a frame or more for each."""


def collapse_names(root: Node) -> None:
    """Take away the white space around names, which doesn't belong to them."""
    for node in root.iter(*_NAMED):
        name = node.get("name")
        if name is not None and name != name.strip():
            node.set("name", name.strip())


def refuse_deep(root: Node, document: str) -> None:
    """Raise `InputError` for groups that are nested deeper than anything of use is."""
    depths: dict[Node, int] = {}
    for node in root.iter(*_GROUPS):
        parent = node.getparent()
        if parent is None or parent.tag not in _GROUPS:
            continue
        depths[node] = depths.get(parent, 0) + 1
        if depths[node] > _DEEP:
            message = f"groups are nested more than {_DEEP} deep"
            raise InputError("xml-unsafe", message, source_of(node, document))


def refuse_unsafe(root: Node, document: str) -> None:
    """Raise `InputError` for the first name, action or address of a document that isn't one."""
    for node, message in _wrong(root):
        if next(node.iterancestors(*_PROSE), None) is None:
            raise InputError("xml-unsafe", message, source_of(node, document))


def _wrong(root: Node) -> Iterator[tuple[Node, str]]:
    for node in root.iter(*_NAMED):
        name = node.get("name")
        if name is None and node.get("ref") is None and node.tag in _NEVER_NAMELESS:
            yield node, f"{etree.QName(node).localname} has no name"
        if name is not None and not is_ncname(name):
            yield node, f"{name[:60]!r} is no name that XML allows"
    for node, what, value in _sent(root):
        if not _HEADER.fullmatch(value):
            yield node, f"the {what} {value[:60]!r} can't be sent"


def _sent(root: Node) -> Iterator[tuple[Node, str, str]]:
    for node in root.iter("{*}operation"):
        yield node, "SOAP action", node.get("soapAction", "")
    for node in root.iter("{*}address"):
        yield node, "address", node.get("location", "").strip()
