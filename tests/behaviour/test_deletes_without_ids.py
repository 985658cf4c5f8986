"""A delete that doesn't name its items is refused before it is sent: it could delete all there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from stubwright.catalog.entry import ProblemFields
from tests.support.canned_replies import Service, service
from tests.support.packages import type_check
from tests.support.wsdls import document, record, sequence
from tests.tiny import PAGE, WSDL, make_specs, run

if TYPE_CHECKING:
    from pathlib import Path

REPLY = sequence("DeleteVansResponse")
IDS = '<xs:element name="Ids" type="xs:long" minOccurs="0" maxOccurs="unbounded"/>'
CRITERIA = record("Criteria", IDS, "Colour")
VANS = '<xs:element name="Vans" type="t:Van" minOccurs="0" maxOccurs="unbounded"/>'
VAN = record(
    "Van",
    "Id:xs:long",
    '<xs:element name="Seats" type="xs:int" minOccurs="0" maxOccurs="unbounded"/>',
)


def deletes(schema: str) -> str:
    return document(schema + REPLY, operations=("DeleteVans",))


def refused(shop: Service, **fields: Any) -> None:
    """The request must be refused before anything is sent."""
    error = shop.module("_runtime.errors").RequestError
    request = shop.module("shop.operations").DeleteVansRequest(**fields)
    with pytest.raises(error, match="must be set"):
        shop.client.send(request)
    assert shop.transport.sent == []


def sent(shop: Service, **fields: Any) -> None:
    shop.transport.bodies = ['<DeleteVansResponse xmlns="urn:t"/>']
    shop.client.send(shop.module("shop.operations").DeleteVansRequest(**fields))
    assert len(shop.transport.sent) == 1


def test_a_list_that_the_schema_does_not_require(tmp_path: Path) -> None:
    shop = service(deletes(sequence("DeleteVansRequest", IDS, "Colour")), tmp_path)
    refused(shop)
    refused(shop, ids=[])
    refused(shop, ids=(), colour="red")
    sent(shop, ids=[1])


def test_a_wrapper_that_is_absent_or_empty(tmp_path: Path) -> None:
    schema = CRITERIA + sequence("DeleteVansRequest", "Criteria:t:Criteria")
    shop = service(deletes(schema), tmp_path)
    criteria = shop.module("shop.types").Criteria
    refused(shop)
    refused(shop, criteria=criteria())
    refused(shop, criteria=criteria(colour="red"))
    sent(shop, criteria=criteria(ids=[1]))


def test_a_flattened_wrapper(tmp_path: Path) -> None:
    schema = CRITERIA + sequence("DeleteVansRequest", "Criteria:t:Criteria")
    shop = service(deletes(schema), tmp_path, flatten=("Criteria",))
    error = shop.module("_runtime.errors").RequestError
    with pytest.raises(error, match=r"Criteria\.Ids must be set"):
        shop.client.delete_vans()
    assert shop.transport.sent == []


def test_an_id_in_a_wrapper(tmp_path: Path) -> None:
    types = record("In", "Mode", "VanId:xs:long", "FleetId:xs:long")
    schema = types + sequence("DeleteVansRequest", "in:t:In")
    shop = service(deletes(schema), tmp_path)
    made = shop.module("shop.types").In
    refused(shop)
    refused(shop, in_=made(mode="all", fleet_id=3))
    sent(shop, in_=made(van_id=1))


def test_a_delete_of_which_nothing_states_what_names_the_items(tmp_path: Path) -> None:
    schema = sequence("DeleteVansRequest", "Colour", "Size:xs:int")
    shop = service(deletes(schema), tmp_path)
    assert "items-unstated" in shop.findings
    refused(shop)
    refused(shop, colour="")
    sent(shop, size=0)


def test_nil_is_no_item(tmp_path: Path) -> None:
    ids = '<xs:element name="Ids" type="t:ArrayOfLong" nillable="true"/>'
    array = '<xs:element name="long" type="xs:long" nillable="true" minOccurs="0" maxOccurs="unbounded"/>'
    schema = record("ArrayOfLong", array) + sequence("DeleteVansRequest", ids)
    shop = service(deletes(schema), tmp_path, explicit_nil=True)
    nil = shop.module("_runtime.messages").NIL
    refused(shop, ids=nil)
    refused(shop, ids=[nil])
    sent(shop, ids=[1])


def test_an_override_states_that_another_argument_selects(tmp_path: Path) -> None:
    text = '[[override]]\noperation = "DeleteVans"\nselects = "Colour"\nreason = "All of a colour."\n'
    shop = service(deletes(sequence("DeleteVansRequest", IDS, "Colour", "Size")), tmp_path, overrides=text)  # fmt: skip
    refused(shop)
    refused(shop, size="10")
    refused(shop, colour="")
    sent(shop, colour="red")


def test_an_override_that_one_of_two_is_enough(tmp_path: Path) -> None:
    text = '[[override]]\noperation = "DeleteVans"\nany_of = "Ids Colour"\nreason = "Either."\n'
    shop = service(deletes(sequence("DeleteVansRequest", IDS, "Colour")), tmp_path, overrides=text)  # fmt: skip
    refused(shop)
    refused(shop, ids=[])
    sent(shop, colour="red")


def test_one_of_two_others_does_not_select(tmp_path: Path) -> None:
    text = '[[override]]\noperation = "DeleteVans"\nany_of = "Size Colour"\nreason = "The group."\n'
    shop = service(deletes(sequence("DeleteVansRequest", IDS, "Colour", "Size")), tmp_path, overrides=text)  # fmt: skip
    refused(shop, colour="red")
    sent(shop, colour="red", ids=[1])


def test_the_items_inside_each_item(tmp_path: Path) -> None:
    errors = record("Errors", "Index:xs:int", '<xs:element name="Inner" type="t:Error" minOccurs="0" maxOccurs="unbounded"/>') + record("Error", "Index:xs:int")  # fmt: skip
    reply = sequence("DeleteVansResponse", '<xs:element name="Failed" type="t:Errors" minOccurs="0" maxOccurs="unbounded"/>')  # fmt: skip
    problems = {"Errors": ProblemFields(index="Index", nested="Inner"), "Error": ProblemFields(index="Index")}  # fmt: skip
    schema = VAN + errors + sequence("DeleteVansRequest", VANS) + reply
    shop = service(document(schema, operations=("DeleteVans",)), tmp_path, problems=problems)  # fmt: skip
    van = shop.module("shop.types").Van
    refused(shop)
    refused(shop, vans=[van(id=1)])
    refused(shop, vans=[van(id=1, seats=[2]), van(id=2, seats=[])])
    sent(shop, vans=[van(id=1, seats=[2])])
    assert type_check(shop.root, tmp_path) == ""


@pytest.mark.parametrize("with_note", [True, False], ids=["required", "flag-lost"])
def test_a_page_that_lost_its_required_flag(tmp_path: Path, *, with_note: bool) -> None:
    specs = make_specs(tmp_path / "specs", "fleet")
    note = "> [!NOTE]\n> Unless otherwise noted below, all request elements are required.\n"
    assert note in PAGE
    page = PAGE if with_note else PAGE.replace(note, "")
    (specs / "fleet" / "docs" / "deletevans.md").write_text(page, encoding="utf-8")
    assert 'name="VanIds" type="xs:long" minOccurs="0"' in WSDL
    run("generate", "--specs", specs, "--out", tmp_path / "out")
    text = (tmp_path / "out/fleet/operations/delete_vans.py").read_text(
        encoding="utf-8"
    )
    rule = "findings.items(" if with_note else "findings.selected("
    assert f'{rule}"VanIds", request.van_ids' in text
