"""What a reply means that neither docs nor catalog describe: only what the schema makes certain."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.canned_replies import Service, service
from tests.support.delete_vans import (
    DELETED,
    FAILED,
    FULL_RESULTS,
    INDEXED,
    REFUSED,
    RESULT,
    UNKNOWN,
    at,
    fates,
    many,
    result,
    shop_of,
)
from tests.support.packages import type_check
from tests.support.wsdls import document, record, sequence

if TYPE_CHECKING:
    from pathlib import Path


def test_results_with_an_id_and_a_flag(tmp_path: Path) -> None:
    shop = shop_of(tmp_path, RESULT, FULL_RESULTS)
    assert "note: reply-meaning-inferred: DeleteVans: what its reply means was inferred from the list Results of results with Id and Success and Errors, at " in shop.findings  # fmt: skip
    assert "unstated" not in shop.findings.replace('alignment = "unstated"', "")
    one, two = result(1, success=True), result(2, success=False, code=5)
    assert fates(shop, one + two, 1, 2) == [DELETED, REFUSED]
    assert fates(shop, two + one, 1, 2) == [DELETED, REFUSED]
    assert fates(shop, two, 1, 2) == [UNKNOWN, REFUSED]
    assert fates(shop, "", 1, 2) == [UNKNOWN, UNKNOWN]
    assert fates(shop, result(2, success=False), 1, 2) == [UNKNOWN, REFUSED]
    assert fates(shop, result(1, success=True, code=5) + two, 1, 2) == [UNKNOWN, REFUSED]  # fmt: skip
    assert fates(shop, result(1, success=None) + two, 1, 2) == [UNKNOWN, REFUSED]
    assert fates(shop, one + result(None, success=False, code=5), 1, 2) == [DELETED, UNKNOWN]  # fmt: skip
    assert fates(shop, one + result(1, success=False), 1, 2) == [UNKNOWN, UNKNOWN]
    assert fates(shop, result(3, success=True) + one, 1, 2) == [DELETED, UNKNOWN]
    assert type_check(shop.root, tmp_path) == ""


def test_the_problems_of_a_refused_item(tmp_path: Path) -> None:
    shop = shop_of(tmp_path, RESULT, FULL_RESULTS)
    body = f'<DeleteVansResponse xmlns="urn:t">{result(2, success=False, code=5)}</DeleteVansResponse>'
    shop.transport.bodies = [body]
    request = shop.module("shop.operations").DeleteVansRequest(ids=[2])
    [row] = shop.module("_runtime.fates.fates").fates(shop.client.send(request))
    assert [problem.code for problem in row.fate.problems] == [5]


def test_results_without_a_flag_but_with_errors(tmp_path: Path) -> None:
    types = record("Result", "Id:xs:long", many("Errors", "xs:string"))
    shop = shop_of(tmp_path, types, FULL_RESULTS)
    reply = (
        "<Results><Id>1</Id></Results><Results><Id>2</Id><Errors>No</Errors></Results>"
    )
    assert fates(shop, reply, 1, 2, 3) == [DELETED, REFUSED, UNKNOWN]


def test_a_state_beside_the_errors_of_a_result(tmp_path: Path) -> None:
    types = record("Result", "Id:xs:long", "Status", many("Errors", "xs:string"))
    shop = shop_of(tmp_path, types, FULL_RESULTS)
    reply = "<Results><Id>1</Id><Status>FAILED</Status></Results><Results><Id>2</Id></Results>"
    assert fates(shop, reply, 1, 2) == [UNKNOWN, DELETED]


def test_results_below_other_elements(tmp_path: Path) -> None:
    types = RESULT + record("List", FULL_RESULTS) + record("Outer", "Vans:t:List")
    shop = shop_of(tmp_path, types, "Outer:t:Outer")
    reply = f"<Outer><Vans>{result(1, success=False)}</Vans></Outer>"
    assert fates(shop, reply, 1, 2) == [REFUSED, UNKNOWN]
    assert fates(shop, "<Outer/>", 1) == [UNKNOWN]


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        (at(), [DELETED] * 4),
        # 0 can only be the first of a list that counts from 0, and 4 the last of one that counts from 1.
        (at(0), [REFUSED, DELETED, DELETED, DELETED]),
        (at(0, 2), [REFUSED, DELETED, REFUSED, DELETED]),
        (at(4), [DELETED, DELETED, DELETED, REFUSED]),
        (at(4, 2), [DELETED, REFUSED, DELETED, REFUSED]),
        # 2 is the second or the third.
        (at(2), [DELETED, UNKNOWN, UNKNOWN, DELETED]),
        # Of 2 and 3, the third item is one either way.
        (at(2, 3), [DELETED, UNKNOWN, REFUSED, UNKNOWN]),
        (at(0, 4), [UNKNOWN] * 4),
        (at(0, 7), [REFUSED, UNKNOWN, UNKNOWN, UNKNOWN]),
        (at(7), [UNKNOWN] * 4),
        (at(-1), [UNKNOWN] * 4),
        ("<Errors><Message>No</Message></Errors>" + at(0), [REFUSED, UNKNOWN, UNKNOWN, UNKNOWN]),
    ],
)  # fmt: skip
def test_errors_with_an_index(tmp_path_factory: pytest.TempPathFactory, reply: str, expected: list[str]) -> None:  # fmt: skip
    shop = _INDEXED_SHOP.get(INDEXED) or shop_of(tmp_path_factory.mktemp("x"), INDEXED, FAILED)  # fmt: skip
    _INDEXED_SHOP[INDEXED] = shop
    assert "errors with Index (from 0 or 1: unstated)" in shop.findings
    assert fates(shop, reply, 1, 2, 3, 4) == expected


_INDEXED_SHOP: dict[str, Service] = {}


def test_the_only_item_is_meant_by_both(tmp_path: Path) -> None:
    shop = shop_of(tmp_path, INDEXED, FAILED)
    assert [fates(shop, at(place), 1) for place in (0, 1, 2)] == [[REFUSED], [REFUSED], [UNKNOWN]]  # fmt: skip


@pytest.mark.parametrize(("text", "place"), [("Zero-based.", 2), ("Starts at 1.", 3)])
def test_the_schema_states_the_first_index(tmp_path: Path, text: str, place: int) -> None:  # fmt: skip
    note = f"<xs:annotation><xs:documentation>{text}</xs:documentation></xs:annotation>"
    index = f'<xs:element name="Index" type="xs:int">{note}</xs:element>'
    shop = shop_of(tmp_path, record("VanError", index, "Message"), FAILED)
    assert fates(shop, at(place), 1, 2, 3, 4) == [DELETED, DELETED, REFUSED, DELETED]


def test_a_state_of_the_reply_leaves_open_what_the_list_lacks(tmp_path: Path) -> None:
    shop = shop_of(tmp_path, INDEXED, FAILED, "JobStatus")
    assert fates(shop, f"{at(0)}<JobStatus>Queued</JobStatus>", 1, 2) == [REFUSED, UNKNOWN]  # fmt: skip


def test_an_index_and_the_flag_of_the_reply(tmp_path: Path) -> None:
    shop = shop_of(tmp_path, INDEXED, FAILED, "Success:xs:boolean")
    yes, no = "<Success>true</Success>", "<Success>false</Success>"
    assert fates(shop, yes, 1, 2) == [DELETED, DELETED]
    assert fates(shop, at(0) + no, 1, 2) == [REFUSED, UNKNOWN]
    assert fates(shop, at(0) + yes, 1, 2) == [UNKNOWN, DELETED]
    assert fates(shop, at(0), 1, 2) == [REFUSED, UNKNOWN]
    assert fates(shop, no, 1, 2) == [UNKNOWN, UNKNOWN]
    assert fates(shop, no, 1) == [REFUSED]
    assert fates(shop, at(0) + yes, 1) == [UNKNOWN]


def test_failures_with_the_id(tmp_path: Path) -> None:
    types = record("Failure", "Id:xs:long", "Message")
    shop = shop_of(tmp_path, types, many("Failures", "t:Failure"))
    failed = "<Failures><Id>2</Id><Message>No</Message></Failures>"
    assert fates(shop, failed, 1, 2) == [DELETED, REFUSED]
    assert fates(shop, "<Failures><Message>No</Message></Failures>" + failed, 1, 2) == [UNKNOWN, REFUSED]  # fmt: skip
    # 2 may be the number of the error.
    assert fates(shop, failed, 1, 3) == [UNKNOWN, UNKNOWN]


@pytest.mark.parametrize("flag", ["Success", "isSuccess", "Succeeded", "Ok", "wasDeleted"])  # fmt: skip
def test_the_flag_of_the_whole_reply(tmp_path: Path, flag: str) -> None:
    shop = shop_of(tmp_path, "", f"{flag}:xs:boolean", "ErrorMessage")
    yes, no = f"<{flag}>true</{flag}>", f"<{flag}>false</{flag}>"
    text = "<ErrorMessage>No</ErrorMessage>"
    assert fates(shop, yes, 1) == [DELETED]
    assert fates(shop, no, 1) == fates(shop, no + text, 1) == [REFUSED]
    assert fates(shop, yes + text, 1) == fates(shop, "", 1) == [UNKNOWN]
    assert fates(shop, yes, 1, 2) == fates(shop, no, 1, 2) == [UNKNOWN, UNKNOWN]
    assert "reply-meaning-inferred" in shop.findings
    assert "its reply reports on all items together" in shop.findings


def test_what_is_nil_and_has_a_value_contradicts_itself(tmp_path: Path) -> None:
    shop = shop_of(tmp_path, RESULT, FULL_RESULTS)
    nil = 'xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"'
    both = result(1, success=True) + result(2, success=True)
    assert fates(shop, both.replace("<Id>1", f"<Id {nil}>1"), 1, 2) == [UNKNOWN, DELETED]  # fmt: skip
    flag = both.replace("<Success>", f"<Success {nil}>", 1)
    assert fates(shop, flag, 1, 2) == [UNKNOWN, DELETED]


def test_the_flag_of_a_request_for_one_item(tmp_path: Path) -> None:
    schema = sequence("DeleteVanRequest", "SessionId", "VanId:xs:long")
    schema += sequence("DeleteVanResponse", "Success:xs:boolean")
    shop = service(document(schema, operations=("DeleteVan",)), tmp_path)
    request = shop.module("shop.operations").DeleteVanRequest(van_id=7)
    found = [
        shop.statuses(f'<DeleteVanResponse xmlns="urn:t">{flag}</DeleteVanResponse>', request)
        for flag in ("<Success>true</Success>", "<Success>0</Success>", "")
    ]  # fmt: skip
    assert found == [[DELETED], [REFUSED], [UNKNOWN]]
    with pytest.raises(shop.module("_runtime.errors").RequestError, match="VanId"):
        shop.client.delete_van(session_id="s")


@pytest.mark.parametrize(
    "parts",
    [
        (),
        ("Result:xs:boolean",),
        ("Success:xs:string",),
        ("PartialSuccess:xs:boolean",),
        ("NotDeleted:xs:boolean",),
        ("Success:xs:boolean", "Deleted:xs:boolean"),
        ("Count:xs:int",),
        (many("Errors", "xs:string"),),
        (many("Entries", "t:Plain"),),
        (many("Others", "t:Other"),),
        (many("Warnings", "t:VanError"),),
        (many("Failures", "t:GradedById"),),
        (many("Failures", "t:GradedByIndex"),),
        (many("Results", "t:GradedResult"),),
    ],
)
def test_what_is_not_certain_is_unknown(tmp_path: Path, parts: tuple[str, ...]) -> None:
    types = record("Plain", "Index:xs:int", "Message")
    types += record("Other", "Id:xs:string", "Success:xs:boolean")
    types += INDEXED + record("GradedById", "Ids:xs:long", "Severity")
    types += record("GradedByIndex", "Index:xs:int", "WarningLevel")
    types += record("GradedResult", "Id:xs:long", many("Errors", "t:GradedById"))
    shop = shop_of(tmp_path, types, *parts)
    assert fates(shop, "", 1, 2) == [UNKNOWN, UNKNOWN]
    assert fates(shop, "", 1) == [UNKNOWN]
    assert "warning: reply-meaning-unstated: DeleteVans: nothing states what its reply means" in shop.findings  # fmt: skip
    assert (
        'operation = "DeleteVans", alignment = "none" and reason = "..."'
        in shop.findings
    )


@pytest.mark.parametrize("part", ["JobStatus", "QueueId", "state"])
def test_a_flag_beside_a_state(tmp_path: Path, part: str) -> None:
    shop = shop_of(tmp_path, RESULT, f"{part}:xs:string", "Success:xs:boolean")
    yes = "<Success>true</Success>"
    assert fates(shop, f"<{part}>1</{part}>{yes}", 1) == [UNKNOWN]
    assert fates(shop, yes, 1) == [DELETED]


def test_a_result_with_a_flag_and_a_state(tmp_path: Path) -> None:
    types = record("Result", "Id:xs:long", "Success:xs:boolean", "Status")
    shop = shop_of(tmp_path, types, FULL_RESULTS)
    reply = result(1, success=True).replace("</Results>", "<Status>Queued</Status></Results>")  # fmt: skip
    assert fates(shop, reply + result(2, success=True), 1, 2) == [UNKNOWN, DELETED]
