"""The facets of a type in words."""

from __future__ import annotations

import pytest

from stubwright.plan.content.values import Atomic
from stubwright.plan.types.constraints import constraints
from stubwright.schema.xsd import XSD, Facets, QName, Schemas, SimpleType

NAME = QName("urn:t", "T")
STRING = QName(XSD, "string")


def said(facets: Facets) -> str:
    schemas = Schemas(types={NAME: SimpleType(NAME, base=STRING, facets=facets)})
    return constraints(Atomic(STRING, NAME), schemas)


@pytest.mark.parametrize(
    ("facets", "text"),
    [
        (Facets(), ""),
        (Facets(max_length=1000), "At most 1,000 long."),
        (Facets(min_length=2, max_length=5), "2 to 5 long."),
        (Facets(min_length=2, max_length=2), "2 long."),
        (Facets(length=3), "3 long."),
        (Facets(min_length=1), "At least 1 long."),
        (Facets(min_inclusive="1", max_exclusive="5"), "At least 1, less than 5."),
        (Facets(patterns=("[a-z]+", "x")), "Matches `[a-z]+` or `x`."),
        (Facets(patterns=("x" * 61,)), ""),
        (Facets(max_length=5, patterns=("a*",)), "At most 5 long. Matches `a*`."),
    ],
)
def test_facets_in_words(facets: Facets, text: str) -> None:
    assert said(facets) == text


def test_a_type_has_the_facets_of_its_bases() -> None:
    own = QName("urn:t", "Own")
    schemas = Schemas(
        types={
            NAME: SimpleType(NAME, base=STRING, facets=Facets(max_length=5)),
            own: SimpleType(own, base=NAME, facets=Facets(min_length=2)),
        }
    )
    assert (
        constraints(Atomic(STRING, own), schemas) == "At least 2 long. At most 5 long."
    )
