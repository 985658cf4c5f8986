"""Builds the XML that declares schema components; anonymous types are inside their owners."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from stubwright.importing.xml_tree import xml_node
from stubwright.schema.xsd import (
    ANY_SIMPLE_TYPE,
    ANY_TYPE,
    ONCE,
    Attribute,
    AttributeGroupReference,
    Element,
    ElementReference,
    Group,
    GroupReference,
    QName,
    SimpleType,
    Wildcard,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from stubwright.importing.xml_tree import XmlNode
    from stubwright.schema.xsd import (
        AttributeGroup,
        ComplexType,
        EncodedArray,
        Facets,
        NamedGroup,
        Occurs,
        Particle,
        Schemas,
    )


@dataclass(frozen=True, slots=True)
class Declarations:
    """Builds the declarations of one schema; a local one has a ``form`` if that isn't the default."""

    schemas: Schemas
    namespace: str
    qualified_elements: bool
    qualified_attributes: bool

    def element(self, element: Element) -> XmlNode:
        """Return a global element."""
        if element.substitution_group is not None:
            head = self.schemas.elements.get(element.substitution_group)
            if head is not None and head.type == element.type:
                element = replace(element, type=ANY_TYPE)  # the head's is the default
        return self._element(element, None)

    def simple_type(self, component: SimpleType) -> XmlNode:
        """Return a simple type, with its name unless it is anonymous."""
        name = None if component.anonymous else component.name.local
        return xml_node("xs:simpleType", {"name": name}, self._variety(component))

    def complex_type(self, component: ComplexType) -> XmlNode:
        """Return a complex type, with its name unless it is anonymous."""
        attributes = {
            "name": None if component.anonymous else component.name.local,
            "abstract": _flag(component.abstract),
            "mixed": _flag(component.mixed),
        }
        body = tuple(self._body(component))
        if component.derivation is not None:
            base = {"base": component.base}
            body = (xml_node(f"xs:{component.derivation}", base, *body),)
        if component.simple_content:
            body = (xml_node("xs:simpleContent", {}, *body),)
        elif component.derivation is not None:
            body = (xml_node("xs:complexContent", {}, *body),)
        return xml_node("xs:complexType", attributes, *body)

    def named_group(self, group: NamedGroup) -> XmlNode:
        """Return a named model group."""
        content = () if group.content is None else (self._particle(group.content),)
        return xml_node("xs:group", {"name": group.name.local}, *content)

    def attribute(self, attribute: Attribute) -> XmlNode:
        """Return a global attribute."""
        return self._attribute(attribute, None)

    def attribute_group(self, group: AttributeGroup) -> XmlNode:
        """Return a named attribute group."""
        attributes = self._attributes(group.attributes)
        wildcard = _any_attribute(group.any_attribute)
        return xml_node(
            "xs:attributeGroup", {"name": group.name.local}, *attributes, *wildcard
        )

    def _inline(self, name: QName) -> tuple[XmlNode, ...]:
        """Return the definition of an anonymous type; nothing for a type that is referred to by name."""
        component = self.schemas.types.get(name)
        if component is None or not component.anonymous:
            return ()
        if isinstance(component, SimpleType):
            return (self.simple_type(component),)
        return (self.complex_type(component),)

    def _variety(self, component: SimpleType) -> XmlNode:
        if component.variety == "union":
            return self._union(component)
        if component.variety == "list":
            item = component.item or ANY_SIMPLE_TYPE
            inline = self._inline(item)
            return xml_node("xs:list", {"itemType": None if inline else item}, *inline)
        base = component.base or ANY_SIMPLE_TYPE
        inline = self._inline(base)
        attributes = {"base": None if inline else base}
        return xml_node(
            "xs:restriction", attributes, *inline, *_facets(component.facets)
        )

    def _union(self, component: SimpleType) -> XmlNode:
        inline = [self._inline(name) for name in component.members]
        pairs = zip(component.members, inline, strict=True)
        named = tuple(name for name, definition in pairs if not definition)
        return xml_node("xs:union", {"memberTypes": named or None}, *chain(*inline))

    def _body(self, component: ComplexType) -> Iterator[XmlNode]:
        yield from _facets(component.facets)
        if component.content is not None:
            yield self._particle(component.content)
        attributes = self._attributes(component.attributes)
        if component.encoded_array is not None:
            attributes = _with_array_type(attributes, component.encoded_array)
        yield from attributes
        yield from _any_attribute(component.any_attribute)

    def _particle(self, particle: Particle) -> XmlNode:
        occurs = _occurs(particle.occurs)
        match particle:
            case Element():
                form = _form(particle.name, default=self.qualified_elements)
                return self._element(particle, form)
            case ElementReference():
                return xml_node("xs:element", {"ref": particle.name, **occurs})
            case GroupReference():
                return xml_node("xs:group", {"ref": particle.name, **occurs})
            case Wildcard():
                return xml_node("xs:any", {**occurs, **_wildcard(particle)})
            case Group():
                inner = map(self._particle, particle.particles)
                return xml_node(f"xs:{particle.kind}", occurs, *inner)

    def _element(self, element: Element, form: str | None) -> XmlNode:
        inline = self._inline(element.type)
        attributes = {
            "name": element.name.local,
            "type": None if inline or element.type == ANY_TYPE else element.type,
            **_occurs(element.occurs),
            "nillable": _flag(element.nillable),
            "default": element.default,
            "fixed": element.fixed,
            "abstract": _flag(element.abstract),
            "substitutionGroup": element.substitution_group,
            "form": form,
        }
        return xml_node("xs:element", attributes, *inline)

    def _attributes(
        self, attributes: Sequence[Attribute | AttributeGroupReference]
    ) -> list[XmlNode]:
        found: list[XmlNode] = []
        for attribute in attributes:
            if isinstance(attribute, AttributeGroupReference):
                found.append(xml_node("xs:attributeGroup", {"ref": attribute.name}))
            else:
                form = _form(attribute.name, default=self.qualified_attributes)
                found.append(self._attribute(attribute, form))
        return found

    def _attribute(self, attribute: Attribute, form: str | None) -> XmlNode:
        inline = self._inline(attribute.type)
        untyped = inline or attribute.type == ANY_SIMPLE_TYPE
        rest = {
            "type": None if untyped else attribute.type,
            "use": None if attribute.use == "optional" else attribute.use,
            "default": attribute.default,
            "fixed": attribute.fixed,
        }
        if attribute.reference:
            return xml_node("xs:attribute", {"ref": attribute.name, **rest}, *inline)
        name = attribute.name.local
        return xml_node("xs:attribute", {"name": name, **rest, "form": form}, *inline)


def _form(name: QName, *, default: bool) -> str | None:
    if bool(name.namespace) == default:
        return None
    return "qualified" if name.namespace else "unqualified"


def _flag(value: bool) -> str | None:
    return "true" if value else None


def _occurs(occurs: Occurs) -> dict[str, str | None]:
    low, high = occurs
    written = "unbounded" if high is None else str(high)
    return {
        "minOccurs": None if low == ONCE.minimum else str(low),
        "maxOccurs": None if high == ONCE.maximum else written,
    }


def _wildcard(wildcard: Wildcard) -> dict[str, str | None]:
    any_namespace = wildcard.namespaces == "##any"
    return {
        "namespace": None if any_namespace else wildcard.namespaces,
        "processContents": None if wildcard.process == "strict" else wildcard.process,
    }


def _any_attribute(wildcard: Wildcard | None) -> tuple[XmlNode, ...]:
    return (
        () if wildcard is None else (xml_node("xs:anyAttribute", _wildcard(wildcard)),)
    )


def _with_array_type(attributes: list[XmlNode], array: EncodedArray) -> list[XmlNode]:
    """Put wsdl:arrayType into the reference to arrayType, or into the first attribute."""
    place = next((n for n, item in enumerate(attributes) if _is_array_type(item)), 0)
    return [
        (
            replace(item, attributes=(*item.attributes, ("wsdl:arrayType", array)))
            if number == place
            else item
        )
        for number, item in enumerate(attributes)
    ]


def _is_array_type(attribute: XmlNode) -> bool:
    referred = dict(attribute.attributes).get("ref")
    return isinstance(referred, QName) and referred.local == "arrayType"


def _facets(facets: Facets) -> Iterator[XmlNode]:
    single = {
        "length": facets.length,
        "minLength": facets.min_length,
        "maxLength": facets.max_length,
        "minInclusive": facets.min_inclusive,
        "maxInclusive": facets.max_inclusive,
        "minExclusive": facets.min_exclusive,
        "maxExclusive": facets.max_exclusive,
        "totalDigits": facets.total_digits,
        "fractionDigits": facets.fraction_digits,
        "whiteSpace": facets.white_space,
    }
    for name, value in single.items():
        if value is not None:
            yield xml_node(f"xs:{name}", {"value": str(value)})
    for pattern in facets.patterns:
        yield xml_node("xs:pattern", {"value": pattern})
    for value in facets.enumeration:
        yield xml_node("xs:enumeration", {"value": value})
