"""Values of a schema's types, drawn by hypothesis."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from hypothesis import strategies as st

from stubwright.sandbox.generic import TYPE
from stubwright.sandbox.generic.complex import content, derives, particles, resolved
from stubwright.sandbox.generic.simple import INTEGERS, atomic
from stubwright.schema.xsd import (
    ComplexType,
    Element,
    Facets,
    Group,
    QName,
    SimpleType,
    Wildcard,
)

from .plain import array_item, pair_keys

if TYPE_CHECKING:
    from stubwright.model.api import Api
    from stubwright.schema.xsd import Particle

Draw = Any
Side = Literal["request", "reply"]
ODD_TEXTS = (
    "",
    " ",
    "  two  blanks ",
    "<b>&amp;</b>",
    "]]>",
    "\"quoted\" 'too'",
    "<![CDATA[x]]>",
    "line\nline\r\nline\rline\ttab",
    "Ünïcode \u2028 \u0085 \u200b",
    "\U0001f600\U0010fffd",
    "\ufffd\ue000\ud7ff",
    "null",
    "None",
    "\\u0041\\n",
    "-- derived type --",
    "{0} %s ${x}",
)
LEGAL = st.characters(
    codec="utf-8",
    exclude_categories=["Cs"],
    exclude_characters=[
        *(chr(code) for code in range(0x20) if chr(code) not in "\t\n\r"),
        "\ufffe",
        "\uffff",
    ],
)
"""Characters that XML 1.0 can carry."""


class Values:
    """Strategies for values of one API's types.

    ``side`` tells what may be nil: a request's dataclass can't say that an optional element is nil.
    ``loose`` draws enumeration values that no schema has, and xs:list values without items. Without
    ``holes`` no list has a nil entry, and without ``derived`` everything is of its declared type.
    """

    def __init__(
        self,
        api: Api,
        side: Side,
        *,
        loose: bool = False,
        holes: bool = True,
        derived: bool = True,
    ) -> None:
        self.derived = derived
        self.api = api
        self.side: Side = side
        self.loose = loose
        self.holes = holes

    def of(self, name: QName, depth: int = 0) -> st.SearchStrategy[Any]:
        """Values of a type."""
        component = self.api.schemas.types.get(name)
        if not isinstance(component, ComplexType):
            return self.simple(name)
        item = array_item(self.api, name)
        if item is not None and (pair := pair_keys(self.api, item)):
            return self._dictionary(item, *pair)
        return self._contents(name, depth)

    @st.composite
    @staticmethod
    def _composed(draw: Draw, values: Values, name: QName, depth: int) -> Any:
        actual = draw(st.sampled_from(values.concrete(name)))
        found: dict[str, Any] = {} if actual == name else {TYPE: actual}
        for particle in particles(values.api.schemas, actual):
            values.fill(draw, particle, actual, found, depth)
        return found

    def _contents(self, name: QName, depth: int) -> st.SearchStrategy[Any]:
        return Values._composed(self, name, depth)

    def concrete(self, name: QName) -> list[QName]:
        """The types that can stand where one is declared."""
        if not self.derived:
            return [name]
        schemas = self.api.schemas
        return [
            found
            for found, component in schemas.types.items()
            if isinstance(component, ComplexType)
            and not component.abstract
            and derives(schemas, found, name)
        ]

    def fill(
        self,
        draw: Draw,
        particle: Particle,
        name: QName,
        found: dict[str, Any],
        depth: int,
    ) -> None:
        """Draw the elements of a particle into ``found``."""
        match resolved(self.api.schemas, particle):
            case Element() as element:
                self._element(draw, element, name, found, depth)
            case Group(kind="choice", particles=branches):
                branch = draw(st.sampled_from(branches))
                self.fill(draw, branch, name, found, depth)
            case Group(particles=parts):
                for part in parts:
                    self.fill(draw, part, name, found, depth)
            case Wildcard():
                pass

    def _element(
        self,
        draw: Draw,
        element: Element,
        name: QName,
        found: dict[str, Any],
        depth: int,
    ) -> None:
        known = content(self.api.schemas, name)
        key = known.keys[element.name]
        optional = element.occurs.minimum == 0
        if element.name in known.many:
            low = element.occurs.minimum  # too few have no form on the wire
            entries = self._entry(element, depth)
            size = 4 if depth < 2 else 2
            found[key] = draw(st.lists(entries, min_size=low, max_size=size))
            return
        if optional and (depth > 3 or draw(st.integers(0, 4)) == 4):
            return
        found[key] = draw(self._entry(element, depth, single=True))

    def _entry(
        self, element: Element, depth: int, *, single: bool = False
    ) -> st.SearchStrategy[Any]:
        values = self.of(element.type, depth + 1)
        nil = element.nillable and (single or self.holes)
        if single and self.side == "request":
            nil = nil and element.occurs.minimum > 0
        return st.one_of(*[values] * 5, st.none()) if nil else values

    def _dictionary(
        self, item: Element, key: str, value: str
    ) -> st.SearchStrategy[Any]:
        texts = self.texts()
        entries = st.dictionaries(texts, st.none() | texts, max_size=3)
        return entries.map(
            lambda drawn: {
                item.name.local: [{key: k, value: v} for k, v in drawn.items()]
            }
        )

    # Simple types

    def simple(self, name: QName) -> st.SearchStrategy[Any]:
        """Values of a simple type."""
        component = self.api.schemas.types.get(name)
        builtin, made = atomic(self.api.schemas, name)
        if made is not None and made.variety == "list" and made.item is not None:
            low = 0 if self.loose or self.side == "reply" else 1
            # The items of a list have no blanks, whatever their type lets pass.
            return st.lists(
                Values(self.api, self.side).simple(made.item), min_size=low, max_size=3
            )
        if made is not None:
            return st.one_of(*map(self.simple, made.members))
        facets = component.facets if isinstance(component, SimpleType) else Facets()
        if facets.enumeration:
            known = st.sampled_from(facets.enumeration)
            return known | st.just("Unheard & of") if self.loose else known
        if facets.patterns:
            return st.from_regex(facets.patterns[0], fullmatch=True)
        return self._builtin(builtin, facets)

    def _builtin(self, builtin: str, facets: Facets) -> st.SearchStrategy[Any]:
        if builtin in INTEGERS:
            low, high = INTEGERS[builtin]
            extremes = [
                n for n in (low, high, 0, 1, -1, 2**53 + 1, -(2**63)) if n is not None
            ]
            inside = [
                n
                for n in extremes
                if (low is None or n >= low) and (high is None or n <= high)
            ]
            return st.sampled_from(inside) | st.integers(low, high)
        match builtin:
            case "boolean":
                return st.booleans()
            case "double" | "float":
                return st.floats(allow_nan=False, allow_infinity=False)
            case "base64Binary" | "hexBinary":
                return st.binary(max_size=40)
            case "dateTime":
                return st.datetimes().map(lambda moment: f"{moment.isoformat()}Z")
            case "string":
                return self.texts(facets.min_length or 0, facets.max_length or 60)
            case _:
                raise AssertionError(f"no values of xs:{builtin} are drawn yet")

    def texts(self, low: int = 0, high: int = 60) -> st.SearchStrategy[str]:
        """Texts, many of them odd."""
        odd = [text for text in ODD_TEXTS if low <= len(text) <= high]
        drawn = st.text(LEGAL, min_size=low, max_size=min(high, 20))
        return st.sampled_from(odd) | drawn if odd else drawn


def smallest(api: Api, name: QName) -> Any:
    """A small value of a type that has all that its schema requires."""
    found: dict[str, Any] = {}
    known = content(api.schemas, name)
    for tag, element in known.elements.items():
        if element.occurs.minimum > 0:
            value = _small(api, element)
            found[known.keys[tag]] = [value] if tag in known.many else value
    return found


def _small(api: Api, element: Element) -> Any:
    if isinstance(api.schemas.types.get(element.type), ComplexType):
        return smallest(api, element.type)
    return 1 if atomic(api.schemas, element.type)[0] in INTEGERS else "x"
