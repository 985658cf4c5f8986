"""Edge cases of choices and optional sequences: each text was written by hand from the schema."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.support.packages import generate, install, type_check
from tests.support.wsdls import document

if TYPE_CHECKING:
    from pathlib import Path

OTHER: Final = (
    '<xs:schema targetNamespace="urn:u"><xs:element name="a" type="xs:int"/></xs:schema>'
)
NUMBERS: Final = (
    '<xs:complexType name="ArrayOfInt"><xs:sequence>'
    '<xs:element name="int" type="xs:int" minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:complexType>'
)
KEY: Final = '<xs:element name="{}" type="xs:string"/>'.format
LIST: Final = '<xs:element name="list" type="t:ArrayOfInt"/>'
CONTENT: Final = {
    "namesakes": f'<xs:choice><xs:sequence>{KEY("k")}<xs:element ref="u:a"/>{KEY("c")}</xs:sequence>'
    f'<xs:sequence>{KEY("l")}<xs:element name="a" type="xs:int"/>{KEY("c")}</xs:sequence></xs:choice>',
    "lists": f'<xs:choice><xs:sequence>{KEY("k")}{LIST}</xs:sequence><xs:sequence>{KEY("l")}{LIST}</xs:sequence></xs:choice>',
    "whole": f'<xs:sequence><xs:sequence minOccurs="0">{KEY("k")}{LIST}</xs:sequence></xs:sequence>',
    "reserved": '<xs:sequence><xs:element name="other_attributes" type="xs:int" form="unqualified"/></xs:sequence>'
    "<xs:anyAttribute/>",
}


def wsdl(content: str) -> str:
    """A WSDL whose one operation asks and answers with some content, and may use another schema."""
    elements = "".join(
        f'<xs:element name="Do{side}"><xs:complexType>{content}</xs:complexType></xs:element>'
        for side in ("Request", "Response")
    )
    text = document(NUMBERS + elements).replace("</w:types>", f"{OTHER}</w:types>")
    return text.replace(' xmlns:t="urn:t"', ' xmlns:t="urn:t" xmlns:u="urn:u"')


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a package that has an API for each content."""
    made = tmp_path_factory.mktemp("choices")
    found = generate({name: wsdl(text) for name, text in CONTENT.items()}, made)
    assert not found.findings
    install(found.files, made, "choices_package")
    return made


def test_type_checkers_agree(folder: Path) -> None:
    assert not type_check("choices_package", folder)


def write(folder: Path, api: str, **fields: Any) -> str:
    """What a request with some fields holds."""
    assert folder
    call: Any = importlib.import_module(f"choices_package.{api}._soap.operations.do")
    asked: Any = importlib.import_module(f"choices_package.{api}.operations.do")
    written: str = call.CALL.write(asked.DoRequest(**fields))
    return written.removeprefix("<tns:DoRequest>").removesuffix("</tns:DoRequest>")


def test_elements_of_several_namespaces_may_have_the_same_name(folder: Path) -> None:
    one = "<tns:k>1</tns:k><u:a>2</u:a><tns:c>3</tns:c>"
    two = "<tns:l>1</tns:l><tns:a>2</tns:a><tns:c>3</tns:c>"
    assert write(folder, "namesakes", k="1", a_u=2, c="3") == one
    assert write(folder, "namesakes", l="1", a_t=2, c="3") == two
    wanted = "needs one of k and u:a and c, l and tns:a and c, not k and c"
    with pytest.raises(ValueError, match=wanted):
        write(folder, "namesakes", k="1", c="3")


@pytest.mark.parametrize("api", ["lists", "whole"])
def test_an_empty_list_that_is_an_element_is_set(folder: Path, api: str) -> None:
    assert (
        write(folder, api, k="1", list_=[]) == "<tns:k>1</tns:k><tns:list></tns:list>"
    )
    with pytest.raises(ValueError, match=r"needs one of|with the fields beside it"):
        write(folder, api, k="1")


def test_an_element_may_have_the_name_of_a_field_for_others(folder: Path) -> None:
    assert folder
    names = importlib.import_module("choices_package.reserved.operations.do")
    assert len(names.DoRequest.__dataclass_fields__) == 2
