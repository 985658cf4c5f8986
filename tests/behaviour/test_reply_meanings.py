"""What a reply means that neither docs nor catalog describe: only what the schema makes certain."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest

from stubwright.catalog.entry import BareReply, ProblemFields, ResultFields
from tests.support.canned_replies import Service, service
from tests.support.packages import type_check
from tests.support.wsdls import document, record, sequence

if TYPE_CHECKING:
    from pathlib import Path

IDS: Final = (
    '<xs:element name="Ids" type="xs:long" minOccurs="0" maxOccurs="unbounded"/>'
)
REQUEST: Final = sequence("DeleteVansRequest", IDS)
DELETED, REFUSED, UNKNOWN = "deleted", "refused", "unknown"


def many(name: str, kind: str) -> str:
    return (
        f'<xs:element name="{name}" type="{kind}" minOccurs="0" maxOccurs="unbounded"/>'
    )


def shop_of(folder: Path, types: str, *reply: str, overrides: str = "") -> Service:
    schema = types + REQUEST + sequence("DeleteVansResponse", *reply)
    return service(document(schema, operations=("DeleteVans",)), folder, overrides=overrides)  # fmt: skip


def fates(shop: Service, reply: str, *ids: int) -> list[str]:
    """The fates of items that are answered with the content of a reply."""
    request = shop.module("shop.operations").DeleteVansRequest(ids=ids)
    return shop.statuses(f'<DeleteVansResponse xmlns="urn:t">{reply}</DeleteVansResponse>', request)  # fmt: skip


def override(alignment: str) -> str:
    return f'[[override]]\noperation = "DeleteVans"\nalignment = "{alignment}"\nreason = "They say so."\n'


RESULT: Final = record("Error", "Code:xs:int", "Message") + record(
    "Result", "Id:xs:long", "Success:xs:boolean", many("Errors", "t:Error")
)
FULL_RESULTS: Final = many("Results", "t:Result")


def result(own: int | None, *, success: bool | None, code: int = 0) -> str:
    parts = [
        f"<Id>{own}</Id>" if own is not None else "",
        f"<Success>{str(success).lower()}</Success>" if success is not None else "",
        f"<Errors><Code>{code}</Code></Errors>" if code else "",
    ]
    return f"<Results>{''.join(parts)}</Results>"


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


INDEXED: Final = record("VanError", "Index:xs:int", "Message")
FAILED: Final = many("Errors", "t:VanError")


def at(*places: int) -> str:
    return "".join(f"<Errors><Index>{place}</Index></Errors>" for place in places)


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


def stated_in(finding: str) -> str:
    """The override that a finding says to write."""
    lines = re.findall(r'(?:operation|alignment|items|reason) = "[^"]*"', finding)
    return "\n".join(("[[override]]", *lines, ""))


def test_what_findings_say_to_write_can_be_used(tmp_path: Path) -> None:
    shop = shop_of(tmp_path, "", "Count:xs:int")
    text = stated_in(shop.findings)
    shop = shop_of(tmp_path, "", "Count:xs:int", overrides=text)
    assert shop.findings == ""
    assert fates(shop, "<Count>2</Count>", 1, 2) == [DELETED, DELETED]


def test_what_a_note_says_to_write_corrects_the_inference(tmp_path: Path) -> None:
    text = stated_in(shop_of(tmp_path, RESULT, FULL_RESULTS).findings)
    shop = shop_of(tmp_path, RESULT, FULL_RESULTS, overrides=text)
    assert fates(shop, result(1, success=True), 1) == [UNKNOWN]
    assert "malformed" not in shop.findings


def test_what_names_the_items_can_be_written_as_the_finding_says(tmp_path: Path) -> None:  # fmt: skip
    schema = sequence("DeleteVansRequest", "Plate") + sequence("DeleteVansResponse")
    shop = service(document(schema, operations=("DeleteVans",)), tmp_path)
    text = stated_in(shop.findings)
    assert 'items = "Plate"' in text
    shop = service(document(schema, operations=("DeleteVans",)), tmp_path, overrides=text)  # fmt: skip
    assert "items-unstated" not in shop.findings
    request = shop.module("shop.operations").DeleteVansRequest(plate="B-1")
    assert shop.statuses('<DeleteVansResponse xmlns="urn:t"/>', request) == [UNKNOWN]


def test_the_catalog_states_what_types_mean(tmp_path: Path) -> None:
    types = record("Row", "Key:xs:long", "Fine:xs:boolean", "Remark")
    types += record("Inner", many("Rows", "t:Row"))
    schema = types + REQUEST + sequence("DeleteVansResponse", "Inner:t:Inner")
    results = {"Row": ResultFields("Key", success="Fine", doubts=("Remark",))}
    shop = service(document(schema, operations=("DeleteVans",)), tmp_path, results=results)  # fmt: skip
    assert shop.findings == ""
    rows = "".join(f"<Rows><Key>{key}</Key><Fine>{fine}</Fine>{more}</Rows>" for key, fine, more in ((2, "false", ""), (1, "true", ""), (3, "true", "<Remark>No</Remark>")))  # fmt: skip
    assert fates(shop, f"<Inner>{rows}</Inner>", 1, 2, 3, 4) == [DELETED, REFUSED, UNKNOWN, UNKNOWN]  # fmt: skip
    assert fates(shop, "", 1) == fates(shop, "<Inner/>", 1) == [UNKNOWN]
    ordered = override("per-item")
    again = service(document(schema, operations=("DeleteVans",)), tmp_path, results=results, overrides=ordered)  # fmt: skip
    assert fates(again, f"<Inner>{rows}</Inner>", 2, 1, 3) == [REFUSED, DELETED, UNKNOWN]  # fmt: skip


def test_the_catalog_states_the_first_index(tmp_path: Path) -> None:
    types = record("Failure", "Row:xs:int", "Why")
    schema = types + REQUEST + sequence("DeleteVansResponse", "Outer:t:Outer")
    schema += record("Outer", many("Failures", "t:Failure"))
    problems = {"Failure": ProblemFields(message="Why", index="Row", first_index=1)}
    text = override("indexed")
    shop = service(document(schema, operations=("DeleteVans",)), tmp_path, problems=problems, overrides=text)  # fmt: skip
    reply = "<Outer><Failures><Row>2</Row><Why>No</Why></Failures></Outer>"
    assert fates(shop, reply, 1, 2, 3) == [DELETED, REFUSED, DELETED]
    sparse = override("sparse")
    shop = service(document(schema, operations=("DeleteVans",)), tmp_path, problems=problems, overrides=sparse)  # fmt: skip
    assert fates(shop, reply, 1, 2, 3) == [DELETED, REFUSED, DELETED]
    assert type_check(shop.root, tmp_path) == ""


def test_the_own_id_of_an_error(tmp_path: Path) -> None:
    schema = sequence("DeleteVansRequest", many("VanIds", "xs:long"))
    schema += sequence("DeleteVansResponse", many("Errors", "t:Error"))
    found = [
        service(document(record("Error", own, "Text") + schema, operations=("DeleteVans",)), tmp_path).findings
        for own in ("Id:xs:long", "VanId:xs:long")
    ]  # fmt: skip
    assert "reply-meaning-unstated" in found[0]
    assert "of failures with VanId" in found[1]


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


ERRORS_BY_INDEX: Final = {"VanError": ProblemFields(message="Message", index="Index")}


@pytest.mark.parametrize("alignment", ["by-id", "failures", "indexed", "sparse", "aligned", "per-item"])  # fmt: skip
def test_an_alignment_without_a_list_proves_nothing(tmp_path: Path, alignment: str) -> None:  # fmt: skip
    shop = shop_of(tmp_path, "", "Count:xs:int", overrides=override(alignment))
    assert fates(shop, "", 1, 2) == [UNKNOWN, UNKNOWN]
    assert f"the override says {alignment}, but nothing states which list" in shop.findings  # fmt: skip


@pytest.mark.parametrize("alignment", ["by-id", "per-item"])
def test_results_without_an_id_prove_nothing(tmp_path: Path, alignment: str) -> None:
    shop = shop_of(tmp_path, INDEXED, FAILED, overrides=override(alignment))
    assert fates(shop, "", 1, 2) == fates(shop, at(1), 1, 2) == [UNKNOWN, UNKNOWN]


def test_an_override_takes_back_what_the_catalog_states(tmp_path: Path) -> None:
    schema = INDEXED + REQUEST + sequence("DeleteVansResponse", FAILED)
    shop = service(document(schema, operations=("DeleteVans",)), tmp_path, problems=ERRORS_BY_INDEX, overrides=override("unstated"))  # fmt: skip
    assert fates(shop, "", 1, 2) == fates(shop, at(1), 1, 2) == [UNKNOWN, UNKNOWN]
    assert "reply-meaning-unstated" in shop.findings


@pytest.mark.parametrize("alignment", ["none", "sparse", ""])
def test_a_false_flag_beside_what_is_stated(tmp_path: Path, alignment: str) -> None:
    reply = sequence("DeleteVansResponse", FAILED, "Success:xs:boolean")
    text = override(alignment) if alignment else ""
    shop = service(document(INDEXED + REQUEST + reply, operations=("DeleteVans",)), tmp_path, problems=ERRORS_BY_INDEX, overrides=text)  # fmt: skip
    assert fates(shop, "<Success>false</Success>", 1, 2) == [UNKNOWN, UNKNOWN]
    assert fates(shop, "<Success>true</Success>", 1, 2) == [DELETED, DELETED]
    assert "inferred" not in shop.findings


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("Warnings", "Errors"), [REFUSED, DELETED]),
        (("Errors", "Warnings"), [REFUSED, DELETED]),
        (("Errors", "OtherErrors"), [UNKNOWN, UNKNOWN]),
        (("Warnings",), [UNKNOWN, UNKNOWN]),
    ],
)
def test_several_lists_of_the_errors_that_the_catalog_states(
    tmp_path: Path, names: tuple[str, ...], expected: list[str]
) -> None:
    reply = sequence("DeleteVansResponse", *(many(name, "t:VanError") for name in names))  # fmt: skip
    shop = service(document(INDEXED + REQUEST + reply, operations=("DeleteVans",)), tmp_path, problems=ERRORS_BY_INDEX)  # fmt: skip
    last = "Errors" if "Errors" in names else names[-1]
    assert fates(shop, f"<{last}><Index>0</Index></{last}>", 1, 2) == expected
    assert ("reply-meaning-unstated" in shop.findings) == (expected[0] == UNKNOWN)


def test_results_and_errors_that_the_catalog_states(tmp_path: Path) -> None:
    types = INDEXED + record("Row", "Id:xs:long", many("Why", "xs:string"))
    schema = types + REQUEST + sequence("DeleteVansResponse", FAILED, many("Rows", "t:Row"))  # fmt: skip
    rows = {"Row": ResultFields("Id", "Why")}
    shop = service(document(schema, operations=("DeleteVans",)), tmp_path, problems=ERRORS_BY_INDEX, results=rows)  # fmt: skip
    assert fates(shop, "<Rows><Id>1</Id></Rows>", 1, 2) == [UNKNOWN, UNKNOWN]
    assert "reply-meaning-unstated" in shop.findings


@pytest.mark.parametrize(
    ("part", "reply"),
    [
        (many("Errors", "xs:string"), "<Errors>No</Errors>"),
        ("ErrorMessage", "<ErrorMessage>No</ErrorMessage>"),
        ("ErrorCode:xs:int", "<ErrorCode>5</ErrorCode>"),
        ("Fault:t:VanError", "<Fault><Message>No</Message></Fault>"),
    ],
)
@pytest.mark.parametrize("is_bare", [True, False])
def test_a_failure_in_a_reply_that_is_said_to_have_none(
    tmp_path: Path, part: str, reply: str, *, is_bare: bool
) -> None:
    schema = INDEXED + REQUEST + sequence("DeleteVansResponse", part)
    bare = BareReply("done", "They say so.") if is_bare else None
    text = "" if is_bare else override("none")
    shop = service(document(schema, operations=("DeleteVans",)), tmp_path, bare_reply=bare, overrides=text)  # fmt: skip
    assert fates(shop, reply, 1, 2) == [UNKNOWN, UNKNOWN]
    assert fates(shop, "", 1, 2) == [DELETED, DELETED]
    assert shop.findings == ""


def test_an_element_for_failures_that_has_none(tmp_path: Path) -> None:
    types = record("Failures", many("Error", "xs:string"), "Count:xs:int")
    shop = shop_of(tmp_path, types, "Errors:t:Failures", overrides=override("none"))
    assert fates(shop, "<Errors/>", 1) == [DELETED]
    assert fates(shop, "<Errors><Count>0</Count></Errors>", 1) == [DELETED]
    assert fates(shop, "<Errors><Error>No</Error></Errors>", 1) == [UNKNOWN]


def test_results_of_the_catalog_whose_order_nothing_states(tmp_path: Path) -> None:
    types = record("Error", "Code:xs:int") + record("Row", "Id:xs:long", many("Errors", "t:Error"))  # fmt: skip
    schema = types + REQUEST + sequence("DeleteVansResponse", many("Rows", "t:Row"))
    results = {"Row": ResultFields("Id", "Errors")}
    problems = {"Error": ProblemFields("Code")}
    shop = service(document(schema, operations=("DeleteVans",)), tmp_path, results=results, problems=problems)  # fmt: skip
    refused = "<Rows><Errors><Code>5</Code></Errors></Rows>"
    assert fates(shop, refused, 1) == [UNKNOWN]
    assert fates(shop, f"{refused}<Rows><Id>2</Id></Rows>", 1, 2) == [UNKNOWN, DELETED]


def test_an_override_states_what_a_reply_means(tmp_path: Path) -> None:
    shop = shop_of(tmp_path, "", "Count:xs:int", overrides=override("none"))
    assert fates(shop, "<Count>2</Count>", 1, 2) == [DELETED, DELETED]
    assert shop.findings == ""


@pytest.mark.parametrize(
    ("alignment", "expected"),
    [("unstated", [UNKNOWN] * 4), ("sparse", [DELETED, DELETED, REFUSED, DELETED])],
)
def test_an_override_corrects_what_was_inferred(
    tmp_path: Path, alignment: str, expected: list[str]
) -> None:
    shop = shop_of(tmp_path, INDEXED, FAILED, overrides=override(alignment))
    assert fates(shop, at(2), 1, 2, 3, 4) == expected
    assert "inferred" not in shop.findings
