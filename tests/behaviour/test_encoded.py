"""Arrays of the SOAP encoding, written and read back; each text was written by hand."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.support.encoded_apis import APIS, EMPTY, ENCODING, Encoded
from tests.support.packages import generate, install, type_check

if TYPE_CHECKING:
    from pathlib import Path

PACKAGE: Final = "encoded_package"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a package that has an API for each version of the encoding."""
    made = tmp_path_factory.mktemp("encoded")
    found = generate(APIS, made)
    assert not found.findings
    install(found.files, made, PACKAGE)
    return made


@pytest.fixture
def soap11(folder: Path) -> Encoded:
    """The API with the encoding of SOAP 1.1."""
    assert folder
    return Encoded(PACKAGE, "soap11", "1.1")


@pytest.fixture
def soap12(folder: Path) -> Encoded:
    """The API with the encoding of SOAP 1.2."""
    assert folder
    return Encoded(PACKAGE, "soap12", "1.2")


def test_type_checkers_agree(folder: Path) -> None:
    assert not type_check(PACKAGE, folder)


def test_dimensions_are_written_row_by_row(soap11: Encoded) -> None:
    assert soap11.part("grid", [["a", "b", "c"], ["d", None, "f"]]) == (
        '<grid enc:arrayType="xsd:string[2,3]"><item>a</item><item>b</item><item>c</item>'
        '<item>d</item><item i:nil="true"/><item>f</item>'
    )
    assert soap11.part("cube", [[[1, 2]], [[3, 4]]]) == (
        '<cube enc:arrayType="xsd:int[2,1,2]"><item>1</item><item>2</item><item>3</item><item>4</item>'
    )
    point = soap11.types.Point
    assert soap11.part("points", [[point(x=1)], [None]]) == (
        '<points enc:arrayType="t:Point[2,1]"><item><x>1</x></item><item i:nil="true"/>'
    )
    assert soap11.part("grid", []) == '<grid enc:arrayType="xsd:string[0,0]">'
    assert soap11.part("grid", [[], []]) == '<grid enc:arrayType="xsd:string[2,0]">'


def test_arrays_of_arrays_state_each_type(soap11: Encoded) -> None:
    assert soap11.part("rows", [["a"], [], None]) == (
        '<rows enc:arrayType="t:Row[3]"><item enc:arrayType="xsd:string[1]"><item>a</item></item>'
        '<item enc:arrayType="xsd:string[0]"></item><item i:nil="true"/>'
    )
    assert soap11.part("nested", [["a"]]) == (
        '<nested enc:arrayType="xsd:string[][1]"><item enc:arrayType="xsd:string[1]"><item>a</item></item>'
    )
    assert soap11.part("grids", [[[1, 2]]]) == (
        '<grids enc:arrayType="xsd:int[,][1]"><item enc:arrayType="xsd:int[1,2]"><item>1</item><item>2</item></item>'
    )


def test_soap_12_has_different_attributes(soap12: Encoded) -> None:
    assert soap12.part("grid", [["a"], ["b"]]) == (
        '<grid enc:itemType="xsd:string" enc:arraySize="2 1"><item>a</item><item>b</item>'
    )
    assert soap12.part("nested", [["a"]]) == (
        '<nested enc:itemType="enc:Array" enc:arraySize="1">'
        '<item enc:itemType="xsd:string" enc:arraySize="1"><item>a</item></item>'
    )
    response = soap12.answer(
        '<grid e:itemType="x:string" e:arraySize="2 2"><i>a</i><i>b</i><i>c</i><i>d</i></grid>'
        '<cube e:arraySize="* 1 2"><i>1</i><i>2</i><i>3</i><i>4</i></cube>'
        '<nested e:arraySize="1"><i e:arraySize="2"><i>a</i><i>b</i></i></nested>'
    )
    assert response.grid == [["a", "b"], ["c", "d"]]
    assert response.cube == [[[1, 2]], [[3, 4]]]
    assert response.nested == [["a", "b"]]


@pytest.mark.parametrize(
    ("name", "value", "place", "rule"),
    [
        ("grid", [["a", "b"], ["c"]], "grid[1]", "must have 2 items"),
        ("grid", [["a"], None], "grid[1]", "must be a sequence"),
        ("grid", ["ab"], "grid[0]", "must be a sequence"),
        ("cube", [[[1]], [[1], [2]]], "cube[1]", "must have 1 items"),
        ("cube", [[[1]], [["x"]]], "cube[1][0][0]", "must be an int"),
        ("rows", [["a"], ["b", 3]], "rows[1].item[1]", "must be a str"),
        ("grids", [[[1], [2, 3]]], "grids[0].item[1]", "must have 1 items"),
        ("row", [1], "row[0]", "must be a str"),
    ],
)
def test_what_cannot_be_written_is_named(
    soap11: Encoded, name: str, value: Any, place: str, rule: str
) -> None:
    with pytest.raises(ValueError, match=rule) as caught:
        soap11.part(name, value)
    assert getattr(caught.value, "field", "") == place


def test_dimensions_are_read_row_by_row(soap11: Encoded) -> None:
    response = soap11.answer(
        '<grid e:arrayType="x:string[2,3]"><i>a</i><i>b</i><i>c</i><i>d</i><i i:nil="true"/><i>f</i></grid>'
        '<cube e:arrayType="x:int[2,1,2]"><i>1</i><i>2</i><i>3</i><i>4</i></cube>'
        '<points e:arrayType="t:Point[1,2]"><i><x>1</x></i><i i:nil="true"/></points>'
        '<rows e:arrayType="t:Row[3]"><i e:arrayType="x:string[1]"><i>a</i></i><i e:arrayType="x:string[0]"/><i i:nil="true"/></rows>'
        '<grids e:arrayType="x:int[,][1]"><i e:arrayType="x:int[1,2]"><i>1</i><i>2</i></i></grids>'
    )
    assert response.grid == [["a", "b", "c"], ["d", None, "f"]]
    assert response.cube == [[[1, 2]], [[3, 4]]]
    assert response.points == [[soap11.types.Point(x=1), None]]
    assert response.rows == [["a"], [], None]
    assert response.grids == [[[1, 2]]]


def test_arrays_of_arrays_and_dimensions_are_interchangeable_in_replies(
    soap11: Encoded,
) -> None:
    response = soap11.answer(
        '<grid e:arrayType="x:string[][2]"><i e:arrayType="x:string[2]"><i>a</i><i>b</i></i>'
        '<i e:arrayType="x:string[1]"><i>c</i></i></grid>'
        '<nested e:arrayType="x:string[2,1]"><i>a</i><i>b</i></nested>'
    )
    assert response.grid == [["a", "b"], ["c"]]
    assert response.nested == [["a"], ["b"]]


def test_what_a_reply_leaves_out_of_an_array_is_none(soap11: Encoded) -> None:
    response = soap11.answer(
        '<row e:arrayType="x:string[5]" e:offset="[2]"><i>c</i><i>d</i></row>'
        '<grid e:arrayType="x:string[2,3]"><i e:position="[1,0]">d</i><i e:position="[0,2]">c</i></grid>'
    )
    assert response.row == [None, None, "c", "d", None]
    assert response.grid == [[None, None, "c"], ["d", None, None]]


@pytest.mark.parametrize(
    ("content", "name", "value"),
    [
        ('<row e:arrayType="x:string[2]"><i e:position="[x]">a</i><i e:position="[1]">b</i></row>', "row", [None, "b"]),
        ('<row e:arrayType="x:string[2]"><i e:position="[1]">a</i><i e:position="[1]">b</i></row>', "row", [None, "a"]),
        ('<row e:arrayType="x:string[2]" e:offset="1]x"><i>a</i></row>', "row", ["a", None]),
        ('<grid e:arrayType="x:string[2,2]"><i e:position="[0,2]">a</i></grid>', "grid", [[None, None], [None, None]]),
        ('<grid e:arrayType="x:string[2,2]"><i>a</i><i>b</i><i>c</i></grid>', "grid", [["a", "b"], ["c", None]]),
        ('<grid e:arrayType="x:string[1,2]"><i>a</i><i>b</i><i>c</i></grid>', "grid", [["a", "b"], ["c", None]]),
        ('<grid e:arrayType="x:string[,]"><i>a</i></grid>', "grid", []),
        ('<grid e:arrayType="x:string[2,0]"><i>a</i></grid>', "grid", [[], []]),
    ],
)  # fmt: skip
def test_an_unknown_position_is_recorded(
    soap11: Encoded, content: str, name: str, value: Any
) -> None:
    response = soap11.read(f"<m:DoResponse>{content}</m:DoResponse>")
    assert getattr(response, name) == value
    assert len(response.receipt.unread) == 1


@pytest.mark.parametrize(
    "content",
    [
        '<row e:arrayType="x:string[999999999]" e:offset="[1]"><i>a</i></row>',
        '<row><i e:position="[999999999]">a</i></row>',
        '<grid e:arrayType="x:string[999999999,999999999]"/>',
        '<grid e:arrayType="x:string[999999999,0]"/>',
    ],
)
def test_an_array_may_not_claim_an_excessive_size(
    soap11: Encoded, content: str
) -> None:
    errors = importlib.import_module(f"{PACKAGE}._runtime.errors")
    with pytest.raises(errors.ReplyError, match="claim"):
        soap11.read(f"<m:DoResponse>{content}</m:DoResponse>")


def test_an_element_that_repeats_an_array_is_a_list_of_lists(soap11: Encoded) -> None:
    shelf = soap11.types.Shelf
    request = soap11.module("operations.do").DoRequest(
        **EMPTY, shelf=shelf(rows=[["a"], []])
    )
    assert "<rows " in soap11.call.write(request)
    response = soap11.answer(
        '<shelf><rows e:arrayType="x:string[1]"><i>a</i></rows><rows e:arrayType="x:string[0]"/></shelf>'
    )
    assert response.shelf == shelf(rows=[["a"], []])


def test_literal_elements_may_repeat_arrays_and_hold_encoded_ones(folder: Path) -> None:
    assert folder
    api = Encoded(PACKAGE, "literal", "1.1")
    texts = api.types.ArrayOfString(string=["a"])
    request = api.module("operations.do").DoRequest(
        texts=[texts, None], rows=[[1, 2], None]
    )
    declared = (
        f'xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:enc="{ENCODING["1.1"]}"'
    )
    assert api.call.write(request) == (
        '<tns:DoRequest><tns:texts><tns:string>a</tns:string></tns:texts><tns:texts i:nil="true"/><tns:rows>'
        f'<tns:row {declared} enc:arrayType="xsd:int[2]"><item>1</item><item>2</item></tns:row>'
        '<tns:row i:nil="true"/></tns:rows></tns:DoRequest>'
    )
    response = api.read(
        '<t:DoResponse><t:texts><t:string>a</t:string></t:texts><t:texts i:nil="true"/>'
        '<t:rows><t:row e:arrayType="x:int[1]"><n>7</n></t:row><t:row i:nil="true"/></t:rows></t:DoResponse>'
    )
    assert not response.receipt.unread
    assert (response.texts, response.rows) == ([texts, None], [[7], None])


def test_the_rules_are_checked_where_lists_hold_lists(soap11: Encoded) -> None:
    root = importlib.import_module(f"{PACKAGE}.soap11")
    point = soap11.types.Point
    client = root.ShopClient(root.ShopCredentials())
    fields: dict[str, Any] = {**EMPTY, "shelf": soap11.types.Shelf(rows=[["a"]])}
    fields |= {"points": [[point(x=1, hue="Red")]], "hues": [["Red", None]]}
    request = soap11.module("operations.do").DoRequest(**fields)
    text = client.preview(request).body
    assert "<x>1</x><hue>Red</hue>" in text
    assert 'enc:arrayType="t:Hue[2]"><item>Red</item><item i:nil="true"/>' in text
    errors = importlib.import_module(f"{PACKAGE}._runtime.errors")
    request.shelf = None
    with pytest.raises(errors.RequestError, match="shelf is required"):
        client.preview(request)
