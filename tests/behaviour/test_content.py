"""What a schema can say of content, on the wire and back: each text was written by hand from the schema."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element, fromstring, tostring

import pytest

from tests.support.packages import generate, install, type_check
from tests.support.wsdls import EMPTY_REPLY, document, record, sequence

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

INT = 'type="xs:int"'
CONTENT = {
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
    "twice": '<xs:sequence><xs:element name="a" type="xs:int"/><xs:element name="b" type="xs:int" minOccurs="0"/>'
    '<xs:element name="a" type="xs:int" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>',
    "shared": '<xs:choice><xs:sequence><xs:element name="street" type="xs:string"/><xs:element name="city" type="xs:string"/>'
    '</xs:sequence><xs:sequence><xs:element name="box" type="xs:int"/><xs:element name="city" type="xs:string" minOccurs="0"/>'
    '</xs:sequence></xs:choice>',
    "wilder": '<xs:sequence><xs:any namespace="##other" minOccurs="0"/><xs:element name="a" type="xs:int"/>'
    '<xs:choice maxOccurs="unbounded"><xs:element name="b" type="xs:int"/><xs:any namespace="##other"/></xs:choice></xs:sequence>',
    "nested": '<xs:sequence maxOccurs="unbounded"><xs:element name="k" type="xs:int"/><xs:choice minOccurs="0" maxOccurs="unbounded">'
    '<xs:element name="a" type="xs:int"/><xs:sequence><xs:element name="b" type="xs:int"/><xs:element name="c" type="xs:int"/>'
    '</xs:sequence></xs:choice></xs:sequence>',
    "whole": '<xs:sequence><xs:sequence minOccurs="0"><xs:element name="a" type="xs:int"/><xs:choice><xs:element name="b" type="xs:int"/>'
    '<xs:element name="c" type="xs:string"/></xs:choice></xs:sequence></xs:sequence>',
    "narrower": '<xs:sequence><xs:element name="x" type="t:Narrower"/></xs:sequence>',
    "narrow": '<xs:sequence><xs:element name="x" type="t:Narrow"/></xs:sequence>',
}  # fmt: skip
TYPES = (
    '<xs:attributeGroup name="more"><xs:attribute name="lang" type="xs:string"/></xs:attributeGroup>'
    '<xs:element name="pet" type="xs:string" abstract="true"/>'
    '<xs:element name="cat" type="xs:string" substitutionGroup="t:pet"/>'
    '<xs:element name="dog" type="xs:string" substitutionGroup="t:pet"/>'
    '<xs:complexType name="Shape" abstract="true"><xs:sequence><xs:element name="id" type="xs:int"/></xs:sequence></xs:complexType>'
    + record("Circle", "r:xs:int", base="t:Shape")
    + '<xs:complexType name="Price"><xs:simpleContent><xs:extension base="xs:int">'
    '<xs:attribute name="currency" type="xs:string"/></xs:extension></xs:simpleContent></xs:complexType>'
    + record("Wide", "a", "b")
    + '<xs:complexType name="Narrow"><xs:complexContent><xs:restriction base="t:Wide"><xs:sequence>'
    '<xs:element name="b" type="xs:string"/></xs:sequence></xs:restriction></xs:complexContent></xs:complexType>'
    '<xs:complexType name="Open"><xs:sequence><xs:element name="s" type="t:Shape"/><xs:element name="v" type="xs:anyType"/>'
    '<xs:element name="n" type="xs:int" maxOccurs="5"/><xs:any minOccurs="0" maxOccurs="9"/></xs:sequence></xs:complexType>'
    '<xs:complexType name="Narrower"><xs:complexContent><xs:restriction base="t:Open"><xs:sequence>'
    '<xs:element name="s" type="t:Circle"/><xs:element name="v" type="xs:string"/><xs:element name="n" type="xs:int"/>'
    '<xs:element ref="t:cat"/></xs:sequence></xs:restriction></xs:complexContent></xs:complexType>'
    '<xs:complexType name="Text" mixed="true"><xs:sequence><xs:any minOccurs="0"/></xs:sequence></xs:complexType>'
)


def wsdl(content: str) -> str:
    """A WSDL whose one operation asks and answers with some content."""
    elements = "".join(
        f'<xs:element name="Do{side}"><xs:complexType>{content}</xs:complexType></xs:element>'
        for side in ("Request", "Response")
    )
    return document(TYPES + elements)


class Made:
    """One API of a package that was generated."""

    def __init__(self, root: str) -> None:
        self._root = root
        self.call: Any = self.module("_soap.operations.do").CALL
        self.runtime = importlib.import_module(
            f"{root.rpartition('.')[0]}._runtime.xml_read"
        )

    def module(self, name: str) -> ModuleType:
        """A module of the API."""
        return importlib.import_module(f"{self._root}.{name}")

    def write(self, **fields: Any) -> str:
        """The body of a request with some fields."""
        return str(self.call.write(self.module("operations.do").DoRequest(**fields)))

    def read(self, text: str) -> Any:
        """The response for the content of a reply's element, and what was left unread."""
        envelope = self.runtime.read_envelope(
            f'<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns="urn:t"'
            f' xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns:x="http://www.w3.org/2001/XMLSchema">'
            f"<s:Body>{text}</s:Body></s:Envelope>".encode()
        )
        response = self.call.read_answer(envelope.body[0], envelope.reply)
        assert not envelope.reply.unread
        return response


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a package that has an API for each content."""
    made = tmp_path_factory.mktemp("content")
    found = generate({name: wsdl(text) for name, text in CONTENT.items()}, made)
    assert not found.findings
    install(found.files, made, "content_package")
    return made


@pytest.fixture
def api(folder: Path, request: pytest.FixtureRequest) -> Made:
    """The API for the content that a test is about."""
    assert folder
    return Made(f"content_package.{request.param}")


def test_type_checkers_agree(folder: Path) -> None:
    assert not type_check("content_package", folder)


def parsed(text: str) -> Element:
    """The root of a text of our own."""
    return fromstring(text)  # noqa: S314  # our own message


def refused(api: Made, **fields: Any) -> str:
    """Why some fields can't be written."""
    with pytest.raises(ValueError, match=r".") as caught:
        api.write(**fields)
    return str(caught.value)


@pytest.mark.parametrize("api", ["choice"], indirect=True)
def test_of_a_choice_exactly_one_is_written(api: Made) -> None:
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
def test_repeated_choices_keep_their_order(api: Made) -> None:
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
def test_repeated_sequences_are_told_apart(api: Made) -> None:
    item = api.module("types").DoRequestSequence
    written = api.write(groups=[item(a=1, b=[2, 3]), item(a=4)])
    assert written == (
        "<tns:DoRequest><tns:a>1</tns:a><tns:b>2</tns:b><tns:b>3</tns:b><tns:a>4</tns:a></tns:DoRequest>"
    )
    assert "at least one" in refused(api, groups=[])
    response = api.read("<DoResponse><a>1</a><a>2</a><b>3</b><b>4</b></DoResponse>")
    assert [(g.a, list(g.b)) for g in response.groups] == [(1, []), (2, [3, 4])]


@pytest.mark.parametrize("api", ["together"], indirect=True)
def test_an_optional_sequence_is_written_whole(api: Made) -> None:
    assert api.write() == "<tns:DoRequest></tns:DoRequest>"
    assert (
        api.write(a=1, b=2)
        == "<tns:DoRequest><tns:a>1</tns:a><tns:b>2</tns:b></tns:DoRequest>"
    )
    assert "with its neighbours" in refused(api, a=1)


@pytest.mark.parametrize("api", ["wild"], indirect=True)
def test_what_the_schema_does_not_name_is_kept(api: Made) -> None:
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
def test_a_type_of_no_namespace_stays_one(api: Made) -> None:
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


@pytest.mark.parametrize("api", ["needed"], indirect=True)
def test_a_wildcard_may_need_an_element(api: Made) -> None:
    assert "at least one" in refused(api)
    other = parsed('<o xmlns="urn:o">1</o>')
    assert (
        api.write(other_elements=[other])
        == '<tns:DoRequest><o xmlns="urn:o">1</o></tns:DoRequest>'
    )


@pytest.mark.parametrize("api", ["fixed"], indirect=True)
def test_a_fixed_value_needs_no_argument_and_can_be_no_other(api: Made) -> None:
    assert api.write() == "<tns:DoRequest><tns:a>3</tns:a></tns:DoRequest>"
    assert api.write(v="x") == '<tns:DoRequest v="x"><tns:a>3</tns:a></tns:DoRequest>'
    assert "must be '3'" in refused(api, a=9)
    assert "must be 'x'" in refused(api, v="y")


@pytest.mark.parametrize("api", ["forms"], indirect=True)
def test_a_fixed_value_may_have_several_forms(api: Made) -> None:
    assert api.write(c=1.0) == (
        "<tns:DoRequest><tns:a>1</tns:a><tns:b>03</tns:b><tns:c>1</tns:c></tns:DoRequest>"
    )
    assert "must be '1'" in refused(api, a=False, c=1.0)
    assert "must be '03'" in refused(api, b=4, c=1.0)


@pytest.mark.parametrize("api", ["attributes"], indirect=True)
def test_attributes_are_fields(api: Made) -> None:
    assert (
        api.write(id=1, lang='"')
        == '<tns:DoRequest id="1" lang="&quot;"></tns:DoRequest>'
    )
    assert api.write(id=1) == '<tns:DoRequest id="1"></tns:DoRequest>'
    assert "is required" in refused(api, id=None)
    response = api.read('<DoResponse id="7"/>')
    assert (response.id, response.lang) == (7, None)


@pytest.mark.parametrize("api", ["several"], indirect=True)
def test_a_list_that_must_have_items_is_not_sent_empty(api: Made) -> None:
    assert "at least one" in refused(api, a=[])


@pytest.mark.parametrize("api", ["head"], indirect=True)
def test_elements_stand_for_the_head_of_their_group(api: Made) -> None:
    item = api.module("types").DoRequestChoice
    written = api.write(choices=[item(dog="d"), item(cat="c")])
    assert (
        written
        == "<tns:DoRequest><tns:dog>d</tns:dog><tns:cat>c</tns:cat></tns:DoRequest>"
    )
    response = api.read("<DoResponse><cat>c</cat><dog>d</dog></DoResponse>")
    assert [(c.cat, c.dog) for c in response.choices] == [("c", None), (None, "d")]


@pytest.mark.parametrize("api", ["shape"], indirect=True)
def test_an_abstract_type_is_written_as_a_derived_one(api: Made) -> None:
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
def test_text_with_attributes(api: Made) -> None:
    price = api.module("types").Price
    written = api.write(price=price(value=5, currency="EUR"))
    assert (
        written
        == '<tns:DoRequest><tns:price currency="EUR">5</tns:price></tns:DoRequest>'
    )
    response = api.read('<DoResponse><price currency="EUR">5</price></DoResponse>')
    assert response.price == price(value=5, currency="EUR")


@pytest.mark.parametrize("api", ["any"], indirect=True)
def test_a_value_of_any_type_says_its_own(api: Made) -> None:
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


@pytest.mark.parametrize("api", ["numbers"], indirect=True)
def test_numbers_and_bytes(api: Made) -> None:
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


@pytest.mark.parametrize("api", ["narrow"], indirect=True)
def test_a_restriction_refuses_what_it_leaves_out(api: Made) -> None:
    narrow = api.module("types").Narrow
    assert (
        api.write(x=narrow(b="1"))
        == "<tns:DoRequest><tns:x><tns:b>1</tns:b></tns:x></tns:DoRequest>"
    )
    assert "is not part of this type" in refused(api, x=narrow(a="1", b="1"))


@pytest.mark.parametrize("api", ["narrower"], indirect=True)
def test_a_restriction_to_narrower_types_keeps_those_of_its_base(api: Made) -> None:
    types = api.module("types")
    narrower = types.Narrower
    circle = types.Circle(id=1, r=2)
    written = api.write(x=narrower(s=circle, v="t", n=[5], cat="c"))
    assert written == (
        '<tns:DoRequest><tns:x><tns:s i:type="tns:Circle"><tns:id>1</tns:id><tns:r>2</tns:r></tns:s>'
        "<tns:v>t</tns:v><tns:n>5</tns:n><tns:cat>c</tns:cat></tns:x></tns:DoRequest>"
    )
    assert "at least one" in refused(api, x=narrower(s=circle, v="t", n=[], cat="c"))
    response = api.read(
        '<DoResponse><x><s i:type="Circle"><id>1</id><r>2</r></s><v>t</v><n>5</n><cat>c</cat></x></DoResponse>'
    )
    assert response.x == narrower(s=circle, v="t", n=[5], cat="c")


@pytest.mark.parametrize("api", ["twice"], indirect=True)
def test_elements_of_one_name_are_told_apart_by_their_place(api: Made) -> None:
    body = "<{0}DoR><{0}a>1</{0}a><{0}b>2</{0}b><{0}a>3</{0}a><{0}a>4</{0}a></{0}DoR>"
    written = api.write(a=1, b=2, a_2=[3, 4])
    assert written == body.replace("DoR", "DoRequest").format("tns:")
    response = api.read(body.replace("DoR", "DoResponse").format(""))
    assert (response.a, response.b, response.a_2) == (1, 2, [3, 4])
    response = api.read("<DoResponse><a>1</a><a>3</a></DoResponse>")
    assert (response.a, response.b, response.a_2) == (1, None, [3])


@pytest.mark.parametrize("api", ["shared"], indirect=True)
def test_branches_of_a_choice_share_a_field(api: Made) -> None:
    street = "<{0}DoR><{0}street>s</{0}street><{0}city>c</{0}city></{0}DoR>"
    written = api.write(street="s", city="c")
    assert written == street.replace("DoR", "DoRequest").format("tns:")
    assert (
        api.write(box=1, city="c")
        == "<tns:DoRequest><tns:box>1</tns:box><tns:city>c</tns:city></tns:DoRequest>"
    )
    assert api.write(box=1) == "<tns:DoRequest><tns:box>1</tns:box></tns:DoRequest>"
    wanted = "needs one of street and city, box and city"
    for fields in ({}, {"city": "c"}, {"street": "s"}, {"street": "s", "box": 1}):
        assert wanted in refused(api, **fields)
    response = api.read(street.replace("DoR", "DoResponse").format(""))
    assert (response.street, response.box, response.city) == ("s", None, "c")


@pytest.mark.parametrize("api", ["wilder"], indirect=True)
def test_each_wildcard_has_its_own_elements(api: Made) -> None:
    item = api.module("types").DoRequestChoice
    one, two = parsed('<o xmlns="urn:o">1</o>'), parsed('<o xmlns="urn:o">2</o>')
    choices = [item(b=5), item(other_elements=[two]), item(b=6)]
    assert api.write(other_elements=[one], a=0, choices=choices) == (
        '<tns:DoRequest><o xmlns="urn:o">1</o><tns:a>0</tns:a><tns:b>5</tns:b><o xmlns="urn:o">2</o>'
        "<tns:b>6</tns:b></tns:DoRequest>"
    )
    response = api.read(
        '<DoResponse><o xmlns="urn:o">1</o><a>0</a><o xmlns="urn:o">2</o><b>5</b><o xmlns="urn:o">3</o></DoResponse>'
    )
    assert [e.text for e in response.other_elements] == ["1"]
    assert [(c.b, [e.text for e in c.other_elements]) for c in response.choices] == [
        (None, ["2"]), (5, []), (None, ["3"]),
    ]  # fmt: skip


@pytest.mark.parametrize("api", ["nested"], indirect=True)
def test_repeated_groups_hold_repeated_groups(api: Made) -> None:
    types = api.module("types")
    group, choice = types.DoRequestSequence, types.DoRequestSequenceChoice
    groups = [group(k=1, choices=[choice(a=2), choice(b=3, c=4)]), group(k=5)]
    inner = "<{0}k>1</{0}k><{0}a>2</{0}a><{0}b>3</{0}b><{0}c>4</{0}c><{0}k>5</{0}k>"
    assert (
        api.write(groups=groups)
        == f"<tns:DoRequest>{inner.format('tns:')}</tns:DoRequest>"
    )
    lone = [group(k=1, choices=[choice(b=3)])]
    assert "neighbours" in refused(api, groups=lone)
    response = api.read(f"<DoResponse>{inner.format('')}</DoResponse>")
    assert [(g.k, [(c.a, c.b, c.c) for c in g.choices]) for g in response.groups] == [
        (1, [(2, None, None), (None, 3, 4)]),
        (5, []),
    ]


@pytest.mark.parametrize("api", ["whole"], indirect=True)
def test_an_optional_sequence_needs_its_choice(api: Made) -> None:
    assert api.write() == "<tns:DoRequest></tns:DoRequest>"
    assert (
        api.write(a=1, c="")
        == "<tns:DoRequest><tns:a>1</tns:a><tns:c></tns:c></tns:DoRequest>"
    )
    assert "with its neighbours" in refused(api, a=1)
    assert "with its neighbours" in refused(api, b=1)


NIL_ELEMENTS = sequence("DoRequest", "x:t:Nils") + sequence("DoResponse", "x:t:Nils")
NILS = (
    '<xs:complexType name="Nils"><xs:sequence><xs:element name="o" type="xs:int" nillable="true" minOccurs="0"/>'
    '<xs:element name="s" type="t:Nils" nillable="true" minOccurs="0"/><xs:element name="p" type="xs:int" minOccurs="0"/>'
    "</xs:sequence></xs:complexType>"
)


def test_nil_differs_from_absent_where_that_is_wanted(tmp_path: Path) -> None:
    text = document(NILS + NIL_ELEMENTS)
    found = generate({"some": text}, tmp_path, explicit_nil=True)
    plain = generate({"plain": text}, tmp_path)
    install(found.files, tmp_path, "nil_package")
    install(plain.files, tmp_path, "plain_package")
    assert not type_check("nil_package", tmp_path)
    reply = "<DoResponse><x>{}</x></DoResponse>"
    nil = '<o i:nil="true"/><s i:nil="1"/>'
    some, other = Made("nil_package.some"), Made("plain_package.plain")
    nil_value = importlib.import_module("nil_package._runtime.messages").NIL
    nils = some.module("types").Nils
    assert some.read(reply.format(nil)).x == nils(o=nil_value, s=nil_value)
    assert some.read(reply.format("")).x == nils(o=None, s=None)
    assert some.read(reply.format("<o>5</o><s/>")).x == nils(o=5, s=nils())
    assert other.read(reply.format(nil)).x == other.module("types").Nils()
    assert some.write(x=nils(o=nil_value, s=nil_value)) == (
        '<tns:DoRequest><tns:x><tns:o i:nil="true"/><tns:s i:nil="true"/></tns:x></tns:DoRequest>'
    )
    assert "| Nil" not in plain.files["plain/types/nils.py"]
    fields = found.files["some/types/nils.py"]
    assert "o: int | Nil | None" in fields
    assert "p: int | None" in fields


def test_nothing_is_lost_without_a_word(tmp_path: Path) -> None:
    ambiguous = (
        '<xs:complexType name="Any"><xs:sequence><xs:element name="v" type="xs:anyType"/></xs:sequence></xs:complexType>'
        '<xs:complexType name="Some"><xs:complexContent><xs:restriction base="t:Any"><xs:sequence>'
        '<xs:element name="v" type="t:Any"/></xs:sequence></xs:restriction></xs:complexContent></xs:complexType>'
    )
    asked = sequence("DoRequest", "x:t:Some")
    found = generate({"x": document(ambiguous + asked + EMPTY_REPLY)}, tmp_path)
    assert "operation-left-out" in found.findings
    assert "restricts v from any type to another" in found.findings
    assert generate(
        {"y": document(sequence("DoRequest", "a") + EMPTY_REPLY)}, tmp_path
    ).files
