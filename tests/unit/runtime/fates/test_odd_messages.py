"""Messages that aren't as they must be: what they still prove, and what the receipt names.

Each case tells by hand what the reply proves: D is deleted, R refused, U unknown.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from generated._runtime.errors import ApiError, ReplyError
from generated._runtime.fates.fates import fates
from generated._runtime.http.transport import HttpResponse
from generated._runtime.json.reader import may_repeat
from generated.microsoft.campaign_management.v13.operations.delete_campaigns import (
    DeleteCampaignsRequest,
)
from generated.microsoft.campaign_management.v13.operations.delete_media import (
    DeleteMediaRequest,
)
from generated.yandex.direct.v5.operations.ads_delete import AdsDeleteRequest
from generated.yandex.direct.v5.types.ids_criteria import IdsCriteria
from tests.support.fates import LETTERS, client_of

if TYPE_CHECKING:
    from generated._runtime.fates.fates import Fates
    from generated._runtime.messages import Request, Response

SPARSE = DeleteCampaignsRequest(account_id=1, campaign_ids=[10, 20, 30])
ALIGNED = DeleteMediaRequest(account_id=1, media_ids=[10, 20, 30])
ADS = AdsDeleteRequest(selection_criteria=IdsCriteria(ids=[10, 20, 30]))
SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
V13 = "https://bingads.microsoft.com/CampaignManagement/v13"
YANDEX = "http://api.direct.yandex.com/v5/ads"


def read(request: Request[Any], protocol: str, body: str, status: int = 200) -> Any:
    return client_of(request, protocol).read(
        request, HttpResponse(status, {}, body.encode())
    )


def letters(found: Fates) -> str:
    return "".join(LETTERS[row.fate.status] for row in found)


def reasons(response: Response) -> dict[str, str]:
    return {part.name: part.reason for part in response.receipt.unread}


def error(place: int) -> str:
    return f"<BatchError><Code>7</Code><Index>{place}</Index></BatchError>"


def answer(inner: str = "", attributes: str = "", space: str = V13) -> str:
    name = "DeleteCampaignsResponse"
    content = f"<PartialErrors>{inner}</PartialErrors>" if inner else ""
    return f'<{name} xmlns="{space}"{attributes}>{content}</{name}>'


def ads(*results: str, before: str = "") -> str:
    inner = "".join(f"<DeleteResults>{result}</DeleteResults>" for result in results)
    return f'<a:DeleteResponse xmlns:a="{YANDEX}">{before}{inner}</a:DeleteResponse>'


def envelope(body: str, behind: str = "", header: str = "") -> str:
    return (
        f'<s:Envelope xmlns:s="{SOAP}" xmlns:i="{XSI}">{header}<s:Body>{body}</s:Body>'
        f"{behind}</s:Envelope>"
    )


ONE = answer(error(1))
FOREIGN = '<x:Note xmlns:x="urn:other">1</x:Note>'
FAULT = "<s:Fault><faultcode>s:Server</faultcode><faultstring>x</faultstring></s:Fault>"
OK = ads("<Id>10</Id>", "<Id>20</Id>", "<Id>30</Id>")


@pytest.mark.parametrize(
    ("message", "found", "name", "reason"),
    [
        (envelope(ONE + FOREIGN), "URU", "{urn:other}Note", "foreign"),
        (envelope(FOREIGN + ONE), "URU", "{urn:other}Note", "foreign"),
        (envelope(ONE + answer()), "UUU", f"{{{V13}}}DeleteCampaignsResponse", "contradictory"),
        (envelope(answer() + ONE), "UUU", f"{{{V13}}}DeleteCampaignsResponse", "contradictory"),
        (envelope(ONE + ONE), "URU", f"{{{V13}}}DeleteCampaignsResponse", "repeated"),
        (envelope(ONE + answer(space="urn:x")), "UUU", "{urn:x}DeleteCampaignsResponse", "contradictory"),
        (envelope(ONE, behind=f"<s:Body>{answer()}</s:Body>"), "UUU", f"{{{V13}}}DeleteCampaignsResponse", "contradictory"),
        (envelope(ONE, behind=FOREIGN), "URU", "{urn:other}Note", "unknown"),
        (envelope(ONE + "oops"), "URU", "oops", "unreadable"),
        (envelope("oops" + ONE), "URU", "oops", "unreadable"),
        (envelope(ONE, behind="oops"), "URU", "oops", "unreadable"),
        (envelope(answer(error(1) + "oops")), "URU", "oops", "unreadable"),
        (envelope(answer("oops" + error(1))), "URU", "oops", "unreadable"),
        (envelope(ONE.replace("<PartialErrors>", "oops<PartialErrors>")), "URU", "oops", "unreadable"),
        (envelope(ONE.replace("</PartialErrors>", "</PartialErrors>oops")), "URU", "oops", "unreadable"),
        (envelope(answer(attributes=' i:nil="true"')), "UUU", f"{{{XSI}}}nil", "unreadable"),
        (envelope(answer(error(1), ' i:nil="true"')), "URU", f"{{{XSI}}}nil", "unreadable"),
        (envelope(ads("<Id>10</Id>", "<Id>20</Id>", before="oops")), "UUU", "oops", "unreadable"),
        (envelope(OK + FOREIGN), "UUU", "{urn:other}Note", "foreign"),
        (envelope(ads("<Id>10</Id>", "<Id>20</Id>", before="<New/>")), "DDU", "New", "unknown"),
        (envelope(ads("<Id>10</Id>", '<Id>20</Id><x:Errors xmlns:x="urn:x"/>')), "DUU", "{urn:x}Errors", "unreadable"),
        (envelope(ads("<Id>10</Id>", "<Id>20</Id><Id>30</Id>")), "DUU", "Id", "repeated"),
        (envelope(ads("<Id>10</Id>", "<Id>2<b/>0</Id>")), "DUU", "b", "unreadable"),
        (envelope(answer(error(1), ' status="failed"')), "URU", "status", "unknown"),
        (envelope(ONE, header="<s:Header><New/></s:Header>"), "DRD", "New", "header"),
        (envelope(ONE, header='<s:Header><New s:mustUnderstand="1"/></s:Header>'), "URU", "New", "unknown"),
    ],
)  # fmt: skip
def test_soap_messages(message: str, found: str, name: str, reason: str) -> None:
    request = ADS if "DeleteResults" in message else SPARSE
    response = read(request, "soap", message)
    assert letters(fates(response)) == found
    assert reasons(response)[name] == reason


@pytest.mark.parametrize("parts", [(ONE, FAULT), (FAULT, ONE)])
def test_a_fault_beside_an_answer(parts: tuple[str, str]) -> None:
    with pytest.raises(ApiError, match="x") as caught:
        read(SPARSE, "soap", envelope("".join(parts).replace("Server", "Client")))
    assert letters(fates(caught.value)) == "UUU"
    assert "contradictory" in {p.reason for p in caught.value.receipt.unread}


@pytest.mark.parametrize("status", [201, 202, 203, 206, 207, 226, 500, 502, 503])
@pytest.mark.parametrize(
    ("request_", "protocol", "body", "found"),
    [
        (SPARSE, "soap", envelope(ONE), "URU"),
        (ADS, "soap", envelope(OK), "UUU"),
        (SPARSE, "rest", '{"PartialErrors": [{"Code": 7, "Index": 1}]}', "URU"),
        (ALIGNED, "rest", '{"PartialErrors": [null, {"Code": 7}, null]}', "URU"),
        (ADS, "json", '{"result": {"DeleteResults": [{"Id": 10}, {"Id": 20}, {"Id": 30}]}}', "UUU"),
    ],
)  # fmt: skip
def test_statuses_with_which_nothing_is_deleted(
    request_: Request[Any], protocol: str, body: str, found: str, status: int
) -> None:
    response = read(request_, protocol, body, status)
    assert letters(fates(response)) == found
    assert reasons(response)[f"HTTP status {status}"] == "status"


@pytest.mark.parametrize("status", [400, 404, 409, 413])
@pytest.mark.parametrize(
    ("request_", "protocol", "body", "found"),
    [
        (SPARSE, "soap", envelope(ONE), "URU"),
        (ADS, "soap", envelope(OK), "DDD"),
        (SPARSE, "rest", '{"PartialErrors": [{"Code": 7, "Index": 1}]}', "URU"),
        (SPARSE, "rest", '{"PartialErrors": []}', "UUU"),
        (ALIGNED, "rest", '{"PartialErrors": [null, {"Code": 7}, null]}', "DRD"),
        (ADS, "json", '{"result": {"DeleteResults": [{"Id": 10}, {"Errors": [{"Code": 8300}]}, {}]}}', "DRU"),
    ],
)  # fmt: skip
def test_an_answer_with_a_status_of_refusal(
    request_: Request[Any], protocol: str, body: str, found: str, status: int
) -> None:
    """What the body says of an item counts; what it doesn't mention may have failed."""
    response = read(request_, protocol, body, status)
    assert letters(fates(response)) == found
    assert reasons(response)[f"HTTP status {status}"] == "unknown"


E1 = '{"Code": 7, "Index": 1}'
RESULTS = '"DeleteResults": [{"Id": 10}, {"Id": 20}, {"Id": 30}]'


@pytest.mark.parametrize(
    ("body", "found", "name"),
    [
        (f'{{"PartialErrors": [], "PartialErrors": [{E1}]}}', "UUU", "PartialErrors"),
        (f'{{"PartialErrors": [{E1}], "PartialErrors": []}}', "UUU", "PartialErrors"),
        (f'{{"PartialErrors":[{E1}],"PartialErrors" :[{E1}]}}', "URU", "PartialErrors"),
        ('{"PartialErrors": [{"Code": 7, "Index": 0, "Index": 1}]}', "UUU", "Index"),
        ('{"PartialErrors": [{"Code": 7, "Index": 1, "Index": 1}]}', "DUD", "Index"),
        ('{"PartialErrors":[{"Code":0,"Index":1,"Code":7}]}', "DUD", "Code"),
        ('{"PartialErrors":[{"Code":7,"Code" :0,"Index":1}]}', "DUD", "Code"),
        (f'{{"result": {{{RESULTS}, "DeleteResults": []}}}}', "UUU", "DeleteResults"),
        ('{"result": {"DeleteResults": [{"Id": 10}, {"Id": 20, "Id": 99}, {"Id": 30}]}}', "DUD", "Id"),
        ('{"result": {"DeleteResults": [{"Id": 10}, {"Id": 20, "Errors": [{"Code": 8300}], "Errors": []}, {"Id": 30}]}}', "DUD", "Errors"),
        ('{"result": {"DeleteResults": [{"Id": 10}, {"Errors": [{"Message": "a: b", "Code": 8300, "Code": 1002}]}, {"Id": 30}]}}', "DUD", "Code"),
    ],
)  # fmt: skip
def test_a_json_member_that_is_given_twice(body: str, found: str, name: str) -> None:
    request, protocol = (ADS, "json") if "result" in body else (SPARSE, "rest")
    response = read(request, protocol, body)
    assert letters(fates(response)) == found
    assert reasons(response)[name] == "repeated"


@pytest.mark.parametrize(
    "body",
    [
        f'{{"result": {{{RESULTS}}}, "result": {{}}}}',
        f'{{"result": {{{RESULTS}}}, "error": {{"error_code": 8000}}}}',
        f'{{"result": {{{RESULTS}}}, "error": {{"error_code": 506}}}}',
        '{"error": {"error_code": 1002}, "error": {"error_code": 8000}}',
        '{"error": {"error_code": 1002, "error_code": 8000}}',
        f'{{"result": {{{RESULTS}}}}} {{}}',
    ],
)
def test_json_that_contradicts_itself(body: str) -> None:
    with pytest.raises(ApiError) as caught:
        read(ADS, "json", body)
    assert letters(fates(caught.value)) == "UUU"
    assert caught.value.advice is None
    is_two_documents = isinstance(caught.value, ReplyError) and body.endswith(" {}")
    assert is_two_documents or caught.value.receipt.unread


def test_a_rest_fault_with_a_list_of_errors_of_an_answer() -> None:
    body = {
        "Type": "AdApiFaultDetail",
        "Errors": [{"Code": 106}],
        "PartialErrors": [{"Code": 7, "Index": 1}],
    }
    with pytest.raises(ApiError, match="106") as caught:
        read(SPARSE, "rest", json.dumps(body), 400)
    assert letters(fates(caught.value)) == "UUU"


@pytest.mark.parametrize(
    ("body", "members", "found"),
    [
        (b'{"a":1,"b":[{"c":2}]}', 3, False),
        (b'{"a":"x:y","b":[{"c":2}]}', 3, False),
        (b'{"a": "x: y", "b": 1}', 2, False),
        (b'{"a":1,"a":2}', 1, True),
        (b'{"a":1,"a" :2}', 1, True),
        (b'{"a":1,"a"\n:2}', 1, True),
        (b'{"a":"\\":","a":2}', 1, True),
    ],
)
def test_whether_a_member_may_be_given_twice(
    body: bytes, members: int, *, found: bool
) -> None:
    assert may_repeat(body, members) is found
