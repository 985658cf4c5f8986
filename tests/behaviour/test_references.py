"""Replies of the SOAP encoding: references, and one-way operations; each text was written by hand."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.support.encoded_apis import APIS, EMPTY, ENCODING, ENVELOPE, Encoded
from tests.support.packages import generate, install

if TYPE_CHECKING:
    from pathlib import Path

PACKAGE: Final = "references_package"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a package that has an API for each version of the encoding."""
    made = tmp_path_factory.mktemp("references")
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


def test_references_of_soap_12_are_followed(soap12: Encoded) -> None:
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


def test_an_attribute_ref_in_a_literal_reply_is_not_a_reference(
    soap12: Encoded,
) -> None:
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
def test_circular_references_end(
    folder: Path, version: str, mark: str, name: str
) -> None:
    assert folder
    api = Encoded(PACKAGE, f"soap{version.replace('.', '')}", version)
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
def test_a_dangling_reference_is_recorded(
    folder: Path, version: str, mark: str
) -> None:
    assert folder
    api = Encoded(PACKAGE, f"soap{version.replace('.', '')}", version)
    response = api.read(
        f"<m:DoResponse><points><i><i {mark}/></i></points></m:DoResponse>"
    )
    assert response.points == [[None]]
    (row,) = response.receipt.unread
    assert (row.name, row.reason) == ("gone", "unknown")


def test_a_reference_to_two_elements_is_none(soap12: Encoded) -> None:
    response = soap12.read(
        '<m:DoResponse s:encodingStyle="http://www.w3.org/2003/05/soap-encoding">'
        '<row e:arraySize="2"><i e:ref="a"/><i>y</i></row></m:DoResponse>'
        '<m:i e:id="a">x</m:i><m:i e:id="a">z</m:i>'
    )
    assert response.row == [None, "y"]
    assert [part[:3] for part in response.receipt.unread][:1] == [
        ("i", "a", "repeated")
    ]


@pytest.mark.parametrize(
    ("mark", "name"), [('href="#{}"', 'id="{}"'), ('e:ref="{}"', 'e:id="{}"')]
)
@pytest.mark.parametrize("order", [1, -1])
def test_references_must_not_expand_a_reply_too_far(
    soap12: Encoded, mark: str, name: str, order: int
) -> None:
    errors = importlib.import_module(f"{PACKAGE}._runtime.errors")
    rows = [
        f"<m:a {name.format(n)}>{f'<i {mark.format(n + 1)}/>' * 10}</m:a>"
        for n in range(9)
    ]
    with pytest.raises(errors.ReplyError, match="too far"):
        soap12.read(
            f"<m:DoResponse><row><i {mark.format(0)}/></row></m:DoResponse>{''.join(rows[::order])}<m:a {name.format(9)}/>"
        )


def test_many_nested_references_are_followed_quickly(soap12: Encoded) -> None:
    errors = importlib.import_module(f"{PACKAGE}._runtime.errors")
    deep = "".join(f'<i e:id="{n}"><j e:ref="{n - 1}"/>' for n in range(3000))
    with pytest.raises(errors.ReplyError, match="too far"):
        soap12.read(f"<m:DoResponse>{deep}{'</i>' * 3000}</m:DoResponse>")


def test_the_rows_of_axis_come_after_the_reply(soap11: Encoded) -> None:
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
def test_a_one_way_operation_has_an_empty_response(
    folder: Path, status: int, body: str
) -> None:
    assert folder
    api = Encoded(PACKAGE, "oneway", "1.1")
    root = importlib.import_module(f"{PACKAGE}.oneway")
    http = importlib.import_module(f"{PACKAGE}._runtime.http.transport")

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
    errors = importlib.import_module(f"{PACKAGE}._runtime.errors")
    fault = "<s:Fault><faultcode>s:Server</faultcode><faultstring>no</faultstring></s:Fault>"
    with pytest.raises(errors.ServiceFault, match="no"):
        Encoded(PACKAGE, "oneway", "1.1").read(fault, status=500)
