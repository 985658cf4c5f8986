"""Calls with JSON, whose operation is in the HTTP method and path, or in a member of the body."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

from ..errors import ReplyError, ServiceFault
from ..exchange.calls import Service, note_status
from ..http.transport import HttpRequest, HttpResponse
from ..messages import CONTRADICTORY, Receipt, Request, Response
from .reader import Repeating, Reply, as_object, may_repeat, read_json, read_strictly

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ..errors import DetailedFault
    from ..exchange.calls import Route
    from .writer import Record

__all__ = ["Faults", "JsonCall", "JsonService", "RpcNames"]

Q = TypeVar("Q", bound=Request[Response])
R = TypeVar("R", bound=Response)


@dataclass(frozen=True, slots=True, kw_only=True)
class RpcNames:
    """The members of a JSON envelope that names the operation."""

    method: str
    params: str
    result: str
    error: str


Faults: TypeAlias = (
    "Mapping[str, tuple[Callable[[Any, Reply], Any], type[DetailedFault[Any]]]]"
)
"""By the name of the fault type: its reader, and the exception class of the fault.

The empty name is for errors that name no type, or an unknown one.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonService(Service):
    """What the JSON calls of one service share.

    ``rpc`` is None if HTTP method and path name the operation. ``discriminator`` is the member with the
    type of a fault, ``fault_text`` the member with its text. ``faults`` loads the readers of faults.
    """

    rpc: RpcNames | None = None
    discriminator: str = ""
    fault_text: str = ""
    faults: Callable[[], Faults]

    def call(
        self,
        operation: str,
        target: str,
        write: Callable[[Q], Record],
        read_answer: Callable[[object, Reply], R],
    ) -> JsonCall[Q, R]:
        """Return one of its calls."""
        return JsonCall(self, operation, target, write, read_answer)


@dataclass(frozen=True, slots=True)
class JsonCall(Generic[Q, R]):
    """One operation with JSON.

    ``target`` is the HTTP method and the path to append to the service's address, or the operation's
    name in the envelope.
    """

    service: JsonService
    operation: str
    target: str
    write: Callable[[Q], Record]
    read_answer: Callable[[object, Reply], R]

    def prepare(self, request: Q, route: Route) -> HttpRequest:
        """Build the HTTP request. Raises `LexicalError` for values that can't be written."""
        body = self.write(request)
        rpc = self.service.rpc
        method, _, path = self.target.partition(" ")
        if rpc is not None:
            body = {rpc.method: self.target, rpc.params: body}
            method, path = "POST", ""
        headers = self.service.http_headers(route.values)
        headers["Content-Type"] = "application/json; charset=utf-8"
        headers["Accept"] = "application/json"
        text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
        return HttpRequest(method, route.address + path, headers, text.encode())

    def read(self, response: HttpResponse, receipt: Receipt) -> R:
        """Read the HTTP response. Raises `ReplyError` and `ServiceFault`."""
        reply = Reply()
        value = read_json(response.body)
        found = self._found(value, response.status, reply)
        if found is None or may_repeat(response.body, reply.members):
            reply = Reply()
            value = read_strictly(response.body)
            try:
                found = self._found(value, response.status, reply)
            except ReplyError as error:
                error.receipt = replace(receipt, unread=tuple(reply.unread))
                raise
        if found is None:
            raise self._fault(self._refusal(value), response, receipt, reply)
        found.receipt = replace(receipt, unread=tuple(reply.unread))
        return found

    def _found(self, value: Any, status: int, reply: Reply) -> R | None:
        """Return the answer in a reply; None if it is an error. Raises `ReplyError`."""
        rpc, members = self.service.rpc, as_object(value) or {}
        if rpc is None:
            is_error = self._is_fault(value) or (
                not 200 <= status < 300 and not self._is_answer(value)
            )
            result = value
        else:
            if (
                isinstance(value, Repeating)
                and {rpc.result, rpc.error} & value.differing
            ):
                reply.record(value, frozenset((rpc.result, rpc.error)))
                raise ReplyError("the reply has two different results or errors")
            is_error = members.get(rpc.error) is not None or (
                not 200 <= status < 300 and as_object(members.get(rpc.result)) is None
            )
            result = members.get(rpc.result)
            reply.record(value, frozenset((rpc.result, rpc.error)))
        if is_error:
            is_stated = bool(result) or isinstance(result, Repeating)
            if self._is_answer(result) or (rpc is not None and is_stated):
                name = rpc.result if rpc is not None else self.operation
                reply.note("", name, CONTRADICTORY)
            return None
        if as_object(result) is None:
            raise ReplyError("the reply is neither a result nor an error")
        note_status(status, reply.unread)
        return self.read_answer(result, reply)

    def _is_fault(self, value: Any) -> bool:
        """Tell whether an object names the type of a fault."""
        discriminator = self.service.discriminator
        name = (as_object(value) or {}).get(discriminator) if discriminator else None
        return isinstance(name, str) and name in self.service.faults()

    def _is_answer(self, value: Any) -> bool:
        """Tell whether an object has a member of the answer."""
        reply, members = Reply(), as_object(value)
        if not members:
            return False
        with suppress(ReplyError):
            self.read_answer(value, reply)
        unknown = {part.name for part in reply.unread if part.is_message}
        return not unknown.issuperset(members)

    def _refusal(self, value: Any) -> Any:
        """Return the part of a reply that is the error."""
        rpc = self.service.rpc
        error = None if rpc is None else (as_object(value) or {}).get(rpc.error)
        return value if error is None else error

    def _fault(
        self, error: Any, response: HttpResponse, receipt: Receipt, reply: Reply
    ) -> ServiceFault:
        faults = self.service.faults()
        name = reply.type_of(error, self.service.discriminator)
        known = faults.get(name) or faults.get("")
        text = _text(error, self.service.fault_text) or f"HTTP status {response.status}"
        body, detail = response.body, None
        if known is not None and as_object(error) is not None:
            with suppress(ReplyError):
                detail = known[0](error, reply)
        receipt = replace(receipt, unread=tuple(reply.unread))
        if known is None or detail is None:
            return ServiceFault(text, body=body, receipt=receipt)
        return known[1](detail, text, body=body, receipt=receipt)


def _text(error: Any, name: str) -> str:
    text = (as_object(error) or {}).get(name)
    return text if isinstance(text, str) else ""
