"""Builds xs:schema nodes from schema components, one per target namespace."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from stubwright.importing.declarations import Declarations
from stubwright.importing.xml_tree import xml_node
from stubwright.schema.xsd import (
    XSD,
    Attribute,
    ComplexType,
    Element,
    Group,
    SimpleType,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from stubwright.importing.xml_tree import XmlNode
    from stubwright.schema.xsd import (
        AttributeGroupReference,
        Particle,
        QName,
        Schemas,
    )

T = TypeVar("T")


def schema_nodes(schemas: Schemas) -> tuple[XmlNode, ...]:
    """Return the schemas, sorted by namespace. Each imports the namespaces that it refers to."""
    tables = (
        schemas.elements,
        schemas.types,
        schemas.groups,
        schemas.attributes,
        schemas.attribute_groups,
    )
    namespaces = {name.namespace for table in tables for name in table}
    return tuple(_schema(schemas, namespace) for namespace in sorted(namespaces))


def _schema(schemas: Schemas, namespace: str) -> XmlNode:
    elements = _mostly_qualified(list(_local_elements(schemas, namespace)))
    attributes = _mostly_qualified(list(_local_attributes(schemas, namespace)))
    components = Declarations(schemas, namespace, elements, attributes)
    body = tuple(_body(schemas, components))
    used = {name for item in body for name in item.namespaces()}
    imports = (
        xml_node("xs:import", {"namespace": other or None})
        for other in sorted(used - {namespace, XSD})
    )
    forms = {
        "targetNamespace": namespace or None,
        "elementFormDefault": "qualified" if elements else None,
        "attributeFormDefault": "qualified" if attributes else None,
    }
    return xml_node("xs:schema", forms, *imports, *body)


def _body(schemas: Schemas, components: Declarations) -> Iterator[XmlNode]:
    here = components.namespace
    types = [item for item in _of(schemas.types, here) if not item.anonymous]
    simple = [item for item in types if isinstance(item, SimpleType)]
    complex_ = [item for item in types if isinstance(item, ComplexType)]
    yield from map(components.element, _of(schemas.elements, here))
    yield from map(components.simple_type, simple)
    yield from map(components.complex_type, complex_)
    yield from map(components.named_group, _of(schemas.groups, here))
    yield from map(components.attribute, _of(schemas.attributes, here))
    yield from map(components.attribute_group, _of(schemas.attribute_groups, here))


def _of(table: Mapping[QName, T], namespace: str) -> Iterator[T]:
    return (item for name, item in table.items() if name.namespace == namespace)


def _mostly_qualified(declarations: Sequence[Element | Attribute]) -> bool:
    qualified = sum(bool(item.name.namespace) for item in declarations)
    return qualified > len(declarations) - qualified


def _local_elements(schemas: Schemas, namespace: str) -> Iterator[Element]:
    for component in _of(schemas.types, namespace):
        if isinstance(component, ComplexType):
            yield from _elements_in(component.content)
    for group in _of(schemas.groups, namespace):
        yield from _elements_in(group.content)


def _elements_in(particle: Particle | None) -> Iterator[Element]:
    if isinstance(particle, Element):
        yield particle
    elif isinstance(particle, Group):
        for inner in particle.particles:
            yield from _elements_in(inner)


def _local_attributes(schemas: Schemas, namespace: str) -> Iterator[Attribute]:
    for component in _of(schemas.types, namespace):
        if isinstance(component, ComplexType):
            yield from _attributes_in(component.attributes)
    for group in _of(schemas.attribute_groups, namespace):
        yield from _attributes_in(group.attributes)


def _attributes_in(
    attributes: Sequence[Attribute | AttributeGroupReference],
) -> Iterator[Attribute]:
    for attribute in attributes:
        if isinstance(attribute, Attribute) and not attribute.reference:
            yield attribute
