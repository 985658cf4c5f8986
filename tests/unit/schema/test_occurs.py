"""minOccurs and maxOccurs, with valid and invalid values."""

from __future__ import annotations

import pytest
from lxml import etree

from stubwright.schema.xsd import Occurs
from stubwright.schema.xsd_nodes import read_occurs


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ("", (1, 1)),
        ('minOccurs="0"', (0, 1)),
        ('maxOccurs=" unbounded "', (1, None)),
        ('minOccurs="2" maxOccurs="5"', (2, 5)),
        ('maxOccurs="99999999999999999999999"', (1, None)),
        ('minOccurs="\N{SUPERSCRIPT TWO}"', (1, 1)),
        ('minOccurs="-1" maxOccurs="many"', (1, 1)),
        ('minOccurs="\N{ARABIC-INDIC DIGIT THREE}"', (1, 1)),
    ],
)
def test_occurs(attributes: str, expected: tuple[int, int | None]) -> None:
    node = etree.fromstring(f"<element {attributes}/>")
    assert read_occurs(node) == Occurs(*expected)
