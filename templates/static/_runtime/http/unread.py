"""Bytes that follow a reply on its connection: the next request must not get them as its own reply."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import httpx2

__all__ = ["connection_to_close", "is_waiting"]


def connection_to_close(response: httpx2.Response) -> Any:
    """Return the network stream of a response that was read to its end, if it must not be used again.

    That is so if more bytes have arrived, and if that can't be told. With HTTP/2 all bytes belong to a
    request.
    """
    stream: Any = response.extensions.get("network_stream")
    if stream is None or response.extensions.get("http_version") == b"HTTP/2":
        return None
    spent = not _is_buffered(response) and not is_waiting(stream)
    return None if spent else stream


def _is_buffered(response: httpx2.Response) -> bool:
    """Tell whether the HTTP parser has bytes beyond the reply."""
    found: Any = response
    for name in ("stream", "_stream", "_httpcore_stream", "_stream", "_connection"):
        found = getattr(found, name, None)
    parser = getattr(found, "_h11_state", None)
    if parser is None:
        return True  # can't be told
    return bool(parser.trailing_data[0])


def is_waiting(stream: Any) -> bool:
    """Tell whether a connection has bytes that weren't read, or has ended."""
    if hasattr(stream, "aclose") and _is_queued(stream):
        return True
    secured: Any = stream.get_extra_info("ssl_object")
    if secured is not None and _has_decrypted(secured):
        return True
    return bool(stream.get_extra_info("is_readable"))


def _has_decrypted(secured: Any) -> bool:
    """Tell whether TLS has bytes that weren't read."""
    from ssl import SSLObject, SSLWantReadError

    if secured.pending():
        return True
    if not isinstance(secured, SSLObject):
        return False  # it leaves in the socket what it hasn't decrypted
    try:
        secured.read(1)  # from memory; what is there isn't ours
    except SSLWantReadError:
        return False
    return True


def _is_queued(stream: Any) -> bool:
    """Tell whether asyncio has read more than was asked of it."""
    found = stream
    while found is not None and not hasattr(found, "_protocol"):
        inner = getattr(found, "_stream", None)
        found = getattr(found, "transport_stream", inner)  # of TLS
    queue: Any = getattr(getattr(found, "_protocol", None), "read_queue", None)
    return queue is None or bool(queue)  # None: can't be told
