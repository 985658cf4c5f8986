"""Builds the shapes of all complex types of an API, bases first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.plan.content.attributes import attribute_fields, is_simple, text_field
from stubwright.plan.content.flatten import MIXED, Flat, flatten
from stubwright.plan.content.repeated_elements import numbered
from stubwright.plan.content.restrictions import restricted
from stubwright.plan.content.shapes import Shapes, whole_content
from stubwright.plan.content.type_values import TypeValues
from stubwright.plan.content.unsupported import UnsupportedError
from stubwright.plan.content.values import Atomic, Shape, fields_in
from stubwright.schema.queries import substitutes
from stubwright.schema.soap_encoding import encoded_version
from stubwright.schema.xsd import STRING, ComplexType

if TYPE_CHECKING:
    from stubwright.schema.xsd import QName, Schemas


def shape_types(schemas: Schemas, *, plain_arrays: bool = True) -> Shapes:
    """Return the shapes of the complex types of some schemas, and of the repeated groups in them."""
    types = TypeValues(schemas, plain_arrays, substitutes(schemas))
    builder = _Builder(types)
    for component in schemas.types.values():
        if isinstance(component, ComplexType):
            builder.add(component)
    return Shapes(types, builder.made, builder.groups, builder.refused)


class _Builder:
    """Collects the shapes, and the repeated groups that are found on the way."""

    def __init__(self, types: TypeValues) -> None:
        self._types = types
        self.made: dict[QName, Shape] = {}
        self.groups: dict[QName, ComplexType] = {}
        self.refused: dict[QName, UnsupportedError] = {}

    def add(self, component: ComplexType) -> None:
        """Make the shape of a type, and of its bases where they have none yet."""
        try:
            lineage = _lineage(component, self._types.schemas)
        except UnsupportedError as error:
            self.refused[component.name] = error
            return
        for link in lineage:
            if link.name not in self.made and link.name not in self.refused:
                self._add(link)

    def _add(self, component: ComplexType) -> None:
        """Make the shapes of a type and of the repeated groups in it.

        The first group that is refused ends it: groups may contain each other many times over.
        """
        pending = [component]
        while pending:
            current = pending.pop()
            try:
                base = self._base(current)
                flat = self._content(current, base)
                self.made[current.name] = _shape(current, base, flat, self._types)
            except UnsupportedError as error:
                self.refused.update((c.name, error) for c in (current, *pending))
                return
            self.groups.update((group.name, group) for group in flat.groups)
            pending += flat.groups

    def _base(self, component: ComplexType) -> Shape | None:
        if component.base is None:
            return None
        if component.base in self.refused:
            raise self.refused[component.base]
        return self.made.get(component.base)

    def _content(self, component: ComplexType, base: Shape | None) -> Flat:
        """Return the content that a type adds to its base's; all of it for a restriction."""
        if component.encoded_array is not None or encoded_version(component):
            text = f"{component.name} is a SOAP-encoded array"
            raise UnsupportedError(text, component.source)
        if base is not None and (
            component.simple_content or any(f.kind == "mixed" for f in base.fields)
        ):
            # The content of the base is text: a restriction repeats it, an extension adds nothing.
            restated = component.derivation == "restriction"
            return Flat(whole_content(base, self.made) if restated else ())
        if component.simple_content:
            value = self._types.value(component.base or STRING)
            return Flat((text_field(value if is_simple(value) else Atomic(STRING)),))
        if component.mixed:
            return Flat((MIXED,))
        return flatten(component, self._types)


def _lineage(component: ComplexType, schemas: Schemas) -> list[ComplexType]:
    """Return a type and its bases, the root first. Raises `UnsupportedError` for a cycle."""
    chain = {component.name: component}
    current = component
    while current.base is not None:
        base = schemas.types.get(current.base)
        if not isinstance(base, ComplexType):
            break
        if base.name in chain:
            raise UnsupportedError(f"{base.name} is its own base", base.source)
        chain[base.name] = current = base
    return list(reversed(chain.values()))


def _shape(
    component: ComplexType, base: Shape | None, flat: Flat, types: TypeValues
) -> Shape:
    """Return the shape of a type, whose content has been flattened."""
    attributes = tuple(attribute_fields(component, types))
    if base is not None and component.derivation == "restriction":
        return restricted(component, base, numbered(flat.nodes), attributes)
    inherited = base.fields if base is not None else ()
    nodes = numbered(flat.nodes, inherited)
    have = {field.key for field in inherited}
    attributes = tuple(field for field in attributes if field.key not in have)
    own = (*fields_in(nodes), *attributes)
    return Shape(
        component.name,
        (*inherited, *own),
        len(own),
        nodes,
        base.name if base is not None else None,
        component.abstract,
        dropped=base.dropped if base is not None else (),
    )
