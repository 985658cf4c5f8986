"""Calling an operation with JSON: chosen by HTTP method and path, or by a member of the body."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .calls import Service
from .errors import ReplyError, ServiceFault
from .http import HttpRequest, HttpResponse
from .json_read import Reply, read_json
from .messages import Receipt, Request, Response

if TYPE_CHECKING:
    from collections.abc import Callable

    from .calls import DetailedFault, Route
    from .checks import Findings
    from .json_write import Record

__all__ = ["JsonCall", "JsonService", "RpcNames"]

Q = TypeVar("Q", bound=Request[Response])
R = TypeVar("R", bound=Response)


@dataclass(frozen=True, slots=True, kw_only=True)
class RpcNames:
    """The members of an envelope that chooses the operation by name."""

    method: str
    params: str
    result: str
    error: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonService(Service):
    """What the JSON calls of one service share.

    ``rpc`` is None where HTTP method and path choose the operation. ``read_fault`` returns the
    fault's class, its typed detail and its text, or None where an object is no fault.
    """

    rpc: RpcNames | None = None
    read_fault: Callable[
        [object, Reply], tuple[type[DetailedFault[Any]], Any, str] | None
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonCall(Generic[Q, R]):
    """One operation with JSON. ``path`` is appended to the service's address."""

    service: JsonService
    operation: str
    method: str = "POST"
    path: str = ""
    rpc_method: str = ""
    write: Callable[[Q], Record]
    read_answer: Callable[[object, Reply], R]
    check: Callable[[Q, Findings], None] | None = None

    def prepare(self, request: Q, route: Route) -> HttpRequest:
        """Build the HTTP request. Raises `LexicalError` for values without a form on the wire."""
        body = self.write(request)
        rpc = self.service.rpc
        if rpc is not None:
            body = {rpc.method: self.rpc_method, rpc.params: body}
        headers = self.service.http_headers(route.values)
        headers["Content-Type"] = "application/json; charset=utf-8"
        headers["Accept"] = "application/json"
        text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
        return HttpRequest(
            self.method, route.address + self.path, headers, text.encode()
        )

    def read(self, response: HttpResponse, receipt: Receipt) -> R:
        """Read the HTTP response. Raises `ReplyError` and `ServiceFault`."""
        receipt = self.service.receipt(receipt, response)
        try:
            value = read_json(response.body)
        except ReplyError as error:
            error.receipt = receipt
            raise
        reply = Reply()
        fault = self.service.read_fault(value, reply)
        if fault is not None:
            raised, detail, text = fault
            receipt = replace(receipt, unread=tuple(reply.unread))
            raise raised(detail, text, body=response.body, receipt=receipt)
        rpc = self.service.rpc
        answered = isinstance(value, dict) and (rpc is None or rpc.result in value)
        if not answered or not 200 <= response.status < 300:
            if response.status >= 400:
                text = f"HTTP status {response.status}"
                raise ServiceFault(text, body=response.body, receipt=receipt)
            raise ReplyError(
                f"{self.operation}: the reply is neither a result nor an error",
                body=response.body,
                receipt=receipt,
            )
        if rpc is not None:
            value = reply.record(value, frozenset((rpc.result,)))(rpc.result)
        answer = self.read_answer(value, reply)
        answer.receipt = replace(receipt, unread=tuple(reply.unread))
        return answer
