"""Sample values of simple types that satisfy their facets."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import count
from typing import TYPE_CHECKING, Any, Final

from stubwright.sandbox.generic.simple import INTEGERS
from stubwright.schema.xsd import Facets, QName, SimpleType
from tests.sweep.fill.patterns import matching

if TYPE_CHECKING:
    from random import Random

    from stubwright.schema.xsd import Schemas

_TEXTS: Final = {
    "dateTime": (
        "2024-02-29T12:00:00Z",
        "1999-12-31T23:59:59.1234567+05:30",
        "2024-01-01T24:00:00",
        "0001-01-01T00:00:00-14:00",
    ),
    "date": ("2024-02-29", "2023-12-31Z", "1970-01-01-05:00"),
    "time": ("12:00:00", "23:59:59.5Z", "24:00:00"),
    "gYear": ("2024", "1999Z"),
    "gYearMonth": ("2024-02", "1999-12Z"),
    "gMonth": ("--02", "--12Z"),
    "gMonthDay": ("--02-29", "--12-31Z"),
    "gDay": ("---29", "---01Z"),
    "duration": ("P1D", "-P1Y2M3DT4H5M6.7S", "PT0S"),
    "anyURI": ("http://example.com/", "urn:a:b?c=d&e=f", "../x"),
    "language": ("en", "zh-Hant-TW"),
}
_NAMES: Final = {"NCName", "NMTOKEN", "Name", "ID", "IDREF", "ENTITY", "QName"}
_SPACED: Final = {"string", "anySimpleType"}
_WORDS: Final = ("ab", "é<ñ>", "\"q\" & 'r'", "日本", "]]>", "a  b", "0", "\U0001f600")
_ids = count(1)


def facets_of(schemas: Schemas, name: QName | None) -> list[Facets]:
    """Return the facets of a simple type and its bases, its own first."""
    found: list[Facets] = []
    seen: set[QName] = set()
    while name is not None and name not in seen:
        seen.add(name)
        component = schemas.types.get(name)
        if component is None:
            break
        found.append(component.facets)
        name = component.base
    return found


class Samples:
    """Makes values of built-in types; with ``varied``, random ones instead of the simplest."""

    def __init__(self, schemas: Schemas, random: Random, *, varied: bool) -> None:
        self._schemas = schemas
        self._random = random
        self._varied = varied

    def value(self, base: QName, declared: QName | None) -> Any:
        """Return a value of a built-in type that satisfies the facets of the declared type."""
        types = self._schemas.types
        component = types.get(declared) if declared is not None else None
        if isinstance(component, SimpleType) and component.variety == "union":
            return self._member(component)
        facets = facets_of(self._schemas, declared)
        local = base.local
        if local == "boolean":
            return not self._varied or self._random.random() < 0.5
        if local in INTEGERS:
            written = self._matching(facets)
            if written is not None and re.fullmatch(r"-?[0-9]+", written):
                return int(written)
            return int(self._number(facets, local))
        if local == "decimal":
            written = self._matching(facets)
            if written is not None and re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", written):
                return Decimal(written)
            return self._decimal(facets)
        if local in {"double", "float"}:
            drawn = self._varied and not any(_bounds(facets))
            special = self._random.choice((1.5, -0.25, 1e100, float("inf"), 3.0))
            if drawn and not (local == "float" and special == 1e100):
                return special
            return float(self._number(facets, local))
        if local in {"base64Binary", "hexBinary"}:
            sizes = ((f.length, f.min_length) for f in facets)
            size = next((n for pair in sizes for n in pair if n), 2)
            return self._random.randbytes(size) if self._varied else b"a" * size
        return self._text(local, facets)

    def _member(self, union: SimpleType) -> str:
        members = list(union.members)
        if self._varied:
            self._random.shuffle(members)
        for member in members:
            inner = self._schemas.types.get(member)
            if not isinstance(inner, SimpleType):
                return _written(self.value(member, member))
            if inner.variety == "list":
                continue
            if inner.facets.enumeration:
                return inner.facets.enumeration[0]
            return _written(self.value(self._builtin(member), member))
        return "a"

    def _builtin(self, name: QName) -> QName:
        component = self._schemas.types.get(name)
        while isinstance(component, SimpleType) and component.base is not None:
            name = component.base
            component = self._schemas.types.get(name)
        return name

    def _matching(self, facets: list[Facets]) -> str | None:
        made = (matching(p, self._random) for f in facets for p in f.patterns)
        return next((text for text in made if text is not None), None)

    def _decimal(self, facets: list[Facets]) -> Decimal:
        number = self._number(facets, "decimal")
        digits = min(
            (f.fraction_digits for f in facets if f.fraction_digits is not None),
            default=2,
        )
        if self._varied and digits and not any(_bounds(facets)):
            return number + Decimal(self._random.randint(1, 9)).scaleb(-digits)
        return number if digits == 0 or number != 1 else Decimal("1.0")

    def _number(self, facets: list[Facets], local: str) -> Decimal:
        low, high = INTEGERS.get(local, (None, None))
        lows, highs = _bounds(facets)
        lows += [Decimal(low)] if low is not None else []
        highs += [Decimal(high)] if high is not None else []
        least, most = max(lows, default=None), min(highs, default=None)
        if not self._varied:
            one = Decimal(1)
            if least is not None and least > one:
                return least
            return most if most is not None and most < one else one
        digits = [f.total_digits for f in facets if f.total_digits is not None]
        largest = Decimal(10 ** (min([*digits, 5]) - 1))
        least = -largest if least is None else least
        most = max(least, largest) if most is None else most
        if digits or most - least > 10**6:
            most = max(least, min(most, largest))
            least = min(most, max(least, -largest))
        return Decimal(self._random.randint(int(least), int(most)))

    def _text(self, local: str, facets: list[Facets]) -> str:
        patterns = [p for f in facets for p in f.patterns]
        known = _TEXTS.get(local, ())
        if not self._varied or any(_bounds(facets)):
            known = known[:1]
        fitting = [
            text for text in known if any(re.fullmatch(p, text) for p in patterns)
        ]
        if fitting:
            return fitting[0]
        made = self._matching(facets) if patterns else None
        if made is not None:
            return _padded(made, facets)
        if known:
            return self._random.choice(known)
        if local in _NAMES:
            return f"n{next(_ids)}"
        return _padded(self._words(local, facets) if self._varied else "a", facets)

    def _words(self, local: str, facets: list[Facets]) -> str:
        text = "".join(self._random.choices(_WORDS, k=self._random.randint(0, 3)))
        if local not in _SPACED or any(f.white_space for f in facets):
            cut = any(f.length or f.max_length or f.min_length for f in facets)
            return re.sub(" +", "-" if cut else " ", text)
        return self._random.choice((text, f" {text}\n", text))


def _written(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _bounds(facets: list[Facets]) -> tuple[list[Decimal], list[Decimal]]:
    lows: list[Decimal] = []
    highs: list[Decimal] = []
    for f in facets:
        for text, step, found in (
            (f.min_inclusive, 0, lows),
            (f.min_exclusive, 1, lows),
            (f.max_inclusive, 0, highs),
            (f.max_exclusive, -1, highs),
        ):
            if text is not None and re.fullmatch(r"[+-]?[0-9.]+", text):
                found.append(Decimal(text) + step)
            elif text is not None:
                found.append(Decimal(0))
    return lows, highs


def _padded(text: str, facets: list[Facets]) -> str:
    least = max((n for f in facets for n in (f.length, f.min_length) if n), default=0)
    sizes = (n for f in facets for n in (f.length, f.max_length) if n is not None)
    return (text + "a" * (least - len(text)))[: min(sizes, default=None)]
