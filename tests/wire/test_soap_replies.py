"""SOAP replies, written by the generic codec and then varied in spelling."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import strategies as st

from stubwright.sandbox.generic import SoapMessages

from .support.apis import Case, cases
from .support.canonical import body_of
from .support.exchange import Exchange, examples, replies
from .support.plain import bare, root_type
from .support.respell import respelled, with_additions
from .support.vendor import complaints, wsdl_of

EVERY = pytest.mark.parametrize("case", cases("soap"), ids=str)


class Reading:
    """Writes replies with the generic codec, and reads them with the generated one."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.exchange = Exchange(case)
        self.bodies = SoapMessages(case.api)
        assert case.operation.response is not None
        self.root = root_type(case.api, case.operation.response)
        parts = {header.part for header in case.operation.response.headers}
        self.headers = {"TrackingId": "6cb0-<id>"} if "TrackingId" in parts else {}

    def envelope(self, value: Any) -> Any:
        return self.bodies.response(self.case.operation, value, self.headers)

    def read(self, body: bytes, status: int = 200) -> Any:
        return self.exchange.read(status, {}, body)

    def agrees(self, response: Any, value: Any) -> None:
        found = self.exchange.plain.response(self.case.operation, response)
        api = self.case.api
        assert bare(api, self.root, found) == bare(api, self.root, value)


@EVERY
def test_replies_read_back_to_the_same_values_in_any_spelling_and_order(
    case: Case,
) -> None:
    reading = Reading(case)
    wsdl = wsdl_of(case.api, case.operation)

    @examples(case, replies(case), st.data())
    def check(value: Any, data: st.DataObject) -> None:
        envelope = reading.envelope(value)
        assert (
            complaints(wsdl, body_of(envelope)) == []
        )  # the reply itself is a fair one
        response = reading.read(respelled(data.draw, envelope))
        reading.agrees(response, value)
        receipt = response.receipt
        assert receipt.unread == ()
        assert receipt.request_id == reading.headers.get("TrackingId")
        assert (receipt.operation, receipt.protocol) == (case.title, "soap")
        assert receipt.http_status == 200

    check()


@EVERY
def test_additions_are_skipped_and_reported(case: Case) -> None:
    reading = Reading(case)

    @examples(case, replies(case), st.data())
    def check(value: Any, data: st.DataObject) -> None:
        envelope = reading.envelope(value)
        added = with_additions(data.draw, body_of(envelope))
        response = reading.read(respelled(data.draw, envelope))
        reading.agrees(response, value)
        unread = [(u.parent, u.name) for u in response.receipt.unread]
        assert sorted(unread) == sorted(added)
        assert {u.reason for u in response.receipt.unread} <= {"unknown"}

    check()
