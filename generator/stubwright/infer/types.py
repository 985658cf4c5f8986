"""Infers types: templates give names, order and nesting, and tables give the types of elements.

A scalar without a stated type is a string, with a diagnostic. An element is optional unless the
template marks it as required.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from stubwright.schema.xsd import (
    MANY,
    OPTIONAL,
    STRING,
    XSD,
    ComplexType,
    Element,
    Facets,
    Group,
    Occurs,
    QName,
    SimpleType,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stubwright.diagnostics import Log
    from stubwright.docs.facts import ElementFacts, MessageFacts, TemplateNode
    from stubwright.schema.xsd import Type

_BUILTIN: Final = {
    "base64Binary": "base64Binary",
    "boolean": "boolean",
    "date": "date",
    "dateTime": "dateTime",
    "decimal": "decimal",
    "double": "double",
    "float": "float",
    "int": "int",
    "integer": "integer",
    "long": "long",
    "short": "short",
    "string": "string",
    "unsignedByte": "unsignedByte",
}
_PLACEHOLDER: Final = re.compile(
    r"\(?(?P<type>Long|Int|Boolean|Double|long|int|string|boolean|decimal|float|double)(?:ValueHere)?\)?"
)
_ENUMERATED: Final = re.compile(r'"([^"]+)"')
_PAIR: Final = "KeyValuePairOf"


class TypeBuilder:
    """Collects the types of one API by name; a type that is shown twice has the elements of both places."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self.types: dict[QName, Type] = {}

    def content(
        self,
        nodes: Sequence[TemplateNode],
        facts: MessageFacts,
        elements: Sequence[ElementFacts],
    ) -> tuple[Element, ...]:
        """Return the elements for the children of a template node."""
        stated = {element.name: element for element in elements}
        return tuple(
            self._element(node, stated.get(node.name), facts) for node in nodes
        )

    def _element(
        self, node: TemplateNode, stated: ElementFacts | None, facts: MessageFacts
    ) -> Element:
        name = QName(node.namespace, node.name)
        phrase = (
            stated.type.value
            if stated is not None and stated.type is not None
            else None
        )
        occurs = Occurs(1, 1) if node.required else OPTIONAL
        if _is_array(node, many=phrase is not None and phrase.is_list):
            kind = self._array(node, facts)
        else:
            listed = phrase is not None and phrase.is_list and not node.children
            if node.is_list or listed:
                occurs = Occurs(1 if node.required else 0, None)
            written = phrase.name if phrase is not None else node.type_name
            kind = self._single(node, written, facts)
        return Element(name, kind, occurs, nillable=node.nillable, source=node.source)

    def _array(self, node: TemplateNode, facts: MessageFacts) -> QName:
        """Return the type of an element around repeated items: ArrayOfX, as .NET data contracts name it."""
        item = node.children[0]
        name = QName(item.namespace, f"ArrayOf{item.name}")
        kind = self._single(item, item.name, facts)
        scalar = kind.namespace == XSD
        inner = Element(
            QName(item.namespace, item.name),
            kind,
            MANY,
            nillable=not scalar and not item.name.startswith(_PAIR),
            source=item.source,
        )
        self._add(
            ComplexType(name, content=Group("sequence", (inner,)), source=node.source)
        )
        return name

    def _single(self, node: TemplateNode, written: str, facts: MessageFacts) -> QName:
        if node.children or node.derived or node.polymorphic:
            return self._record(node, written or node.name, facts)
        if written in _BUILTIN:
            return QName(XSD, _BUILTIN[written])
        values = _ENUMERATED.findall(node.placeholder)
        named = written and not _PLACEHOLDER.fullmatch(written)
        if len(values) > 1 or named:
            return self._named_text(node, written or node.name, tuple(values))
        found = _PLACEHOLDER.fullmatch(node.placeholder)
        if found is not None:
            return QName(XSD, found["type"].lower())
        message = f"{node.name} has no stated type and is taken as a string"
        self._log.report("docs-type-unstated", message, node.source)
        return STRING

    def _named_text(
        self, node: TemplateNode, name: str, values: tuple[str, ...]
    ) -> QName:
        """Return a simple type; its values are those in the template, if any."""
        component = SimpleType(
            QName(node.namespace, name),
            base=STRING,
            facets=Facets(values),
            source=node.source,
        )
        self.types.setdefault(component.name, component)
        return component.name

    def _record(self, node: TemplateNode, written: str, facts: MessageFacts) -> QName:
        name = QName(node.namespace, written)
        elements = facts.structures.get(written, ())
        content = self.content(node.children, facts, elements)
        self._add(
            ComplexType(name, content=Group("sequence", content), source=node.source)
        )
        for extra in node.derived:
            own = self.content(
                extra.nodes, facts, facts.structures.get(extra.type_name, ())
            )
            self._add(
                ComplexType(
                    QName(node.namespace, extra.type_name),
                    base=name,
                    derivation="extension",
                    content=Group("sequence", own),
                    source=extra.source,
                )
            )
        return name

    def _add(self, component: ComplexType) -> None:
        present = self.types.get(component.name)
        if not isinstance(present, ComplexType):
            self.types[component.name] = component
            return
        old = present.content.particles if isinstance(present.content, Group) else ()
        new = (
            component.content.particles if isinstance(component.content, Group) else ()
        )
        known = {particle.name for particle in old if isinstance(particle, Element)}
        more = tuple(p for p in new if isinstance(p, Element) and p.name not in known)
        if more:
            group = Group("sequence", (*old, *more))
            self.types[component.name] = ComplexType(
                present.name,
                present.base,
                present.derivation,
                content=group,
                source=present.source,
            )


def _is_array(node: TemplateNode, *, many: bool) -> bool:
    """Tell whether a node is a list: its table says so, or its only child looks like an item."""
    if len(node.children) != 1 or node.is_list:
        return False
    child = node.children[0]
    foreign = child.namespace != node.namespace
    return (
        many
        or foreign
        or child.polymorphic
        or node.name in {f"{child.name}s", f"{child.name}es"}
    )
