"""The SOAP encoding, on the wire and back: arrays and references; each text was written by hand."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.support.packages import generate, install, type_check
from tests.support.wsdls import document

if TYPE_CHECKING:
    from pathlib import Path

ENCODING: Final = {
    "1.1": "http://schemas.xmlsoap.org/soap/encoding/",
    "1.2": "http://www.w3.org/2003/05/soap-encoding",
}
ENVELOPE: Final = {
    "1.1": "http://schemas.xmlsoap.org/soap/envelope/",
    "1.2": "http://www.w3.org/2003/05/soap-envelope",
}
ARRAYS: Final = {
    "Row": "xs:string[]",
    "Grid": "xs:string[,]",
    "Cube": "xs:int[,,]",
    "Rows": "t:Row[]",
    "Nested": "xs:string[][]",
    "Grids": "xs:int[,][]",
    "Points": "t:Point[,]",
    "Hues": "t:Hue[][]",
}


def wsdl(version: str = "1.1", *, one_way: bool = False) -> str:
    """An rpc/encoded WSDL whose one operation asks and answers with an array of each kind."""
    types = "".join(
        f'<xs:complexType name="{name}"><xs:complexContent><xs:restriction base="enc:Array">'
        f'<xs:attribute ref="enc:arrayType" w:arrayType="{kind}"/></xs:restriction></xs:complexContent></xs:complexType>'
        for name, kind in ARRAYS.items()
    )
    parts = "".join(
        f'<w:part name="{name.lower()}" type="t:{name}"/>' for name in ARRAYS
    )
    body = (
        f'<s:body use="encoded" namespace="urn:m" encodingStyle="{ENCODING[version]}"/>'
    )
    answer = "" if one_way else '<w:output message="t:M"/>'
    bound = "" if one_way else f"<w:output>{body}</w:output>"
    binding = "soap12" if version == "1.2" else "soap"
    return f"""<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:s="http://schemas.xmlsoap.org/wsdl/{binding}/"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t" xmlns:enc="{ENCODING[version]}">
  <w:types><xs:schema targetNamespace="urn:t">{types}
    <xs:simpleType name="Hue"><xs:restriction base="xs:string"><xs:enumeration value="Red"/></xs:restriction></xs:simpleType>
    <xs:complexType name="Point"><xs:sequence><xs:element name="x" type="xs:int"/><xs:element name="hue" type="t:Hue" minOccurs="0"/>
    <xs:element name="next" type="t:Point" minOccurs="0"/>
    </xs:sequence></xs:complexType>
    <xs:complexType name="Shelf"><xs:sequence><xs:element name="rows" type="t:Row" maxOccurs="unbounded"/></xs:sequence></xs:complexType>
  </xs:schema></w:types>
  <w:message name="M">{parts}<w:part name="shelf" type="t:Shelf"/></w:message>
  <w:portType name="P"><w:operation name="Do"><w:input message="t:M"/>{answer}</w:operation></w:portType>
  <w:binding name="B" type="t:P"><s:binding style="rpc" transport="http://schemas.xmlsoap.org/soap/http"/>
    <w:operation name="Do"><s:operation soapAction="urn:do"/><w:input>{body}</w:input>{bound}</w:operation>
  </w:binding>
  <w:service name="S"><w:port name="P" binding="t:B"><s:address location="http://localhost/"/></w:port></w:service>
</w:definitions>"""


LISTS: Final = (
    '<xs:complexType name="ArrayOfString"><xs:sequence><xs:element name="string" type="xs:string" minOccurs="0" maxOccurs="unbounded"/>'
    '</xs:sequence></xs:complexType><xs:complexType name="Row"><xs:complexContent><xs:restriction base="enc:Array">'
    '<xs:attribute ref="enc:arrayType" w:arrayType="xs:int[]"/></xs:restriction></xs:complexContent></xs:complexType>'
    '<xs:complexType name="ArrayOfRow"><xs:sequence><xs:element name="row" type="t:Row" minOccurs="0" maxOccurs="unbounded" nillable="true"/>'
    "</xs:sequence></xs:complexType>"
) + "".join(
    f'<xs:element name="Do{side}"><xs:complexType><xs:sequence>'
    '<xs:element name="texts" type="t:ArrayOfString" minOccurs="0" maxOccurs="unbounded" nillable="true"/>'
    '<xs:element name="rows" type="t:ArrayOfRow" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>'
    for side in ("Request", "Response")
)
APIS: Final = {
    "literal": document(LISTS).replace(
        "<xs:schema", f'<xs:schema xmlns:enc="{ENCODING["1.1"]}"'
    ),
    "soap11": wsdl(),
    "soap12": wsdl("1.2"),
    "oneway": wsdl(one_way=True),
}
EMPTY: Final[dict[str, Any]] = {name.lower(): [] for name in ARRAYS}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a package that has an API for each version of the encoding."""
    made = tmp_path_factory.mktemp("encoded")
    found = generate(APIS, made)
    assert not found.findings
    install(found.files, made, "encoded_package")
    return made


class Made:
    """One API of the package."""

    def __init__(self, name: str, version: str) -> None:
        self._root = f"encoded_package.{name}"
        self._version = version
        self.call: Any = self.module("_soap.operations.do").CALL
        self.types: Any = self.module("types")

    def module(self, name: str) -> Any:
        """A module of the API."""
        return importlib.import_module(f"{self._root}.{name}")

    def part(self, name: str, value: Any) -> str:
        """What a request holds of one part, without the namespaces that it declares."""
        fields = {**EMPTY, "shelf": self.types.Shelf(rows=[[]]), name: value}
        request = self.module("operations.do").DoRequest(**fields)
        text: str = self.call.write(request)
        found = text[text.index(f"<{name} ") : text.index(f"</{name}>")]
        return found.replace(
            f' xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:enc="{ENCODING[self._version]}"',
            "",
        )

    def read(self, body: str, *, status: int = 200) -> Any:
        """The response for the content of a reply's body."""
        http = importlib.import_module("encoded_package._runtime.http")
        messages = importlib.import_module("encoded_package._runtime.messages")
        text = (
            f'<s:Envelope xmlns:s="{ENVELOPE[self._version]}" xmlns:e="{ENCODING[self._version]}"'
            ' xmlns:m="urn:m" xmlns:t="urn:t" xmlns:x="http://www.w3.org/2001/XMLSchema"'
            ' xmlns:i="http://www.w3.org/2001/XMLSchema-instance">'
            f"<s:Body>{body}</s:Body></s:Envelope>"
        ).encode()
        return self.call.read(http.HttpResponse(status, {}, text), messages.Receipt())

    def answer(self, content: str) -> Any:
        """The response for the content of the answer; all of it is understood."""
        response = self.read(f"<m:DoResponse>{content}</m:DoResponse>")
        assert not response.receipt.unread
        return response


@pytest.fixture
def soap11(folder: Path) -> Made:
    """The API with the encoding of SOAP 1.1."""
    assert folder
    return Made("soap11", "1.1")


@pytest.fixture
def soap12(folder: Path) -> Made:
    """The API with the encoding of SOAP 1.2."""
    assert folder
    return Made("soap12", "1.2")


def test_type_checkers_agree(folder: Path) -> None:
    assert not type_check("encoded_package", folder)


def test_dimensions_are_written_row_by_row(soap11: Made) -> None:
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


def test_arrays_of_arrays_say_it_of_each(soap11: Made) -> None:
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


def test_soap_12_has_attributes_of_its_own(soap12: Made) -> None:
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
    soap11: Made, name: str, value: Any, place: str, rule: str
) -> None:
    with pytest.raises(ValueError, match=rule) as caught:
        soap11.part(name, value)
    assert getattr(caught.value, "field", "") == place


def test_dimensions_are_read_row_by_row(soap11: Made) -> None:
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


def test_an_array_of_arrays_may_come_for_dimensions_and_the_other_way_round(
    soap11: Made,
) -> None:
    response = soap11.answer(
        '<grid e:arrayType="x:string[][2]"><i e:arrayType="x:string[2]"><i>a</i><i>b</i></i>'
        '<i e:arrayType="x:string[1]"><i>c</i></i></grid>'
        '<nested e:arrayType="x:string[2,1]"><i>a</i><i>b</i></nested>'
    )
    assert response.grid == [["a", "b"], ["c"]]
    assert response.nested == [["a"], ["b"]]


def test_what_a_reply_leaves_out_of_an_array_is_none(soap11: Made) -> None:
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
def test_a_place_that_cannot_be_told_is_noted(
    soap11: Made, content: str, name: str, value: Any
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
def test_an_array_may_not_claim_to_be_endless(soap11: Made, content: str) -> None:
    errors = importlib.import_module("encoded_package._runtime.errors")
    with pytest.raises(errors.ReplyError, match="claim"):
        soap11.read(f"<m:DoResponse>{content}</m:DoResponse>")


def test_an_element_that_repeats_an_array_is_a_list_of_lists(soap11: Made) -> None:
    shelf = soap11.types.Shelf
    request = soap11.module("operations.do").DoRequest(
        **EMPTY, shelf=shelf(rows=[["a"], []])
    )
    assert "<rows " in soap11.call.write(request)
    response = soap11.answer(
        '<shelf><rows e:arrayType="x:string[1]"><i>a</i></rows><rows e:arrayType="x:string[0]"/></shelf>'
    )
    assert response.shelf == shelf(rows=[["a"], []])


def test_references_of_soap_12_are_followed(soap12: Made) -> None:
    point = soap12.types.Point
    response = soap12.read(
        '<m:DoResponse s:encodingStyle="http://www.w3.org/2003/05/soap-encoding">'
        '<row e:arraySize="3"><i e:id="a">x</i><i e:ref="a"/><i ref="a"/></row>'
        '<points e:arraySize="1 2"><i e:ref="p"/><i e:ref="p"/></points></m:DoResponse>'
        '<m:point e:id="p"><x>1</x><next e:ref="q"/></m:point><m:point e:id="q"><x>2</x></m:point>'
    )
    assert not response.receipt.unread
    assert response.row == ["x", "x", "x"]
    found = point(x=1, next=point(x=2))
    assert response.points == [[found, found]]


def test_an_attribute_ref_of_a_literal_reply_is_no_reference(soap12: Made) -> None:
    response = soap12.answer(
        '<row e:arraySize="2"><i id="a">x</i><i ref="a">y</i></row>'
        '<shelf><rows e:arraySize="1"><i ref="a"/></rows></shelf>'
    )
    assert response.row == ["x", "y"]
    assert response.shelf.rows == [[""]]


@pytest.mark.parametrize(
    ("version", "mark", "name"),
    [("1.1", 'href="#{}"', "id"), ("1.2", 'e:ref="{}"', "e:id")],
)
def test_references_in_a_circle_end(
    folder: Path, version: str, mark: str, name: str
) -> None:
    assert folder
    api = Made(f"soap{version.replace('.', '')}", version)
    root, first, second = (mark.format(word) for word in ("root", "p", "q"))
    response = api.read(
        f'<m:DoResponse {name}="root"><points><i><i {first}/></i></points><row><i {root}/></row></m:DoResponse>'
        f'<m:a {name}="p"><x>1</x><next {second}/></m:a><m:b {name}="q"><x>2</x><next {first}/></m:b>'
    )
    found = response.points[0][0]
    assert (found.x, found.next.x, found.next.next) == (1, 2, None)
    assert response.row == [None]
    assert sorted((row.name, row.reason) for row in response.receipt.unread) == [
        ("i", "unreadable"), ("next", "unreadable"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("version", "mark"), [("1.1", 'href="#gone"'), ("1.2", 'e:ref="gone"')]
)
def test_a_reference_to_nothing_is_noted(folder: Path, version: str, mark: str) -> None:
    assert folder
    api = Made(f"soap{version.replace('.', '')}", version)
    response = api.read(
        f"<m:DoResponse><points><i><i {mark}/></i></points></m:DoResponse>"
    )
    assert response.points == [[None]]
    (row,) = response.receipt.unread
    assert (row.name, row.reason) == ("gone", "unknown")


@pytest.mark.parametrize(
    ("mark", "name"), [('href="#{}"', 'id="{}"'), ('e:ref="{}"', 'e:id="{}"')]
)
@pytest.mark.parametrize("order", [1, -1])
def test_references_may_not_make_too_much_of_a_reply(
    soap12: Made, mark: str, name: str, order: int
) -> None:
    errors = importlib.import_module("encoded_package._runtime.errors")
    rows = [
        f"<m:a {name.format(n)}>{f'<i {mark.format(n + 1)}/>' * 10}</m:a>"
        for n in range(9)
    ]
    with pytest.raises(errors.ReplyError, match="too much"):
        soap12.read(
            f"<m:DoResponse><row><i {mark.format(0)}/></row></m:DoResponse>{''.join(rows[::order])}<m:a {name.format(9)}/>"
        )


def test_many_references_in_each_other_are_followed_in_time(soap12: Made) -> None:
    errors = importlib.import_module("encoded_package._runtime.errors")
    deep = "".join(f'<i e:id="{n}"><j e:ref="{n - 1}"/>' for n in range(3000))
    with pytest.raises(errors.ReplyError, match="too much"):
        soap12.read(f"<m:DoResponse>{deep}{'</i>' * 3000}</m:DoResponse>")


def test_the_rows_of_axis_stand_behind_the_answer(soap11: Made) -> None:
    point = soap11.types.Point
    response = soap11.read(
        f'<n:DoResponse xmlns:n="urn:m" s:encodingStyle="{ENCODING["1.1"]}">'
        '<row i:type="e:Array" e:arrayType="x:string[2]"><row i:type="x:string">a</row><row href="#id2"/></row>'
        '<grid href="#id3"/><points e:arrayType="t:Point[1,2]"><p href="#id0"/><p href="#id1"/></points></n:DoResponse>'
        f'<multiRef id="id0" e:root="0" s:encodingStyle="{ENCODING["1.1"]}" i:type="t:Point"><x i:type="x:int">1</x>'
        '<next href="#id1"/></multiRef>'
        '<multiRef id="id3" e:root="0" i:type="e:Array" e:arrayType="x:string[1,1]"><multiRef>g</multiRef></multiRef>'
        '<multiRef id="id1" e:root="0" i:type="t:Point"><x href="#id4"/><next i:nil="true"/></multiRef>'
        '<multiRef id="id2" e:root="0" i:type="x:string">b</multiRef><multiRef id="id4" e:root="0" i:type="x:int">7</multiRef>'
    )
    assert not response.receipt.unread
    assert (response.row, response.grid) == (["a", "b"], [["g"]])
    assert response.points == [[point(x=1, next=point(x=7)), point(x=7)]]


@pytest.mark.parametrize(
    ("status", "body"),
    [(202, ""), (200, " \n"), (204, ""), (200, f'<s:Envelope xmlns:s="{ENVELOPE["1.1"]}"><s:Body/></s:Envelope>')],
)  # fmt: skip
def test_a_one_way_operation_has_an_answer_without_content(
    folder: Path, status: int, body: str
) -> None:
    assert folder
    api = Made("oneway", "1.1")
    root = importlib.import_module("encoded_package.oneway")
    http = importlib.import_module("encoded_package._runtime.http")

    class Answering:
        """A transport that answers one thing."""

        def send(self, request: Any, *_: Any, **__: Any) -> Any:
            assert b"<tns:Do " in request.body
            return http.HttpResponse(status, {}, body.encode())

        def close(self) -> None:
            """Nothing is open."""

    with root.ShopClient(root.ShopCredentials(), transport=Answering()) as client:
        made = client.do(**EMPTY, shelf=api.types.Shelf(rows=[[]]))
    assert type(made).__name__ == "DoResponse"
    assert (made.receipt.http_status, made.receipt.unread) == (status, ())


def test_a_one_way_operation_can_be_refused(folder: Path) -> None:
    assert folder
    errors = importlib.import_module("encoded_package._runtime.errors")
    fault = "<s:Fault><faultcode>s:Server</faultcode><faultstring>no</faultstring></s:Fault>"
    with pytest.raises(errors.ServiceFault, match="no"):
        Made("oneway", "1.1").read(fault, status=500)


def test_literal_elements_may_repeat_arrays_and_hold_encoded_ones(folder: Path) -> None:
    assert folder
    api = Made("literal", "1.1")
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


def test_the_rules_are_checked_where_lists_hold_lists(soap11: Made) -> None:
    root = importlib.import_module("encoded_package.soap11")
    point = soap11.types.Point
    client = root.ShopClient(root.ShopCredentials())
    fields: dict[str, Any] = {**EMPTY, "shelf": soap11.types.Shelf(rows=[["a"]])}
    fields |= {"points": [[point(x=1, hue="Red")]], "hues": [["Red", None]]}
    request = soap11.module("operations.do").DoRequest(**fields)
    text = client.preview(request).body
    assert "<x>1</x><hue>Red</hue>" in text
    assert 'enc:arrayType="t:Hue[2]"><item>Red</item><item i:nil="true"/>' in text
    errors = importlib.import_module("encoded_package._runtime.errors")
    request.shelf = None
    with pytest.raises(errors.RequestError, match="shelf is required"):
        client.preview(request)
