"""The exceptions of all clients.

`ApiError` is the root. `RequestError` says that nothing was sent; `TransportError` that no answer
came; `ReplyError` that the answer can't be read; `ServiceFault` that the service refused.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from .messages import NO_RECEIPT, Receipt

if TYPE_CHECKING:
    from .report import Report

__all__ = [
    "Advice",
    "ApiError",
    "AuthenticationError",
    "DetailedFault",
    "LexicalError",
    "Problem",
    "ReplyError",
    "RequestError",
    "ServiceFault",
    "TransportError",
]

D = TypeVar("D")


class ApiError(Exception):
    """Root of all exceptions of a client; ``receipt`` describes the exchange.

    ``advice`` is what the vendor's docs advise, if anything, ``retry_after`` the seconds that the
    service asked the client to wait, and ``report`` that of the batch run that this error stopped.
    """

    advice: Advice | None = None
    retry_after: float | None = None
    report: Report | None = None

    def __init__(self, message: str, *, receipt: Receipt = NO_RECEIPT) -> None:
        super().__init__(message)
        self.receipt = receipt


class Advice(NamedTuple):
    """What to do about an error, from the vendor's docs.

    ``action`` is ``throttle`` (nothing was done; wait and send again), ``retry`` (it may have been
    done; sending again is safe only where "not found" differs from success), ``refresh`` (the token
    has expired), ``authentication`` (needs manual action) or ``gone`` (there is nothing to delete).
    ``wait`` is in seconds. An empty ``service`` or ``symbol`` matches all.
    """

    code: int
    action: str
    wait: float = 0.0
    service: str = ""
    symbol: str = ""

    def matches(self, service: str, problem: Problem) -> bool:
        """Tell whether the advice applies to a problem that a service reports."""
        return (
            problem.code == self.code
            and self.service in {"", service}
            and self.symbol in {"", problem.symbol}
        )


class LexicalError(ValueError):
    """A value can't be written as its type on the wire. Clients raise it as a `RequestError`."""

    def __init__(self, rule: str, field: str = "") -> None:
        super().__init__(rule)
        self.rule = rule
        self.field = field

    def inside(self, name: str) -> LexicalError:
        """Prepend the name of an enclosing element to the field's path; return the error."""
        local = name.rpartition(":")[2]
        separator = "" if not self.field or self.field.startswith("[") else "."
        self.field = f"{local}{separator}{self.field}"
        return self


class RequestError(ApiError, ValueError):
    """The request breaks a rule; nothing was sent.

    ``field`` is the path of the field on the wire, ``source`` the page of the vendor's docs that states
    the rule, or empty.
    """

    def __init__(
        self,
        operation: str,
        field: str,
        rule: str,
        source: str = "",
        *,
        receipt: Receipt = NO_RECEIPT,
    ) -> None:
        where = f"{operation}: {field}" if field else operation
        origin = f" ({source})" if source else ""
        super().__init__(f"{where} {rule}{origin}", receipt=receipt)
        self.operation = operation
        self.field = field
        self.rule = rule
        self.source = source


class TransportError(ApiError):
    """No answer came.

    ``sent`` is False only if it is certain that the service never got the request; otherwise the
    outcome is unknown and the request may have taken effect.
    """

    def __init__(
        self, message: str, *, sent: bool = True, receipt: Receipt = NO_RECEIPT
    ) -> None:
        super().__init__(message, receipt=receipt)
        self.sent = sent


class AuthenticationError(ApiError):
    """A token could not be renewed; nothing was sent to the service."""


class ReplyError(ApiError):
    """The answer can't be read: it is an HTML page, or a malformed or unexpected document.

    The request may have taken effect. ``body`` is the whole answer.
    """

    def __init__(
        self, message: str, *, body: bytes = b"", receipt: Receipt = NO_RECEIPT
    ) -> None:
        super().__init__(message, receipt=receipt)
        self.body = body


class Problem(NamedTuple):
    """One error that a service reports, in the terms that all vendors share.

    ``code`` is its number, ``symbol`` its symbolic name; numbers alone aren't unique.
    """

    code: int | None = None
    symbol: str | None = None
    message: str | None = None
    details: str | None = None
    position: int | None = None
    """The position of the item that the error refers to, from 0."""


class ServiceFault(ApiError):  # noqa: N818  # SOAP calls it a fault
    """The service refused the whole request.

    ``fault_code`` and ``fault_text`` are those of the SOAP fault or of the HTTP status; the API's
    own subclasses add a typed ``detail``. ``body`` is the whole answer.
    """

    def __init__(
        self,
        fault_text: str,
        *,
        fault_code: str = "",
        problems: tuple[Problem, ...] = (),
        body: bytes = b"",
        receipt: Receipt = NO_RECEIPT,
    ) -> None:
        first = problems[0] if problems else Problem(message=fault_text)
        label = " ".join(
            str(part) for part in (first.code, first.symbol) if part is not None
        )
        text = first.message or first.details or fault_text
        super().__init__(
            ": ".join(part for part in (label, text) if part), receipt=receipt
        )
        self.fault_code = fault_code
        self.fault_text = fault_text
        self.problems = problems
        self.body = body

    @property
    def code(self) -> int | None:
        """The number of the first problem."""
        return self.problems[0].code if self.problems else None

    @property
    def symbol(self) -> str | None:
        """The symbolic name of the first problem."""
        return self.problems[0].symbol if self.problems else None

    @property
    def request_id(self) -> str | None:
        """The vendor's tracking or request id."""
        return self.receipt.request_id


class DetailedFault(ServiceFault, Generic[D]):
    """A fault with a typed ``detail``; the subclasses of an API convert it."""

    def __init__(
        self,
        detail: D,
        fault_text: str,
        *,
        fault_code: str = "",
        body: bytes = b"",
        receipt: Receipt,
    ) -> None:
        request_id = self.request_id_of(detail) or receipt.request_id
        super().__init__(
            fault_text,
            fault_code=fault_code,
            problems=self.problems_of(detail),
            body=body,
            receipt=replace(receipt, request_id=request_id),
        )
        self.detail = detail

    @staticmethod
    def problems_of(detail: D) -> tuple[Problem, ...]:
        """Return the errors in the detail, in the terms that all vendors share."""
        del detail
        return ()

    @staticmethod
    def request_id_of(detail: D) -> str | None:
        """Return the vendor's request id, if the detail contains it."""
        del detail
        return None
