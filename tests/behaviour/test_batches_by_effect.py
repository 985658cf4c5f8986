"""Which operations have batches and fates: deletes, and what the catalog asks for; and what these say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.support.canned_replies import service
from tests.support.packages import generate, type_check
from tests.support.wsdls import document, record, sequence

if TYPE_CHECKING:
    from pathlib import Path

IDS: Final = (
    '<xs:element name="ids" type="xs:long" minOccurs="0" maxOccurs="unbounded"/>'
)
THING: Final = record("Thing", "name")
THINGS: Final = (
    '<xs:element name="things" type="t:Thing" minOccurs="0" maxOccurs="unbounded"/>'
)
CREATE: Final = (
    THING
    + sequence("createRequest", THINGS)
    + sequence("createResponse", '<xs:element name="id" type="xs:long" minOccurs="0" maxOccurs="unbounded"/>')
)  # fmt: skip
CREATES: Final = document(CREATE, operations=("create",))
CREATED: Final = '<createResponse xmlns="urn:t"><id>7</id></createResponse>'
EMPTY: Final = '<removeThingsResponse xmlns="urn:t"/>'


def test_an_operation_that_does_not_delete_has_none(tmp_path: Path) -> None:
    shop = service(CREATES, tmp_path)
    assert not hasattr(shop.client, "create_in_batches")
    things = [shop.module("shop.types").Thing(name="a")] * 3
    request = shop.module("shop.operations").CreateRequest(things=things)
    assert shop.statuses(CREATED, request) == []
    assert shop.findings == ""


def test_batches_that_the_catalog_asks_for(tmp_path: Path) -> None:
    shop = service(CREATES, tmp_path, effects={"create": "batch"})
    thing = shop.module("shop.types").Thing
    shop.transport.bodies = [CREATED]
    seen: list[Any] = []
    things = [thing(name="a"), thing(name="a"), thing(name="a")]
    report = shop.client.create_in_batches(things, size=2, on_fates=seen.append)
    assert (report.done, report.deleted, report.duplicates) == (3, 0, 0)
    assert str(report) == "create: 3 done"
    assert [response.id for response in report.responses] == [[7], [7]]
    assert [rows.response.id for rows in seen if rows] == [[7], [7]]
    assert [len(rows) for rows in seen if rows] == [2, 1]
    assert sum(body.count(b"a</") for body in shop.transport.sent) == 3
    assert report.failed == []
    kept = shop.client.create_in_batches(things, size=1, keep=2)
    assert (len(kept.responses), kept.done) == (2, 3)


def test_a_batch_that_is_refused_is_not_done(tmp_path: Path) -> None:
    shop = service(CREATES, tmp_path, effects={"cre*": "batch"})
    fault = "<e:Fault><faultcode>e:Client</faultcode><faultstring>No</faultstring></e:Fault>"
    shop.transport.bodies = [CREATED, fault]
    thing = shop.module("shop.types").Thing
    report = shop.client.create_in_batches(
        [thing(name=str(n)) for n in range(2)], size=1
    )
    assert report.done == 1
    assert report.deleted == 0
    assert len(report.responses) == 1
    assert len(report.failed) == 1


@pytest.mark.parametrize("options", [{"verify": True}, {"journal": "j"}])
def test_what_needs_different_items_is_refused(
    tmp_path: Path, options: dict[str, Any]
) -> None:
    shop = service(CREATES, tmp_path, effects={"create": "batch"})
    error = shop.module("_runtime.errors").RequestError
    with pytest.raises(error, match="supported only for deletes"):
        shop.client.create_in_batches([], **options)


WRAPPERS: Final = {
    "array": (record("ArrayOfIds", IDS), "thingIds:t:ArrayOfIds"),
    "list": (record("IdList", IDS), "thingIds:t:IdList"),
    "same-name": (record("ids", IDS), "ids:t:ids"),
    "more-fields": (record("Criteria", IDS, "colour"), "criteria:t:Criteria"),
    "name-twice": (record("Criteria", IDS, "note"), "criteria:t:Criteria"),
    "anonymous": ("", f'<xs:element name="things"><xs:complexType><xs:sequence>{IDS}</xs:sequence></xs:complexType></xs:element>'),
    "repeated": ("", IDS),
}  # fmt: skip


@pytest.mark.parametrize("kind", WRAPPERS)
def test_every_delete_with_a_list_has_batches(tmp_path: Path, kind: str) -> None:
    types, element = WRAPPERS[kind]
    schema = types + sequence("removeThingsRequest", element, "note")
    schema += sequence("removeThingsResponse")
    wsdl = document(schema, operations=("removeThings",))
    shop = service(wsdl, tmp_path, flatten=())
    shop.transport.bodies = [EMPTY]
    report = shop.client.remove_things_in_batches([1, 2, 3], size=2, note="first")
    assert (report.unknown, report.requests) == (3, 2)
    ids = [body.count(b"ids>") // 2 for body in shop.transport.sent]
    inside = {"same-name": [3, 2]}.get(kind, [2, 1])
    assert ids == inside
    assert all(b"first</" in body for body in shop.transport.sent)


def test_lists_of_lists_and_elements_around_lists_are_typed(tmp_path: Path) -> None:
    numbers = record(
        "ArrayOfNumbers",
        '<xs:element name="int" type="xs:int" minOccurs="0" maxOccurs="unbounded"/>',
    )
    rows = record(
        "ArrayOfRows",
        '<xs:element name="row" type="t:ArrayOfNumbers" minOccurs="0" maxOccurs="unbounded"/>',
    )
    schema = numbers + rows + record("IdList", IDS)
    schema += sequence("removeRowsRequest", "rows:t:ArrayOfRows") + sequence(
        "removeRowsResponse"
    )
    schema += sequence("removeThingsRequest", "things:t:IdList", "note") + sequence(
        "removeThingsResponse"
    )
    wsdl = document(schema, operations=("removeRows", "removeThings"))
    shop = service(wsdl, tmp_path)
    assert hasattr(shop.client, "remove_rows_in_batches")
    assert type_check(shop.root, tmp_path) == ""


def test_an_encoded_array_is_a_list(tmp_path: Path) -> None:
    encoding = "http://schemas.xmlsoap.org/soap/encoding/"
    array = (
        f'<xs:complexType name="Numbers"><xs:complexContent><xs:restriction xmlns:enc="{encoding}" base="enc:Array">'
        '<xs:attribute ref="enc:arrayType" w:arrayType="xs:long[]"/></xs:restriction></xs:complexContent></xs:complexType>'
    )
    schema = array + sequence("removeThingsRequest", "things:t:Numbers")
    schema += sequence("removeThingsResponse")
    made = generate({"shop": document(schema, operations=("removeThings",))}, tmp_path)
    assert "things: Source[int | None]" in made.files["shop/batches.py"]


def test_an_element_of_a_template_must_be_set(tmp_path: Path) -> None:
    schema = record("IdList", IDS) + sequence("removeThingsRequest", "things:t:IdList")
    schema += sequence("removeThingsResponse")
    shop = service(document(schema, operations=("removeThings",)), tmp_path)
    request = shop.module("shop.operations").RemoveThingsRequest()
    error = shop.module("_runtime.errors").RequestError
    with pytest.raises(error, match="things must be set"):
        shop.client.send_in_batches(request, [1])


def test_the_effect_decides_and_not_the_list(tmp_path: Path) -> None:
    schema = sequence("getDeletedRequest", IDS) + sequence("getDeletedResponse")
    made = generate({"shop": document(schema, operations=("getDeleted",))}, tmp_path)
    assert "shop/batches.py" not in made.files
    assert "ITEMS: Table = {}" in made.files["shop/items.py"]
