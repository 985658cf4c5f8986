"""Mistakes and variations of real WSDLs: they are read, or refused with file and line.

Each expected text was written by hand from the schema.
"""

from __future__ import annotations

import importlib
import re
from typing import TYPE_CHECKING, Any

import pytest

from stubwright import pipeline
from stubwright.catalog.entry import ApiEntry, SchemaFile
from stubwright.diagnostics import Log
from stubwright.inputs.files import ApiInputs
from stubwright.inputs.named_files import named_file
from tests.support.generated_api import GeneratedApi
from tests.support.packages import generate, install
from tests.support.wsdls import EMPTY_REPLY, document, record, sequence
from tests.tiny import run

if TYPE_CHECKING:
    from pathlib import Path

XS = 'xmlns:xs="http://www.w3.org/2001/XMLSchema"'
OTHER = f'<xs:schema {XS} targetNamespace="urn:o" elementFormDefault="qualified">{record("Van", "id:xs:int")}</xs:schema>'
W3C = '<!DOCTYPE xs:schema PUBLIC "-//W3C//DTD XMLSCHEMA 200102//EN" "XMLSchema.dtd" [<!ENTITY o "urn:o"><!ENTITY % p "">]>'


def asks_for(kind: str, extra: str = "") -> str:
    """A WSDL with a request that has one element of a type."""
    text = document(
        extra + sequence("DoRequest", f'<xs:element name="v" type="{kind}"/>') + EMPTY_REPLY
    )  # fmt: skip
    return text.replace('xmlns:t="urn:t"', 'xmlns:t="urn:t" xmlns:o="urn:o"', 1)


def made(name: str, text: str, folder: Path, findings: str = "") -> GeneratedApi:
    """The API of a WSDL, generated and importable; what was found is as expected."""
    found = generate({name: text}, folder)
    assert re.fullmatch(findings, found.findings), found.findings
    install(found.files, folder, f"{name}_package")
    return GeneratedApi(f"{name}_package.{name}")


def refused(text: str, folder: Path) -> str:
    """What is said of a WSDL that can't be generated: one finding, and the exit code 1."""
    path = folder / "it.wsdl"
    path.write_text(text, encoding="utf-8")
    result = run("generate", "--wsdl", path, "--out", folder / "out")
    assert result.exit_code == 1
    return result.stderr.replace(f"{path}:", "", 1)


@pytest.mark.parametrize(
    ("location", "file", "finding"),
    [
        ("my%20types.xsd", "my types.xsd", ""),
        ("types.xsd?version=2", "types.xsd", ""),
        (r".\sub\types.xsd", "sub/types.xsd", ""),
        ("TYPES.XSD", "types.xsd", ""),
        ("file:///C:/schemas/types.xsd", "types.xsd", ""),
        ("../../schemas/types.xsd", "imports/types.xsd", ""),
        ("\n types.xsd ", "types.xsd", ""),
        ("http://svc.example/svc?xsd=xsd0", "data.xsd", r"it.wsdl:3: warning: xsd-location: urn:o is imported from http://svc\S+, which was not found; data.xsd was read, which defines it"),
        ("", "data.xsd", r"it.wsdl:3: warning: xsd-location: urn:o is imported without a location; data.xsd was read, which defines it"),
    ],
)  # fmt: skip
def test_a_location(location: str, file: str, finding: str, tmp_path: Path) -> None:
    path = tmp_path / file
    path.parent.mkdir(exist_ok=True)
    path.write_text(OTHER, encoding="utf-8")
    (tmp_path / "unrelated.xsd").write_text("not a schema", encoding="utf-8")
    where = f' schemaLocation="{location}"' if location else ""
    found = generate({"it": asks_for("o:Van", f'<xs:import namespace="urn:o"{where}/>')}, tmp_path)  # fmt: skip
    assert re.search(f"{finding}$", found.findings), found.findings
    assert bool(finding) == bool(found.findings)
    assert "id: int | None = None" in found.files["it/types/van.py"]


def test_the_dtd_that_schemas_refer_to(tmp_path: Path) -> None:
    text = W3C + OTHER.replace("urn:o", "&o;")
    (tmp_path / "o.xsd").write_text(text, encoding="utf-8")
    where = '<xs:import namespace="urn:o" schemaLocation="o.xsd"/>'
    assert not generate({"it": asks_for("o:Van", where)}, tmp_path).findings


def test_a_schema_without_namespace(tmp_path: Path) -> None:
    """Where a schema imports what has none, a name without prefix is of that."""
    text = f"<xs:schema {XS}>{record('Van', 'id:xs:int')}</xs:schema>"
    (tmp_path / "o.xsd").write_text(text, encoding="utf-8")
    api = made("bare", asks_for("Van", '<xs:import schemaLocation="o.xsd"/>'), tmp_path)
    van = api.module("types").Van(id=1)
    assert api.write(v=van) == "<tns:DoRequest><tns:v><id>1</id></tns:v></tns:DoRequest>"  # fmt: skip


def test_a_schema_that_two_namespaces_include(tmp_path: Path) -> None:
    text = f'<xs:schema {XS} elementFormDefault="qualified">{record("Van", "id:xs:int")}</xs:schema>'
    (tmp_path / "c.xsd").write_text(text, encoding="utf-8")
    include = '<xs:include schemaLocation="c.xsd"/>'
    other = f'<xs:schema targetNamespace="urn:o">{include}</xs:schema>'
    text = asks_for("o:Van", include + sequence("X", "v:t:Van"))
    api = made("two", text.replace("</w:types>", f"{other}</w:types>"), tmp_path)
    van = api.module("types").Van(id=1)
    prefix = re.search(r'xmlns:(\w+)="urn:o"', api.call.service.namespaces)
    assert prefix is not None
    p = prefix[1]
    assert api.write(v=van) == f"<tns:DoRequest><tns:v><{p}:id>1</{p}:id></tns:v></tns:DoRequest>"  # fmt: skip


def test_redefined_components(tmp_path: Path) -> None:
    former = (
        record("Van", "id:xs:int")
        + record("Bus", "seats:xs:int", base="t:Van")
        + '<xs:group name="G"><xs:sequence><xs:element name="g" type="xs:int"/></xs:sequence></xs:group>'
        '<xs:attributeGroup name="A"><xs:attribute name="a"/></xs:attributeGroup>'
        '<xs:simpleType name="C"><xs:restriction base="xs:string"><xs:enumeration value="red"/>'
        '<xs:enumeration value="blue"/></xs:restriction></xs:simpleType>'
    )
    (tmp_path / "c.xsd").write_text(
        f'<xs:schema {XS} xmlns:t="urn:t" targetNamespace="urn:t" elementFormDefault="qualified">{former}</xs:schema>',
        encoding="utf-8",
    )
    redefinition = (
        '<xs:redefine schemaLocation="c.xsd">'
        + record("Van", "more:xs:int", base="t:Van")
        + '<xs:group name="G"><xs:sequence><xs:group ref="t:G"/><xs:element name="h" type="xs:int"/></xs:sequence></xs:group>'
        '<xs:attributeGroup name="A"><xs:attributeGroup ref="t:A"/><xs:attribute name="b"/></xs:attributeGroup>'
        '<xs:simpleType name="C"><xs:restriction base="t:C"><xs:enumeration value="red"/></xs:restriction></xs:simpleType>'
        "</xs:redefine>"
        '<xs:element name="DoRequest"><xs:complexType><xs:sequence><xs:element name="bus" type="t:Bus"/><xs:group ref="t:G"/>'
        '<xs:element name="c" type="t:C"/></xs:sequence><xs:attributeGroup ref="t:A"/></xs:complexType></xs:element>'
    )
    api = made("redefined", document(redefinition + EMPTY_REPLY), tmp_path)
    assert [c.value for c in api.module("enums").C] == ["red"]
    bus = api.module("types").Bus(id=1, more=2, seats=3)
    assert api.write(bus=bus, g=4, h=5, c="red", a="x", b="y") == (
        '<tns:DoRequest a="x" b="y"><tns:bus><tns:id>1</tns:id><tns:more>2</tns:more><tns:seats>3</tns:seats></tns:bus>'
        "<tns:g>4</tns:g><tns:h>5</tns:h><tns:c>red</tns:c></tns:DoRequest>"
    )


def test_a_redefined_restriction_keeps_attributes(tmp_path: Path) -> None:
    former = (
        '<xs:complexType name="Thing"><xs:sequence/><xs:attribute name="k" type="xs:int"/></xs:complexType>'
        '<xs:attributeGroup name="A"><xs:attribute name="a"/><xs:attribute name="b"/><xs:attribute name="c"/></xs:attributeGroup>'
        '<xs:complexType name="Van"><xs:complexContent><xs:extension base="t:Thing">'
        '<xs:attribute name="m"/><xs:attributeGroup ref="t:A"/></xs:extension></xs:complexContent></xs:complexType>'
    )
    (tmp_path / "d.xsd").write_text(
        f'<xs:schema {XS} xmlns:t="urn:t" targetNamespace="urn:t">{former}</xs:schema>',
        encoding="utf-8",
    )
    redefinition = (
        '<xs:redefine schemaLocation="d.xsd"><xs:complexType name="Van"><xs:complexContent>'
        '<xs:restriction base="t:Van"><xs:attribute name="a" use="required"/><xs:attribute name="b" use="prohibited"/>'
        "</xs:restriction></xs:complexContent></xs:complexType></xs:redefine>"
        '<xs:element name="DoRequest" type="t:Van"/>'
    )
    api = made("narrowed", document(redefinition + EMPTY_REPLY), tmp_path)
    asked = {"k": 1, "m": "2", "a": "3", "c": "4"}
    assert set(api.module("operations.do").DoRequest.__dataclass_fields__) == set(asked)
    written = api.write(**asked)
    assert all(f'{name}="{value}"' in written for name, value in asked.items())
    with pytest.raises(ValueError, match="is required"):
        api.write(**{**asked, "a": None})


@pytest.mark.parametrize(
    "encoding", ["utf-8-sig", "utf-16", "windows-1251", "koi8-r", "iso-8859-5"]
)
def test_an_encoding(encoding: str, tmp_path: Path) -> None:
    name = f"in_{encoding.replace('-', '_')}"
    head = f'<?xml version="1.0" encoding="{encoding.removesuffix("-sig")}"?>\r\n<!-- имя --><?x y?>\r\n'
    text = document(sequence("DoRequest", "имя") + sequence("DoResponse", "имя"))
    path = tmp_path / f"{name}.wsdl"
    path.write_bytes((head + text.replace("urn:Do", "urn:имя#Do")).encode(encoding))
    log = Log()
    entry = ApiEntry(name, name, "Shop", "", (SchemaFile(path.name),), protocols=("soap",))  # fmt: skip
    inputs = ApiInputs(entry, (named_file(path),))
    api = pipeline.load_api(inputs, log)
    files = pipeline.render_package([inputs], [api], log).files
    assert not log.diagnostics()
    install(files, tmp_path, f"{name}_package")
    found = GeneratedApi(f"{name}_package.{name}")
    (field,) = found.module("operations.do").DoRequest.__dataclass_fields__
    assert found.write(**{field: "я"}) == "<tns:DoRequest><tns:имя>я</tns:имя></tns:DoRequest>"  # fmt: skip
    assert getattr(found.read("<DoResponse><имя>я</имя></DoResponse>"), field) == "я"
    assert found.call.action == "urn:%D0%B8%D0%BC%D1%8F#Do"


def test_names_in_the_wrong_namespace(tmp_path: Path) -> None:
    text = asks_for("xs:int").replace('binding="t:B"', 'binding="o:B"')
    text = text.replace('type="t:P"', 'type="o:P"').replace('message="t:DoIn"', 'message="o:DoIn"')  # fmt: skip
    found = generate({"it": text}, tmp_path)
    assert [re.sub(r"^.*it.wsdl:\d+: warning: wsdl-unresolved: ", "", line) for line in found.findings.splitlines()] == [
        "message {urn:o}DoIn is not defined; {urn:t}DoIn is used instead",
        "port type {urn:o}P is not defined; {urn:t}P is used instead",
        "binding {urn:o}B is not defined; {urn:t}B is used instead",
    ]  # fmt: skip
    assert "it/operations/do.py" in found.files


def test_an_ambiguous_name(tmp_path: Path) -> None:
    text = asks_for("xs:int").replace('binding="t:B"', 'binding="o:B"')
    twin = '<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" targetNamespace="urn:p"><w:binding name="B" type="P"/></w:definitions>'
    (tmp_path / "twin.wsdl").write_text(twin, encoding="utf-8")
    where = '<w:import namespace="urn:p" location="twin.wsdl"/><w:types>'
    said = refused(text.replace("<w:types>", where, 1), tmp_path)
    assert "binding {urn:o}B is not defined\n" in said


def test_documentation_with_examples_and_names_with_blanks(tmp_path: Path) -> None:
    prose = '<xs:annotation><xs:documentation><xs:element/></xs:documentation><xs:appinfo><xs:attribute name="a b"/></xs:appinfo></xs:annotation>'
    text = document(prose + sequence("DoRequest", '<xs:element name=" v " type=" xs:int "/>') + EMPTY_REPLY)  # fmt: skip
    api = made("prose", text, tmp_path)
    assert api.write(v=1) == "<tns:DoRequest><tns:v>1</tns:v></tns:DoRequest>"


def test_hyphens_in_arrays_and_attributes_of_xml(tmp_path: Path) -> None:
    item = '<xs:element name="SOAP-Van" type="xs:int" minOccurs="0" maxOccurs="unbounded"/>'
    kind = (
        '<xs:complexType name="Text"><xs:simpleContent><xs:extension base="xs:string">'
        '<xs:attribute ref="xml:lang"/></xs:extension></xs:simpleContent></xs:complexType>'
    )
    fields = ("vans:t:ArrayOfSOAP-Van", "x:t:Text")
    both = sequence("DoRequest", *fields) + sequence("DoResponse", *fields)
    text = kind + record("ArrayOfSOAP-Van", item) + both
    api = made("hyphens", document(text), tmp_path)
    x = api.module("types").Text(value="a", lang="en")
    body = '<tns:vans><tns:SOAP-Van>1</tns:SOAP-Van></tns:vans><tns:x xml:lang="en">a</tns:x>'
    assert api.write(vans=[1], x=x) == f"<tns:DoRequest>{body}</tns:DoRequest>"
    read = api.read(f"<DoResponse>{body.replace('tns:', '')}</DoResponse>")
    assert (read.vans, read.x) == ([1], x)


def test_text_that_is_restricted_twice(tmp_path: Path) -> None:
    text = (
        '<xs:complexType name="A"><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="u"/></xs:extension></xs:simpleContent></xs:complexType>'
        '<xs:complexType name="B"><xs:simpleContent><xs:extension base="t:A"><xs:attribute name="v"/></xs:extension></xs:simpleContent></xs:complexType>'
        '<xs:complexType name="C"><xs:simpleContent><xs:restriction base="t:B"><xs:maxLength value="3"/><xs:attribute name="v" use="prohibited"/></xs:restriction></xs:simpleContent></xs:complexType>'
    )
    text += sequence("DoRequest", "c:t:C") + sequence("DoResponse", "c:t:C")
    api = made("twice", document(text), tmp_path)
    c = api.module("types").C(value="abc", u="x")
    assert api.write(c=c) == '<tns:DoRequest><tns:c u="x">abc</tns:c></tns:DoRequest>'
    assert api.read('<DoResponse><c u="x">abc</c></DoResponse>').c == c


RPC = """<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:s="http://schemas.xmlsoap.org/wsdl/soap/"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t">
  <w:types><xs:schema targetNamespace="urn:t"><xs:element name="e" type="xs:int"/></xs:schema></w:types>
  <w:message name="M"><w:part name="p" element="t:e"/><w:part name="q" type="xs:int"/></w:message>
  <w:message name="H"><w:part name="h" type="xs:string"/></w:message>
  <w:portType name="P"><w:operation name="Do"><w:input message="t:M"/><w:output message="t:M"/></w:operation></w:portType>
  <w:binding name="B" type="t:P"><s:binding style="rpc" transport="http://schemas.xmlsoap.org/soap/http"/>
    <w:operation name="Do"><s:operation/><w:input><s:header message="t:H" part="h" use="literal" namespace="urn:h"/>
      <s:body use="literal"/></w:input><w:output><s:body use="literal"/></w:output></w:operation></w:binding>
  <w:service name="S"><w:port name="P" binding="t:B"><s:address location=" http://localhost/ы "/></w:port></w:service>
</w:definitions>"""


def test_rpc_without_namespace(tmp_path: Path) -> None:
    """The wrapper is in no namespace; a part that names an element is that element."""
    api = made("rpc", RPC, tmp_path)
    assert api.write(e=1, q=2) == "<Do><t:e>1</t:e><q>2</q></Do>"
    messages = importlib.import_module("rpc_package._runtime.messages")
    http = importlib.import_module("rpc_package._runtime.http.transport")
    body = b"<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body><DoResponse><e xmlns='urn:t'>1</e><q>2</q></DoResponse></s:Body></s:Envelope>"
    read: Any = api.call.read(http.HttpResponse(200, {}, body), messages.Receipt())
    assert (read.e, read.q) == (1, 2)


def test_groups_nested_too_deep(tmp_path: Path) -> None:
    inner = '<xs:element name="a" type="xs:int"/>'
    nested = "<xs:sequence>" * 1000 + inner + "</xs:sequence>" * 1000
    said = refused(document(sequence("DoRequest", nested) + EMPTY_REPLY), tmp_path)
    assert said == "3: error: xml-unsafe: groups are nested more than 100 levels deep\n"


@pytest.mark.parametrize(
    ("types", "kind", "says"),
    [
        (record("A", base="t:B") + record("B", base="t:A"), "A", "{urn:t}A is its own base"),
        ('<xs:group name="G"><xs:sequence><xs:group ref="t:G" minOccurs="0"/></xs:sequence></xs:group>' + record("A", '<xs:group ref="t:G"/>'), "A", "{urn:t}A has the group {urn:t}G inside itself"),
        ("".join(f'<xs:group name="G{n}"><xs:sequence><xs:element name="e{n}"/><xs:group ref="t:G{n + 1}"/></xs:sequence></xs:group>' for n in range(500)) + '<xs:group name="G500"><xs:sequence/></xs:group>' + record("A", '<xs:group ref="t:G0"/>'), "A", "{urn:t}A has groups in groups, 50 deep"),
    ],
    ids=["bases", "group", "groups"],
)  # fmt: skip
def test_circular_definitions(types: str, kind: str, says: str, tmp_path: Path) -> None:
    said = refused(document(types + sequence("DoRequest", f"v:t:{kind}") + EMPTY_REPLY), tmp_path)  # fmt: skip
    assert f"operation-left-out: S: Do was left out: {says}\n" in said
    assert "internal-error" not in said


def test_simple_types_derived_from_themselves(tmp_path: Path) -> None:
    """They are illegal and harmless: texts."""
    types = '<xs:simpleType name="L"><xs:list itemType="t:L"/></xs:simpleType><xs:simpleType name="R"><xs:restriction base="t:R"/></xs:simpleType><xs:simpleType name="U"><xs:union memberTypes="t:U"/></xs:simpleType>'
    text = document(types + sequence("DoRequest", "l:t:L", "r:t:R", "u:t:U") + EMPTY_REPLY)  # fmt: skip
    api = made("circles", text, tmp_path)
    assert api.write(l=["a", "b"], r="c", u="d") == "<tns:DoRequest><tns:l>a b</tns:l><tns:r>c</tns:r><tns:u>d</tns:u></tns:DoRequest>"  # fmt: skip


def test_types_with_names_of_the_runtime(tmp_path: Path) -> None:
    """The functions that read and write a type are in a module that imports from the runtime."""
    names = ("Attribute", "Attributes", "Groups", "Header", "Mixed", "Others", "SomeGroups", "Text")  # fmt: skip
    content = '<xs:sequence><xs:any minOccurs="0"/></xs:sequence><xs:attribute name="id"/><xs:anyAttribute/>'
    types = "".join(f'<xs:complexType name="{n}">{content}</xs:complexType>' for n in names)  # fmt: skip
    fields = [f"{n.lower()}:t:{n}" for n in names]
    both = sequence("DoRequest", *fields) + sequence("DoResponse", *fields)
    api = made("words", document(types + both), tmp_path)
    values = {
        n: getattr(api.module("types"), n)(id="1", other_attributes={}) for n in names
    }
    body = "".join(f'<tns:{n.lower()} id="1"></tns:{n.lower()}>' for n in names)
    field = {n: "somegroups" if n == "SomeGroups" else n.lower() for n in names}
    written = api.write(**{field[n]: value for n, value in values.items()})
    assert written.count(' id="1"') == len(names)
    read = api.read(f"<DoResponse>{body.replace('tns:', '')}</DoResponse>")
    assert {n: getattr(read, field[n]) for n in names} == values
