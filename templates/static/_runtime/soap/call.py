"""Calls over SOAP 1.1 and 1.2."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass, replace
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeAlias, TypeVar

from ..errors import ReplyError, ServiceFault
from ..exchange.calls import Service
from ..http.transport import HttpRequest, HttpResponse
from ..messages import Receipt, Request, Response
from .envelope import read_envelope
from .reader import Element, Reply, is_nil

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ..errors import DetailedFault
    from ..exchange.calls import Route

__all__ = ["Faults", "SoapCall", "SoapService"]

Q = TypeVar("Q", bound=Request[Response])
R = TypeVar("R", bound=Response)

_ENVELOPES = {
    "1.1": "http://schemas.xmlsoap.org/soap/envelope/",
    "1.2": "http://www.w3.org/2003/05/soap-envelope",
}
_FAULTS = {
    f"{{{namespace}}}Fault": version for version, namespace in _ENVELOPES.items()
}


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
                f'<s:Envelope xmlns:s="{_ENVELOPES[service.version]}"',
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
        reply = envelope.reply
        tracking = next(
            (e.text for e in envelope.headers if e.tag == self.service.tracking), None
        )
        receipt = replace(receipt, request_id=tracking or receipt.request_id)
        for element in envelope.body:
            if element.tag in _FAULTS:
                raise self._fault(element, reply, response, receipt)
        answer = next((e for e in envelope.body if e.tag == wanted), None)
        if answer is None and wanted:
            found = ", ".join(f"<{e.tag}>" for e in envelope.body) or "nothing"
            raise ReplyError(
                f"the reply contains {found} instead of <{wanted}>", receipt=receipt
            )
        if answer is None:  # the message parts are children of the body
            answer = Element("body")
            answer.extend(envelope.body)
        reply.message = answer.tag
        for extra in envelope.body if self.answer else ():
            if extra is not answer:
                reply.note(answer, extra.tag, "unknown")
        if response.status >= 300:
            reply.note(answer, f"HTTP status {response.status}", "unknown")
        made = self.read_answer(answer, reply)
        made.receipt = replace(receipt, unread=tuple(reply.unread))
        return made

    def _fault(
        self, fault: Element, reply: Reply, response: HttpResponse, receipt: Receipt
    ) -> ServiceFault:
        code, text, detail = _fault_parts(fault)
        for child in detail if detail is not None else ():
            known = self.service.faults().get(child.tag)
            if known is None or is_nil(child):
                continue
            read, raised = known
            try:
                content = read(child, reply)
            except ReplyError:
                break
            receipt = replace(receipt, unread=tuple(reply.unread))
            return raised(
                content, text, fault_code=code, body=response.body, receipt=receipt
            )
        return ServiceFault(text, fault_code=code, body=response.body, receipt=receipt)


def _fault_parts(fault: Element) -> tuple[str, str, Element | None]:
    if _FAULTS[fault.tag] == "1.1":
        return (
            fault.findtext("faultcode", ""),
            fault.findtext("faultstring", ""),
            fault.find("detail"),
        )
    soap = f"{{{_ENVELOPES['1.2']}}}"
    code = fault.findtext(f"{soap}Code/{soap}Value", "")
    text = fault.findtext(f"{soap}Reason/{soap}Text", "")
    return code, text, fault.find(f"{soap}Detail")
