"""The HTTP headers of a request that neither its message nor its credentials require."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..errors import LexicalError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .transport import HttpRequest

__all__ = ["is_secret_header", "secrets_in", "with_headers"]

_RESERVED: Final = frozenset(
    [
        "accept-encoding",
        "connection",
        "content-encoding",
        "content-length",
        "expect",
        "host",
        "keep-alive",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
    ]
)
"""Headers on which it depends what is sent, and how the reply is read."""

_SECRET: Final = ("auth", "cookie", "key", "passw", "secret", "session", "token")


def with_headers(
    request: HttpRequest,
    constants: Mapping[str, str],
    extra: Mapping[str, str],
    credentials: Iterable[str],
) -> HttpRequest:
    """Return a request with the headers that a service always gets, and with the extra ones of a client.

    The extra ones replace those of the service, but nothing that the request has, and none of the
    headers for credentials, set or not. Raises `LexicalError`.
    """
    if not extra:
        return request._replace(headers={**request.headers, **constants})
    taken = _RESERVED.union(map(str.lower, (*request.headers, *credentials)))
    for name in extra:
        if name.lower() in taken:
            rule = "is sent by the client itself, and can't be one of headers="
            raise LexicalError(rule, name)
    given = {name.lower() for name in extra}
    kept = {n: value for n, value in constants.items() if n.lower() not in given}
    return request._replace(headers={**request.headers, **kept, **extra})


def is_secret_header(name: str) -> bool:
    """Tell whether the value of a header is to be hidden, by its name."""
    return any(part in name.lower() for part in _SECRET)


def secrets_in(headers: Mapping[str, str]) -> set[str]:
    """Return the values of headers that are to be hidden."""
    return {value for name, value in headers.items() if is_secret_header(name)}
