"""Unreadable replies: each is a `ReplyError` that shows how the reply starts."""

from __future__ import annotations

import pytest

from .support.apis import Case, cases
from .support.exchange import Exchange


def first_of_each_api(*protocols: str) -> list[Case]:
    """One operation per API and protocol."""
    return list({(c.api.entry.id, c.protocol): c for c in cases(*protocols)}.values())


SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
HTML = b"<html><head><title>Are you a robot?</title></head><body><br></body></html>"
ENVELOPE = f'<s:Envelope xmlns:s="{SOAP}"><s:Body>%s</s:Body></s:Envelope>'
EITHER = {
    "an HTML page": (HTML, "<html><head><title>Are you a robot?"),
    "an HTML page with its document type": (
        b"<!DOCTYPE html>\n" + HTML,
        "<!DOCTYPE html> <html>",
    ),
    "nothing": (b"", ""),
    "blanks": (b" \r\n", ""),
    "a sentence": (b"Service Unavailable", "Service Unavailable"),
    "no text": (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JFIF"),
}
AS_XML = {
    "cut off": (ENVELOPE.encode()[:-12], "<s:Envelope"),
    "JSON": (b'{"result": {}}', '{"result": {}}'),
    "another document": (b'<a xmlns="urn:x"/>', "<a xmlns"),
    "no body": (f'<s:Envelope xmlns:s="{SOAP}"/>'.encode(), "<s:Envelope"),
    "an empty body": ((ENVELOPE % "").encode(), "<s:Envelope"),
    "another answer": ((ENVELOPE % '<Pong xmlns="urn:p"/>').encode(), "<s:Envelope"),
    "entities": (
        b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "b">]>'
        + (ENVELOPE % "&b;").encode(),
        "<!DOCTYPE a",
    ),
    "a file from outside": (
        b'<!-- > --><!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
        "<!-- > --><!DOCTYPE a",
    ),
    "UTF-16": ((ENVELOPE % "").encode("utf-16"), "<"),
    "an unknown encoding": (
        b'<?xml version="1.0" encoding="x-klingon"?>' + (ENVELOPE % "").encode(),
        'encoding="x-klingon"',
    ),
    "an unbound prefix": (b"<s:Envelope/>", "<s:Envelope/>"),
    "two roots": (b"<a/><b/>", "<a/><b/>"),
}
AS_JSON = {
    "cut off": (b'{"result": {"DeleteRes', '{"result": {"DeleteRes'),
    "XML": ((ENVELOPE % "").encode(), "<s:Envelope"),
    "an array": (b"[1, 2]", "[1, 2]"),
    "a number": (b"17", "17"),
    "null": (b"null", "null"),
    "two values": (b"{} {}", "{} {}"),
    "no UTF-8": (b'{"a": "\xff"}', '{"a": "'),
    "too deep": (b"[" * 200_000, "[[["),
}


def assert_unreadable(case: Case, body: bytes, start: str, status: int) -> None:
    exchange = Exchange(case)
    errors = exchange.generated.module("_runtime.errors")
    with pytest.raises(errors.ReplyError) as caught:
        exchange.read(status, {"requestid": "r-1"}, body)
    assert type(caught.value) is errors.ReplyError
    assert start in " ".join(str(caught.value).split())
    assert len(str(caught.value)) < 500
    assert caught.value.body == body
    receipt = caught.value.receipt
    assert (receipt.http_status, receipt.operation) == (status, case.title)
    assert receipt.request is not None


@pytest.mark.parametrize("status", [200, 503])
@pytest.mark.parametrize("what", EITHER)
@pytest.mark.parametrize("case", first_of_each_api("soap", "rest", "json"), ids=str)
def test_replies_that_are_not_messages(case: Case, what: str, status: int) -> None:
    assert_unreadable(case, *EITHER[what], status)


@pytest.mark.parametrize("what", AS_XML)
@pytest.mark.parametrize("case", first_of_each_api("soap"), ids=str)
def test_replies_that_are_not_soap(case: Case, what: str) -> None:
    assert_unreadable(case, *AS_XML[what], 200)


@pytest.mark.parametrize("what", AS_JSON)
@pytest.mark.parametrize("case", first_of_each_api("rest", "json"), ids=str)
def test_replies_that_are_not_json(case: Case, what: str) -> None:
    assert_unreadable(case, *AS_JSON[what], 200)


@pytest.mark.parametrize("case", first_of_each_api("json"), ids=str)
def test_json_without_result_and_error(case: Case) -> None:
    assert_unreadable(case, b'{"results": {}}', '{"results": {}}', 200)
    assert_unreadable(case, b'{"result": []}', '{"result": []}', 200)
