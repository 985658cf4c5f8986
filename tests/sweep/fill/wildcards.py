"""Elements and attributes for wildcards (``xs:any``), made from the schema alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from lxml import etree

from stubwright.sandbox.generic.complex import (
    ancestry,
    attributes,
    content,
    resolved,
)
from stubwright.sandbox.generic.simple import atomic, text_of
from stubwright.sandbox.generic.values import MessageError
from stubwright.schema.xsd import (
    ANY_TYPE,
    XML,
    XSD,
    XSI,
    AttributeGroupReference,
    ComplexType,
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
    from random import Random

    from stubwright.schema.xsd import Particle, Schemas
    from tests.sweep.check.expected import Node
    from tests.sweep.fill.samples import Samples

_ELSEWHERE: Final = "urn:elsewhere"
_DEPTH: Final = 8
TEXT: Final = QName("", "#text")


class UnfillableError(Exception):
    """A type can't be filled: it is endlessly recursive, or no value is valid."""


class WildcardContent:
    """Makes elements that a wildcard admits, with required parts only."""

    def __init__(self, schemas: Schemas, samples: Samples, random: Random) -> None:
        self._schemas = schemas
        self._samples = samples
        self._random = random

    # Wildcards

    def runs(self, components: Sequence[ComplexType]) -> list[list[Wildcard]]:
        """Return the wildcards in the content of types, in order; adjacent ones are in one list."""
        found: list[list[Wildcard]] = [[]]
        for component in components:
            found.append([])
            if component.content is not None:
                self._run(component.content, found)
        return [run for run in found if run]

    def _run(self, particle: Particle, found: list[list[Wildcard]]) -> None:
        if isinstance(particle, ElementReference) and particle.name.namespace == XSD:
            # A reference to xs:schema, for data that brings its schema along.
            found[-1].append(Wildcard(XSD, "skip", particle.occurs))
            return
        inner = resolved(self._schemas, particle)
        if isinstance(inner, Wildcard):
            found[-1].append(inner)
            return
        parts = inner.particles if isinstance(inner, Group) else ()
        one = len(parts) == 1 and not isinstance(parts[0], (Group, GroupReference))
        if particle.occurs.maximum != 1 and not one:
            parts = ()  # each occurrence is a type in the generated package
        chosen = isinstance(inner, Group) and inner.kind == "choice"
        apart = not parts or particle.occurs.minimum == 0 or chosen
        for part in parts:
            if apart:
                found.append([])
            self._run(part, found)
        if apart:
            found.append([])

    def element(self, wildcard: Wildcard, owner: QName, depth: int = 0) -> Node:
        """Return an element that a wildcard in a type admits. Raises `UnfillableError`."""
        target = owner.namespace
        whole = owner._replace(local=owner.local.partition("/*")[0])
        taken = content(self._schemas, whole).elements
        names = [n for n in self._schemas.elements if n not in taken]
        known_only = wildcard.process == "strict"
        if known_only or (wildcard.process == "lax" and self._random.random() < 0.5):
            self._random.shuffle(names)
            for name in names:
                known = self._schemas.elements[name]
                if not known.abstract and admits(wildcard, target, name.namespace):
                    try:
                        return self.made(name, depth + 1)
                    except UnfillableError:
                        continue
        if known_only:
            raise UnfillableError(
                f"no element is valid for a wildcard of {wildcard.namespaces}"
            )
        space = self._space(wildcard, target)
        made = etree.Element(str(QName(space, "schema" if space == XSD else "thing")))
        etree.SubElement(made, f"{{{_ELSEWHERE}}}inside", at="1").text = "a & b"
        return made

    def _space(self, wildcard: Wildcard, target: str) -> str:
        if admits(wildcard, target, _ELSEWHERE):
            return _ELSEWHERE
        first = wildcard.namespaces.split()[0]
        return {"##targetNamespace": target, "##local": ""}.get(first, first)

    def any_attribute(self, name: QName) -> dict[str, str]:
        """Return an attribute that the attribute wildcard of a type admits; empty if there is none."""
        for component in ancestry(self._schemas, name):
            wildcard = component.any_attribute
            groups = [
                self._schemas.attribute_groups.get(use.name)
                for use in component.attributes
                if isinstance(use, AttributeGroupReference)
            ]
            wildcard = wildcard or next((g.any_attribute for g in groups if g), None)
            if wildcard is None:
                continue
            target = component.name.namespace
            if wildcard.process != "strict" and admits(wildcard, target, _ELSEWHERE):
                return {f"{{{_ELSEWHERE}}}extra": 'a "b" & c'}
            taken = attributes(self._schemas, name)
            if admits(wildcard, target, XML) and QName(XML, "lang") not in taken:
                return {f"{{{XML}}}lang": "en"}
        return {}

    # Elements of the schemas

    def made(self, name: QName, depth: int = 0) -> Node:
        """Return a global element with its required content. Raises `UnfillableError`."""
        element = etree.Element(str(name), nsmap={"i": XSI})
        self._fill(element, self._schemas.elements[name], depth)
        return element

    def _fill(self, element: Node, declared: Element, depth: int) -> None:
        if depth > _DEPTH:
            raise UnfillableError(f"{declared.name} is endlessly recursive")
        component = self._schemas.types.get(declared.type)
        if not isinstance(component, ComplexType):
            if declared.type != ANY_TYPE:
                element.text = declared.fixed or self.text(declared.type)
            return
        if component.abstract:
            raise UnfillableError(f"{component.name} is abstract")
        for name, attribute in attributes(self._schemas, component.name).items():
            if self._required(component.name, name):
                only = attribute.fixed
                element.set(str(name), only or self.text(attribute.type))
        if component.simple_content:
            element.text = self.text(self._simple_base(component))
        elif component.content is not None or component.base is not None:
            element.extend(self.parts(component.name, depth + 1, full=False))

    def _simple_base(self, component: ComplexType) -> QName:
        base = component.base or ANY_TYPE
        inner = self._schemas.types.get(base)
        return self._simple_base(inner) if isinstance(inner, ComplexType) else base

    def needs_attributes(self, name: QName) -> bool:
        """Tell whether a type has required attributes: then nil alone isn't valid."""
        declared = attributes(self._schemas, name)
        return any(self._required(name, attribute) for attribute in declared)

    def _required(self, owner: QName, name: QName) -> bool:
        pending = [u for c in ancestry(self._schemas, owner) for u in c.attributes]
        for use in pending:
            if isinstance(use, AttributeGroupReference):
                group = self._schemas.attribute_groups.get(use.name)
                pending += group.attributes if group is not None else ()
            elif use.name == name and use.use == "required":
                return True
        return False

    def text(self, name: QName) -> str:
        """Return the text of a value of a simple type. Raises `UnfillableError`."""
        enumerated = _enumerated(self._schemas, name)
        if enumerated:
            return enumerated[0]
        builtin, made = atomic(self._schemas, name)
        if made is not None and made.variety == "list":
            return self.text(made.item or TEXT)
        value: Any = self._samples.value(QName(XSD, builtin or "string"), name)
        if made is not None:
            return str(value)
        try:
            return text_of(self._schemas, name, value)
        except MessageError as error:
            raise UnfillableError(str(error)) from None

    def parts(self, name: QName, depth: int = 0, *, full: bool) -> Iterator[Node]:
        """Yield the elements of a type's content; with ``full``, also the optional ones."""
        for component in ancestry(self._schemas, name):
            if component.content is not None:
                yield from self._elements(component.content, name, depth, full=full)

    def _elements(
        self, particle: Particle, owner: QName, depth: int, *, full: bool
    ) -> Iterator[Node]:
        times = particle.occurs.minimum
        if particle.occurs.maximum != 0 and full:
            times = max(1, times)
        for _ in range(times):
            match resolved(self._schemas, particle):
                case Element() as element:
                    made = etree.Element(str(element.name), nsmap={"i": XSI})
                    self._fill(made, element, depth + 1)
                    yield made
                case Wildcard() as wildcard:
                    yield self.element(wildcard, owner, depth)
                case Group(kind="choice", particles=branches):
                    yield from self._branch(branches, owner, depth)
                case Group(particles=parts):
                    for part in parts:
                        yield from self._elements(part, owner, depth, full=full)

    def _branch(
        self, branches: tuple[Particle, ...], owner: QName, depth: int
    ) -> list[Node]:
        for branch in self._random.sample(branches, len(branches)):
            try:
                return list(self._elements(branch, owner, depth, full=False))
            except UnfillableError:
                continue
        raise UnfillableError(
            f"every branch of a choice in {owner} is endlessly recursive"
        )


def admits(wildcard: Wildcard, target: str, space: str) -> bool:
    """Tell whether a wildcard admits names of a namespace."""
    if wildcard.namespaces == "##any":
        return True
    if wildcard.namespaces == "##other":
        return space not in {target, ""}
    meant = {"##targetNamespace": target, "##local": ""}
    return space in {meant.get(word, word) for word in wildcard.namespaces.split()}


def _enumerated(schemas: Schemas, name: QName) -> tuple[str, ...]:
    component = schemas.types.get(name)
    while isinstance(component, SimpleType):
        if component.facets.enumeration:
            return component.facets.enumeration
        component = schemas.types.get(component.base) if component.base else None
    return ()
