"""Random complex types, and random elements that are valid for them: both are made of one tree.

Neither the schema nor its instances need the code under test. libxml2 says which types are legal, and
which instances are valid.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

from lxml import etree

if TYPE_CHECKING:
    from random import Random

NAMESPACE: Final = "urn:t"
XSI: Final = "http://www.w3.org/2001/XMLSchema-instance"
_INTEGERS: Final = "ace"
_NILLABLE: Final = "cd"
_RECORDS: Final = "gh"
_NAMES: Final = "abcdefgh"
_OCCURS: Final = ((1, 1), (1, 1), (0, 1), (0, None), (1, None))
RECORD: Final = (
    '<xs:complexType name="Record"><xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence>'
    '<xs:attribute name="n" type="xs:int"/></xs:complexType>'
    '<xs:complexType name="Longer"><xs:complexContent><xs:extension base="t:Record"><xs:sequence>'
    '<xs:element name="a" type="xs:int" minOccurs="0"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>'
)


@dataclass(slots=True)
class Part:
    """A particle: an element, a wildcard, or a group, which may be ``named``."""

    kind: Literal["element", "any", "sequence", "choice"]
    name: str = ""
    parts: list[Part] = field(default_factory=list["Part"])
    least: int = 1
    most: int | None = 1

    def schema(self, *, occurs: bool = True) -> str:
        """Return the particle as XSD."""
        most = "unbounded" if self.most is None else self.most
        often = f' minOccurs="{self.least}" maxOccurs="{most}"' if occurs else ""
        if self.kind == "element":
            return f'<xs:element name="{self.name}" {_kind(self.name)}{often}/>'
        if self.kind == "any":
            return f'<xs:any namespace="##other" processContents="lax"{often}/>'
        if self.name and occurs:
            return f'<xs:group ref="t:{self.name}"{often}/>'
        inner = "".join(part.schema() for part in self.parts)
        return f"<xs:{self.kind}{often}>{inner}</xs:{self.kind}>"

    def groups(self) -> str:
        """Return the definitions of the named groups in it."""
        inner = "".join(part.groups() for part in self.parts)
        if self.kind in {"element", "any"} or not self.name:
            return inner
        own = self.schema(occurs=False)
        return f'{inner}<xs:group name="{self.name}">{own}</xs:group>'

    def fill(self, chance: Random) -> str:
        """Return random elements that are valid for the particle."""
        most = self.least + 2 if self.most is None else self.most
        times = chance.randint(self.least, most)
        return "".join(self._once(chance) for _ in range(times))

    def _once(self, chance: Random) -> str:
        if self.kind == "element":
            return self._element(chance)
        if self.kind == "any":
            return f'<o xmlns="urn:other">{chance.randint(0, 99)}</o>'
        if self.kind == "choice":
            return chance.choice(self.parts).fill(chance)
        return "".join(part.fill(chance) for part in self.parts)

    def _element(self, chance: Random) -> str:
        name, number = self.name, chance.randint(0, 99)
        if name in _NILLABLE and chance.random() < 0.2:
            return f'<{name} i:nil="true"/>'
        if name not in _RECORDS:
            return f"<{name}>{number}</{name}>"
        if chance.random() < 0.5:
            return f'<{name} n="{number}"><a>{number}</a></{name}>'
        more = f"<a>{number}</a>" * chance.randint(1, 2)
        return f'<{name} i:type="t:Longer">{more}</{name}>'


def _kind(name: str) -> str:
    if name in _RECORDS:
        return 'type="t:Record"'
    nillable = ' nillable="true"' if name in _NILLABLE else ""
    return f'type="xs:{"int" if name in _INTEGERS else "string"}"{nillable}'


@dataclass(slots=True)
class RandomType:
    """A random type: its content and, optionally, that of an extension."""

    name: str
    parts: list[Part]

    def schema(self) -> str:
        """Return the definitions of the type and of what it refers to."""
        groups = "".join(part.groups() for part in self.parts)
        first, *more = (f"<xs:sequence>{p.schema()}</xs:sequence>" for p in self.parts)
        if not more:
            return (
                f'{groups}<xs:complexType name="{self.name}">{first}</xs:complexType>'
            )
        return (
            f'{groups}<xs:complexType name="{self.name}Base">{first}</xs:complexType>'
            f'<xs:complexType name="{self.name}"><xs:complexContent><xs:extension base="t:{self.name}Base">'
            f"{more[0]}</xs:extension></xs:complexContent></xs:complexType>"
        )

    @property
    def element(self) -> str:
        """The name of an element of the type."""
        return self.name.lower()

    def instance(self, chance: Random) -> str:
        """Return a random element of the type."""
        inner = "".join(part.fill(chance) for part in self.parts)
        declared = f'xmlns="{NAMESPACE}" xmlns:t="{NAMESPACE}" xmlns:i="{XSI}"'
        return f"<{self.element} {declared}>{inner}</{self.element}>"


def random_types(chance: Random, count: int) -> list[RandomType]:
    """Return random types that a schema allows."""
    found: list[RandomType] = []
    while len(found) < count:
        name = f"T{len(found)}"
        parts = [_group(chance, 3, name)]
        if chance.random() < 0.25:
            parts.append(_group(chance, 2, f"{name}_more"))
        made = RandomType(name, parts)
        if _is_legal(made):
            found.append(made)
    return found


def _group(chance: Random, depth: int, path: str) -> Part:
    names = [f"{path}_{index}" for index in range(chance.randint(1, 4))]
    parts = [_part(chance, depth - 1, name) for name in names]
    least, most = chance.choice(_OCCURS)
    own = f"{path}G" if chance.random() < 0.2 else ""
    return Part(chance.choice(("sequence", "choice")), own, parts, least, most)


def _part(chance: Random, depth: int, path: str) -> Part:
    roll = chance.random()
    if depth and roll < 0.45:
        return _group(chance, depth, path)
    least, most = chance.choice(_OCCURS)
    if roll > 0.93:
        return Part("any", least=least, most=most)
    return Part("element", chance.choice(_NAMES), least=least, most=most)


def validator(types: list[RandomType]) -> etree.XMLSchema:
    """Return a schema with an element of each type."""
    definitions = "".join(made.schema() for made in types)
    elements = "".join(
        f'<xs:element name="{made.element}" type="t:{made.name}"/>' for made in types
    )
    text = (
        f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="{NAMESPACE}" targetNamespace="{NAMESPACE}"'
        f' elementFormDefault="qualified">{RECORD}{definitions}{elements}</xs:schema>'
    )
    return etree.XMLSchema(etree.fromstring(text))


def _is_legal(made: RandomType) -> bool:
    try:
        validator([made])
    except etree.XMLSchemaParseError:
        return False
    return True
