"""Random complex types, and random elements that are valid for them: made from one tree, by chance.

The texts of schema and instance come from the same particles, so that neither needs the code under test.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import Final, Literal

from lxml import etree

NAMESPACE: Final = "urn:t"
OTHER: Final = "urn:other"
_NAMES: Final = "abcdef"
_INTEGERS: Final = frozenset("ace")


@dataclass(slots=True)
class Part:
    """A particle: an element of a name, a wildcard, or a group."""

    kind: Literal["element", "any", "sequence", "choice"]
    name: str = ""
    parts: list[Part] = field(default_factory=list["Part"])
    least: int = 1
    most: int | None = 1

    def schema(self) -> str:
        """The particle as XML Schema says it."""
        most = "unbounded" if self.most is None else self.most
        occurs = f'minOccurs="{self.least}" maxOccurs="{most}"'
        if self.kind == "element":
            kind = "int" if self.name in _INTEGERS else "string"
            return f'<xs:element name="{self.name}" type="xs:{kind}" {occurs}/>'
        if self.kind == "any":
            return (
                f'<xs:any namespace="##other" processContents="lax" {occurs}/>'
            )
        inner = "".join(part.schema() for part in self.parts)
        return f"<xs:{self.kind} {occurs}>{inner}</xs:{self.kind}>"

    def fill(self, chance: Random) -> str:
        """Elements that the particle admits."""
        most = self.least + 2 if self.most is None else self.most
        times = chance.randint(self.least, most)
        return "".join(self._once(chance) for _ in range(times))

    def _once(self, chance: Random) -> str:
        if self.kind == "element":
            value = chance.randint(0, 99)
            return f"<{self.name}>{value}</{self.name}>"
        if self.kind == "any":
            return f'<o xmlns="{OTHER}">{chance.randint(0, 99)}</o>'
        if self.kind == "choice":
            return chance.choice(self.parts).fill(chance)
        return "".join(part.fill(chance) for part in self.parts)


def particle(chance: Random, depth: int) -> Part:
    """A random group."""
    parts = [_part(chance, depth - 1) for _ in range(chance.randint(1, 4))]
    least, most = _occurs(chance)
    return Part(chance.choice(("sequence", "choice")), "", parts, least, most)


def _part(chance: Random, depth: int) -> Part:
    roll = chance.random()
    if depth and roll < 0.45:
        return particle(chance, depth)
    least, most = _occurs(chance)
    if roll > 0.93:
        return Part("any", least=least, most=most)
    return Part("element", chance.choice(_NAMES), least=least, most=most)


def _occurs(chance: Random) -> tuple[int, int | None]:
    return chance.choice(((1, 1), (1, 1), (0, 1), (0, None), (1, None)))


def types(chance: Random, count: int) -> dict[str, list[Part]]:
    """Random types that a schema processor takes; a second part is that of an extension."""
    found: dict[str, list[Part]] = {}
    while len(found) < count:
        parts = [particle(chance, 3)]
        if chance.random() < 0.25:
            parts.append(particle(chance, 2))
        made = {f"T{len(found)}": parts}
        if _is_valid(made):
            found |= made
    return found


def schema_of(made: dict[str, list[Part]]) -> str:
    """The complex types and, for each, an element of its name in lower case."""
    return "".join(_complex_type(name, parts) for name, parts in made.items())


def _complex_type(name: str, parts: list[Part]) -> str:
    first, *more = (_wrapped(part) for part in parts)
    if not more:
        return f'<xs:complexType name="{name}">{first}</xs:complexType>'
    return (
        f'<xs:complexType name="{name}Base">{first}</xs:complexType>'
        f'<xs:complexType name="{name}"><xs:complexContent><xs:extension base="t:{name}Base">'
        f"{more[0]}</xs:extension></xs:complexContent></xs:complexType>"
    )


def _wrapped(part: Part) -> str:
    return f"<xs:sequence>{part.schema()}</xs:sequence>"


def validator(made: dict[str, list[Part]]) -> etree.XMLSchema:
    """The schema of elements that have the types."""
    elements = "".join(
        f'<xs:element name="{name.lower()}" type="t:{name}"/>' for name in made
    )
    text = (
        f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="{NAMESPACE}"'
        f' targetNamespace="{NAMESPACE}" elementFormDefault="qualified">{schema_of(made)}{elements}</xs:schema>'
    )
    return etree.XMLSchema(etree.fromstring(text))


def _is_valid(made: dict[str, list[Part]]) -> bool:
    try:
        validator(made)
    except etree.XMLSchemaParseError:
        return False
    return True


def instance(name: str, parts: list[Part], chance: Random) -> str:
    """A random element with content of a type."""
    inner = "".join(part.fill(chance) for part in parts)
    return f'<{name} xmlns="{NAMESPACE}">{inner}</{name}>'
