"""Content models, written and read back: each text was written by hand from the schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import tostring

import pytest

from tests.support.generated_api import GeneratedApi, package_of, parsed, refused
from tests.support.packages import type_check

if TYPE_CHECKING:
    from pathlib import Path

CONTENT: Final = {
    "choice": '<xs:choice><xs:element name="a" type="xs:int"/><xs:sequence><xs:element name="b" type="xs:int"/>'
    '<xs:element name="c" type="xs:int" minOccurs="0"/></xs:sequence></xs:choice>',
    "choices": '<xs:choice minOccurs="0" maxOccurs="unbounded"><xs:element name="a" type="xs:int"/>'
    '<xs:element name="b" type="xs:string"/></xs:choice>',
    "groups": '<xs:sequence maxOccurs="unbounded"><xs:element name="a" type="xs:int"/>'
    '<xs:element name="b" type="xs:int" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>',
    "together": '<xs:sequence><xs:sequence minOccurs="0"><xs:element name="a" type="xs:int"/>'
    '<xs:element name="b" type="xs:int"/></xs:sequence></xs:sequence>',
    "wild": '<xs:sequence><xs:element name="a" type="xs:int"/><xs:any minOccurs="0" maxOccurs="unbounded"/></xs:sequence>'
    '<xs:anyAttribute/>',
    "needed": '<xs:sequence><xs:any namespace="##other"/></xs:sequence>',
    "fixed": '<xs:sequence><xs:element name="a" type="xs:int" fixed="3"/></xs:sequence>'
    '<xs:attribute name="v" type="xs:string" fixed="x"/>',
    "forms": '<xs:sequence><xs:element name="a" type="xs:boolean" fixed="1"/><xs:element name="b" type="xs:int" fixed="03"/>'
    '<xs:element name="c" type="xs:double" fixed="1"/></xs:sequence>',
    "attributes": '<xs:sequence/><xs:attribute name="id" type="xs:int" use="required"/>'
    '<xs:attributeGroup ref="t:more"/>',
    "several": '<xs:sequence><xs:element name="a" type="xs:int" maxOccurs="unbounded"/></xs:sequence>',
    "head": '<xs:sequence><xs:element ref="t:pet" maxOccurs="unbounded"/></xs:sequence>',
    "shape": '<xs:sequence><xs:element name="shape" type="t:Shape"/></xs:sequence>',
    "price": '<xs:sequence><xs:element name="price" type="t:Price"/></xs:sequence>',
    "any": '<xs:sequence><xs:element name="x" type="xs:anyType" maxOccurs="unbounded"/></xs:sequence>',
    "numbers": '<xs:sequence><xs:element name="d" type="xs:decimal"/><xs:element name="h" type="xs:hexBinary"/>'
    '<xs:element name="u" type="xs:unsignedByte"/><xs:element name="f" type="xs:double"/></xs:sequence>',
}  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a package that has an API for each content."""
    return package_of(CONTENT, tmp_path_factory.mktemp("content"), "content_package")


@pytest.fixture
def api(folder: Path, request: pytest.FixtureRequest) -> GeneratedApi:
    """The API for the content that a test is about."""
    assert folder
    return GeneratedApi(f"content_package.{request.param}")


def test_type_checkers_agree(folder: Path) -> None:
    assert not type_check("content_package", folder)


@pytest.mark.parametrize("api", ["choice"], indirect=True)
def test_of_a_choice_exactly_one_is_written(api: GeneratedApi) -> None:
    assert api.write(a=1) == "<tns:DoRequest><tns:a>1</tns:a></tns:DoRequest>"
    assert (
        api.write(b=1, c=2)
        == "<tns:DoRequest><tns:b>1</tns:b><tns:c>2</tns:c></tns:DoRequest>"
    )
    assert "needs one of a, b and c" in refused(api)
    assert "only one of a, b and c" in refused(api, a=1, b=2)
    assert "is required" in refused(api, c=2)
    response = api.read("<DoResponse><b>5</b></DoResponse>")
    assert (response.a, response.b, response.c) == (None, 5, None)


@pytest.mark.parametrize("api", ["choices"], indirect=True)
def test_repeated_choices_keep_their_order(api: GeneratedApi) -> None:
    item = api.module("types").DoRequestChoice
    written = api.write(choices=[item(b="x"), item(a=1), item(b="y")])
    assert (
        written
        == "<tns:DoRequest><tns:b>x</tns:b><tns:a>1</tns:a><tns:b>y</tns:b></tns:DoRequest>"
    )
    assert "only one" in refused(api, choices=[item(a=1, b="x")])
    response = api.read("<DoResponse><b>x</b><a>1</a><a>2</a></DoResponse>")
    assert [(c.a, c.b) for c in response.choices] == [(None, "x"), (1, None), (2, None)]


@pytest.mark.parametrize("api", ["groups"], indirect=True)
def test_repeated_sequences_are_distinguished(api: GeneratedApi) -> None:
    item = api.module("types").DoRequestSequence
    written = api.write(groups=[item(a=1, b=[2, 3]), item(a=4)])
    assert written == (
        "<tns:DoRequest><tns:a>1</tns:a><tns:b>2</tns:b><tns:b>3</tns:b><tns:a>4</tns:a></tns:DoRequest>"
    )
    assert "at least one" in refused(api, groups=[])
    response = api.read("<DoResponse><a>1</a><a>2</a><b>3</b><b>4</b></DoResponse>")
    assert [(g.a, list(g.b)) for g in response.groups] == [(1, []), (2, [3, 4])]


@pytest.mark.parametrize("api", ["together"], indirect=True)
def test_an_optional_sequence_is_written_whole(api: GeneratedApi) -> None:
    assert api.write() == "<tns:DoRequest></tns:DoRequest>"
    assert (
        api.write(a=1, b=2)
        == "<tns:DoRequest><tns:a>1</tns:a><tns:b>2</tns:b></tns:DoRequest>"
    )
    assert "with the fields beside it" in refused(api, a=1)


@pytest.mark.parametrize("api", ["wild"], indirect=True)
def test_what_the_schema_does_not_name_is_kept(api: GeneratedApi) -> None:
    other = parsed('<n:o xmlns:n="urn:o" n:k="v">t<n:p/></n:o>')
    written = api.write(a=1, other_elements=[other], other_attributes={"{urn:q}z": "1"})
    body = parsed(f'<body xmlns:tns="urn:t">{written}</body>')[0]
    assert body.get("{urn:q}z") == "1"
    assert tostring(body[1]) == tostring(other)
    response = api.read(
        '<DoResponse k="v"><a>1</a><o xmlns="urn:o" i:type="x:int">5</o></DoResponse>'
    )
    assert response.other_attributes == {"k": "v"}
    (kept,) = response.other_elements
    assert (kept.tag, kept.text) == ("{urn:o}o", "5")
    again = api.write(a=1, other_elements=[kept])
    assert 'xmlns:t0="http://www.w3.org/2001/XMLSchema" i:type="t0:int"' in again


@pytest.mark.parametrize("api", ["wild"], indirect=True)
def test_a_type_without_a_namespace_keeps_none(api: GeneratedApi) -> None:
    outer = '<o xmlns="urn:o"><e:x xmlns:e="urn:o" xmlns="" i:type="Foo"><y/></e:x></o>'
    response = api.read(f"<DoResponse><a>1</a>{outer}</DoResponse>")
    written = api.write(a=1, other_elements=response.other_elements)
    spaces = 'xmlns:tns="urn:t" xmlns:i="http://www.w3.org/2001/XMLSchema-instance"'
    again = parsed(f"<b {spaces}>{written}</b>")[0][1]
    kind = "{http://www.w3.org/2001/XMLSchema-instance}type"
    assert [(e.tag, e.get(kind)) for e in again.iter()] == [
        ("{urn:o}o", None), ("{urn:o}x", "Foo"), ("y", None),
    ]  # fmt: skip
    assert '<e:x xmlns:e="urn:o" xmlns="" i:type="Foo">' in written


@pytest.mark.parametrize("api", ["wild"], indirect=True)
def test_a_wildcard_may_have_elements_of_known_names(api: GeneratedApi) -> None:
    response = api.read("<DoResponse><a>1</a><b>2</b><a>3</a></DoResponse>")
    assert response.a == 1
    assert [e.text for e in response.other_elements] == ["2", "3"]


@pytest.mark.parametrize("api", ["needed"], indirect=True)
def test_a_wildcard_may_need_an_element(api: GeneratedApi) -> None:
    assert "at least one" in refused(api)
    other = parsed('<o xmlns="urn:o">1</o>')
    assert (
        api.write(other_elements=[other])
        == '<tns:DoRequest><o xmlns="urn:o">1</o></tns:DoRequest>'
    )


@pytest.mark.parametrize("api", ["fixed"], indirect=True)
def test_a_fixed_value_needs_no_argument_and_refuses_others(api: GeneratedApi) -> None:
    assert api.write() == "<tns:DoRequest><tns:a>3</tns:a></tns:DoRequest>"
    assert api.write(v="x") == '<tns:DoRequest v="x"><tns:a>3</tns:a></tns:DoRequest>'
    assert "must be '3'" in refused(api, a=9)
    assert "must be 'x'" in refused(api, v="y")


@pytest.mark.parametrize("api", ["forms"], indirect=True)
def test_a_fixed_value_may_have_several_forms(api: GeneratedApi) -> None:
    assert api.write(c=1.0) == (
        "<tns:DoRequest><tns:a>1</tns:a><tns:b>03</tns:b><tns:c>1</tns:c></tns:DoRequest>"
    )
    assert "must be '1'" in refused(api, a=False, c=1.0)
    assert "must be '03'" in refused(api, b=4, c=1.0)


@pytest.mark.parametrize("api", ["attributes"], indirect=True)
def test_attributes_are_fields(api: GeneratedApi) -> None:
    assert (
        api.write(id=1, lang='"')
        == '<tns:DoRequest id="1" lang="&quot;"></tns:DoRequest>'
    )
    assert api.write(id=1) == '<tns:DoRequest id="1"></tns:DoRequest>'
    assert "is required" in refused(api, id=None)
    response = api.read('<DoResponse id="7"/>')
    assert (response.id, response.lang) == (7, None)


@pytest.mark.parametrize("api", ["several"], indirect=True)
def test_a_list_that_must_have_items_is_not_sent_empty(api: GeneratedApi) -> None:
    assert "at least one" in refused(api, a=[])


@pytest.mark.parametrize("api", ["head"], indirect=True)
def test_elements_substitute_for_the_head_of_their_group(api: GeneratedApi) -> None:
    item = api.module("types").DoRequestChoice
    written = api.write(choices=[item(dog="d"), item(cat="c")])
    assert (
        written
        == "<tns:DoRequest><tns:dog>d</tns:dog><tns:cat>c</tns:cat></tns:DoRequest>"
    )
    response = api.read("<DoResponse><cat>c</cat><dog>d</dog></DoResponse>")
    assert [(c.cat, c.dog) for c in response.choices] == [("c", None), (None, "d")]


@pytest.mark.parametrize("api", ["shape"], indirect=True)
def test_an_abstract_type_is_written_as_a_derived_one(api: GeneratedApi) -> None:
    types = api.module("types")
    assert api.write(shape=types.Circle(id=1, r=2)) == (
        '<tns:DoRequest><tns:shape i:type="tns:Circle"><tns:id>1</tns:id><tns:r>2</tns:r></tns:shape></tns:DoRequest>'
    )
    assert "abstract type Shape" in refused(api, shape=types.Shape(id=1))
    response = api.read(
        '<DoResponse><shape i:type="Circle"><id>1</id><r>2</r></shape></DoResponse>'
    )
    assert response.shape == types.Circle(id=1, r=2)


@pytest.mark.parametrize("api", ["price"], indirect=True)
def test_text_with_attributes(api: GeneratedApi) -> None:
    price = api.module("types").Price
    written = api.write(price=price(value=5, currency="EUR"))
    assert (
        written
        == '<tns:DoRequest><tns:price currency="EUR">5</tns:price></tns:DoRequest>'
    )
    response = api.read('<DoResponse><price currency="EUR">5</price></DoResponse>')
    assert response.price == price(value=5, currency="EUR")


@pytest.mark.parametrize("api", ["any"], indirect=True)
def test_a_value_of_any_type_states_its_type(api: GeneratedApi) -> None:
    written = api.write(x=[5, "t", True])
    body = parsed(
        f'<b xmlns:tns="urn:t" xmlns:i="http://www.w3.org/2001/XMLSchema-instance">{written}</b>'
    )[0]
    kind = "{http://www.w3.org/2001/XMLSchema-instance}type"
    assert [(e.text, e.get(kind)) for e in body] == [
        ("5", "xsd:int"), ("t", "xsd:string"), ("true", "xsd:boolean"),
    ]  # fmt: skip
    response = api.read(
        '<DoResponse><x i:type="x:int">5</x><x>t</x><x><y/></x></DoResponse>'
    )
    number, text, element = response.x
    assert (number, text) == (5, "t")
    assert [child.tag for child in element] == ["{urn:t}y"]


@pytest.mark.parametrize("api", ["any"], indirect=True)
def test_a_value_of_any_type_keeps_its_attributes(api: GeneratedApi) -> None:
    (kept,) = api.read('<DoResponse><x i:type="x:int" k="v">5</x></DoResponse>').x
    assert (kept.text, kept.get("k")) == ("5", "v")


@pytest.mark.parametrize("api", ["numbers"], indirect=True)
def test_numbers_and_bytes(api: GeneratedApi) -> None:
    from decimal import Decimal

    written = api.write(d=Decimal("1E+3"), h=b"\x0a", u=255, f=float("-inf"))
    assert written == (
        "<tns:DoRequest><tns:d>1000</tns:d><tns:h>0A</tns:h><tns:u>255</tns:u><tns:f>-INF</tns:f></tns:DoRequest>"
    )
    assert "unsignedByte" in refused(api, d=Decimal(1), h=b"", u=256, f=1.0)
    response = api.read(
        "<DoResponse><d>1.50</d><h>0a</h><u>7</u><f>INF</f></DoResponse>"
    )
    assert (response.d, str(response.d)) == (Decimal("1.5"), "1.50")
    assert (response.h, response.u, response.f) == (b"\x0a", 7, float("inf"))
