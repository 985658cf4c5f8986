"""Replies that the vendor has changed since: they are read, and what is new is reported.

Each case is a way in which other clients raise or lose data after the delete has happened.
"""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any, NamedTuple

import pytest
from lxml import etree

from generated._runtime.errors import ReplyError
from generated._runtime.fates.fates import fates
from generated._runtime.http.transport import HttpResponse
from generated.microsoft.campaign_management.v13 import (
    CampaignManagementClient,
    CampaignManagementCredentials,
)
from generated.microsoft.campaign_management.v13.operations.delete_keywords import (
    DeleteKeywordsRequest,
)
from generated.microsoft.campaign_management.v13.types import BatchError, EditorialError
from generated.yandex.direct.v5 import DirectClient, DirectCredentials
from generated.yandex.direct.v5.operations.ads_delete import AdsDeleteRequest
from generated.yandex.direct.v5.types import IdsCriteria

ANY = "any"
NAMESPACE = "https://bingads.microsoft.com/CampaignManagement/v13"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
REQUEST = DeleteKeywordsRequest(ad_group_id=1, keyword_ids=[7, 8, 9])
ADS = AdsDeleteRequest(selection_criteria=IdsCriteria(ids=[7, 8, 9]))

# The first keyword was deleted, the second one refused, the third one refused for its text.
SOAP = f"""<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:i="{XSI}"><s:Header
 ><TrackingId xmlns="{NAMESPACE}">6cb0</TrackingId></s:Header><s:Body><DeleteKeywordsResponse xmlns="{NAMESPACE}"
 ><PartialErrors><BatchError i:nil="true"/><BatchError><Code>1517</Code><Details i:nil="true"/><ErrorCode
 >InvalidKeywordId</ErrorCode><FieldPath></FieldPath><Index>1</Index><Message>No</Message></BatchError
 ><BatchError i:type="EditorialError"><Code>2</Code><ErrorCode>Editorial</ErrorCode><Index>2</Index><ReasonCode
 >17</ReasonCode></BatchError></PartialErrors></DeleteKeywordsResponse></s:Body></s:Envelope>"""
REST: dict[str, Any] = {
    "PartialErrors": [
        None,
        {
            "Code": 1517,
            "Details": None,
            "ErrorCode": "InvalidKeywordId",
            "FieldPath": "",
            "Index": 1,
            "Message": "No",
        },
        {
            "Type": "EditorialError",
            "Code": 2,
            "ErrorCode": "Editorial",
            "Index": 2,
            "ReasonCode": 17,
        },
    ]
}
YANDEX: dict[str, Any] = {
    "result": {
        "DeleteResults": [
            {"Id": 7},
            {"Errors": [{"Code": 8800, "Message": "No", "Details": ""}]},
            {"Id": 9, "Warnings": [{"Code": 10000, "Message": "Hm"}]},
        ]
    }
}


def read(protocol: str, body: bytes) -> Any:
    """The response that a client makes of a reply."""
    credentials = CampaignManagementCredentials(
        authentication_token=ANY, developer_token=ANY
    )
    client: Any = CampaignManagementClient(credentials, protocol=protocol)  # type: ignore[arg-type]  # a str here, a Literal there
    return client.read(REQUEST, HttpResponse(200, {}, body))


def read_yandex(reply: Any) -> Any:
    client = DirectClient(DirectCredentials(token=ANY))
    return client.read(ADS, HttpResponse(200, {}, json.dumps(reply).encode()))


def soap(old: str = "", new: str = "") -> Any:
    """The SOAP reply, with one text replaced."""
    assert old in SOAP
    return read("soap", SOAP.replace(old, new, 1).encode())


def rest(**members: Any) -> Any:
    """The REST reply, with members of the second error replaced."""
    reply = deepcopy(REST)
    reply["PartialErrors"][1].update(members)
    return read("rest", json.dumps(reply).encode())


def is_whole(response: Any) -> None:
    """Nothing that was there before is lost."""
    empty, refused, editorial = response.partial_errors
    assert empty is None
    assert (refused.code, refused.error_code, refused.index) == (
        1517,
        "InvalidKeywordId",
        1,
    )
    assert (refused.details, refused.field_path, refused.message) == (None, "", "No")
    assert type(editorial) is EditorialError
    assert (editorial.code, editorial.index, editorial.reason_code) == (2, 2, 17)


def unread(response: Any) -> list[str]:
    return [found.name.rpartition("}")[2] for found in response.receipt.unread]


def statuses(response: Any) -> list[str]:
    return [fate.status for _, fate in fates(response).items()]


def test_the_current_reply() -> None:
    for response in (soap(), rest()):
        is_whole(response)
        assert unread(response) == []
        assert statuses(response) == ["deleted", "refused", "refused"]
    assert statuses(read_yandex(YANDEX)) == ["deleted", "refused", "deleted"]


class Addition(NamedTuple):
    """Where a field is added: before a text, in SOAP."""

    before: str


PLACES = {
    "at the end": Addition("</BatchError"),
    "in the middle": Addition("<Index>1"),
    "at the beginning": Addition("<Code>1517"),
}


@pytest.mark.parametrize("place", PLACES)
def test_a_field_is_added(place: str) -> None:
    before = PLACES[place].before
    response = soap(before, f"<Severity><Level>3</Level></Severity>{before}")
    is_whole(response)
    assert unread(response) == ["Severity"]
    assert statuses(response) == ["deleted", "refused", "refused"]


def test_a_member_is_added() -> None:
    response = rest(Severity={"Level": 3})
    is_whole(response)
    assert unread(response) == ["Severity"]
    assert statuses(response) == ["deleted", "refused", "refused"]
    reply = deepcopy(YANDEX)
    reply["result"]["DeleteResults"][1]["Errors"][0]["Severity"] = 3
    found = read_yandex(reply)
    assert found.delete_results[1].errors[0].code == 8800
    assert unread(found) == ["Severity"]
    assert statuses(found) == ["deleted", "refused", "deleted"]


@pytest.mark.parametrize("named", ["PolicyError", "unbound:PolicyError"])
def test_a_derived_type_is_added(named: str) -> None:
    response = soap(
        "<BatchError><Code>1517",
        f'<BatchError i:type="{named}"><Code>1517',
    )
    is_whole(response)
    assert type(response.partial_errors[1]) is BatchError
    assert unread(response) == ["PolicyError"]
    response = rest(Type="PolicyError")
    is_whole(response)
    assert unread(response) == ["PolicyError"]


def test_a_type_is_null() -> None:
    response = rest(Type=None)
    is_whole(response)
    assert unread(response) == []


def test_a_header_is_added() -> None:
    response = soap("</s:Header>", '<Quota xmlns="urn:new">3</Quota></s:Header>')
    is_whole(response)
    assert response.receipt.request_id == "6cb0"


@pytest.mark.parametrize("text", ["x", "1.5", "99 bottles"])
def test_a_value_is_not_a_number(text: str) -> None:
    for response in (
        soap("<Index>1<", f"<Index>{text}<"),
        rest(Index=text),
    ):
        error = response.partial_errors[1]
        assert error.index is None
        assert error.code == 1517
        assert [found.reason for found in response.receipt.unread] == ["unreadable"]
        assert "deleted" not in statuses(response)[1:]


def test_optional_fields_are_left_out() -> None:
    response = soap("<Message>No</Message>")
    assert response.partial_errors[1].message is None
    reply = deepcopy(REST)
    del reply["PartialErrors"][1]["Message"]
    assert read("rest", json.dumps(reply).encode()).partial_errors[1].message is None


def test_prefixes_differ() -> None:
    text = SOAP.replace("xmlns:i=", "xmlns:p8=").replace("i:nil", "p8:nil")
    text = text.replace(
        'i:type="EditorialError"', f'xmlns:q="{NAMESPACE}" p8:type="q:EditorialError"'
    )
    is_whole(read("soap", text.encode()))


def test_the_document_has_a_type() -> None:
    text = f'<!DOCTYPE a [<!ENTITY e "1517">]>{SOAP.replace("1517", "&e;")}'
    with pytest.raises(ReplyError, match="document type"):
        read("soap", text.encode())


def test_results_without_ids_prove_nothing() -> None:
    reply = deepcopy(YANDEX)
    reply["result"]["DeleteResults"] = [{}, {}, {}]
    assert "deleted" not in statuses(read_yandex(reply))


def test_the_message_contains_something_new() -> None:
    response = soap("<PartialErrors>", "<Summary>none deleted</Summary><PartialErrors>")
    is_whole(response)
    assert "deleted" not in statuses(response)


def test_an_empty_string_is_not_nil() -> None:
    for response in (soap(), rest()):
        assert response.partial_errors[1].field_path == ""
        assert response.partial_errors[1].details is None


def test_dictionaries() -> None:
    pair = "<g:KeyValuePairOfstringstring><g:key>k</g:key><g:value>{}</g:value></g:KeyValuePairOfstringstring>"
    generic = "http://schemas.datacontract.org/2004/07/System.Collections.Generic"
    known = f'<ForwardCompatibilityMap xmlns:g="{generic}">{pair.format("v")}</ForwardCompatibilityMap>'
    found = soap("<Index>1", f"{known}<Index>1").partial_errors[1]
    assert found.forward_compatibility_map == {"k": "v"}
    for member in ({"Key": "k", "Value": "v"}, {"key": "k", "value": "v"}):
        found = rest(ForwardCompatibilityMap=[member]).partial_errors[1]
        assert found.forward_compatibility_map == {"k": "v"}


def test_the_reply_is_well_formed() -> None:
    assert etree.fromstring(SOAP.encode()) is not None
