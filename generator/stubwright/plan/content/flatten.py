"""Flattens particles into the fields of a type, with the choices and optional sequences of them.

Elements become fields; a choice remains a choice between them, so that the writer can check it. A
group that occurs several times becomes one field, with a record for each occurrence.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from stubwright.plan.content.attributes import element_default, is_simple
from stubwright.plan.content.unsupported import UnsupportedError
from stubwright.plan.content.values import (
    Anything,
    Choice,
    OptionalSequence,
    Record,
    ShapeField,
)
from stubwright.schema.queries import GROUPS_DEEP
from stubwright.schema.xsd import (
    ONCE,
    XSD,
    ComplexType,
    Element,
    ElementReference,
    Group,
    GroupReference,
    Occurs,
    QName,
    Wildcard,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from stubwright.plan.content.type_values import TypeValues
    from stubwright.plan.content.values import Node
    from stubwright.schema.xsd import Particle, Schemas

Nodes: TypeAlias = "tuple[Node, ...]"

OTHER_ELEMENTS: Final = ShapeField(
    QName("", "other_elements"), Anything(), "optional", repeated=True, kind="elements"
)
MIXED: Final = ShapeField(
    QName("", "content"), Anything(), "optional", repeated=True, kind="mixed"
)
_DEPTH: Final = 20
"""The maximum nesting of repeated groups, since a group may refer to itself."""


class Flat(NamedTuple):
    """The content of a type, and the types that represent its repeated groups."""

    nodes: Nodes
    groups: tuple[ComplexType, ...] = ()


def flatten(component: ComplexType, types: TypeValues) -> Flat:
    """Return the content that a type's particle makes. Raises `UnsupportedError`."""
    if component.content is None:
        return Flat(())
    flattener = _Flattener(component.name, types)
    nodes = flattener.nodes(component.content)
    return Flat(nodes, tuple(flattener.groups))


class _Flattener:
    """Flattens the content of one type, and collects its repeated groups."""

    def __init__(self, owner: QName, types: TypeValues) -> None:
        self._owner = owner
        self._types = types
        self._schemas = types.schemas
        self.groups: list[ComplexType] = []

    def nodes(
        self,
        particle: Particle,
        *,
        optional: bool = False,
        within: tuple[QName, ...] = (),
    ) -> Nodes:
        """Return the content that a particle describes. Raises `UnsupportedError`."""
        if particle.occurs.maximum == 0:
            return ()
        match particle:
            case Element():
                return (self._field(particle, particle.occurs, optional=optional),)
            case ElementReference(name=QName(namespace=namespace)) if namespace == XSD:
                return (OTHER_ELEMENTS,)  # a schema that is sent with its data
            case ElementReference():
                return self._reference(particle, within, optional=optional)
            case Wildcard():
                min_occurs = 0 if optional else min(particle.occurs.minimum, 1)
                single = not is_many(particle.occurs)
                return (replace(OTHER_ELEMENTS, min_occurs=min_occurs, single=single),)
            case GroupReference():
                group = group_of(particle, self._schemas)
                if particle.name in within:
                    text = f"{self._owner} has the group {particle.name} inside itself"
                    raise UnsupportedError(text, particle.source)
                if len(within) >= GROUPS_DEEP:
                    text = f"{self._owner} has groups in groups, {GROUPS_DEEP} deep"
                    raise UnsupportedError(text, particle.source)
                inside = (*within, particle.name)
                return self._group(group, inside, optional=optional)
            case Group():
                return self._group(particle, within, optional=optional)

    def _field(self, element: Element, occurs: Occurs, *, optional: bool) -> ShapeField:
        many = is_many(occurs)
        optional = optional or occurs.minimum == 0
        presence: Literal["required", "optional", "nil"] = "required"
        if optional:
            presence = "optional"
        elif element.nillable and not many:
            presence = "nil"
        value = self._types.value(element.type, arrays=not many)
        return ShapeField(
            element.name,
            value,
            presence,
            repeated=many,
            nillable_items=many and element.nillable,
            nillable=element.nillable and not many,
            fixed=element.fixed if is_simple(value) else None,
            min_occurs=occurs.minimum if many and not optional else 0,
            default=element_default(element, value, self._schemas),
        )

    def _reference(
        self, particle: ElementReference, within: tuple[QName, ...], *, optional: bool
    ) -> Nodes:
        """Return an element; a choice between it and its substitutes, where there are any."""
        element = self._schemas.elements.get(particle.name)
        if element is None:
            raise UnsupportedError(f"{particle.name} is not defined", particle.source)
        others = self._types.substitutes(particle.name)
        if not others and not element.abstract:
            return (self._field(element, particle.occurs, optional=optional),)
        every = (particle.name, *others)
        usable = [self._schemas.elements[name] for name in every]
        plain = tuple(replace(e, occurs=ONCE) for e in usable if not e.abstract)
        if not plain:
            if optional or particle.occurs.minimum == 0:
                return ()
            text = f"nothing substitutes for the abstract element {particle.name}"
            raise UnsupportedError(text, particle.source)
        group = Group("choice", plain, particle.occurs, particle.source)
        return self._group(group, within, optional=optional)

    def _group(
        self, group: Group, within: tuple[QName, ...], *, optional: bool
    ) -> Nodes:
        if group.occurs.maximum == 0:
            return ()
        inner = tuple(p for p in group.particles if p.occurs.maximum != 0)
        if not inner:
            return ()
        if is_many(group.occurs):
            return self._repeated(group, inner, within, optional=optional)
        optional = optional or group.occurs.minimum == 0
        if group.kind == "choice" and len(inner) > 1:
            branches = [
                self.nodes(part, optional=True, within=within) for part in inner
            ]
            empty = optional or any(self._emptiable(part) for part in inner)
            return (Choice(tuple(_choices(branches)), empty),)
        if not optional:
            return _joined(self.nodes(part, within=within) for part in inner)
        return self._whole(inner, within)

    def _whole(self, inner: tuple[Particle, ...], within: tuple[QName, ...]) -> Nodes:
        """Return an optional sequence: its parts are written together or not at all."""
        nodes: list[Node] = []
        needed: list[ShapeField | Choice] = []
        for part in inner:
            made = self.nodes(part, optional=True, within=within)
            if not self._emptiable(part):
                found = made
                lone = made[0] if len(made) == 1 else None
                if isinstance(lone, OptionalSequence):
                    # A required sequence is part of the outer one.
                    made, found = lone.nodes, lone.needed
                needed += [n for n in found if not isinstance(n, OptionalSequence)]
            nodes += made
        joined = _joined([tuple(nodes)])
        if len(joined) > 1 and needed:
            return (OptionalSequence(joined, tuple(needed)),)
        return joined

    def _repeated(
        self,
        group: Group,
        inner: tuple[Particle, ...],
        within: tuple[QName, ...],
        *,
        optional: bool,
    ) -> Nodes:
        """Return a repeated group: a repeated element where it has only one, or else repeated records."""
        single = inner[0]
        min_occurs = group.occurs.minimum * single.occurs.minimum
        occurs = Occurs(min(min_occurs, 1), None)
        if len(inner) == 1 and not isinstance(single, (Group, GroupReference)):
            return self.nodes(
                replace(single, occurs=occurs), optional=optional, within=within
            )
        number = str(len(self.groups) + 1) if self.groups else ""
        if self._owner.local.count("/*") == _DEPTH:
            outer = self._owner.local.partition("/*")[0]
            holder = QName(self._owner.namespace, outer)
            text = f"{holder} has repeated groups nested more than {_DEPTH} deep"
            raise UnsupportedError(text, group.source)
        local = f"{self._owner.local}/*{group.kind.title()}{number}"
        name = QName(self._owner.namespace, local)
        once = replace(group, occurs=ONCE)
        made = ComplexType(name, content=once, anonymous=True, source=group.source)
        self.groups.append(made)
        tag = QName("", "choices" if group.kind == "choice" else "groups")
        needed = 0 if optional or self._emptiable(group) else group.occurs.minimum
        return (
            ShapeField(
                tag,
                Record(name),
                "required" if needed else "optional",
                repeated=True,
                kind="group",
                min_occurs=needed,
            ),
        )

    def _emptiable(self, particle: Particle) -> bool:
        if particle.occurs.minimum == 0 or particle.occurs.maximum == 0:
            return True
        if isinstance(particle, GroupReference):
            particle = group_of(particle, self._schemas)
        if isinstance(particle, Group):
            parts = [self._emptiable(part) for part in particle.particles]
            return all(parts) if particle.kind != "choice" else not parts or any(parts)
        return False


def _joined(parts: Iterable[Nodes]) -> Nodes:
    """Join parts of a content; adjacent wildcards are merged."""
    found: list[Node] = []
    for part in parts:
        for node in part:
            if _is_wildcard(node) and found and _is_wildcard(found[-1]):
                min_occurs = max(_min_occurs(node), _min_occurs(found[-1]))
                found[-1] = replace(OTHER_ELEMENTS, min_occurs=min_occurs)
            else:
                found.append(node)
    return tuple(found)


def _choices(branches: Iterable[Nodes]) -> Iterator[Nodes]:
    """Yield the branches of a choice; nested choices are merged into it."""
    for branch in branches:
        if len(branch) == 1 and isinstance(branch[0], Choice):
            yield from branch[0].branches
        elif branch:
            yield branch


def _min_occurs(node: Node) -> int:
    return node.min_occurs if isinstance(node, ShapeField) else 0


def _is_wildcard(node: Node) -> bool:
    return isinstance(node, ShapeField) and node.kind == "elements"


def group_of(reference: GroupReference, schemas: Schemas) -> Group:
    """Return the model group that is referred to, with the occurrence of the reference."""
    named = schemas.groups.get(reference.name)
    if named is None or named.content is None:
        raise UnsupportedError(f"{reference.name} is not defined", reference.source)
    content = named.content
    if content.occurs == ONCE:
        return replace(content, occurs=reference.occurs)
    return Group("sequence", (content,), reference.occurs, reference.source)


def is_many(occurs: Occurs) -> bool:
    """Tell whether something may occur more than once."""
    return occurs.maximum is None or occurs.maximum > 1
