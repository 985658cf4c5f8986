"""Calls over SOAP 1.1 and 1.2."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import KW_ONLY, dataclass, fields, replace
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeAlias, TypeVar

from ..errors import ReplyError, ServiceFault
from ..exchange.calls import Service, note_status
from ..http.transport import HttpRequest, HttpResponse
from ..messages import CONTRADICTORY, UNKNOWN_PART, Receipt, Request, Response, Unread
from .body import (
    ENVELOPES,
    FAULTS,
    note_attributes,
    note_headers,
    note_nil_and_text,
    note_others,
    read_fault,
)
from .envelope import read_envelope
from .reader import Element, Reply, is_nil

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ..errors import DetailedFault
    from ..exchange.calls import Route

__all__ = ["Faults", "SoapCall", "SoapService"]

Q = TypeVar("Q", bound=Request[Response])
R = TypeVar("R", bound=Response)

Faults: TypeAlias = (
    "Mapping[str, tuple[Callable[[Element, Reply], Any], type[DetailedFault[Any]]]]"
)
"""By the name of the detail element: its reader, and the exception class of the fault."""


def no_headers(values: Mapping[str, str]) -> str:
    """Return the empty content of a SOAP header without elements."""
    del values
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SoapService(Service):
    """What the SOAP calls of one service share.

    ``namespaces`` declares the prefixes that the codecs write. ``headers`` converts credential values to
    header elements. ``namespace`` is that of most answers. ``tracking`` is the name of the reply header
    element with the request id. ``faults`` loads the readers of fault details.
    """

    version: Literal["1.1", "1.2"] = "1.1"
    namespaces: str
    namespace: str = ""
    headers: Callable[[Mapping[str, str]], str] = no_headers
    tracking: str = ""
    faults: Callable[[], Faults]

    def call(
        self,
        operation: str,
        write: Callable[[Q], str],
        read_answer: Callable[[Element, Reply], R],
        *,
        action: str | None = None,
        answer: str | None = None,
        headers: Callable[[Mapping[str, str]], str] | None = None,
        write_header: Callable[[Q], str] | None = None,
        encoded: bool = False,
    ) -> SoapCall[Q, R]:
        """Return one of its calls."""
        return SoapCall(
            self,
            operation,
            write,
            read_answer,
            action=action,
            answer=answer,
            headers=headers,
            write_header=write_header,
            encoded=encoded,
        )


@dataclass(frozen=True, slots=True)
class SoapCall(Generic[Q, R]):
    """One operation over SOAP.

    ``write`` returns the content of the body, ``headers`` the header elements if they differ from those
    of the service, and ``write_header`` the header elements that are arguments of the call. ``action``
    is the SOAP action if it isn't the operation's name, ``answer`` the element in the reply's body if it
    isn't that name followed by "Response". An ``encoded`` reply may contain references.
    """

    service: SoapService
    operation: str
    write: Callable[[Q], str]
    read_answer: Callable[[Element, Reply], R]
    _: KW_ONLY
    action: str | None
    answer: str | None
    headers: Callable[[Mapping[str, str]], str] | None
    write_header: Callable[[Q], str] | None
    encoded: bool

    def prepare(self, request: Q, route: Route) -> HttpRequest:
        """Build the HTTP request. Raises `LexicalError` for values that can't be written."""
        service = self.service
        action = self.operation if self.action is None else self.action
        header = (self.headers or service.headers)(route.values)
        if self.write_header is not None:
            header += self.write_header(request)
        text = "".join(
            (
                '<?xml version="1.0" encoding="utf-8"?>\n',
                f'<s:Envelope xmlns:s="{ENVELOPES[service.version]}"',
                ' xmlns:i="http://www.w3.org/2001/XMLSchema-instance"',
                f"{service.namespaces}>",
                f"<s:Header>{header}</s:Header>" if header else "",
                f"<s:Body>{self.write(request)}</s:Body></s:Envelope>",
            )
        )
        headers = service.http_headers(route.values)
        if service.version == "1.1":
            headers["Content-Type"] = "text/xml; charset=utf-8"
            headers["SOAPAction"] = f'"{action}"'
        else:
            headers["Content-Type"] = (
                f'application/soap+xml; charset=utf-8; action="{action}"'
            )
        return HttpRequest("POST", route.address, headers, text.encode())

    def read(self, response: HttpResponse, receipt: Receipt) -> R:
        """Read the HTTP response. Raises `ReplyError` and `ServiceFault`."""
        wanted = self.answer
        if wanted is None:
            space = f"{{{self.service.namespace}}}" if self.service.namespace else ""
            wanted = f"{space}{self.operation}Response"
        if not wanted and not response.body.strip() and response.status < 300:
            nothing = self.read_answer(Element("nothing"), Reply({}))
            nothing.receipt = receipt
            return nothing
        envelope = read_envelope(response.body, encoded=self.encoded)
        reply, body = envelope.reply, envelope.body
        tracking = next(
            (e.text for e in envelope.headers if e.tag == self.service.tracking), None
        )
        receipt = replace(receipt, request_id=tracking or receipt.request_id)
        fault = next((element for element in body if element.tag in FAULTS), None)
        if fault is not None:
            note_others(fault, body, wanted, reply)
            note_headers(envelope.headers, {self.service.tracking}, reply)
            raise self._fault(fault, reply, response, receipt)
        answer = next((element for element in body if element.tag == wanted), None)
        if answer is not None:
            note_others(answer, body, wanted, reply)
        elif wanted:
            found = ", ".join(f"<{e.tag}>" for e in body) or "nothing"
            raise ReplyError(
                f"the reply contains {found} instead of <{wanted}>", receipt=receipt
            )
        else:  # the message parts are children of the body
            answer = Element("body")
            answer.extend(body)
        note_status(response.status, reply.unread)
        made = self.read_answer(answer, reply)
        is_empty = len(fields(made)) == 1  # the receipt
        note_nil_and_text(answer, reply, is_empty=is_empty)
        if not hasattr(made, "other_attributes"):
            note_attributes(answer, reply)
        known = {self.service.tracking, *reply.asked}
        note_headers(envelope.headers, known, reply)
        made.receipt = replace(receipt, unread=tuple(reply.unread))
        return made

    def _fault(
        self, fault: Element, reply: Reply, response: HttpResponse, receipt: Receipt
    ) -> ServiceFault:
        code, text, detail, blames_request = read_fault(fault, reply)
        typed: tuple[Any, type[DetailedFault[Any]]] | None = None
        for child in detail:
            known = self.service.faults().get(child.tag)
            if known is None or is_nil(child):
                reply.unread.append(Unread("detail", child.tag, UNKNOWN_PART))
            elif typed is not None:
                reply.unread.append(Unread("detail", child.tag, CONTRADICTORY))
            else:
                with suppress(ReplyError):
                    typed = known[0](child, reply), known[1]
        receipt = replace(receipt, unread=tuple(reply.unread))
        body = response.body
        if typed is not None:
            content, raised = typed
            return raised(content, text, fault_code=code, body=body, receipt=receipt)
        found = ServiceFault(text, fault_code=code, body=body, receipt=receipt)
        found.blames_request = blames_request
        return found
