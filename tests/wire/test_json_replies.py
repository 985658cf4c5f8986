"""JSON replies, written by the generic codec and then varied in spelling."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal

import pytest
from hypothesis import strategies as st

from stubwright.sandbox.generic import TYPE, JsonMessages
from stubwright.sandbox.generic.complex import content

from .support.apis import Case, cases
from .support.exchange import Exchange, examples, replies
from .support.plain import bare, root_type

if TYPE_CHECKING:
    from collections.abc import Callable

    from stubwright.model.api import Api
    from stubwright.schema.xsd import QName

EVERY = pytest.mark.parametrize("case", cases("rest", "json"), ids=str)


def named(api: Api, name: QName, value: Any) -> Any:
    """A value whose types are named by the member that JSON has for it, where there is one.

    On the wire that member and a field of its name are one, so the field holds the type's name.
    """
    discriminator = api.entry.json.discriminator
    if not isinstance(value, dict):
        return value
    actual = value.get(TYPE, name)
    known = content(api.schemas, actual)
    found = {TYPE: actual} if actual != name else {}
    for tag, element in known.elements.items():
        key = known.keys[tag]
        if key in value:
            stated = value[key]
            found[key] = (
                [named(api, element.type, each) for each in stated]
                if tag in known.many
                else named(api, element.type, stated)
            )
        if key == discriminator and (key in value or actual != name):
            found[key] = actual.local
    return found


def respelled(draw: Callable[[Any], Any], value: Any) -> Any:
    """A JSON value with its members in another order."""
    if isinstance(value, dict):
        names = draw(st.permutations(list(value)))
        return {name: respelled(draw, value[name]) for name in names}
    return (
        [respelled(draw, each) for each in value] if isinstance(value, list) else value
    )


def loosened(draw: Callable[[Any], Any], value: Any) -> Any:
    """A JSON value with numbers and booleans in quotes, and pairs in lower case, now and then."""
    quoted = draw(st.integers(0, 3)) == 3
    match value:
        case dict() if set(value) == {"Key", "Value"} and quoted:
            return {name.lower(): member for name, member in value.items()}
        case dict():
            return {name: loosened(draw, member) for name, member in value.items()}
        case list():
            return [loosened(draw, each) for each in value]
        case bool() if quoted:
            return draw(st.sampled_from([str(value), str(value).lower()]))
        case int() if quoted and not isinstance(value, bool):
            return str(value)
        case _:
            return value


def with_additions(draw: Callable[[Any], Any], value: Any) -> list[str]:
    """Add members that no schema has to objects; return their names."""
    added: list[str] = []
    if isinstance(value, dict):
        inside = [with_additions(draw, member) for member in value.values()]
        added = [name for names in inside for name in names]
        extra = draw(st.sampled_from(["", "Extra", "extra two"]))
        if extra:
            value[extra] = draw(st.sampled_from([None, 1, "x", [], {"Deep": [1]}]))
            added.append(extra)
    elif isinstance(value, list):
        inside = [with_additions(draw, each) for each in value]
        added = [name for names in inside for name in names]
    return added


class Reading:
    """Writes replies with the generic codec, and reads them with the generated one."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.exchange = Exchange(case)
        self.bodies = JsonMessages(case.api)
        assert case.operation.response is not None
        self.root = root_type(case.api, case.operation.response)
        self.derived = bool(case.api.entry.json.discriminator)

    def values(self) -> st.SearchStrategy[Any]:
        drawn = replies(self.case, derived=self.derived)
        return drawn.map(lambda value: named(self.case.api, self.root, value))

    def message(self, value: Any) -> Any:
        return self.bodies.response(self.case.operation, value)

    def other_message(self, value: Any) -> Any:
        """The reply with 64-bit integers as strings where numbers are usual, or the reverse."""
        entry = self.case.api.entry
        long: Literal["number", "string"] = "number"
        if entry.json.long == "number":
            long = "string"
        entry = replace(entry, json=replace(entry.json, long=long))
        bodies = JsonMessages(replace(self.case.api, entry=entry))
        return bodies.response(self.case.operation, value)

    def read(self, message: Any, headers: dict[str, str] | None = None) -> Any:
        text = json.dumps(message, ensure_ascii=False).encode()
        return self.exchange.read(200, headers or {}, text)

    def agrees(self, response: Any, value: Any) -> None:
        found = self.exchange.plain.response(self.case.operation, response)
        api = self.case.api
        assert bare(api, self.root, found) == bare(api, self.root, value)


@EVERY
def test_replies_read_back_to_the_same_values_in_any_order(case: Case) -> None:
    reading = Reading(case)
    receipt_headers = {name.lower(): name for name in case.api.entry.receipt.kept}

    @examples(case, reading.values(), st.data())
    def check(value: Any, data: st.DataObject) -> None:
        message = reading.message(value)
        response = reading.read(respelled(data.draw, message), receipt_headers)
        reading.agrees(response, value)
        receipt = response.receipt
        assert receipt.unread == ()
        assert receipt.http_status == 200
        assert receipt.operation == case.title
        assert dict(receipt.headers) == {v: v for v in receipt_headers.values()}

    check()


@EVERY
def test_numbers_and_booleans_may_be_in_quotes(case: Case) -> None:
    reading = Reading(case)

    @examples(case, reading.values(), st.data())
    def check(value: Any, data: st.DataObject) -> None:
        response = reading.read(loosened(data.draw, reading.other_message(value)))
        reading.agrees(response, value)
        assert response.receipt.unread == ()

    check()


@EVERY
def test_additions_are_skipped_and_reported(case: Case) -> None:
    reading = Reading(case)
    envelope = case.api.entry.json.envelope

    @examples(case, reading.values(), st.data())
    def check(value: Any, data: st.DataObject) -> None:
        message = reading.message(value)
        inside = message[envelope["result"]] if envelope else message
        added = with_additions(data.draw, inside)
        response = reading.read(message)
        reading.agrees(response, value)
        assert sorted(u.name for u in response.receipt.unread) == sorted(added)
        assert {u.reason for u in response.receipt.unread} <= {"unknown"}

    check()
