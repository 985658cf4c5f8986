"""SOAP requests, compared with the vendors' schemas, the generic codec and zeep."""

from __future__ import annotations

from typing import Any

import pytest

from stubwright.sandbox.generic import SoapMessages

from .support.apis import Case, cases
from .support.canonical import body_of, canonical, headers_of, parsed
from .support.exchange import Exchange, examples, header_values, requests
from .support.vendor import (
    Zeep,
    complaints,
    soap_action,
    wsdl_of,
)

EVERY = pytest.mark.parametrize("case", cases("soap"), ids=str)


def test_there_are_67_operations() -> None:
    assert len(cases("soap")) == 67


@EVERY
def test_the_message_is_valid_and_equals_that_of_the_generic_codec(case: Case) -> None:
    bodies, exchange = SoapMessages(case.api), Exchange(case)
    wsdl = wsdl_of(case.api, case.operation)
    action = soap_action(wsdl, case.operation.name)

    @examples(case, requests(case))
    def check(value: Any) -> None:
        request = exchange.sent(value)
        assert request.method == "POST"
        assert request.headers["SOAPAction"] == f'"{action}"'
        assert request.headers["Content-Type"] == "text/xml; charset=utf-8"
        envelope = parsed(request.body)
        expected = bodies.request(case.operation, value, header_values(case))
        assert canonical(envelope) == canonical(expected)
        assert complaints(wsdl, body_of(envelope)) == []

    check()


@EVERY
def test_values_that_the_schema_forbids_are_sent_unchanged(case: Case) -> None:
    # With checks off: unknown enumeration values, and lists without items.
    bodies, exchange = SoapMessages(case.api), Exchange(case)

    @examples(case, requests(case, loose=True))
    def check(value: Any) -> None:
        envelope = parsed(exchange.sent(value).body)
        expected = bodies.request(case.operation, value, header_values(case))
        assert canonical(envelope) == canonical(expected)

    check()


@EVERY
def test_zeep_builds_the_same(case: Case) -> None:
    zeep, exchange = Zeep(case.api, case.operation), Exchange(case)
    headers = header_values(case)
    mapped = {
        str(header.element)
        for header in case.operation.request.headers
        if header.part in headers
    }

    @examples(case, requests(case, holes=False))  # zeep drops nil entries
    def check(value: Any) -> None:
        ours = parsed(exchange.sent(value).body)
        theirs = zeep.envelope(value, headers)
        assert canonical(body_of(ours)) == canonical(body_of(theirs))
        assert [canonical(element) for element in headers_of(ours)] == [
            canonical(element)
            for element in headers_of(theirs)
            if element.tag in mapped
        ]

    check()
