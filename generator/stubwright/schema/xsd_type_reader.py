"""Type definitions of XML Schema: simple types with their facets, complex types with their content."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from stubwright.schema.wsdl import WSDL
from stubwright.schema.xml_reader import source_of
from stubwright.schema.xsd import (
    ANY_SIMPLE_TYPE,
    ANY_TYPE,
    NO_FACETS,
    XSD,
    ComplexType,
    EncodedArray,
    Facets,
    QName,
    SimpleType,
)
from stubwright.schema.xsd_reader import read_attributes, read_particles
from stubwright.schema.xsd_scope import Scope, children, is_count, is_true, resolve

if TYPE_CHECKING:
    from stubwright.schema.xml_reader import Node
    from stubwright.schema.xsd import Particle, Type

_DEEP: Final = 40
"""How deep types may be nested to be read at once."""

_ARRAY_TYPE: Final = f"{{{WSDL}}}arrayType"


def read_type(
    node: Node, name: QName, scope: Scope, *, anonymous: bool = False
) -> None:
    """Read a complexType or simpleType element into the builder, under ``name``."""
    inner = scope.within(name.local)
    is_complex = node.tag == f"{{{XSD}}}complexType"
    component: Type = (_read_complex if is_complex else _read_simple)(node, name, inner)
    component = replace(
        component, anonymous=anonymous, documentation=documentation(node)
    )
    scope.builder.add("type", scope.builder.types, name, component, component.source)


def read_anonymous(node: Node, path: str, scope: Scope) -> QName:
    """Read an anonymous type; return the name that it gets from its owner's path."""
    name = QName(scope.namespace, path)
    count = 2
    builder = scope.builder
    while name in builder.types or name in builder.promised:
        name = QName(scope.namespace, f"{path}~{count}")
        count += 1
    if path.count("/") < _DEEP:
        read_type(node, name, scope, anonymous=True)
    else:  # read when those around it are done, lest hundreds of them need as many frames
        builder.promised.add(name)
        later = partial(read_type, node, name, scope, anonymous=True)
        builder.pending.append(later)
    return name


def documentation(node: Node) -> str:
    """Return the text of a node's xs:documentation, white space folded."""
    parts = node.findall(f"{{{XSD}}}annotation/{{{XSD}}}documentation")
    words = " ".join(" ".join(str(text) for text in part.itertext()) for part in parts)
    return " ".join(words.split())


def _read_simple(node: Node, name: QName, scope: Scope) -> SimpleType:
    source = source_of(node, scope.document)
    for child, kind in children(node):
        if kind == "restriction":
            base = _reference(child, "base", "base", ANY_SIMPLE_TYPE, scope)
            return SimpleType(name, base=base, facets=read_facets(child), source=source)
        if kind == "list":
            item = _reference(child, "itemType", "item", ANY_SIMPLE_TYPE, scope)
            return SimpleType(name, "list", item=item, source=source)
        if kind == "union":
            return SimpleType(
                name, "union", members=_members(child, scope), source=source
            )
    return SimpleType(name, base=ANY_SIMPLE_TYPE, source=source)


def _reference(
    node: Node, attribute: str, role: str, default: QName, scope: Scope
) -> QName:
    written = node.get(attribute)
    if written is not None:
        return resolve(node, written, scope)
    for child, kind in children(node):
        if kind == "simpleType":
            return read_anonymous(child, f"{scope.owner}/{role}", scope)
    return default


def _members(node: Node, scope: Scope) -> tuple[QName, ...]:
    named = [resolve(node, word, scope) for word in node.get("memberTypes", "").split()]
    inline = [
        read_anonymous(child, f"{scope.owner}/member", scope)
        for child, kind in children(node)
        if kind == "simpleType"
    ]
    return (*named, *inline)


def read_facets(node: Node) -> Facets:
    """Read the facets that stand in a restriction."""
    values: dict[str, list[str]] = {}
    for child, kind in children(node):
        values.setdefault(kind, []).append(child.get("value", ""))

    def text(facet: str) -> str | None:
        return values[facet][-1] if facet in values else None

    def number(facet: str) -> int | None:
        written = (text(facet) or "").strip()
        return int(written) if is_count(written) else None

    return Facets(
        enumeration=tuple(values.get("enumeration", ())),
        patterns=tuple(values.get("pattern", ())),
        length=number("length"),
        min_length=number("minLength"),
        max_length=number("maxLength"),
        min_inclusive=text("minInclusive"),
        max_inclusive=text("maxInclusive"),
        min_exclusive=text("minExclusive"),
        max_exclusive=text("maxExclusive"),
        total_digits=number("totalDigits"),
        fraction_digits=number("fractionDigits"),
        white_space=text("whiteSpace"),
    )


def _read_complex(node: Node, name: QName, scope: Scope) -> ComplexType:
    source = source_of(node, scope.document)
    shell = ComplexType(
        name,
        abstract=is_true(node.get("abstract")),
        mixed=is_true(node.get("mixed")),
        source=source,
    )
    for child, kind in children(node):
        if kind in {"complexContent", "simpleContent"}:
            mixed = shell.mixed or is_true(child.get("mixed"))
            shell = replace(shell, mixed=mixed, simple_content=kind == "simpleContent")
            return _read_derivation(child, shell, scope)
    attributes, wildcard = read_attributes(node, scope)
    content = _content(node, scope)
    return replace(
        shell, content=content, attributes=attributes, any_attribute=wildcard
    )


def _read_derivation(node: Node, shell: ComplexType, scope: Scope) -> ComplexType:
    for child, kind in children(node):
        if kind not in {"extension", "restriction"}:
            continue
        written = child.get("base")
        attributes, wildcard = read_attributes(child, scope)
        return replace(
            shell,
            base=resolve(child, written, scope) if written else ANY_TYPE,
            derivation="extension" if kind == "extension" else "restriction",
            content=None if shell.simple_content else _content(child, scope),
            attributes=attributes,
            any_attribute=wildcard,
            facets=read_facets(child) if shell.simple_content else NO_FACETS,
            encoded_array=_encoded_array(child, scope),
        )
    return shell


def _content(node: Node, scope: Scope) -> Particle | None:
    return next(iter(read_particles(node, scope)), None)


def _encoded_array(node: Node, scope: Scope) -> EncodedArray | None:
    for child in node:
        written = child.get(_ARRAY_TYPE)
        if written:
            item, bracket, rest = written.partition("[")
            return EncodedArray(resolve(child, item, scope), bracket + rest)
    return None
