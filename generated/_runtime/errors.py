"""The exceptions of all clients.

`ApiError` is the root. `RequestError` says that nothing was sent; `TransportError` that no answer
came; `ReplyError` that the answer can't be read; `ServiceFault` that the service refused.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from .messages import NO_RECEIPT, Receipt
from .problems import Problem

if TYPE_CHECKING:
    from .problems import Advice
    from .report import Report

__all__ = [
    "ApiError",
    "AuthenticationError",
    "DetailedFault",
    "LexicalError",
    "OptionError",
    "ReplyError",
    "RequestError",
    "ServiceFault",
    "TransportError",
    "is_unsent",
    "mark_unsent",
    "unsent_receipt",
]

_UNSENT: Final = "unsent_receipt"
"""The attribute of a marked exception."""

D = TypeVar("D")
E = TypeVar("E", bound=Exception)


def _reduced(error: Exception) -> tuple[Any, ...]:
    return _blank, (type(error), *error.args), vars(error)


def _blank(kind: type[E], *arguments: Any) -> E:
    """Return an exception without calling ``__init__``, which takes more than ``args``."""
    error = kind.__new__(kind)
    error.args = arguments
    return error


class ApiError(Exception):
    """Root of all exceptions of a client; ``receipt`` describes the exchange.

    ``reason`` is the message without operation, host and what to do.
    ``advice`` is what the vendor's docs advise, if anything, ``retry_after`` the seconds that the
    service asked the client to wait, and ``report`` that of the batch run that this error stopped.
    """

    reason: str = ""
    advice: Advice | None = None
    retry_after: float | None = None
    report: Report | None = None

    def __init__(self, message: str, *, receipt: Receipt = NO_RECEIPT) -> None:
        super().__init__(message)
        self.receipt = receipt
        self.reason = message

    def __reduce__(self) -> tuple[Any, ...]:
        """Copies and pickles have all attributes and notes; Python leaves out cause and traceback."""
        return _reduced(self)


class LexicalError(ValueError):
    """A value can't be written as its type on the wire. Clients raise it as a `RequestError`."""

    def __init__(self, rule: str, field: str = "") -> None:
        super().__init__(rule)
        self.rule = rule
        self.field = field

    def __reduce__(self) -> tuple[Any, ...]:
        """Copies and pickles have all attributes and notes; Python leaves out cause and traceback."""
        return _reduced(self)

    def inside(self, name: str) -> LexicalError:
        """Prepend the name of an enclosing element to the field's path; return the error."""
        local = name.rpartition(":")[2]
        separator = "" if not self.field or self.field.startswith("[") else "."
        self.field = f"{local}{separator}{self.field}"
        return self


class RequestError(ApiError, ValueError):
    """The request breaks a rule; nothing was sent.

    ``field`` is the path of the field on the wire, ``source`` where the vendor states the rule: the address
    of a page, or the schema; or it is empty.
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
        element = field.rpartition(".")[2]
        place = f"{element} in {source}" if element and "://" in source else source
        origin = f" (see {place})" if source else ""
        super().__init__(f"{where} {rule}{origin}", receipt=receipt)
        self.operation = operation
        self.field = field
        self.rule = rule
        self.source = source


class OptionError(RequestError, TypeError):
    """An option doesn't exist, or can't have this value; nothing was sent.

    ``operation`` is the class or the operation that was given the option, ``field`` the option.
    """


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


class ServiceFault(ApiError):  # noqa: N818  # SOAP calls it a fault
    """The service refused the whole request.

    ``fault_code`` and ``fault_text`` are those of the SOAP fault or of the HTTP status; the API's
    own subclasses add a typed ``detail``. ``body`` is the whole answer. ``blames_request`` says that the
    SOAP fault code is "Client" or "Sender", and that the fault has no detail that could say otherwise.
    """

    blames_request: bool = False

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


def mark_unsent(error: BaseException, receipt: Receipt | None) -> None:
    """Mark an exception of any kind: the request of the receipt certainly had no effect.

    None removes the mark: a function of the caller may raise one exception in several calls.
    """
    if receipt is None:
        vars(error).pop(_UNSENT, None)
    else:
        vars(error)[_UNSENT] = receipt


def unsent_receipt(error: object) -> Receipt | None:
    """Return the receipt of the call whose request had no effect when it ended in this exception."""
    if not isinstance(error, BaseException):
        return None
    receipt = vars(error).get(_UNSENT)
    return receipt if isinstance(receipt, Receipt) else None


def is_unsent(error: object) -> bool:
    """Tell whether it is certain that the request that ended in this exception had no effect."""
    marked = unsent_receipt(error)
    if marked is None or not isinstance(error, ApiError):
        return marked is not None
    return (
        error.receipt.request is marked.request
    )  # else it is the error of another call
