"""The fates of one call: which items failed, which may be sent again, and the exception for them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generated import (
    ItemsFailedError,
    RequestError,
    ServiceFault,
    TransportError,
    fates,
)
from generated._runtime.http.transport import HttpResponse
from generated._runtime.messages import Receipt
from generated.microsoft.campaign_management.v13.operations.delete_media import (
    DeleteMediaRequest,
)
from tests.support.fates import client_of

REQUEST = DeleteMediaRequest(account_id=1, media_ids=[10, 20, 30, 40])
RECEIPT = Receipt(operation="DeleteMedia", request=REQUEST)
ROWS = [
    None,
    {"Code": 4024, "Index": 1, "Message": "no"},
    {"Code": 117, "ErrorCode": "CallRateExceeded", "Index": 2},
    None,
]


def answered(*rows: Any, **others: Any) -> Any:
    body = json.dumps({"PartialErrors": rows, **others}).encode()
    return client_of(REQUEST, "rest").read(REQUEST, HttpResponse(200, {}, body))


def test_what_failed_in_a_response() -> None:
    response = answered(*ROWS)
    found = fates(response)
    assert [row.item for row in found.failed] == [20, 30]
    assert [row.item for row in found.retryable] == [30]
    assert found.unknown == ()
    assert [row.item for row in found.rows("deleted")] == [10, 40]
    with pytest.raises(ItemsFailedError) as caught:
        found.raise_if_failed()
    error = caught.value
    assert str(error).startswith("DeleteMedia: 2 of 4 items failed: 2 refused. ")
    assert error.fates is found
    assert error.response is response
    assert error.receipt is response.receipt
    assert error.__cause__ is None


def test_nothing_failed() -> None:
    found = fates(answered(None, None, None, None))
    found.raise_if_failed()
    assert found.failed == found.retryable == found.unknown == ()


@pytest.mark.parametrize(
    ("error", "status", "is_retryable"),
    [
        (TransportError("cut", sent=True, receipt=RECEIPT), "unknown", False),
        (TransportError("cut", sent=False, receipt=RECEIPT), "unsent", True),
        (RequestError("DeleteMedia", "MediaIds", "x", receipt=RECEIPT), "unsent", True),
    ],
)
def test_an_exception_in_place_of_a_response(
    error: Any, status: str, *, is_retryable: bool
) -> None:
    found = fates(error)
    assert [row.item for row in found.failed] == [10, 20, 30, 40]
    assert len(found.unknown) == (4 if status == "unknown" else 0)
    assert found.retryable == (found.failed if is_retryable else ())
    with pytest.raises(ItemsFailedError, match=f"4 {status}") as caught:
        found.raise_if_failed()
    assert caught.value.__cause__ is error
    assert caught.value.response is None
    assert caught.value.receipt is RECEIPT


@pytest.mark.parametrize(
    ("code", "symbol", "is_retryable"),
    [(117, "CallRateExceeded", True), (4024, "InUse", False)],
)
def test_a_call_that_was_refused_as_a_whole(
    code: int, symbol: str, *, is_retryable: bool
) -> None:
    row = {"Code": code, "ErrorCode": symbol}
    body = {"Type": "AdApiFaultDetail", "TrackingId": "t", "Errors": [row]}
    response = HttpResponse(400, {}, json.dumps(body).encode())
    with pytest.raises(ServiceFault) as caught:
        client_of(REQUEST, "rest").read(REQUEST, response)
    found = fates(caught.value)
    assert len(found.failed) == 4
    assert found.retryable == (found.failed if is_retryable else ())


def test_plain_rows_of_all_items() -> None:
    found = fates(answered(*ROWS)).to_rows()
    assert [(r["position"], r["item"], r["status"], r["code"]) for r in found] == [
        (0, 10, "deleted", None),
        (1, 20, "refused", 4024),
        (2, 30, "refused", 117),
        (3, 40, "deleted", None),
    ]
    assert json.loads(json.dumps(found)) == found


def test_a_table_of_all_items() -> None:
    text = fates(answered(*ROWS))._repr_html_()
    assert text.count("<tr>") == 5
    assert "<caption>Fates(2 deleted, 2 refused)</caption>" in text
