"""Checks of a parsed document: its names, SOAP actions and addresses, and how deep its groups are nested.

Names, actions and addresses are written to the wire and into code, so invalid ones are refused.
"""

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
"""The components whose names are in messages on the wire."""
_NAME_REQUIRED: Final = frozenset(
    {f"{{{XSD}}}element", f"{{{XSD}}}attribute", f"{{{WSDL}}}operation"}
)
_HEADER: Final = re.compile(r"[^\x00-\x1f\x22\x7f]*+")
"""The text that an HTTP header can contain between quotes, once non-ASCII characters are escaped."""
_PROSE: Final = (
    f"{{{XSD}}}documentation",
    f"{{{XSD}}}appinfo",
    f"{{{WSDL}}}documentation",
)
"""Elements that contain prose, with examples that aren't part of the document."""
_GROUPS: Final = tuple(f"{{{XSD}}}{kind}" for kind in ("sequence", "choice", "all"))
_MAX_DEPTH: Final = 100
"""The maximum nesting of groups: recursive functions need at least one stack frame per level."""


def collapse_names(root: Node) -> None:
    """Remove the white space around names, as xs:NCName does."""
    for node in root.iter(*_NAMED):
        name = node.get("name")
        if name is not None and name != name.strip():
            node.set("name", name.strip())


def refuse_deep(root: Node, document: str) -> None:
    """Raise `InputError` for groups that are nested too deeply."""
    depths: dict[Node, int] = {}
    for node in root.iter(*_GROUPS):
        parent = node.getparent()
        if parent is None or parent.tag not in _GROUPS:
            continue
        depths[node] = depths.get(parent, 0) + 1
        if depths[node] > _MAX_DEPTH:
            message = f"groups are nested more than {_MAX_DEPTH} levels deep"
            raise InputError("xml-unsafe", message, source_of(node, document))


def refuse_unsafe(root: Node, document: str) -> None:
    """Raise `InputError` for the first invalid name, action or address of a document."""
    for node, message in _invalid(root):
        if next(node.iterancestors(*_PROSE), None) is None:
            raise InputError("xml-unsafe", message, source_of(node, document))


def _invalid(root: Node) -> Iterator[tuple[Node, str]]:
    for node in root.iter(*_NAMED):
        name = node.get("name")
        if name is None and node.get("ref") is None and node.tag in _NAME_REQUIRED:
            yield node, f"{etree.QName(node).localname} has no name"
        if name is not None and not is_ncname(name):
            yield node, f"{name[:60]!r} isn't a valid XML name"
    for node, what, value in _header_values(root):
        if not _HEADER.fullmatch(value):
            yield node, f"the {what} {value[:60]!r} contains a character that can't be sent"


def _header_values(root: Node) -> Iterator[tuple[Node, str, str]]:
    for node in root.iter("{*}operation"):
        yield node, "SOAP action", node.get("soapAction", "")
    for node in root.iter("{*}address"):
        yield node, "address", node.get("location", "").strip()
