"""Names that collide with each other or with the runtime: the package imports and works."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.packages import (
    generate,
    import_each_first,
    install,
    modules,
    type_check,
)
from tests.support.wsdls import EMPTY_REPLY, document, enumeration, record, sequence

if TYPE_CHECKING:
    from pathlib import Path

RUNTIME = (
    "Response",
    "Request",
    "Element",
    "Reply",
    "Mapping",
    "Client",
    "Sequence",
    "Findings",
)
SERVICES = """<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:s="http://schemas.xmlsoap.org/wsdl/soap/"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t">
  <w:types><xs:schema targetNamespace="urn:t"><xs:element name="A"><xs:complexType/></xs:element></xs:schema></w:types>
  <w:message name="One"><w:part name="p" element="t:A"/></w:message>
  <w:message name="Two"><w:part name="p" element="t:A"/></w:message>
  <w:portType name="P">
    <w:operation name="Do"><w:input message="t:One"/><w:output message="t:One"/></w:operation>
    <w:operation name="Do"><w:input message="t:Two"/><w:output message="t:One"/></w:operation>
    <w:operation name="do"><w:input message="t:One"/><w:output message="t:One"/></w:operation>
  </w:portType>
  <w:binding name="B" type="t:P">
    <s:binding style="document"/>
    <w:operation name="Do"><s:operation soapAction="1"/><w:input><s:body use="literal"/></w:input></w:operation>
    <w:operation name="Do"><s:operation soapAction="2"/><w:input><s:body use="literal"/></w:input></w:operation>
    <w:operation name="do"><s:operation soapAction="3"/><w:input><s:body use="literal"/></w:input></w:operation>
  </w:binding>
  <w:service name="Foo-A"><w:port name="P" binding="t:B"><s:address location="http://a/"/></w:port></w:service>
  <w:service name="FooA"><w:port name="P" binding="t:B"><s:address location="http://b/"/></w:port></w:service>
  <w:service name="Send"><w:port name="P" binding="t:B"><s:address location="http://c/"/></w:port></w:service>
</w:definitions>"""
CASES = {
    "services and overloads": SERVICES,
    "names of the runtime": document(
        "".join(record(name, "Id:xs:int") for name in RUNTIME)
        + enumeration("StrEnum", "a")
        + sequence("DoRequest", *(f"{n}:t:{n}" for n in RUNTIME), "E:t:StrEnum")
        + sequence("DoResponse", *(f"{n}:t:{n}" for n in RUNTIME))
    ),
    "types that differ in case": document(
        record("HTMLPage", "a") + record("HtmlPage", "b") + record("htmlPage", "c")
        + sequence("DoRequest", "x:t:HTMLPage", "y:t:HtmlPage", "z:t:htmlPage")
        + EMPTY_REPLY
    ),
    "types that differ in punctuation": document(
        record("Foo-Bar", "a") + record("Foo.Bar", "b") + record("Foo_Bar", "c")
        + sequence("DoRequest", "x:t:Foo-Bar", "y:t:Foo.Bar", "z:t:Foo_Bar")
        + EMPTY_REPLY
    ),
    "look-alikes": document(
        record("Audience", "a") + record("\u0410udience", "b")
        + sequence("DoRequest", "Audience:t:Audience", "\u0410udience:t:\u0410udience")
        + EMPTY_REPLY
    ),
    "a derived field that meets a base's": document(
        record("Base", "Id:xs:int") + record("Derived", "ID:xs:int", base="t:Base")
        + sequence("DoRequest", "a:t:Derived") + sequence("DoResponse", "r:t:Derived")
    ),
    "fields called like builtins and keywords": document(
        sequence("DoRequest", "list", "type", "class", "str:xs:int", "self", "int", "match", "None")
        + sequence("DoResponse", "receipt", "list", "<xs:element name='bytes' maxOccurs='9' type='xs:int'/>")
    ),
    "methods that the client has": document(
        "".join(
            f'<xs:element name="{n}{s}"><xs:complexType/></xs:element>'
            for n in ("Send", "close", "prepare", "Close") for s in ("Request", "Response")
        ),
        operations=("Send", "close", "prepare", "Close"),
    ),
    "values that meet": document(
        enumeration("E", "a", "A", "a", "", "-", "*", "1", "None", "mro")
        + sequence("DoRequest", "e:t:E") + EMPTY_REPLY
    ),
    "long names": document(
        record("X" + "Long" * 90, "a") + sequence("DoRequest", f"{'field' * 80}:t:X{'Long' * 90}")
        + EMPTY_REPLY
    ),
    "types called like messages": document(
        record("DoRequest", "a") + record("DoResponse", "b") + record("ShopClient", "c")
        + sequence("DoRequest", "x:t:DoRequest", "y:t:DoResponse", "z:t:ShopClient")
        + sequence("DoResponse", "x:t:DoResponse")
    ),
    "operations called like messages": document(
        "".join(
            sequence(f"{n}{s}", "Id:xs:int")
            for n in ("ConfirmResponse", "CancelRequest") for s in ("Request", "Response")
        ),
        operations=("ConfirmResponse", "CancelRequest"),
    ),
    "nested anonymous types": document(
        '<xs:element name="DoRequest"><xs:complexType><xs:sequence>'
        + '<xs:element name="Inner" minOccurs="0"><xs:complexType><xs:sequence>' * 80
        + '<xs:element name="Inner" type="xs:int"/>'
        + "</xs:sequence></xs:complexType></xs:element>" * 80
        + "</xs:sequence></xs:complexType></xs:element>" + EMPTY_REPLY
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one package that has an API for each case."""
    made = tmp_path_factory.mktemp("names")
    texts = {f"case{index}": text for index, text in enumerate(CASES.values())}
    found = generate(texts, made)
    assert not found.findings
    install(found.files, made, "package")
    return made


def test_every_module_imports_alone(folder: Path) -> None:
    names = list(modules(folder / "package"))
    assert len({name.casefold() for name in names}) == len(names)
    import_each_first(names, folder)


def test_each_service_keeps_its_address(folder: Path) -> None:
    text = (folder / "package" / "case0" / "_soap" / "service.py").read_text()
    assert [f"http://{host}/" in text for host in "abc"] == [True, True, True]
    operations = (folder / "package" / "case0" / "operations").glob("*do*.py")
    assert len(list(operations)) == 9


def test_type_checkers_accept_all_names(folder: Path) -> None:
    assert not type_check("package", folder)


def test_fields_with_the_names_of_batch_options(tmp_path: Path) -> None:
    ids = '<xs:element name="Ids" type="xs:int" maxOccurs="unbounded"/>'
    fields = ("Size:xs:int", "Journal", "Options", "Request", ids)
    reply = '<xs:element name="DeleteVansResponse"><xs:complexType/></xs:element>'
    text = document(
        sequence("DeleteVansRequest", *fields) + reply, operations=("DeleteVans",)
    )
    files = generate({"x": text}, tmp_path).files
    install(files, tmp_path, "optional")
    assert not type_check("optional", tmp_path)
    assert "size_: int | None = None," in files["x/batches.py"]
    assert "size=size_" in files["x/batches.py"]


def test_fields_with_the_name_of_an_option_of_calls(tmp_path: Path) -> None:
    ids = '<xs:element name="Ids" type="xs:int" maxOccurs="unbounded"/>'
    fields = ("RaiseOnRefused", "Request", ids)
    reply = '<xs:element name="DeleteVansResponse"><xs:complexType/></xs:element>'
    text = document(
        sequence("DeleteVansRequest", *fields) + reply, operations=("DeleteVans",)
    )
    files = generate({"x": text}, tmp_path).files
    install(files, tmp_path, "raising")
    assert not type_check("raising", tmp_path)
    for name in ("client", "async_client"):
        text = files[f"x/{name}.py"]
        assert "raise_on_refused: bool = False" in text
        assert "raise_on_refused_: str | None = None" in text
        assert "raise_on_refused=raise_on_refused_," in text
        assert "raise_on_refused=raise_on_refused)" in text
