"""Checks messages in the SOAP encoding against the types of the set: schemas can't validate them.

Sections 5 and 7 of SOAP 1.1, and part 2 of SOAP 1.2: members of a struct have names and any order,
members of an array have any name, and an array states the type and the number of its items.
"""

from __future__ import annotations

import re
from math import prod
from typing import TYPE_CHECKING, Any, Final

import xmlschema

from stubwright.sandbox.generic.complex import (
    ancestry,
    attributes,
    content,
    derives,
    resolved,
)
from stubwright.sandbox.generic.xml import split_name
from stubwright.schema.soap_encoding import (
    SOAP12_ENCODING,
    SOAP_ENCODING,
    SOAP_ENCODINGS,
)
from stubwright.schema.xsd import (
    ANY_TYPE,
    XSD,
    XSI,
    ComplexType,
    Element,
    Group,
    QName,
    SimpleType,
)
from tests.sweep.check.expected import NIL, TYPE, ExpectedElement, expanded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stubwright.model.api import Message
    from stubwright.schema.xsd import Particle, Schemas
    from tests.sweep.check.expected import Node

_ARRAYS: Final = {QName(space, "Array") for space in SOAP_ENCODINGS}
_ENVELOPES: Final = (
    "http://schemas.xmlsoap.org/soap/envelope/",
    "http://www.w3.org/2003/05/soap-envelope",
)
_ARRAY_TYPE: Final = re.compile(r"(.+)\[([0-9]+(?:,[0-9]+)*)\]")
_BUILTIN: Final[Any] = xmlschema.XMLSchema10.builtin_types()


class EncodedChecker:
    """Checks the encoded requests of one set."""

    def __init__(self, schemas: Schemas) -> None:
        self._schemas = schemas

    def errors(self, message: Message, body: Node) -> Iterator[str]:
        """Yield the errors in a body."""
        if [child.tag for child in body] != [str(message.wrapper)]:
            yield f"the body contains {[child.tag for child in body]}"
            return
        (wrapper,) = body
        styles = [wrapper.get(f"{{{space}}}encodingStyle") for space in _ENVELOPES]
        if not SOAP_ENCODINGS & {style for style in styles if style}:
            yield "encodingStyle is missing"
        if [child.tag for child in wrapper] != [part.name for part in message.parts]:
            yield f"the parts are {[child.tag for child in wrapper]}"
            return
        for child, part in zip(wrapper, message.parts, strict=True):
            kind = part.type
            if kind is None and part.element is not None:
                kind = self._schemas.elements[part.element].type
            yield from self._value(child, kind or ANY_TYPE, part.name)

    def _value(self, node: Node, declared: QName, path: str) -> Iterator[str]:
        if node.get(NIL) in {"true", "1"}:
            if len(node) or node.text:
                yield f"{path}: is nil and has content"
            return
        actual = declared
        if TYPE in node.attrib:
            actual = split_name(expanded(node, node.get(TYPE)))
            if not self._fits(actual, declared):
                yield f"{path}: xsi:type is {actual}, but {declared} is declared"
                return
        yield from self._of_type(node, actual, path)

    def _fits(self, actual: QName, declared: QName) -> bool:
        builtin = actual.namespace in {XSD, *SOAP_ENCODINGS}
        if actual not in self._schemas.types and not builtin:
            return False
        return declared == ANY_TYPE or derives(self._schemas, actual, declared)

    def _of_type(self, node: Node, actual: QName, path: str) -> Iterator[str]:
        component = self._schemas.types.get(actual)
        yield from self._attributes(node, actual, path)
        if isinstance(component, ComplexType) and component.abstract:
            yield f"{path}: is of the abstract type {actual}"
        elif self._item(actual) is not None:
            yield from self._array(node, actual, path)
        elif isinstance(component, ComplexType) and not component.simple_content:
            yield from self._struct(node, actual, path)
        elif actual == ANY_TYPE:
            if not len(node):
                yield f"{path}: xsi:type is missing"
        elif len(node):
            yield f"{path}: has child elements, but {actual} is a simple type"
        else:
            yield from self._text(node.text or "", actual, path)

    def _attributes(self, node: Node, actual: QName, path: str) -> Iterator[str]:
        declared = attributes(self._schemas, actual)
        for raw in node.attrib:
            name = split_name(str(raw))
            ours = name.namespace in {XSI, *_ENVELOPES, *SOAP_ENCODINGS}
            if not ours and name not in declared and actual != ANY_TYPE:
                yield f"{path}/@{name}: isn't an attribute of {actual}"

    def _item(self, name: QName) -> QName | None:
        """Return the type of the items of an array type; None for other types."""
        component = self._schemas.types.get(name)
        if not isinstance(component, ComplexType):
            return None
        if component.encoded_array is not None:
            return component.encoded_array.item
        if component.base not in _ARRAYS:
            return None
        elements = list(content(self._schemas, name).elements.values())
        return elements[0].type if len(elements) == 1 else ANY_TYPE

    def _rank(self, name: QName) -> int:
        """Return the number of dimensions of an array type."""
        component = self._schemas.types.get(name)
        stated = getattr(component, "encoded_array", None)
        return stated.dimensions.count(",") + 1 if stated is not None else 1

    def _array(self, node: Node, actual: QName, path: str) -> Iterator[str]:
        item = self._item(actual) or ANY_TYPE
        stated = node.get(f"{{{SOAP_ENCODING}}}arrayType")
        if stated is not None:
            match = _ARRAY_TYPE.fullmatch(stated)
            kind, size = match.groups() if match else (stated, "")
        else:
            kind = node.get(f"{{{SOAP12_ENCODING}}}itemType")
            size = node.get(f"{{{SOAP12_ENCODING}}}arraySize", "")
        sizes = [int(n) for n in size.replace(",", " ").split() if n.isdecimal()]
        if kind is None or len(sizes) != self._rank(actual):
            yield f"{path}: must state the type and number of its items"
            return
        inner = split_name(expanded(node, kind))
        if not derives(self._schemas, inner, item) and item != ANY_TYPE:
            yield f"{path}: has items of {inner}, but {item} is declared"
        if prod(sizes) != len(node):
            yield f"{path}: states {size} items and has {len(node)}"
        for index, child in enumerate(node):
            yield from self._value(child, inner, f"{path}[{index}]")

    def _struct(self, node: Node, actual: QName, path: str) -> Iterator[str]:
        known = content(self._schemas, actual)
        found = [split_name(str(child.tag)) for child in node]
        for component in ancestry(self._schemas, actual):
            if component.content is not None:
                for name in self._missing(component.content, found):
                    yield f"{path}: the member {name} is missing"
        for name, child in zip(found, node, strict=True):
            inside = f"{path}.{name.local}"
            if name not in known.elements:
                if not known.wildcard:
                    yield f"{inside}: isn't a member of {actual}"
                continue
            if found.count(name) > 1 and name not in known.many:
                yield f"{inside}: occurs several times"
            declared = known.elements[name]
            optional = declared.nillable or not declared.occurs.minimum
            if child.get(NIL) in {"true", "1"} and not optional:
                yield f"{inside}: is nil"
            yield from self._value(child, declared.type, inside)

    def _missing(self, particle: Particle, found: list[QName]) -> Iterator[QName]:
        if particle.occurs.minimum == 0:
            return
        match resolved(self._schemas, particle):
            case Element(name):
                if name not in found:
                    yield name
            case Group(kind="choice", particles=branches):
                lacking = [[*self._missing(b, found)] for b in branches]
                if lacking and all(lacking):
                    yield lacking[0][0]
            case Group(particles=parts):
                for part in parts:
                    yield from self._missing(part, found)
            case _:
                pass

    def _text(self, text: str, name: QName, path: str) -> Iterator[str]:
        current = name
        while (component := self._schemas.types.get(current)) is not None:
            if isinstance(component, SimpleType):
                enumeration = component.facets.enumeration
                if enumeration and text not in enumeration:
                    yield f"{path}: {text!r} isn't in the enumeration {current}"
                if component.variety != "atomic":
                    return
            current = component.base or QName(XSD, "string")
        local = "base64Binary" if current.local == "base64" else current.local
        builtin = _BUILTIN.get(local)
        if builtin is not None and not builtin.is_valid(text):
            yield f"{path}: {text!r} isn't a valid {current}"

    def differences(self, body: Node, expected: list[ExpectedElement]) -> Iterator[str]:
        """Yield where a body differs from the expected elements."""
        for node, meant in zip(body, expected, strict=False):
            yield from _differs(node, meant, meant.tag.local)


def _differs(node: Node, expected: ExpectedElement, path: str) -> Iterator[str]:
    if expected.nil != (node.get(NIL) in {"true", "1"}):
        yield f"{path}: must {'' if expected.nil else 'not '}be nil"
        return
    for name, value in expected.attributes.items():
        if node.get(name) != value:
            yield f"{path}/@{name}: {node.get(name)!r} instead of {value!r}"
    parts = [part for part in expected.content if isinstance(part, ExpectedElement)]
    if len(parts) != len(expected.content):
        return
    if not parts and not _same(node.text or "", expected.text or ""):
        yield f"{path}: {node.text!r} instead of {expected.text!r}"
    children = list(node)
    if expected.item_type is None:
        order = {str(part.tag): index for index, part in enumerate(parts)}
        children.sort(key=lambda child: order.get(child.tag, -1))
        parts.sort(key=lambda part: order[str(part.tag)])
    tags = [child.tag for child in children]
    same_names = expected.item_type is not None or tags == [str(p.tag) for p in parts]
    if len(children) != len(parts) or not same_names:
        yield f"{path}: contains {tags} instead of {[str(p.tag) for p in parts]}"
        return
    for index, (child, part) in enumerate(zip(children, parts, strict=True)):
        yield from _differs(child, part, f"{path}.{part.tag.local}[{index}]")


def _same(one: str, two: str) -> bool:
    return one == two or (_number(one) is not None and _number(one) == _number(two))


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
