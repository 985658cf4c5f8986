"""Checks of the credentials and the transport that a client is given."""

from __future__ import annotations

from ..auth.credentials import Credentials
from ..errors import OptionError
from ..http.transport import HttpxTransport
from ..values.option_values import FLAG, checked

__all__ = ["check_arguments", "check_flag"]


def check_arguments(
    owner: str, credentials: object, transport: object, *, is_async: bool
) -> None:
    """Refuse what can't be the credentials or the transport of a client. Raises `OptionError`."""
    if not isinstance(credentials, Credentials):
        rule = f"must be the credentials of the API, not {type(credentials).__name__}"
        raise OptionError(owner, "credentials", rule)
    if transport is not None:
        fault = _fault_of(transport, is_async=is_async)
        if fault:
            raise OptionError(owner, "transport", fault)


def check_flag(request: object, name: str, value: object) -> None:
    """Refuse an argument of a call that isn't a bool: every text is true. Raises `OptionError`."""
    if not isinstance(value, bool):
        checked(type(request).__name__.removesuffix("Request"), name, value, FLAG)


def _fault_of(transport: object, *, is_async: bool) -> str:
    """Return what is wrong with a transport."""
    from inspect import iscoroutinefunction, signature

    send = getattr(transport, "send", None)
    if not callable(send):
        return f"must have a method send, which {type(transport).__name__} lacks"
    if is_async and isinstance(transport, HttpxTransport):
        return "is for synchronous clients; use AsyncHttpxTransport"
    if not is_async and iscoroutinefunction(send):
        return "is for asynchronous clients: its send is a coroutine function"
    try:
        signature(send).bind(object(), timeout=1.0)
    except TypeError:
        return (
            "must have a method send(request, *, timeout); a client of httpx2 is passed in"
            f" {'Async' * is_async}HttpxTransport(client)"
        )
    except ValueError:  # a function that doesn't tell its parameters
        return ""
    return ""
