"""The body of a reply: collected as it arrives, decompressed, and never larger than allowed."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Any, Final

from ..errors import TransportError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

__all__ = ["ENCODINGS", "LATE", "ReplyBody"]

LATE: Final = "no complete answer before the call's deadline"

ENCODINGS: Final = "gzip, deflate"
"""What requests say that replies may be compressed with."""

_FORMATS: Final = {"gzip": 31, "x-gzip": 31, "deflate": 15}
_RAW_DEFLATE: Final = -15  # some servers leave out the header of zlib
_PIECE: Final = 65536


class ReplyBody:
    """Collects a body of at most ``limit`` bytes until ``ends_at``, in seconds of `time.monotonic`.

    Each method raises `TransportError`: the request was sent, its outcome is unknown.
    """

    def __init__(
        self, headers: Mapping[str, str], *, limit: int, ends_at: float
    ) -> None:
        self._limit = limit
        self._ends_at = ends_at
        self._arrived = self._size = 0
        self._parts: list[bytes] = []
        named = headers.get("content-encoding", "").lower().split(",")
        used = [name.strip() for name in named if name.strip() not in {"", "identity"}]
        self._layers = [_Layer(name) for name in reversed(used)]
        length = headers.get("content-length", "")
        if length.isdecimal() and int(length) > self._limit:
            raise self._too_long()

    def add(self, data: bytes) -> None:
        """Add bytes as they arrived."""
        if monotonic() > self._ends_at:
            raise TransportError(LATE)
        self._arrived += len(data)
        if self._arrived > self._limit:
            raise self._too_long()
        pieces: Iterable[bytes] = (data,)
        for layer in self._layers:
            pieces = layer.decompressed(pieces)
        for piece in pieces:
            self._size += len(piece)
            if self._size > self._limit:
                raise self._too_long()
            self._parts.append(piece)

    def end(self) -> bytes:
        """Return the whole body."""
        if self._arrived and not all(layer.is_complete for layer in self._layers):
            raise TransportError(
                "the answer was cut off: its compressed data has no end"
            )
        return self._parts[0] if len(self._parts) == 1 else b"".join(self._parts)

    def _too_long(self) -> TransportError:
        return TransportError(
            f"the answer is longer than {self._limit} bytes (max_reply)"
        )


class _Layer:
    """One compression of a body."""

    def __init__(self, name: str) -> None:
        if name not in _FORMATS:
            raise TransportError(
                f"the answer is compressed with {name!r}, not {ENCODINGS}"
            )
        self._name = name
        self._format = _FORMATS[name]
        self._inflater = self._begun()
        self._is_begun = False

    @property
    def is_complete(self) -> bool:
        """Whether the compressed data has come to its end."""
        return bool(self._inflater.eof)

    def decompressed(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        """Return what some compressed bytes contain, piece by piece."""
        from zlib import error

        try:
            for data in pieces:
                yield from self._inflated(data)
        except error as problem:
            text = f"the answer can't be decompressed as {self._name}: {problem}"
            raise TransportError(text) from problem

    def _inflated(self, data: bytes) -> Iterator[bytes]:
        from zlib import error

        while True:
            if self._inflater.eof:  # another member follows
                if not data:
                    return
                self._inflater = self._begun()
            try:
                made = self._inflater.decompress(data, _PIECE)
            except error:
                if self._is_begun or self._name != "deflate":
                    raise
                self._format = _RAW_DEFLATE
                self._inflater = self._begun()
                made = self._inflater.decompress(data, _PIECE)
            self._is_begun = True
            if made:
                yield made
            data = self._inflater.unused_data or self._inflater.unconsumed_tail
            if not data and len(made) < _PIECE:
                return

    def _begun(self) -> Any:
        from zlib import decompressobj

        return decompressobj(self._format)
