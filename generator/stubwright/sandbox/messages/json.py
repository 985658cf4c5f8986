"""Reads JSON requests and writes JSON replies."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from stubwright.sandbox.generic import JsonMessages, MessageError, MessageParts
from stubwright.sandbox.generic.values import as_list, as_table
from stubwright.sandbox.messages.protocol import UNKNOWN_FIELD

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stubwright.model.api import Api, Operation
    from stubwright.sandbox.generic.values import Table
    from stubwright.sandbox.messages.replies import Fault


class JsonProtocol:
    """JSON, for one API: REST, or RPC where a member of the body names the operation."""

    content_type = "application/json; charset=utf-8"

    def __init__(self, api: Api) -> None:
        self._messages = JsonMessages(api)
        self._envelope = api.entry.json.envelope

    def requested_operation(
        self, operations: Sequence[Operation], body: bytes
    ) -> Operation:
        """Return the operation that a body's envelope names; for REST, the only one there is.

        Raises `MessageError`.
        """
        if not self._envelope:
            return operations[0]
        name = as_table(_parse(body)).get(self._envelope["method"])
        for operation in operations:
            if operation.json is not None and operation.json.rpc_method == name:
                return operation
        raise MessageError(f"this address has no operation {name!r}")

    def read(
        self, operation: Operation, body: bytes, headers: Mapping[str, str]
    ) -> MessageParts:
        """Return the values of a request. Raises `MessageError`."""
        media = headers.get("content-type", "").partition(";")[0].strip()
        if media != "application/json":
            raise MessageError(f"Content-Type is {media!r}; expected application/json")
        return MessageParts(self._messages.read_request(operation, _parse(body)))

    def reply(self, operation: Operation, value: Table, request_id: str) -> bytes:
        """Return a reply."""
        del request_id
        return json.dumps(self._messages.response(operation, value)).encode()

    def fault(self, operation: Operation, fault: Fault | None, text: str) -> bytes:
        """Return a fault."""
        del operation
        if fault is None:
            return json.dumps({"Message": text}).encode()
        return json.dumps(self._messages.error(fault.type, fault.value, text)).encode()

    def with_unknown_fields(self, reply: bytes, *, at_root: bool) -> bytes:
        """Return a reply with members that aren't in the schema: in the result object, or below it."""
        message = as_table(json.loads(reply))
        root = message
        if self._envelope:
            root = as_table(message.get(self._envelope["result"], message))
        if at_root:
            root[UNKNOWN_FIELD] = {"Nested": [1, None]}
        else:
            _add_members(list(root.values()))
        return json.dumps(message).encode()


def _parse(body: bytes) -> Any:
    try:
        return json.loads(body)
    except (ValueError, RecursionError) as error:
        raise MessageError(f"the body isn't JSON: {error}") from None


def _add_members(values: list[Any]) -> None:
    for value in values:
        if isinstance(value, dict):
            table = as_table(value)
            _add_members(list(table.values()))
            table[UNKNOWN_FIELD] = {"Nested": [1, None]}
        elif isinstance(value, list):
            _add_members(as_list(value))
