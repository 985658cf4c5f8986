"""Repeated, restricted and nil content, written and read back: each text was written by hand from the schema."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Final

import pytest

from tests.support.generated_api import GeneratedApi, package_of, parsed, refused
from tests.support.packages import generate, install, type_check
from tests.support.wsdls import EMPTY_REPLY, document, enumeration, record, sequence

if TYPE_CHECKING:
    from pathlib import Path

CONTENT: Final = {
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


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a package that has an API for each content."""
    return package_of(CONTENT, tmp_path_factory.mktemp("places"), "places_package")


@pytest.fixture
def api(folder: Path, request: pytest.FixtureRequest) -> GeneratedApi:
    """The API for the content that a test is about."""
    assert folder
    return GeneratedApi(f"places_package.{request.param}")


def test_type_checkers_agree(folder: Path) -> None:
    assert not type_check("places_package", folder)


@pytest.mark.parametrize("api", ["narrow"], indirect=True)
def test_a_restriction_refuses_what_it_leaves_out(api: GeneratedApi) -> None:
    narrow = api.module("types").Narrow
    assert (
        api.write(x=narrow(b="1"))
        == "<tns:DoRequest><tns:x><tns:b>1</tns:b></tns:x></tns:DoRequest>"
    )
    assert "is not part of this type" in refused(api, x=narrow(a="1", b="1"))


@pytest.mark.parametrize("api", ["narrower"], indirect=True)
def test_a_restriction_to_narrower_types_keeps_those_of_its_base(
    api: GeneratedApi,
) -> None:
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
def test_elements_with_the_same_name_are_distinguished_by_position(
    api: GeneratedApi,
) -> None:
    body = "<{0}DoR><{0}a>1</{0}a><{0}b>2</{0}b><{0}a>3</{0}a><{0}a>4</{0}a></{0}DoR>"
    written = api.write(a=1, b=2, a_2=[3, 4])
    assert written == body.replace("DoR", "DoRequest").format("tns:")
    response = api.read(body.replace("DoR", "DoResponse").format(""))
    assert (response.a, response.b, response.a_2) == (1, 2, [3, 4])
    response = api.read("<DoResponse><a>1</a><a>3</a></DoResponse>")
    assert (response.a, response.b, response.a_2) == (1, None, [3])


@pytest.mark.parametrize("api", ["shared"], indirect=True)
def test_branches_of_a_choice_share_a_field(api: GeneratedApi) -> None:
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
def test_each_wildcard_has_its_own_elements(api: GeneratedApi) -> None:
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
def test_repeated_groups_may_contain_repeated_groups(api: GeneratedApi) -> None:
    types = api.module("types")
    group, choice = types.DoRequestSequence, types.DoRequestSequenceChoice
    groups = [group(k=1, choices=[choice(a=2), choice(b=3, c=4)]), group(k=5)]
    inner = "<{0}k>1</{0}k><{0}a>2</{0}a><{0}b>3</{0}b><{0}c>4</{0}c><{0}k>5</{0}k>"
    assert (
        api.write(groups=groups)
        == f"<tns:DoRequest>{inner.format('tns:')}</tns:DoRequest>"
    )
    lone = [group(k=1, choices=[choice(b=3)])]
    assert "fields beside it" in refused(api, groups=lone)
    response = api.read(f"<DoResponse>{inner.format('')}</DoResponse>")
    assert [(g.k, [(c.a, c.b, c.c) for c in g.choices]) for g in response.groups] == [
        (1, [(2, None, None), (None, 3, 4)]),
        (5, []),
    ]


@pytest.mark.parametrize("api", ["whole"], indirect=True)
def test_an_optional_sequence_needs_its_choice(api: GeneratedApi) -> None:
    assert api.write() == "<tns:DoRequest></tns:DoRequest>"
    assert (
        api.write(a=1, c="")
        == "<tns:DoRequest><tns:a>1</tns:a><tns:c></tns:c></tns:DoRequest>"
    )
    assert "with the fields beside it" in refused(api, a=1)
    assert "with the fields beside it" in refused(api, b=1)


NIL_ELEMENTS = sequence("DoRequest", "x:t:Nils") + sequence("DoResponse", "x:t:Nils")
NILS = (
    '<xs:complexType name="Nils"><xs:sequence><xs:element name="o" type="xs:int" nillable="true" minOccurs="0"/>'
    '<xs:element name="s" type="t:Nils" nillable="true" minOccurs="0"/><xs:element name="p" type="xs:int" minOccurs="0"/>'
    "</xs:sequence></xs:complexType>"
)


def test_nil_differs_from_absent_on_request(tmp_path: Path) -> None:
    text = document(NILS + NIL_ELEMENTS)
    found = generate({"some": text}, tmp_path, explicit_nil=True)
    plain = generate({"plain": text}, tmp_path)
    install(found.files, tmp_path, "nil_package")
    install(plain.files, tmp_path, "plain_package")
    assert not type_check("nil_package", tmp_path)
    reply = "<DoResponse><x>{}</x></DoResponse>"
    nil = '<o i:nil="true"/><s i:nil="1"/>'
    some, other = GeneratedApi("nil_package.some"), GeneratedApi("plain_package.plain")
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


NILS_CHECKED = (
    enumeration("Colour", "red")
    + record(
        "ArrayOfPart",
        '<xs:element name="Part" type="t:Part" minOccurs="0" maxOccurs="unbounded"/>',
    )
    + record(
        "Part", '<xs:element name="c" type="t:Colour" minOccurs="0" nillable="true"/>'
    )
    + sequence(
        "DoRequest",
        '<xs:element name="parts" type="t:ArrayOfPart" minOccurs="0" nillable="true"/>',
        '<xs:element name="part" type="t:Part" minOccurs="0" nillable="true"/>',
    )
    + EMPTY_REPLY
)


def test_nil_passes_the_checks_of_a_request(tmp_path: Path) -> None:
    found = generate(
        {"x": document(NILS_CHECKED)},
        tmp_path,
        explicit_nil=True,
        effects={"Do": "batch"},
    )
    install(found.files, tmp_path, "nil_checks_package")
    assert not type_check("nil_checks_package", tmp_path)
    root = "nil_checks_package"
    nil = importlib.import_module(f"{root}._runtime.messages").NIL
    checks = importlib.import_module(f"{root}._runtime.exchange.checks")
    errors = importlib.import_module(f"{root}._runtime.errors")
    items = importlib.import_module(f"{root}._runtime.fates.items")
    do = importlib.import_module(f"{root}.x.operations.do")
    part = importlib.import_module(f"{root}.x.types").Part
    findings = checks.Findings("Do", "raise")
    for fields in ({"parts": nil}, {"part": nil}, {"part": part(c=nil)}):
        do.check(do.DoRequest(**fields), findings)
    with pytest.raises(errors.RequestError, match="must be one of Colour"):
        do.check(do.DoRequest(part=part(c="green")), findings)
    request = do.DoRequest(parts=nil)
    listed = items.items_of(request)
    assert listed is not None
    assert listed.of(request) == []


def test_nothing_is_lost_silently(tmp_path: Path) -> None:
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
