"""The fates that follow from an exception: refused only where the reply proves that nothing was done."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from generated._runtime.errors import ApiError, mark_unsent
from generated._runtime.exchange.events import attach_outcome
from generated._runtime.fates.fates import fates
from generated._runtime.http.transport import HttpResponse
from generated._runtime.messages import Receipt
from generated.microsoft.campaign_management.v13.operations.delete_campaigns import (
    DeleteCampaignsRequest,
)
from generated.yandex.direct.v5.operations.ads_delete import AdsDeleteRequest
from generated.yandex.direct.v5.types.ids_criteria import IdsCriteria
from tests.support.fates import client_of

if TYPE_CHECKING:
    from generated._runtime.messages import Request

CAMPAIGNS = DeleteCampaignsRequest(account_id=1, campaign_ids=[10, 20])
ADS = AdsDeleteRequest(selection_criteria=IdsCriteria(ids=[10, 20]))
SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
SOAP_12 = "http://www.w3.org/2003/05/soap-envelope"
GENERAL = "http://api.direct.yandex.com/v5/general"
OF_THE_DOCS = "http://direct.yandex.com/api/v5/general"


def status_of(request: Request[Any], protocol: str, body: str, status: int) -> str:
    raw = HttpResponse(status, {}, body.encode())
    with pytest.raises(ApiError) as caught:
        client_of(request, protocol).read(request, raw)
    (found,) = fates(caught.value).statuses()
    return found


def soap(code: str, detail: str = "", more: str = "") -> str:
    inside = f"<detail>{detail}</detail>" if detail else ""
    return (
        f'<s:Envelope xmlns:s="{SOAP}" xmlns:x="urn:x"><s:Body><s:Fault>'
        f"<faultcode>{code}</faultcode><faultstring>no</faultstring>{inside}{more}"
        "</s:Fault></s:Body></s:Envelope>"
    )


def api_fault(*errors: str) -> str:
    inner = "".join(f"<AdApiError>{each}</AdApiError>" for each in errors)
    space = "https://adapi.microsoft.com"
    return (
        f'<AdApiFaultDetail xmlns="{space}"><Errors>{inner}</Errors></AdApiFaultDetail>'
    )


def response(code: int, space: str = GENERAL) -> str:
    return (
        f'<g:FaultResponse xmlns:g="{space}"><requestId>1</requestId>'
        f"<errorCode>{code}</errorCode></g:FaultResponse>"
    )


@pytest.mark.parametrize(
    ("body", "status", "found"),
    [
        (soap("s:Client"), 500, "refused"),
        (soap("s:Client.Authentication"), 500, "refused"),
        (soap("Client"), 500, "refused"),
        (soap(" s:Client "), 200, "refused"),
        (soap("s:Client"), 503, "unknown"),
        (soap("s:Server"), 500, "unknown"),
        (soap("s:Server"), 400, "unknown"),
        (soap("s:Server.ClientGone"), 500, "unknown"),
        (soap("s:MyClientX"), 500, "unknown"),
        (soap("s:ClientX"), 500, "unknown"),
        (soap("x:Client"), 500, "unknown"),
        (soap("unbound:Client"), 500, "unknown"),
        (soap("s:Sender"), 500, "unknown"),
        (soap(""), 500, "unknown"),
        (soap("s:Client", "<New><Code>0</Code></New>"), 500, "unknown"),
        (soap("s:Client", "something failed"), 500, "unknown"),
        (soap("s:Client", more="<faultcode>s:Server</faultcode>"), 500, "unknown"),
        (soap("s:Server", api_fault("<Code>106</Code>")), 500, "refused"),
        (soap("s:Client", api_fault("<Code>0</Code>")), 500, "unknown"),
        (soap("s:Client", api_fault("<ErrorCode>InternalError</ErrorCode>")), 500, "unknown"),
        (soap("s:Client", api_fault("<Code>106</Code>", "<Code>0</Code>")), 500, "unknown"),
        (soap("s:Client", api_fault("<Code>9999</Code>", "<Code>x</Code>")), 500, "unknown"),
        (soap("s:Client", api_fault()), 500, "unknown"),
    ],
)  # fmt: skip
def test_soap_faults(body: str, status: int, found: str) -> None:
    assert status_of(CAMPAIGNS, "soap", body, status) == found


@pytest.mark.parametrize(
    ("code", "found"),
    [("e:Sender", "refused"), ("e:Receiver", "unknown"), ("e:SenderX", "unknown")],
)
def test_soap_12_faults(code: str, found: str) -> None:
    body = (
        f'<e:Envelope xmlns:e="{SOAP_12}"><e:Body><e:Fault><e:Code><e:Value>{code}</e:Value></e:Code>'
        "<e:Reason><e:Text>no</e:Text></e:Reason></e:Fault></e:Body></e:Envelope>"
    )
    assert status_of(CAMPAIGNS, "soap", body, 500) == found


def test_a_prefix_that_is_bound_twice() -> None:
    inner = soap("s:Client").replace("<faultstring>", '<faultstring xmlns:s="urn:x">')
    assert status_of(CAMPAIGNS, "soap", inner, 500) == "unknown"


@pytest.mark.parametrize("space", [GENERAL, OF_THE_DOCS])
@pytest.mark.parametrize(
    ("code", "found"),
    [(8000, "refused"), (9300, "refused"), (52, "unknown"), (1000, "unknown"), (1001, "unknown"), (1002, "unknown"), (1020, "unknown")],
)  # fmt: skip
def test_yandex_faults(code: int, found: str, space: str) -> None:
    body = soap("s:Client", response(code, space))
    assert status_of(ADS, "soap", body, 500) == found
    error = json.dumps({"error": {"error_code": code, "error_string": "no"}})
    assert status_of(ADS, "json", error, 200) == found


@pytest.mark.parametrize(
    ("body", "status", "found"),
    [
        ({"Type": "AdApiFaultDetail", "Errors": [{"Code": 106}]}, 400, "refused"),
        ({"Type": "AdApiFaultDetail", "Errors": [{"Code": 0}]}, 400, "unknown"),
        ({"Type": "AdApiFaultDetail", "Errors": [{"ErrorCode": "InternalError"}]}, 400, "unknown"),
        ({"Type": "AdApiFaultDetail", "Errors": [{"Code": 9999}]}, 500, "unknown"),
        ({"Type": "AdApiFaultDetail", "Errors": [{}]}, 400, "unknown"),
        ({"Type": "AdApiFaultDetail", "Errors": []}, 400, "unknown"),
        ({"Type": "NewFault", "Errors": [{"Code": 106}]}, 400, "unknown"),
        ({"Errors": [{"Code": 106}]}, 400, "unknown"),
        ({"Errors": [{"Code": 106}]}, 403, "unknown"),
        ({"Errors": [{"Code": 106}]}, 404, "unknown"),
        ({"Errors": [{"Code": 0}]}, 401, "unknown"),
        ({"Type": "NewFault"}, 415, "unknown"),
        ({}, 409, "unknown"),
        ({}, 500, "unknown"),
        ({}, 413, "refused"),
        ({}, 415, "refused"),
    ],
)  # fmt: skip
def test_rest_faults(body: Any, status: int, found: str) -> None:
    assert status_of(CAMPAIGNS, "rest", json.dumps(body), status) == found


@pytest.mark.parametrize("status", [200, 400, 403, 404, 413, 500])
@pytest.mark.parametrize("protocol", ["soap", "rest"])
def test_pages_prove_nothing(protocol: str, status: int) -> None:
    """A gateway may have put the page in the place of a reply."""
    page = "<html><body>no</body></html>"
    assert status_of(CAMPAIGNS, protocol, page, status) == "unknown"


def test_without_items_there_are_no_fates() -> None:
    empty = DeleteCampaignsRequest(account_id=1, campaign_ids=[])
    unknown = Receipt(request=CAMPAIGNS)
    assert len(fates(ApiError("before"))) == 0
    assert len(fates(ApiError("no items", receipt=Receipt(request=empty)))) == 0
    assert len(fates(KeyError("of somebody else"))) == 0
    assert fates(ApiError("before", receipt=unknown)).of("unsent") == (10, 20)


def test_exceptions_of_others() -> None:
    """They carry the outcome of the request, or the proof that it wasn't sent."""
    unsent = KeyError("in the token function")
    mark_unsent(unsent, Receipt(request=CAMPAIGNS))
    assert fates(unsent).of("unsent") == (10, 20)
    answered = KeyError("in an event function")
    reply = client_of(CAMPAIGNS, "rest").read(
        CAMPAIGNS,
        HttpResponse(200, {}, b'{"PartialErrors": [{"Code": 7, "Index": 1}]}'),
    )
    attach_outcome(answered, reply)
    assert fates(answered).of("deleted") == (10,)
    assert fates(answered).of("refused") == (20,)
