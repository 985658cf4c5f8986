"""Faults: each declared kind reads as its typed exception, everything else as a plain `ServiceFault`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from hypothesis import strategies as st
from lxml import etree

from stubwright.sandbox.generic import TYPE, JsonMessages, SoapMessages

from .support.apis import Case, cases
from .support.exchange import Exchange, examples
from .support.plain import bare
from .support.respell import respelled, with_additions
from .support.strategies import Values

if TYPE_CHECKING:
    from stubwright.model.api import Fault
    from stubwright.schema.xsd import QName


class Listed(NamedTuple):
    """Where a fault lists its problems: array and item, and the fields of code, symbol, texts, index."""

    array: str
    item: str
    fields: tuple[str, str, str, str, str]


# From the vendors' reference pages, by the local name of the detail.
EXCEPTIONS = {
    "AdApiFaultDetail": "AdApiFaultDetailError",
    "ApiFaultDetail": "ApiFaultDetailError",
    "ApiFault": "ApiFaultError",
    "FaultResponse": "FaultResponseError",
}
PROBLEMS = {
    "AdApiFaultDetail": [
        Listed("Errors", "AdApiError", ("Code", "ErrorCode", "Message", "Detail", ""))
    ],
    "ApiFaultDetail": [
        Listed(
            "BatchErrors",
            "BatchError",
            ("Code", "ErrorCode", "Message", "Details", "Index"),
        ),
        Listed(
            "OperationErrors",
            "OperationError",
            ("Code", "ErrorCode", "Message", "Details", ""),
        ),
    ],
    "ApiFault": [
        Listed(
            "OperationErrors", "OperationError", ("Code", "", "Message", "Details", "")
        )
    ],
}
REQUEST_IDS = ("TrackingId", "requestId")


def problems(name: str, value: Any) -> list[tuple[Any, ...]]:
    """Code, symbol, message, details and position of each problem that a fault's detail reports."""
    if name == "FaultResponse":
        return [(value.get("errorCode"), None, None, value.get("errorDetail"), None)]
    return [
        tuple(item.get(field) for field in listed.fields)
        for listed in PROBLEMS[name]
        for item in (value.get(listed.array) or {}).get(listed.item, ())
        if item is not None
    ]


def declared(*protocols: str) -> list[Any]:
    """Each fault of each operation, by protocol."""
    return [
        pytest.param(case, fault, id=f"{case}-{fault.name}")
        for case in cases(*protocols)
        for fault in case.operation.faults
    ]


def test_every_operation_declares_faults() -> None:
    assert all(case.operation.faults for case in cases("soap"))
    names = {f.detail.local for case in cases("soap") for f in case.operation.faults}
    assert names == set(EXCEPTIONS)


class Refused:
    """Reads faults, and compares what is raised with the value that was sent."""

    def __init__(self, case: Case, fault: Fault) -> None:
        self.case = case
        self.name = fault.detail
        self.exchange = Exchange(case)
        self.type: QName = case.api.schemas.elements[fault.detail].type
        module = self.exchange.generated.module(f"{case.api.entry.id}.errors")
        self.expected = getattr(module, EXCEPTIONS[fault.detail.local])
        self.root = module.ServiceFault

    def values(self, *, derived: bool = True) -> st.SearchStrategy[Any]:
        drawn = Values(self.case.api, "reply", derived=derived).of(self.type)
        # A detail has its declared type; a nil or derived one has no exception.
        return drawn.filter(lambda value: TYPE not in value)

    def raised(self, status: int, body: bytes) -> Any:
        with pytest.raises(self.root) as caught:
            self.exchange.read(status, {}, body)
        assert caught.value.body == body
        assert caught.value.receipt.http_status == status
        return caught.value

    def agrees(self, error: Any, value: Any) -> None:
        assert type(error) is self.expected
        api = self.case.api
        found = self.exchange.plain.taken(self.type, error.detail)
        assert bare(api, self.type, found) == bare(api, self.type, value)
        assert list(map(tuple, error.problems)) == problems(self.name.local, value)
        stated = next((value[n] for n in REQUEST_IDS if value.get(n)), None)
        assert error.request_id == stated
        assert error.receipt.request is not None


STATUS = st.sampled_from([200, 400, 401, 404, 429, 500, 503])


@pytest.mark.parametrize(("case", "fault"), declared("soap"))
def test_soap_faults_are_typed(case: Case, fault: Fault) -> None:
    refused, bodies = Refused(case, fault), SoapMessages(case.api)

    @examples(case, refused.values(), STATUS, st.data())
    def check(value: Any, status: int, data: st.DataObject) -> None:
        detail = bodies.detail(fault.detail, value)
        added = with_additions(data.draw, detail)
        envelope = bodies.fault(
            case.operation, detail, code="Client", text="Refused <&>"
        )
        error = refused.raised(status, respelled(data.draw, envelope))
        refused.agrees(error, value)
        assert error.fault_code.endswith(":Client")
        assert error.fault_text == "Refused <&>"
        assert len(error.receipt.unread) == len(added)

    check()


@pytest.mark.parametrize(("case", "fault"), declared("rest"))
def test_rest_faults_are_typed(case: Case, fault: Fault) -> None:
    refused, bodies = Refused(case, fault), JsonMessages(case.api)

    @examples(case, refused.values(derived=False), STATUS)
    def check(value: Any, status: int) -> None:
        for members in nested(value):
            members.pop("Type", None)  # it names a derived type, and none is drawn
        message = bodies.error(refused.type, value)
        error = refused.raised(status, json.dumps(message).encode())
        refused.agrees(error, value)
        assert error.receipt.unread == ()

    check()


@pytest.mark.parametrize(("case", "fault"), declared("json"))
def test_json_errors_are_typed(case: Case, fault: Fault) -> None:
    refused, bodies = Refused(case, fault), JsonMessages(case.api)

    @examples(case, refused.values(derived=False), STATUS, st.booleans())
    def check(value: Any, status: int, quoted: bool) -> None:
        message = bodies.error(refused.type, value, "Ошибка")
        error_object = message["error"]
        if quoted and error_object.get("error_code") is not None:
            error_object["error_code"] = str(error_object["error_code"])
        error = refused.raised(status, json.dumps(message).encode())
        refused.agrees(error, value)
        assert error.fault_text == "Ошибка"
        assert error.receipt.unread == ()

    check()


def nested(value: Any) -> list[Any]:
    """All dicts in a value."""
    match value:
        case dict():
            return [value, *(d for each in value.values() for d in nested(each))]
        case list():
            return [d for each in value for d in nested(each)]
        case _:
            return []


def only(*protocols: str) -> list[Case]:
    """The first operation of each API on each protocol."""
    return list({(c.api.entry.id, c.protocol): c for c in cases(*protocols)}.values())


@pytest.mark.parametrize("status", [200, 500])
@pytest.mark.parametrize("case", only("soap"), ids=str)
def test_unknown_soap_details_are_plain_faults(case: Case, status: int) -> None:
    refused, bodies = Refused(case, case.operation.faults[0]), SoapMessages(case.api)
    unknown = etree.fromstring('<Trouble xmlns="urn:t"><Code>5</Code></Trouble>')
    for detail in (unknown, None):
        envelope = bodies.fault(case.operation, detail, code="Server", text="No luck")
        error = refused.raised(status, etree.tostring(envelope))
        assert type(error) is refused.root
        assert (error.fault_code, error.fault_text) == ("s:Server", "No luck")
        assert error.problems == ()
        assert error.reason == "No luck"


@pytest.mark.parametrize("case", only("soap"), ids=str)
def test_soap_12_faults_are_read_too(case: Case) -> None:
    fault = case.operation.faults[0]
    refused = Refused(case, fault)
    detail = SoapMessages(case.api).detail(fault.detail, sample(fault))
    body = (
        b'<e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope"><e:Body><e:Fault>'
        b"<e:Code><e:Value>e:Sender</e:Value></e:Code><e:Reason>"
        b'<e:Text xml:lang="en">Refused</e:Text></e:Reason><e:Detail>%s</e:Detail>'
        b"</e:Fault></e:Body></e:Envelope>"
    )
    error = refused.raised(400, body % etree.tostring(detail))
    refused.agrees(error, sample(fault))
    assert (error.fault_code, error.fault_text) == ("e:Sender", "Refused")


def sample(fault: Fault) -> dict[str, Any]:
    """A detail with an id only; there is one kind of it per vendor."""
    if fault.detail.local == "FaultResponse":
        return {"requestId": "1", "errorCode": 53}
    return {"TrackingId": "t-1"}


@pytest.mark.parametrize("stated", ["NewFault", "", None, 7])
@pytest.mark.parametrize("case", only("rest"), ids=str)
def test_rest_errors_of_unknown_type_keep_their_tracking_id(
    case: Case, stated: Any
) -> None:
    exchange = Exchange(case)
    errors = exchange.generated.module(f"{case.api.entry.id}.errors")
    members = {"TrackingId": "t-9", "Code": 5, "Type": stated}
    if stated is None:
        del members["Type"]
    with pytest.raises(errors.ServiceFault) as caught:
        exchange.read(400, {}, json.dumps(members).encode())
    error = caught.value
    assert type(error) is errors.ApplicationFaultError
    assert error.request_id == "t-9"
    assert json.loads(error.body) == members
    assert "Code" in {part.name for part in error.receipt.unread}


@pytest.mark.parametrize("case", only("rest"), ids=str)
def test_rest_errors_that_are_not_objects(case: Case) -> None:
    exchange = Exchange(case)
    errors = exchange.generated.module(f"{case.api.entry.id}.errors")
    with pytest.raises(errors.ServiceFault) as caught:
        exchange.read(500, {}, b'["no", "object"]')
    assert type(caught.value) is errors.ServiceFault
    assert "500" in str(caught.value)


# As recorded from the service, ids replaced.
RECORDED = {
    "code as a number": (
        (
            '{"error":{"error_string":"Object not found","error_code":8800,'
            '"request_id":"8695244274068608439","error_detail":""}}'
        ),
        8800,
        "",
    ),
    "code as a string": (
        (
            '{"error":{"request_id":"8695244274068608439","error_code":"53",'
            '"error_string":"Authorization error","error_detail":"Invalid OAuth token"}}'
        ),
        53,
        "Invalid OAuth token",
    ),
}


@pytest.mark.parametrize("what", RECORDED)
@pytest.mark.parametrize("case", only("json"), ids=str)
def test_recorded_json_errors(case: Case, what: str) -> None:
    text, code, detail = RECORDED[what]
    exchange = Exchange(case)
    errors = exchange.generated.module(f"{case.api.entry.id}.errors")
    with pytest.raises(errors.FaultResponseError) as caught:
        exchange.read(200, {"requestid": "other", "units": "50/1/64000"}, text.encode())
    error = caught.value
    assert (error.code, error.detail.error_detail) == (code, detail)
    assert error.request_id == "8695244274068608439"
    assert error.receipt.headers == {"RequestId": "other", "Units": "50/1/64000"}
    assert error.fault_text in {"Object not found", "Authorization error"}
    assert error.reason.startswith(f"{code}: ")
