"""Sample values of simple types that keep the facets of their schema."""

from __future__ import annotations

import re
import re._constants as ops
import re._parser as parser
from decimal import Decimal
from itertools import count
from typing import TYPE_CHECKING, Any, Final

from stubwright.model.xsd import Facets, QName, SimpleType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stubwright.model.xsd import Schemas

_TEXTS: Final = {
    "dateTime": "2024-02-29T12:00:00Z",
    "date": "2024-02-29",
    "time": "12:00:00",
    "gYear": "2024",
    "gYearMonth": "2024-02",
    "gMonth": "--02",
    "gMonthDay": "--02-29",
    "gDay": "---29",
    "duration": "P1D",
    "anyURI": "http://example.com/",
    "language": "en",
}
_NAMES: Final = {"NCName", "NMTOKEN", "Name", "ID", "IDREF", "ENTITY", "QName"}
_WHOLE: Final = re.compile(r"(?i)(integer|long|int|short|byte)$")
_ids = count(1)


def facets_of(schemas: Schemas, name: QName | None) -> list[Facets]:
    """The facets of a simple type and its bases, its own first."""
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


def sample(schemas: Schemas, base: QName, declared: QName | None) -> Any:
    """A value of a built-in type that keeps the facets of the declared one."""
    component = schemas.types.get(declared) if declared is not None else None
    if isinstance(component, SimpleType) and component.variety == "union":
        for member in component.members:
            inner = schemas.types.get(member)
            if isinstance(inner, SimpleType) and inner.facets.enumeration:
                return inner.facets.enumeration[0]
            base = inner.base if isinstance(inner, SimpleType) else None
            return str(sample(schemas, base or member, member))
    facets = facets_of(schemas, declared)
    local = base.local
    if local == "boolean":
        return True
    if _WHOLE.search(local):
        written = next((_matching(p) for f in facets for p in f.patterns), None)
        if written is not None and written.isdecimal():
            return int(written.replace("1", "2"))
        return int(_number(facets, negative="negative" in local or "Positive" in local))
    if local == "decimal":
        whole = any(f.fraction_digits == 0 for f in facets)
        number = _number(facets)
        return number if whole or number != 1 else Decimal("1.0")
    if local in {"double", "float"}:
        return float(_number(facets))
    if local in {"base64Binary", "hexBinary"}:
        size = next((n for f in facets for n in (f.length, f.min_length) if n), 2)
        return b"a" * size
    return _text(local, facets)


def _number(facets: list[Facets], *, negative: bool = False) -> Decimal:
    for f in facets:
        if f.min_inclusive is not None and Decimal(f.min_inclusive) > 1:
            return Decimal(f.min_inclusive)
        if f.min_exclusive is not None and Decimal(f.min_exclusive) >= 1:
            return Decimal(f.min_exclusive) + 1
        if f.max_inclusive is not None and Decimal(f.max_inclusive) < 1:
            return Decimal(f.max_inclusive)
    return Decimal(-1 if negative else 1)


def _text(local: str, facets: list[Facets]) -> str:
    patterns = [p for f in facets for p in f.patterns]
    if local in _TEXTS and any(re.fullmatch(p, _TEXTS[local]) for p in patterns):
        return _TEXTS[local]
    for f in facets:
        if f.patterns:
            made = next(
                (m for p in f.patterns if (m := _matching(p)) is not None), None
            )
            if made is not None:
                return _padded(made, facets)
    if local in _TEXTS:
        return _TEXTS[local]
    if local in _NAMES:
        return f"n{next(_ids)}"
    return _padded("a", facets)


def _padded(text: str, facets: list[Facets]) -> str:
    size = max((n for f in facets for n in (f.length, f.min_length) if n), default=0)
    return text + "a" * (size - len(text))


def _matching(pattern: str) -> str | None:
    """The plainest text that a pattern of XML Schema matches; None where that isn't known."""
    plain = re.sub(r"\\[pP]\{L\w?\}", "[A-Za-z]", pattern)
    plain = re.sub(r"\\[pP]\{N\w?\}", "[0-9]", plain).replace("\\i", "[A-Za-z_]")
    plain = plain.replace("\\c", "[A-Za-z0-9]").replace("$", "\\$").replace("^", "\\^")
    plain = plain.replace("[\\^", "[^").replace("\\\\$", "\\$").replace("\\\\^", "\\^")
    try:
        made = "".join(_parts(parser.parse(plain)))
        return made if re.fullmatch(plain, made) else None
    except (re.error, KeyError):
        return None


def _parts(tree: Any) -> Iterator[str]:
    for op, argument in tree:
        if op is ops.LITERAL:
            yield chr(argument)
        elif op is ops.NOT_LITERAL:
            yield "a" if chr(argument) != "a" else "b"
        elif op is ops.ANY:
            yield "a"
        elif op is ops.IN:
            yield _member(argument)
        elif op in {ops.MAX_REPEAT, ops.MIN_REPEAT}:
            least, most, inner = argument
            yield "".join(_parts(inner)) * (least or min(1, most))
        elif op is ops.SUBPATTERN:
            yield from _parts(argument[-1])
        elif op is ops.BRANCH:
            yield from _parts(argument[1][0])


def _member(items: Any) -> str:
    if items[0][0] is ops.NEGATE:
        return "a"
    kind, value = items[0]
    if kind is ops.CATEGORY:
        return {ops.CATEGORY_DIGIT: "1", ops.CATEGORY_SPACE: " "}.get(value, "a")
    return chr(value[0] if kind is ops.RANGE else value)
