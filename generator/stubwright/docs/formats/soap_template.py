"""Reads SOAP templates: envelopes with placeholders for values, in the order of the wire.

Comments name the derived type to which the following elements belong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from lxml import etree

from stubwright.diagnostics import Source
from stubwright.docs.facts import DerivedFields, TemplateNode

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from stubwright.docs.text.passages import Line
    from stubwright.schema.xml_reader import Node

_SCHEMA_INSTANCE: Final = "http://www.w3.org/2001/XMLSchema-instance"
_DEEPEST: Final = 60
_CUT_OFF: Final = frozenset({"ERR_TAG_NOT_FINISHED", "ERR_DOCUMENT_END"})
"""The parser's errors for a truncated document, whose elements are correct up to that point."""


class SoapTemplate(NamedTuple):
    """The body's root element and the header's elements. ``flaw`` describes what couldn't be read."""

    body: TemplateNode | None
    header: tuple[TemplateNode, ...]
    flaw: str = ""


def read_soap_template(
    lines: Sequence[Line], path: str, derived_type: re.Pattern[str]
) -> SoapTemplate:
    """Read an envelope, or a body element alone. One that was cut off is read up to the cut.

    A comment that ``derived_type`` matches has the name of a derived type as the first group; the
    elements after the comment are the type's.
    """
    text = "\n".join(line.text for line in lines).strip()
    text = text[: text.rfind(">") + 1]
    if not text:
        return SoapTemplate(None, (), "it is empty")
    first = next(index for index, line in enumerate(lines) if line.text.strip())
    numbers = [line.number for line in lines[first:]]
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, load_dtd=False
    )
    try:
        root: Node | None = etree.fromstring(text.encode(), parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    flaws = {
        entry.type_name
        for entry in parser.error_log
        if entry.level_name == "FATAL" and entry.domain_name == "PARSER"
    }
    if root is None or flaws - _CUT_OFF:
        return SoapTemplate(None, (), "it isn't well-formed")
    template = _Reader(path, numbers, derived_type).read(root)
    if flaws and not template.flaw:
        return template._replace(flaw="it is cut off")
    return template


class _Reader:
    def __init__(
        self, path: str, numbers: Sequence[int], derived_type: re.Pattern[str]
    ) -> None:
        self._path = path
        self._derived_type = derived_type
        self._numbers = numbers

    def read(self, root: Node) -> SoapTemplate:
        if _local(root) != "Envelope":
            return SoapTemplate(self._node(root, 0), ())
        body: TemplateNode | None = None
        header: tuple[TemplateNode, ...] = ()
        for part in _elements(root):
            if _local(part) == "Header":
                header = tuple(self._node(child, 0) for child in _elements(part))
            elif _local(part) == "Body":
                for child in _elements(part)[:1]:
                    body = self._node(child, 0)
        return SoapTemplate(body, header, "" if body else "its body is empty")

    def _node(self, element: Node, depth: int) -> TemplateNode:
        children: list[TemplateNode] = []
        derived: list[tuple[str, list[TemplateNode], Source]] = []
        for child in element if depth < _DEEPEST else ():
            if isinstance(child.tag, str):
                nodes = derived[-1][1] if derived else children
                nodes.append(self._node(child, depth + 1))
                continue
            comment = self._derived_type.search(child.text or "")
            if comment:
                derived.append((comment[1], [], self._source(child)))
        return TemplateNode(
            name=_local(element),
            source=self._source(element),
            namespace=_namespace(element),
            children=tuple(children),
            derived=tuple(
                DerivedFields(name, tuple(nodes), source)
                for name, nodes, source in derived
            ),
            polymorphic=_has(element, "type"),
            nillable=_has(element, "nil"),
            placeholder="" if children or derived else (element.text or "").strip(),
        )

    def _source(self, node: Node) -> Source:
        index = min(max((node.sourceline or 1) - 1, 0), len(self._numbers) - 1)
        return Source(self._path, self._numbers[index])


def _tag(element: Node) -> str:
    return element.tag if isinstance(element.tag, str) else ""


def _local(element: Node) -> str:
    """Return the local name, without an undeclared prefix."""
    return _tag(element).rpartition("}")[2].rpartition(":")[2]


def _namespace(element: Node) -> str:
    return _tag(element).rpartition("}")[0].removeprefix("{")


def _elements(element: Node) -> list[Node]:
    return [child for child in element if isinstance(child.tag, str)]


def _has(element: Node, local: str) -> bool:
    """Return whether an element has an attribute of the instance namespace, whose prefix may be undeclared."""
    names = {f"{{{_SCHEMA_INSTANCE}}}{local}", f"i:{local}", f"xsi:{local}"}
    return any(name in names for name in map(str, element.attrib))
