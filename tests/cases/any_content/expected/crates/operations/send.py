"""Send: request and response."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from ..._runtime.exchange.checks import Findings
from ..._runtime.messages import Request, Response, empty_list
from ..types.label import Label

__all__ = ["SendRequest", "SendResponse"]


@dataclass(slots=True, kw_only=True)
class SendRequest(Request["SendResponse"]):
    """Send."""

    content: object
    label: Label | None = None
    other_elements: Sequence[Element] = empty_list()
    other_attributes: Mapping[str, str] | None = None


@dataclass(slots=True, kw_only=True)
class SendResponse(Response):
    """The reply to `SendRequest`."""

    content: object | None = None
    other_elements: list[Element] = empty_list()


def check(request: SendRequest, findings: Findings) -> None:
    findings.required("Content", request.content, "the schema")
