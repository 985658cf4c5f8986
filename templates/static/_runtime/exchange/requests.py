"""From a typed request to an HTTP request: its codec, its checks, its address."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar, cast

from ..errors import LexicalError, RequestError
from ..http.extra_headers import with_headers
from ..messages import Receipt, Request, Response, location_of
from .calls import Route
from .checks import Findings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..http.transport import HttpRequest
    from .calls import Call
    from .options import Settings

__all__ = ["call_of", "check", "http_request", "item_count", "receipt_of"]

R = TypeVar("R", bound=Response)


def call_of(request: Request[R], settings: Settings) -> Call[Request[R], R]:
    """Return the codec of a request. Raises `RequestError` where this client has none."""
    # The codecs of operations/x.py are in _soap/operations/x.py and _json/operations/x.py.
    name = type(request).__name__
    package, module = location_of(request)
    if package != settings.package:
        raise RequestError(name, "", f"isn't a request of {settings.package}")
    codec = f"{package}.{settings.codecs}.operations.{module}"
    try:
        return cast("Call[Request[R], R]", import_module(codec).CALL)
    except ModuleNotFoundError as error:
        if error.name != codec:
            raise
        rule = f"isn't supported over {settings.protocol}"
        raise RequestError(name, "", rule) from None


def check(
    call: Call[Request[R], R],
    request: Request[R],
    settings: Settings,
    credentials: Mapping[str, str],
) -> None:
    """Check the documented rules. Raises `RequestError`.

    ``credentials`` are those of the client, by field, that don't change.
    """
    package, module = location_of(request)
    rules = getattr(import_module(f"{package}.operations.{module}"), "check", None)
    if rules is None or settings.checks == "off":
        return
    try:
        page = partial(_page_of, call.operation, package)
        findings = Findings(call.operation, settings.checks, page, credentials)
        rules(request, findings)
    except (AttributeError, TypeError) as error:
        raise RequestError(
            call.operation, "", f"has a value of the wrong type: {error}"
        ) from None


def _page_of(operation: str, package: str) -> str:
    """Return the address of an operation's page in the vendor's docs, or what to look up in them."""
    pages: str | None = getattr(import_module(f"{package}.advice"), "PAGES", None)
    if pages is None:
        return f"the docs of {operation}"
    return pages.format(operation=operation.lower().replace(".", "/"))


def http_request(
    call: Call[Request[R], R],
    request: Request[R],
    settings: Settings,
    values: Mapping[str, str],
) -> HttpRequest:
    """Return the HTTP request. Raises `RequestError` for values that can't be sent."""
    address = call.service.address(settings.environment, settings.base_url)
    if address is None:
        raise RequestError(
            call.operation, "", f"has no {settings.environment} endpoint"
        )
    try:
        prepared = with_headers(
            call.prepare(request, Route(address=address, values=values)),
            call.service.constants,
            settings.headers,
            (header for header, _, _ in call.service.credentials),
        )
    except LexicalError as error:
        raise RequestError(call.operation, error.field, error.rule) from None
    except (AttributeError, TypeError, OverflowError) as error:
        raise RequestError(
            call.operation, "", f"has a value of the wrong type: {error}"
        ) from None
    for name, value in prepared.headers.items():
        if not value.isascii() or not value.isprintable():
            rule = "has a character that HTTP headers can't contain"
            raise RequestError(call.operation, name, rule)
        if value != value.strip():
            rule = "begins or ends with a space, which HTTP headers can't: is a value empty?"
            raise RequestError(call.operation, name, rule)
    return prepared


def receipt_of(
    call: Call[Request[R], R] | None, request: Request[R], settings: Settings
) -> Receipt:
    """Return the receipt of a request that has no answer yet, or not even a codec."""
    return Receipt(
        service=call.service.name if call else "",
        operation=call.operation if call else type(request).__name__,
        protocol=settings.protocol,
        environment=settings.target,
        request=request,
    )


def item_count(request: Request[Response]) -> int | None:
    """Return how many items a request has; None where its operation has no list of items."""
    package, module = location_of(request)
    items: Any = import_module(f"{package}.items").ITEMS.get(module)
    try:
        return None if items is None else len(items.of(request))
    except (AttributeError, TypeError):  # the request has values of wrong types
        return None
