"""The facets of a simple type, as sentences for a docstring."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stubwright.plan.content.values import Array, Atomic, SimpleList
from stubwright.schema.xsd import SimpleType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stubwright.plan.content.values import Value
    from stubwright.schema.xsd import Facets, QName, Schemas

_LONGEST: Final = 60
"""The longest pattern that is shown; longer ones don't help a reader."""


def constraints(value: Value, schemas: Schemas) -> str:
    """Return the facets of a value's type as sentences; an empty text where there are none."""
    while isinstance(value, (Array, SimpleList)):
        value = value.item
    if not isinstance(value, Atomic) or value.declared is None:
        return ""
    sentences: dict[str, None] = {}
    for facets in _facets(value.declared, schemas):
        for sentence in (_length(facets), _range(facets), _pattern(facets)):
            if sentence:
                sentences.setdefault(sentence)
    return " ".join(sentences)


def _facets(name: QName | None, schemas: Schemas) -> Iterator[Facets]:
    seen: set[QName] = set()
    while name is not None and name not in seen:
        seen.add(name)
        component = schemas.types.get(name)
        if not isinstance(component, SimpleType):
            return
        yield component.facets
        name = component.base


def _length(facets: Facets) -> str:
    low, high = facets.min_length, facets.max_length
    if facets.length is not None:
        return f"{facets.length} long."
    if low and high is not None:
        return f"{low} long." if low == high else f"{low} to {high:,} long."
    if high is not None:
        return f"At most {high:,} long."
    return f"At least {low} long." if low else ""


def _range(facets: Facets) -> str:
    words: list[str] = []
    for word, bound in (
        ("at least", facets.min_inclusive),
        ("more than", facets.min_exclusive),
        ("at most", facets.max_inclusive),
        ("less than", facets.max_exclusive),
    ):
        if bound:
            words.append(f"{word} {bound}")
    text = ", ".join(words)
    return f"{text[0].upper()}{text[1:]}." if text else ""


def _pattern(facets: Facets) -> str:
    shown = [pattern for pattern in facets.patterns if len(pattern) <= _LONGEST]
    if not shown or len(shown) != len(facets.patterns):
        return ""
    return f"Matches {' or '.join(f'`{pattern}`' for pattern in shown)}."
