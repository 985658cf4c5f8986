"""What is in a SOAP message beside the answer or the fault that is read, and what a fault code says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ..messages import (
    CONTRADICTORY,
    FOREIGN,
    HEADER,
    REPEATED,
    UNKNOWN_PART,
    UNREADABLE,
    Unread,
)
from .elements import XSI_NIL, is_nil, is_same, names

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from xml.etree.ElementTree import Element

    from .reader import Reply

ENVELOPES: Final = {
    "1.1": "http://schemas.xmlsoap.org/soap/envelope/",
    "1.2": "http://www.w3.org/2003/05/soap-envelope",
}
FAULTS: Final = {
    f"{{{namespace}}}Fault": version for version, namespace in ENVELOPES.items()
}
_SOAP_12: Final = f"{{{ENVELOPES['1.2']}}}"
_CHILDREN_11: Final = names("faultcode faultstring faultactor detail")
_CHILDREN_12: Final = names(_SOAP_12, "Code Reason Node Role Detail")
_UNDERSTAND: Final = tuple(
    f"{{{namespace}}}mustUnderstand" for namespace in ENVELOPES.values()
)


class Fault(NamedTuple):
    """The parts of a SOAP fault. ``blames_request``: see `ServiceFault`."""

    code: str
    text: str
    detail: Sequence[Element]
    blames_request: bool


def read_fault(fault: Element, reply: Reply) -> Fault:
    """Read a fault of SOAP 1.1 or 1.2; note what it shouldn't have."""
    noted = len(reply.unread)
    if FAULTS[fault.tag] == "1.1":
        get = reply.record(fault, _CHILDREN_11)
        code = fault.findtext("faultcode", "")
        text = fault.findtext("faultstring", "")
        detail = get("detail")
    else:
        get = reply.record(fault, _CHILDREN_12)
        code = fault.findtext(f"{_SOAP_12}Code/{_SOAP_12}Value", "")
        text = fault.findtext(f"{_SOAP_12}Reason/{_SOAP_12}Text", "")
        detail = get("Detail")
    says_more = detail is not None and (len(detail) or (detail.text or "").strip())
    is_certain = not says_more and len(reply.unread) == noted
    blames = is_certain and _blames_request(code.strip(), fault.tag, reply)
    return Fault(code, text, list(detail) if detail is not None else [], blames)


def _blames_request(code: str, fault: str, reply: Reply) -> bool:
    """Tell whether a fault code is Client, one of its kinds ("Client.Authentication"), or Sender.

    A code without a prefix counts: many servers leave it out, and no other vocabulary has one.
    """
    space = fault.removesuffix("Fault")
    name = reply.expanded(code) if ":" in code else f"{space}{code}"
    kind = "Client" if FAULTS[fault] == "1.1" else "Sender"
    return name.startswith(f"{space}{kind}.") or name == f"{space}{kind}"


def note_others(
    read: Element, body: Iterable[Element], answer: str, reply: Reply
) -> None:
    """Note what is in the body beside the answer or fault that is read.

    A second answer, of any namespace, or a fault contradicts it, unless it says the same.
    """
    local = _local(answer)
    for other in body:
        if other is read:
            continue
        reason = FOREIGN
        if other.tag in FAULTS or (local and _local(other.tag) == local):
            is_equal = other.tag == read.tag and is_same(read, other)
            reason = REPEATED if is_equal else CONTRADICTORY
        reply.unread.append(Unread("Body", other.tag, reason))


def note_headers(headers: Iterable[Element], known: set[str], reply: Reply) -> None:
    """Note the header elements that nobody reads."""
    for header in headers:
        if header.tag not in known:
            must = any(header.get(name) in {"1", "true"} for name in _UNDERSTAND)
            reason = UNKNOWN_PART if must else HEADER
            reply.unread.append(Unread("Header", header.tag, reason))


def note_attributes(answer: Element, reply: Reply) -> None:
    """Note the attributes of an answer that no codec asked for."""
    for name in answer.attrib:
        is_technical = name.startswith("{") or name in {"id", "href"}
        if not is_technical and name not in reply.asked:
            reply.note(answer, name, UNKNOWN_PART)


def note_nil_and_text(answer: Element, reply: Reply, *, is_empty: bool) -> None:
    """Note that an answer is nil, and text between its elements, or in one that has no content."""
    if is_nil(answer):
        reply.note(answer, XSI_NIL, UNREADABLE)
    if is_empty and answer.text and not answer.text.isspace():
        reply.note(answer, answer.text, UNREADABLE)
    reply.note_tails(answer)


def _local(name: str) -> str:
    return name.rpartition("}")[2]
