"""The interface of a protocol, which reads requests and writes replies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stubwright.model.api import Operation
    from stubwright.sandbox.generic import MessageParts
    from stubwright.sandbox.generic.values import Table
    from stubwright.sandbox.messages.replies import Fault

UNKNOWN_FIELD: Final = "AddedByTheVendor"
"""The name of simulated fields that aren't in the schema."""


class WireProtocol(Protocol):
    """SOAP or JSON, for one API."""

    @property
    def content_type(self) -> str:
        """The media type of replies."""
        ...

    def requested_operation(
        self, operations: Sequence[Operation], body: bytes
    ) -> Operation:
        """Return the one of an address's operations that a body is for. Raises `MessageError`."""
        ...

    def read(
        self, operation: Operation, body: bytes, headers: Mapping[str, str]
    ) -> MessageParts:
        """Return the values of a request. Raises `MessageError`."""
        ...

    def reply(self, operation: Operation, value: Table, request_id: str) -> bytes:
        """Return a reply."""
        ...

    def fault(self, operation: Operation, fault: Fault | None, text: str) -> bytes:
        """Return a fault."""
        ...

    def with_unknown_fields(self, reply: bytes, *, at_root: bool) -> bytes:
        """Return a reply with fields that aren't in the schema: in its root element, or below it."""
        ...
