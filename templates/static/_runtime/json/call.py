"""Calls with JSON, whose operation is in the HTTP method and path, or in a member of the body."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

from ..errors import ReplyError, ServiceFault
from ..exchange.calls import Service
from ..http.transport import HttpRequest, HttpResponse
from ..messages import Receipt, Request, Response
from .reader import Reply, as_object, read_json

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
        value = read_json(response.body)
        refused = self._refusal(value, response.status)
        if refused is not None:
            raise self._fault(refused, response, receipt)
        rpc = self.service.rpc
        result = value if rpc is None else (as_object(value) or {}).get(rpc.result)
        if as_object(result) is None:
            raise ReplyError("the reply is neither a result nor an error")
        reply = Reply()
        answer = self.read_answer(result, reply)
        answer.receipt = replace(receipt, unread=tuple(reply.unread))
        return answer

    def _refusal(self, value: Any, status: int) -> Any:
        """Return the part of a reply that is an error, or None."""
        service, members = self.service, as_object(value) or {}
        if service.rpc is not None and members.get(service.rpc.error) is not None:
            return members[service.rpc.error]
        if (
            service.discriminator
            and members.get(service.discriminator) in service.faults()
        ):
            return value
        return None if 200 <= status < 300 else value

    def _fault(
        self, error: Any, response: HttpResponse, receipt: Receipt
    ) -> ServiceFault:
        faults = self.service.faults()
        reply = Reply()
        name = reply.type_of(error, self.service.discriminator)
        known = faults.get(name) or faults.get("")
        text = _text(error, self.service.fault_text) or f"HTTP status {response.status}"
        if known is None or as_object(error) is None:
            return ServiceFault(text, body=response.body, receipt=receipt)
        read, raised = known
        try:
            detail = read(error, reply)
        except ReplyError:
            return ServiceFault(text, body=response.body, receipt=receipt)
        receipt = replace(receipt, unread=tuple(reply.unread))
        return raised(detail, text, body=response.body, receipt=receipt)


def _text(error: Any, name: str) -> str:
    text = (as_object(error) or {}).get(name)
    return text if isinstance(text, str) else ""
