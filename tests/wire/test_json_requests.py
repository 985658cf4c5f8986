"""JSON requests, compared with the generic codec."""

from __future__ import annotations

import json
from typing import Any

import pytest

from stubwright.sandbox.generic import JsonMessages

from .support.apis import Case, cases
from .support.exchange import Exchange, examples, requests
from .support.jsontext import spelled

EVERY = pytest.mark.parametrize("case", cases("rest", "json"), ids=str)


def test_there_are_33_rest_and_16_json_operations() -> None:
    assert len(cases("rest")) == 33
    assert len(cases("json")) == 16


@EVERY
@pytest.mark.parametrize("loose", [False, True], ids=["valid", "loose"])
def test_the_body_equals_that_of_the_generic_codec(case: Case, loose: bool) -> None:
    bodies, exchange = JsonMessages(case.api), Exchange(case)

    @examples(case, requests(case, loose=loose))
    def check(value: Any) -> None:
        request = exchange.sent(value)
        expected = bodies.request(case.operation, value)
        assert spelled(json.loads(request.body)) == spelled(expected)
        assert request.headers["Content-Type"] == "application/json; charset=utf-8"

    check()
