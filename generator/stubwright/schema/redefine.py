"""xs:redefine: merges a redefinition with the former definition, to which it refers by its own name.

The result doesn't refer to itself, but contains the content of the former definition.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

from stubwright.schema.xsd import (
    ONCE,
    Attribute,
    AttributeGroup,
    AttributeGroupReference,
    ComplexType,
    Facets,
    Group,
    GroupReference,
    NamedGroup,
    SimpleType,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from stubwright.schema.xsd import Component, Particle, QName, Type

    Attributes = tuple[Attribute | AttributeGroupReference, ...]
    Types = Mapping[QName, Type]
    Groups = Mapping[QName, AttributeGroup]


def redefined(
    former: Component | None, present: Component, types: Types, groups: Groups
) -> Component:
    """Return one component that is equivalent to a redefinition and its former definition."""
    if isinstance(former, ComplexType) and isinstance(present, ComplexType):
        return _complex(former, present, types, groups)
    if isinstance(former, SimpleType) and isinstance(present, SimpleType):
        return _simple(former, present)
    if isinstance(former, NamedGroup) and isinstance(present, NamedGroup):
        inner = present.content
        content = _inlined(inner, former) if inner is not None else None
        return replace(present, content=content if isinstance(content, Group) else None)
    if isinstance(former, AttributeGroup) and isinstance(present, AttributeGroup):
        return replace(
            present,
            attributes=_with_former(present.name, present.attributes, former),
            any_attribute=present.any_attribute or former.any_attribute,
        )
    return present


def _complex(
    former: ComplexType, present: ComplexType, types: Types, groups: Groups
) -> ComplexType:
    if present.base != present.name:
        return present
    if present.derivation == "extension":
        parts = tuple(c for c in (former.content, present.content) if c is not None)
        return replace(
            former,
            mixed=former.mixed or present.mixed,
            abstract=present.abstract,
            content=Group("sequence", parts) if len(parts) > 1 else next(iter(parts), None),
            attributes=(*former.attributes, *present.attributes),
            any_attribute=present.any_attribute or former.any_attribute,
        )  # fmt: skip
    if former.simple_content:
        facets = _narrowed(former.facets, present.facets)
        attributes = _narrower(former.attributes, present, groups)
        return replace(former, facets=facets, attributes=attributes)
    # A restriction repeats the elements that the former definition inherited, but not the attributes.
    base = former.base if former.derivation != "extension" else None
    before = former.attributes if base else tuple(_with_bases(former, types))
    attributes = _narrower(before, present, groups)
    return replace(former, base=base, derivation=former.derivation if base else None, abstract=present.abstract, mixed=present.mixed, content=present.content, attributes=attributes, any_attribute=present.any_attribute)  # fmt: skip


def _with_bases(
    component: ComplexType, types: Types
) -> Iterator[Attribute | AttributeGroupReference]:
    """Yield the attributes of a type and of its bases."""
    seen: set[QName] = set()
    each: Type | None = component
    while isinstance(each, ComplexType) and each.name not in seen:
        seen.add(each.name)
        yield from each.attributes
        each = types.get(each.base) if each.base is not None else None


def _narrower(before: Attributes, present: ComplexType, groups: Groups) -> Attributes:
    """Return the attributes of a restriction: those of its base, unless it redeclares them."""
    declared = {part.name for part in _expanded(present.attributes, groups)}
    kept = (part for part in _expanded(before, groups) if part.name not in declared)
    return (*kept, *present.attributes)


def _expanded(parts: Attributes, groups: Groups) -> Iterator[Attribute]:
    """Yield attributes, with attribute groups replaced by what they contain."""
    pending = list(reversed(parts))
    seen: set[QName] = set()
    while pending:
        part = pending.pop()
        if isinstance(part, Attribute):
            yield part
        elif part.name in groups and part.name not in seen:
            seen.add(part.name)
            pending.extend(reversed(groups[part.name].attributes))


def _simple(former: SimpleType, present: SimpleType) -> SimpleType:
    if present.base != present.name:
        return present
    return replace(former, facets=_narrowed(former.facets, present.facets))


def _narrowed(former: Facets, present: Facets) -> Facets:
    values = {f.name: getattr(present, f.name) or getattr(former, f.name) for f in fields(Facets)}  # fmt: skip
    return Facets(**values)


def _inlined(particle: Particle, former: NamedGroup) -> Particle:
    """Return a particle with references to the former group replaced by its content."""
    if isinstance(particle, GroupReference) and particle.name == former.name:
        if former.content is None:
            return particle
        if particle.occurs == ONCE:
            return former.content
        return Group("sequence", (former.content,), particle.occurs, particle.source)
    if isinstance(particle, Group):
        inner = tuple(_inlined(part, former) for part in particle.particles)
        return replace(particle, particles=inner)
    return particle


def _with_former(name: QName, parts: Attributes, former: AttributeGroup) -> Attributes:
    found: list[Attribute | AttributeGroupReference] = []
    for part in parts:
        if isinstance(part, AttributeGroupReference) and part.name == name:
            found.extend(former.attributes)
        else:
            found.append(part)
    return tuple(found)
