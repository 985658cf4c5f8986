"""What the sweep fills is valid whatever the schema leaves open, and a bug in a client shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.support.wsdls import document, record
from tests.sweep.sets import pipeline, sweep

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sweep.outcome import Outcome

ANY = '<xs:any namespace="{}" processContents="{}" minOccurs="1" maxOccurs="{}"/>'
TYPES = (
    '<xs:element name="Known"><xs:complexType><xs:sequence><xs:element name="n" type="xs:int"/>'
    '</xs:sequence><xs:attribute name="must" use="required" type="xs:NCName"/></xs:complexType></xs:element>'
    '<xs:complexType name="Mixed" mixed="true"><xs:choice minOccurs="1" maxOccurs="3">'
    '<xs:element name="b" type="xs:date"/><xs:element ref="t:Known"/></xs:choice></xs:complexType>'
    '<xs:element name="Head" abstract="true" type="xs:string"/>'
    '<xs:element name="One" substitutionGroup="t:Head" type="xs:string"/>'
    '<xs:element name="Two" substitutionGroup="t:Head" type="xs:string"/>'
    + record("Base", "a:xs:string", '<xs:element ref="t:Known" minOccurs="0"/>')
    + record("Below", "c:xs:decimal", base="t:Base")
)
PLACES = {
    "strict": ANY.format("##targetNamespace", "strict", 1),
    "lax": ANY.format("##other", "lax", 3),
    "skip": ANY.format("##local", "skip", 2),
    "several": ANY.format("##targetNamespace", "lax", 1) + ANY.format("##other", "skip", 1),
    "mixed": '<xs:element name="m" type="t:Mixed"/>',
    "substitutes": '<xs:element ref="t:Head"/>',
    "derived": '<xs:element name="d" type="t:Base" maxOccurs="2"/>',
    "nil": '<xs:element name="d" type="t:Base" nillable="true" minOccurs="0"/><xs:element name="e" nillable="true" type="xs:int"/>',
    "groups": '<xs:sequence minOccurs="2" maxOccurs="4"><xs:element name="k" type="xs:ID"/><xs:element name="v"'
    ' type="xs:time" minOccurs="0"/></xs:sequence>',
    "anything": '<xs:element name="x" type="xs:anyType" maxOccurs="5"/>',
}


def swept(places: dict[str, str], folder: Path, name: str) -> Outcome:
    """The outcome of a set that has an operation for each content."""
    elements = "".join(
        f'<xs:element name="{place}{side}"><xs:complexType><xs:sequence>'
        f"{content}</xs:sequence><xs:anyAttribute/></xs:complexType></xs:element>"
        for place, content in places.items()
        for side in ("Request", "Response")
    )
    text = document(TYPES + elements, operations=tuple(places))
    (folder / "main.wsdl").write_text(text, encoding="utf-8")
    packages = folder / "packages"
    packages.mkdir()
    return sweep(folder / "main.wsdl", name, packages, random=15)


def test_what_is_filled_is_valid(tmp_path: Path) -> None:
    outcome = swept(PLACES, tmp_path, "places")
    assert outcome.problems == []
    assert (outcome.validator, outcome.operations) == ("libxml2", len(PLACES))
    assert outcome.valid == outcome.equal == 2 * len(PLACES)
    assert (outcome.random, outcome.unsound) == (30 * len(PLACES), 0)


BUGS = {
    "written": ('"tns:one", xs_string, value.one', '"tns:one", xs_string, value.two'),
    "left out": ('leaf("tns:two", xs_string, value.two)', '""'),
    "read": ('reply.string(get("one"))', 'reply.string(get("two"))'),
}


@pytest.mark.parametrize("bug", BUGS)
def test_a_bug_is_found(
    bug: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The package of a set is spoiled on its way to the disk."""
    genuine = pipeline.render_package
    spoiled: list[str] = []

    def render(*arguments: Any) -> Any:
        package = genuine(*arguments)
        for path, text in list(package.files.items()):
            if BUGS[bug][0] in text:
                spoiled.append(path)
                package.files[path] = text.replace(*BUGS[bug])
        return package

    monkeypatch.setattr(pipeline, "render_package", render)
    content = '<xs:element name="one" type="xs:string"/><xs:element name="two" type="xs:string"/>'
    outcome = swept({"do": content}, tmp_path, f"bugs_{bug.replace(' ', '_')}")
    assert spoiled
    assert outcome.unsound
