"""From replies to fates: nested items, results per item, and empty replies.

Each case tells by hand what the reply proves: D is deleted, R refused, U unknown.
"""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generated._runtime.fates.fates import fates
from generated._runtime.http.transport import HttpResponse
from generated.microsoft.campaign_management.v13.operations.delete_negative_keywords_from_entities import (
    DeleteNegativeKeywordsFromEntitiesRequest,
)
from generated.microsoft.campaign_management.v13.types.entity_negative_keyword import (
    EntityNegativeKeyword,
)
from generated.microsoft.campaign_management.v13.types.shared_list_item import (
    NegativeKeyword,
)
from generated.microsoft.customer_management.v13 import (
    CustomerManagementClient,
    CustomerManagementCredentials,
)
from generated.microsoft.customer_management.v13.operations.delete_user import (
    DeleteUserRequest,
)
from generated.yandex.direct.v5.operations.ad_images_delete import (
    AdImagesDeleteRequest,
)
from generated.yandex.direct.v5.operations.ads_delete import AdsDeleteRequest
from generated.yandex.direct.v5.types.ad_image_hashes_criteria import (
    AdImageHashesCriteria,
)
from generated.yandex.direct.v5.types.ids_criteria import IdsCriteria
from tests.support.fates import WORD, client_of, letters


def error(index: Any = None, **others: Any) -> dict[str, Any]:
    place = {} if index is None else {"Index": index}
    return {"Code": 4024, "ErrorCode": "InUse"} | place | others


def entities(*sizes: int) -> DeleteNegativeKeywordsFromEntitiesRequest:
    return DeleteNegativeKeywordsFromEntitiesRequest(
        entity_negative_keywords=[
            EntityNegativeKeyword(
                entity_id=place + 1,
                entity_type="Campaign",
                negative_keywords=[NegativeKeyword(id=i + 1) for i in range(size)],
            )
            for place, size in enumerate(sizes)
        ]
    )


def collection(index: Any, *inner: Any, **own: Any) -> dict[str, Any]:
    place = {} if index is None else {"Index": index}
    return {"BatchErrors": list(inner)} | place | own


@pytest.mark.parametrize(
    ("sizes", "collections", "found"),
    [
        ((3,), [], "DDD"),
        ((3,), None, "DDD"),
        ((3,), [None], "DDD"),
        ((3,), [collection(0, error(1))], "DRD"),
        ((2, 2), [collection(1, error(0))], "DDRD"),
        ((2, 2), [collection(0, error(0)), collection(1, error(1))], "RDDR"),
        ((3,), [collection(0, error(0)), collection(0, error(1))], "RRD"),
        ((2, 2), [collection(0, Code=1100)], "RRDD"),
        ((2, 2), [collection(1, ErrorCode="NoSuchCampaign")], "DDRR"),
        ((3,), [collection(0, error(1), Code=1100)], "URU"),
        ((2, 2), [collection(0)], "UUDD"),
        ((2, 2), [{"Index": 0}], "UUDD"),
        ((2, 2), [collection(0, error(5))], "UUDD"),
        ((2, 2), [collection(0, error())], "UUDD"),
        ((2, 2), [collection(0, error(0), error(9))], "RUDD"),
        ((2, 2), [collection(0, None, error(1))], "DRDD"),
        ((2, 2), [collection(0, error(1)), collection(7, error(0))], "URUU"),
        ((2, 2), [collection(None, error(0))], "UUUU"),
        ((2, 2), [collection(-1, error(0))], "UUUU"),
        ((2, 2), [collection("x", error(0))], "UUUU"),
        ((2, 2), [{"Index": 0, "BatchErrors": "oops"}], "UUDD"),
        ((2, 2), [collection(0, error(1), Grade=1)], "URDD"),
        ((2, 2), [collection(0, error(1, Grade=1))], "DRDD"),
        ((2, 2), [collection(0, error(1, Code="x"))], "DRDD"),
        ((2, 2), [collection(0, {"Index": 1, "Code": "x"})], "DRDD"),
        ((2, 2), [collection(0, error(1, Code=0))], "DUDD"),
        ((2, 2), [collection(0, Code=0)], "UUDD"),
        ((2, 2), [collection(0, Code="x")], "UUDD"),
        ((2, 2), [None, collection(1, error(0))], "DDRD"),
        ((2, 2), [None], "UUUU"),
        ((3,), [collection(0, None, error(2))], "UUR"),
        ((0, 2), [collection(1, error(0))], "RD"),
        ((0, 2), [collection(0, Code=1100)], "DD"),
        ((2, 0, 1), [collection(2, error(0))], "DDR"),
        ((2,), "oops", "UU"),
    ],
)
def test_nested_items(sizes: tuple[int, ...], collections: Any, found: str) -> None:
    body = {"NestedPartialErrors": collections}
    assert letters(entities(*sizes), "rest", body) == found


def test_one_object_may_occur_twice() -> None:
    request = entities(2)
    twice = [*request.entity_negative_keywords] * 2
    request = DeleteNegativeKeywordsFromEntitiesRequest(entity_negative_keywords=twice)
    # The same item is asked for twice; where the second is refused, the first is deleted.
    errors = [collection(1, error(0), error(1))]
    assert letters(request, "rest", {"NestedPartialErrors": errors}) == "DD"


def test_an_unknown_part_beside_nested_errors() -> None:
    body = {"NestedPartialErrors": [collection(0, error(1))], "Failed": []}
    assert letters(entities(3), "rest", body) == "URU"


ADS = AdsDeleteRequest(selection_criteria=IdsCriteria(ids=[10, 20, 30]))
ERRORS = [{"Code": 8300, "Message": "no"}]
WARNINGS = [{"Code": 10000, "Message": "twice"}]


def ok(number: Any, **others: Any) -> dict[str, Any]:
    return {"Id": number, **others}


def bad(**others: Any) -> dict[str, Any]:
    return {"Errors": ERRORS, **others}


@pytest.mark.parametrize(
    ("results", "found"),
    [
        ([ok(10), ok(20), ok(30)], "DDD"),
        ([ok("10"), ok(20), ok(30)], "DDD"),
        ([ok(10), bad(), ok(30)], "DRD"),
        ([bad(Id=10), bad(), ok(30)], "RRD"),
        ([bad(), bad(), bad()], "RRR"),
        ([ok(10, Warnings=WARNINGS), ok(20, Errors=[]), ok(30, Errors=None)], "DDD"),
        ([ok(10, Grade=1), ok(20), ok(30)], "DDD"),
        ([ok(30), ok(10), ok(20)], "DDD"),
        ([ok(10), ok(20)], "DDU"),
        ([ok(20), bad()], "UDU"),
        ([bad(), ok(10), ok(20)], "DDU"),
        ([bad(Id=30), ok(20), bad(Id=10)], "RDR"),
        ([ok(10), ok(20), ok(30), ok(40)], "DDD"),
        ([ok(10), ok(20), ok(30), bad()], "DDD"),
        ([ok(10), ok(20), ok(30), bad(Id=30)], "DDU"),
        ([ok(10), ok(10), ok(30)], "DUD"),
        ([ok(10), bad(Id=10), ok(30)], "UUD"),
        ([ok(10), ok(99), ok(30)], "DUD"),
        ([ok(10), {}, ok(30)], "DUD"),
        ([ok(10), {"Warnings": WARNINGS}, ok(30)], "DUD"),
        ([ok(10), ok(None), ok(30)], "DUD"),
        ([ok(10), None, ok(30)], "DUD"),
        ([ok(10), None, bad()], "DUR"),
        ([ok(10), {}, bad()], "DUR"),
        ([ok(10), ok(99), bad()], "DUU"),
        ([ok(10), "oops", ok(30)], "DUD"),
        ([ok(10), ok("x"), ok(30)], "DUD"),
        ([ok(10), bad(Id="x"), ok(30)], "DUD"),
        ([ok(10), ok(20, Errors="oops"), ok(30)], "DUD"),
        ([ok(10), ok(20, errors=ERRORS), ok(30)], "DUD"),
        ([ok(10), ok(20, Errors=[{"Code": "x", "Message": "no"}]), ok(30)], "DRD"),
        ([ok(10), bad(), ok(30), None], "DUD"),
        ([ok(10), bad(Id=20), ok(30), None], "DRD"),
        ([ok(10), {"Errors": [{"Code": 1002}]}, ok(30)], "DUD"),
        ([ok(10), {"Errors": [{"Code": 1020}]}, bad()], "DUR"),
        ([ok(10), {"Errors": [{"Code": 1000}]}, ok(30)], "DUD"),
        ([ok(10), {"Errors": [*ERRORS, {"Code": 52}]}, ok(30)], "DUD"),
        ([ok(10), ok(20, Errors=[None]), ok(30)], "DUD"),
        ([ok(10), ok(20, Errors=[{}]), ok(30)], "DUD"),
        ([], "UUU"),
        (None, "UUU"),
        ("oops", "UUU"),
    ],
)
def test_results_per_item(results: Any, found: str) -> None:
    assert letters(ADS, "json", {"result": {"DeleteResults": results}}) == found


def test_results_beside_an_unknown_part_or_none() -> None:
    for extended in (
        {"result": {"DeleteResults": [ok(10), {}, bad()], "Failed": []}},
        {"result": {"DeleteResults": [ok(10), {}, bad()]}, "failed": []},
    ):
        assert letters(ADS, "json", extended) == "DUR"
    assert letters(ADS, "json", {"result": {}}) == "UUU"


@given(
    st.permutations([10, 20, 30, 40]),
    st.lists(
        st.one_of(
            st.just(bad()),
            st.builds(ok, st.sampled_from((10, 20, 30, 40, 99))),
            st.builds(lambda n: bad(Id=n), st.sampled_from((10, 20, 30, 40, 99))),
            st.just({}),
        ),
        max_size=6,
    ),
)
def test_no_item_is_deleted_without_its_id_in_a_result(
    ids: list[int], results: list[Any]
) -> None:
    request = AdsDeleteRequest(selection_criteria=IdsCriteria(ids=ids))
    told = letters(request, "json", {"result": {"DeleteResults": results}})
    assert len(told) == len(ids)
    good = {r["Id"] for r in results if "Id" in r and "Errors" not in r}
    failed = {r["Id"] for r in results if "Id" in r and "Errors" in r}
    for place, (number, letter) in enumerate(zip(ids, told, strict=True)):
        if letter == "D":
            assert number in good - failed
        if letter == "R":
            assert "Errors" in results[place]


def test_hashes_are_ids_as_well() -> None:
    criteria = AdImageHashesCriteria(ad_image_hashes=["a", "b", "c"])
    request = AdImagesDeleteRequest(selection_criteria=criteria)
    results = [{"AdImageHash": "a"}, bad(), {"AdImageHash": "c", "Warnings": WARNINGS}]
    assert letters(request, "json", {"result": {"DeleteResults": results}}) == "DRD"
    results = [{"AdImageHash": "A"}, bad(), {"AdImageHash": "c"}]
    assert letters(request, "json", {"result": {"DeleteResults": results}}) == "UUD"


def test_warnings_are_reported_for_a_deleted_item() -> None:
    body = '{"result": {"DeleteResults": [{"Id": 10, "Warnings": [{"Code": 7}]}, {"Id": 20}, {"Id": 30}]}}'
    response = client_of(ADS, "json").read(ADS, HttpResponse(200, {}, body.encode()))
    fate = fates(response).fate_of(10)
    assert fate.status == "deleted"
    assert [problem.code for problem in fate.warnings] == [7]


@pytest.mark.parametrize(
    ("body", "status"),
    [("{}", "deleted"), ('{"Failed": 1}', "unknown")],
)
def test_an_empty_reply(body: str, status: str) -> None:
    credentials = CustomerManagementCredentials(
        authentication_token=WORD, developer_token=WORD
    )
    client = CustomerManagementClient(credentials, protocol="rest")
    request = DeleteUserRequest(user_id=7, time_stamp=b"\x00\x00\x00")
    response = client.read(request, HttpResponse(200, {}, body.encode()))
    assert fates(response).fate_of(7).status == status


def test_every_item_occurs_once() -> None:
    told = fates(
        client_of(ADS, "json").read(
            ADS, HttpResponse(200, {}, b'{"result": {"DeleteResults": [{"Id": 20}]}}')
        )
    )
    assert [(row.position, row.item) for row in told] == [(0, 10), (1, 20), (2, 30)]
    assert told.of("deleted") == (20,)
    assert told.of("unknown") == (10, 30)
    assert told.statuses() == ("unknown", "deleted")
    assert repr(told) == "Fates(2 unknown, 1 deleted)"
    assert [told.fate_of(item).status for item in (20, 10)] == ["deleted", "unknown"]
    for stranger in (99, "20", None, [20]):
        with pytest.raises(KeyError):
            told.fate_of(stranger)
