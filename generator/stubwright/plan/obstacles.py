"""What can't be put into Python: each is refused by name, so that nothing is lost without a word."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from stubwright.diagnostics import NOWHERE, Source
from stubwright.model.xsd import (
    ComplexType,
    Element,
    ElementReference,
    Group,
    GroupReference,
    Wildcard,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stubwright.model.api import Message
    from stubwright.model.xsd import Particle, Schemas


class UnplannableError(Exception):
    """Raised for a construct that has no Python form; the text says which, the source where."""

    def __init__(self, text: str, source: Source = NOWHERE) -> None:
        super().__init__(text)
        self.source = source


def refuse_type(component: ComplexType, schemas: Schemas) -> None:
    """Raise `UnplannableError` for a complex type that a flat list of elements doesn't hold."""
    for reason, found in (
        ("attributes", component.attributes or component.any_attribute),
        ("mixed content", component.mixed),
        ("simple content", component.simple_content),
        ("a SOAP-encoded array", component.encoded_array),
        ("content restricted from its base's", component.derivation == "restriction"),
        ("only derived types (it is abstract)", component.abstract),
    ):
        if found:
            raise UnplannableError(f"{component.name} has {reason}", component.source)
    if component.content is None:
        return
    refuse = _Refusal(component, schemas)
    names = Counter(refuse.names(component.content))
    for name, count in names.items():
        if count > 1:
            message = f"{component.name} has {name} in several places"
            raise UnplannableError(message, component.source)


class _Refusal:
    def __init__(self, component: ComplexType, schemas: Schemas) -> None:
        self._component = component
        self._schemas = schemas
        self._substituted = {
            element.substitution_group
            for element in schemas.elements.values()
            if element.substitution_group is not None
        }

    def names(self, particle: Particle) -> Iterator[str]:
        """Yield the names of a content's elements. Raises `UnplannableError` for what isn't flat."""
        match particle:
            case Element(name=name):
                if particle.fixed is not None:
                    raise self._error(f"a fixed value of {name}", particle.source)
                yield str(name)
            case ElementReference(name=name):
                element = self._schemas.elements.get(name)
                if name in self._substituted or (element and element.abstract):
                    raise self._error(f"substitutes for {name}", particle.source)
                yield str(name)
            case Wildcard():
                raise self._error("a wildcard", particle.source)
            case Group(kind=kind, particles=inner):
                yield from self._group(particle, kind, inner)
            case GroupReference(name=name):
                group = self._schemas.groups.get(name)
                if group is not None and group.content is not None:
                    yield from self._group(particle, "group", (group.content,))

    def _group(
        self, particle: Particle, kind: str, inner: tuple[Particle, ...]
    ) -> Iterator[str]:
        many = particle.occurs.maximum is None or particle.occurs.maximum > 1
        if many and (kind == "group" or len(inner) > 1):
            raise self._error(f"a repeated {kind}", particle.source)
        if kind == "choice" and len(inner) > 1:
            raise self._error("a choice", particle.source)
        for part in inner:
            yield from self.names(part)

    def _error(self, what: str, source: Source) -> UnplannableError:
        return UnplannableError(f"{self._component.name} has {what}", source)


def refuse_message(message: Message, schemas: Schemas) -> None:
    """Raise `UnplannableError` for a message whose body isn't one element or rpc parts."""
    if message.use == "encoded":
        raise UnplannableError(
            f"message {message.name} is SOAP-encoded", message.source
        )
    if message.wrapper is not None:
        return
    if len(message.parts) > 1:
        text = f"message {message.name} has several parts in a document"
        raise UnplannableError(text, message.source)
    for part in message.parts:
        element = schemas.elements.get(part.element) if part.element else None
        if element is None:
            text = (
                f"part {part.name} of message {message.name} has a type, not an element"
            )
            raise UnplannableError(text, message.source)
        component = schemas.types.get(element.type)
        if not isinstance(component, ComplexType):
            raise UnplannableError(f"{element.name} has simple content", element.source)
        refuse_type(component, schemas)
