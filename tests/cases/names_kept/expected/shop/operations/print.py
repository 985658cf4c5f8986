"""Print: request and response."""

from dataclasses import dataclass

from ..._runtime.exchange.checks import Findings
from ..._runtime.messages import Request, Response
from ..types.label import Label
from ..types.label_other import LabelOther

__all__ = ["PrintRequest", "PrintResponse"]


@dataclass(slots=True, kw_only=True)
class PrintRequest(Request["PrintResponse"]):
    """Print."""

    first: Label
    second: LabelOther


@dataclass(slots=True, kw_only=True)
class PrintResponse(Response):
    """The reply to `PrintRequest`."""


def check(request: PrintRequest, findings: Findings) -> None:
    findings.required("First", request.first, "the schema")
    findings.required("Second", request.second, "the schema")
