"""From replies to fates, for errors that state the position of their item or are at it.

Each case tells by hand what the reply proves: D is deleted, R refused, U unknown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generated._runtime.fates.fates import fates
from generated._runtime.http.transport import HttpResponse
from generated.microsoft.campaign_management.v13.operations.delete_asset_groups import (
    DeleteAssetGroupsRequest,
)
from generated.microsoft.campaign_management.v13.operations.delete_campaigns import (
    DeleteCampaignsRequest,
)
from generated.microsoft.campaign_management.v13.operations.delete_media import (
    DeleteMediaRequest,
)
from tests.support.fates import client_of, letters

if TYPE_CHECKING:
    from generated._runtime.messages import Request

SPARSE = DeleteCampaignsRequest(account_id=1, campaign_ids=[10, 20, 30])
ALIGNED = DeleteMediaRequest(account_id=1, media_ids=[10, 20, 30])
UNSTATED = DeleteAssetGroupsRequest(campaign_id=1, asset_group_ids=[10, 20, 30])
NS = "https://bingads.microsoft.com/CampaignManagement/v13"
SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
XSI = "http://www.w3.org/2001/XMLSchema-instance"


def error(index: Any = None, **others: Any) -> dict[str, Any]:
    place = {} if index is None else {"Index": index}
    return {"Code": 4024, "ErrorCode": "InUse", "Type": "BatchError"} | place | others


def envelope(operation: str, content: str) -> str:
    return (
        f'<s:Envelope xmlns:s="{SOAP}" xmlns:i="{XSI}"><s:Body><{operation}Response xmlns="{NS}">'
        f"{content}</{operation}Response></s:Body></s:Envelope>"
    )


Row = tuple[str, Any, str]
FOR_ALL: list[Row] = [
    ("nothing went wrong", [], "DDD"),
    ("an absent list", None, "DDD"),
    ("an error by its index", [error(1)], "DRD"),
    ("two errors of one item", [error(2), error(2)], "DDR"),
    ("all failed", [error(2), error(0), error(1)], "RRR"),
    ("an index behind the end", [error(3)], "UUU"),
    ("a negative index", [error(-1)], "UUU"),
    ("an index beyond 32 bits", [error(2**31)], "UUU"),
    ("an index that is no number", [error("x")], "UUU"),
    ("an index that is a truth value", [error(True)], "UUU"),
    ("an index that is a fraction", [error(0.5)], "UUU"),
    ("an error without an index", [error()], "UUU"),
    ("an error that says nothing", [{}], "UUU"),
    ("an error that is no object", ["oops"], "UUU"),
    ("one index lost", [error(1), error(7)], "URU"),
    ("an unknown derived error", [error(1, Type="WorseError", Grade=9)], "DRD"),
    ("an added member of an error", [error(1, Grade=9)], "DRD"),
    ("an unreadable code of an error", [error(1, Code="x")], "DRD"),
    ("an unreadable code and no symbol", [{"Index": 1, "Code": "x"}], "DRD"),
    ("an unreadable message of an error", [error(1, Message=[])], "DRD"),
    ("an internal error", [error(1, Code=0)], "DUD"),
    ("an internal error beside another", [error(1), error(1, Code=0)], "DUD"),
    (
        "an internal error without a code",
        [{"Index": 1, "ErrorCode": "InternalError"}],
        "DUD",
    ),
    ("a text where the list should be", "oops", "UUU"),
    ("an object where the list should be", {"Index": "0"}, "UUU"),
    ("a number where the list should be", 0, "UUU"),
    ("false where the list should be", False, "UUU"),
]
FOR_LISTS_OF_FAILURES: list[Row] = [
    ("a null may be an error that got lost", [None, error(2)], "UUR"),
    ("nulls at the places that have no error", [None, error(1), None], "DRD"),
    ("nulls only", [None, None, None], "DDD"),
    ("a null too many", [None, None, None, None], "UUU"),
    ("a full list without an index proves no place", [error(), None, None], "UUU"),
]
FOR_ALIGNED: list[Row] = [
    ("nulls for what was deleted", [None, None, None], "DDD"),
    ("the place of an error", [None, error(), None], "DRD"),
    ("index and place agree", [None, error(1), error(2)], "DRR"),
    ("index and place disagree", [None, error(0), None], "RUU"),
    ("a null too few", [None, error(1)], "URU"),
    ("a null too many", [None, None, None, None], "UUU"),
    ("a row too many, without an index", [None, None, None, error()], "UUU"),
    ("a row behind the end", [None, None, None, error(1)], "URU"),
    ("one null for three", [None], "UUU"),
    ("an unreadable index at its place", [None, error("x"), None], "DRD"),
    ("an unreadable code", [None, error(1, Code="x"), None], "DRD"),
    ("an unreadable code alone", [None, {"Index": 1, "Code": "x"}, None], "DRD"),
    ("an index behind the end, at a place", [None, error(9), None], "UUU"),
]


def cases(*lists: list[Row]) -> pytest.MarkDecorator:
    rows = [row for each in lists for row in each]
    ids = [row[0] for row in rows]
    return pytest.mark.parametrize(("errors", "found"), [r[1:] for r in rows], ids=ids)


@cases(FOR_ALL, FOR_LISTS_OF_FAILURES)
@pytest.mark.parametrize("request_", [SPARSE, UNSTATED], ids=["sparse", "unstated"])
def test_lists_of_failures(request_: Request[Any], errors: Any, found: str) -> None:
    assert letters(request_, "rest", {"PartialErrors": errors}) == found


@cases(FOR_ALL, FOR_ALIGNED)
def test_aligned_lists(errors: Any, found: str) -> None:
    assert letters(ALIGNED, "rest", {"PartialErrors": errors}) == found


@pytest.mark.parametrize("request_", [SPARSE, UNSTATED, ALIGNED])
def test_an_unknown_part_of_the_message_may_say_anything(
    request_: Request[Any],
) -> None:
    assert letters(request_, "rest", {"PartialErrors": [], "Failed": [1]}) == "UUU"
    body = {"PartialErrors": [error(1)], "Failed": []}
    assert letters(request_, "rest", body) == "URU"


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("", "DDD"),
        ("<PartialErrors/>", "DDD"),
        ('<PartialErrors i:nil="true"/>', "DDD"),
        ('<PartialErrors><BatchError i:nil="true"/></PartialErrors>', "UUU"),
        (
            "<PartialErrors><BatchError><Index>1</Index></BatchError></PartialErrors>",
            "DRD",
        ),
        (
            "<PartialErrors><BatchError><Index> 1 </Index></BatchError></PartialErrors>",
            "DRD",
        ),
        (
            "<PartialErrors><BatchError><Index>x</Index></BatchError></PartialErrors>",
            "UUU",
        ),
        (
            "<PartialErrors><BatchError><Index>-1</Index></BatchError></PartialErrors>",
            "UUU",
        ),
        ("<PartialErrors><BatchError><Index/></BatchError></PartialErrors>", "UUU"),
        (
            '<PartialErrors><BatchError><Index i:nil="true"/></BatchError></PartialErrors>',
            "UUU",
        ),
        ("<PartialErrors><BatchError/></PartialErrors>", "UUU"),
        (
            "<PartialErrors><WorseError><Index>1</Index></WorseError></PartialErrors>",
            "UUU",
        ),
        ("<PartialErrors>oops</PartialErrors>", "UUU"),
        ('<PartialErrors i:nil="true">oops</PartialErrors>', "UUU"),
        (
            '<PartialErrors><BatchError i:nil="true"><Index>1</Index></BatchError></PartialErrors>',
            "DRD",
        ),
        (
            '<PartialErrors i:nil="true"><BatchError><Index>1</Index></BatchError></PartialErrors>',
            "URU",
        ),
        ("<PartialErrors/><PartialErrors/>", "UUU"),
        ("<PartialErrors/><Failed/>", "UUU"),
        ('<PartialErrors/><PartialErrors xmlns="urn:other"/>', "UUU"),
        (
            '<PartialErrors><BatchError i:type="WorseError"><Grade/><Index>1</Index></BatchError></PartialErrors>',
            "DRD",
        ),
        (
            "<PartialErrors><BatchError><Index>0</Index><Index>1</Index></BatchError></PartialErrors>",
            "UU",
        ),
    ],
)
def test_soap_replies(content: str, found: str) -> None:
    told = letters(SPARSE, "soap", envelope("DeleteCampaigns", content))
    if len(found) == 3:
        assert told == found
    else:  # an index that occurs twice: either item may be the refused one
        assert "D" not in told


@given(
    count=st.integers(1, 8),
    errors=st.lists(
        st.one_of(st.none(), st.integers(-3, 12), st.just("x"), st.just("absent"))
    ),
    is_foreign=st.booleans(),
    kind=st.sampled_from(("sparse", "aligned", "unstated")),
)
def test_no_item_is_deleted_that_an_error_may_refer_to(
    count: int, errors: list[Any], *, is_foreign: bool, kind: str
) -> None:
    ids = list(range(100, 100 + count))
    request: Any = {
        "sparse": DeleteCampaignsRequest(account_id=1, campaign_ids=ids),
        "aligned": DeleteMediaRequest(account_id=1, media_ids=ids),
        "unstated": DeleteAssetGroupsRequest(campaign_id=1, asset_group_ids=ids),
    }[kind]
    wire = [None if e is None else error(None if e == "absent" else e) for e in errors]
    body: dict[str, Any] = {"PartialErrors": wire}
    if is_foreign:
        body["Foreign"] = None
    told = letters(request, "rest", body)
    assert len(told) == count
    for position, letter in enumerate(told):
        if position in errors:
            assert letter == "R"
        elif letter == "R":  # only its own place can tell
            assert kind == "aligned"
            assert len(errors) == count
            assert errors[position] in {"absent", "x"}
        lost = [e for e in errors if isinstance(e, int) and not 0 <= e < count]
        vague = [e for e in errors if e == "x"]
        if lost or vague or is_foreign:
            assert letter != "D"


def test_an_error_is_reported_in_the_terms_of_all_vendors() -> None:
    body = {"PartialErrors": [error("2", Message="in use", Details="ad 7")]}
    raw = HttpResponse(200, {}, str(body).replace("'", '"').encode())
    response = client_of(SPARSE, "rest").read(SPARSE, raw)
    (problem,) = fates(response).fate_of(30).problems
    assert problem == (4024, "InUse", "in use", "ad 7", 2)


def test_a_duplicate_has_one_fate() -> None:
    request = DeleteCampaignsRequest(account_id=1, campaign_ids=[10, 20, 10])
    assert letters(request, "rest", {"PartialErrors": [error(2)]}) == "DD"
    assert letters(request, "rest", {"PartialErrors": [error(0)]}) == "DD"
    assert letters(request, "rest", {"PartialErrors": [error(0), error(2)]}) == "RD"
    assert letters(request, "rest", {"PartialErrors": [error(9), error(2)]}) == "UU"
    assert letters(request, "rest", {"PartialErrors": [error(9), error(0)]}) == "UU"
