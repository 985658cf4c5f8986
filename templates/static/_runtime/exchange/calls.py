"""The interface between a client and the codecs of one protocol."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol, TypeVar

from ..messages import STATUS, UNKNOWN_PART, Receipt, Request, Response, Unread

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..http.transport import HttpRequest, HttpResponse

__all__ = ["Call", "Route", "Service", "note_status"]

Q_contra = TypeVar("Q_contra", bound=Request[Response], contravariant=True)
R_co = TypeVar("R_co", bound=Response, covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """What the calls of one service share on one protocol.

    ``endpoints`` maps environments to addresses. ``constants`` are HTTP headers that every request
    gets. ``credentials`` has a row for each credential that is
    sent as an HTTP header: the header, the format of its value, and the field. ``request_id`` and
    ``kept`` name HTTP headers of the reply that the receipt contains.
    """

    name: str
    endpoints: Mapping[str, str]
    credentials: tuple[tuple[str, str, str], ...] = ()
    request_id: str = ""
    kept: tuple[str, ...] = ()
    constants: Mapping[str, str] = field(default_factory=dict[str, str])

    def address(self, environment: str, base_url: str | None) -> str | None:
        """Return the address in an environment, or None.

        ``base_url`` replaces scheme and host only, so that each service keeps its own path.
        """
        if base_url is None:
            return self.endpoints.get(environment)
        from urllib.parse import urlsplit

        known = next(iter(self.endpoints.values()), "")
        return base_url.rstrip("/") + urlsplit(known).path

    def http_headers(self, values: Mapping[str, str]) -> dict[str, str]:
        """Return the HTTP headers that carry credentials; ``values`` are by field."""
        rows = self.credentials
        return {
            header: form.format(values[field])
            for header, form, field in rows
            if field in values
        }

    def receipt(self, receipt: Receipt, response: HttpResponse) -> Receipt:
        """Return the receipt with what the HTTP response adds."""
        found = {name: response.headers.get(name.lower()) for name in self.kept}
        return replace(
            receipt,
            http_status=response.status,
            headers={name: value for name, value in found.items() if value is not None},
            request_id=response.headers.get(self.request_id.lower()),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """The destination of one request: an address, and the credential values by field."""

    address: str
    values: Mapping[str, str]


class Call(Protocol[Q_contra, R_co]):
    """One operation on one protocol."""

    @property
    def operation(self) -> str:
        """The vendor's name of the operation."""
        ...

    @property
    def service(self) -> Service:
        """The service that the operation belongs to."""
        ...

    def prepare(self, request: Q_contra, route: Route) -> HttpRequest:
        """Build the HTTP request. Raises `LexicalError` for values that can't be written."""
        ...

    def read(self, response: HttpResponse, receipt: Receipt) -> R_co:
        """Read the HTTP response. Raises `ReplyError` and `ServiceFault`."""
        ...


def note_status(status: int, unread: list[Unread]) -> None:
    """Note the HTTP status of an answer unless it is 200.

    202 says that nothing may be done yet, 206 and 207 that the answer isn't all (RFC 9110, RFC 4918); no vendor
    documents any of them; 5xx says that the service failed. Of an answer with 4xx, only what it says of single
    items counts.
    """
    if status != 200:
        reason = UNKNOWN_PART if 300 <= status < 500 else STATUS
        unread.append(Unread("HTTP", f"HTTP status {status}", reason))
