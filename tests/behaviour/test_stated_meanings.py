"""What a reply means by the catalog and the overrides, and what findings say to write there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest

from stubwright.catalog.entry import BareReply, ProblemFields, ResultFields
from tests.support.canned_replies import service
from tests.support.delete_vans import (
    DELETED,
    FAILED,
    FULL_RESULTS,
    INDEXED,
    REFUSED,
    REQUEST,
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


def override(alignment: str) -> str:
    return f'[[override]]\noperation = "DeleteVans"\nalignment = "{alignment}"\nreason = "They say so."\n'


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
