"""Bugs of a client, to show that the oracle finds them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from generated import Fate, HttpResponse, HttpxTransport

if TYPE_CHECKING:
    from collections.abc import Callable

    from generated import HttpRequest

__all__ = ["BUGS", "Altered", "Bug"]


def _as_it_is(response: HttpResponse) -> HttpResponse:
    return response


def _same(rows: list[Any]) -> list[Any]:
    return rows


@dataclass(frozen=True)
class Bug:
    """What a client with the bug sees of a reply, and what it makes of the fates."""

    alter: Callable[[HttpResponse], HttpResponse] = _as_it_is
    tell: Callable[[list[Any]], list[Any]] = _same


class Altered:
    """A transport through which the client sees something else than what the server sent."""

    def __init__(self, alter: Callable[[HttpResponse], HttpResponse]) -> None:
        self.alter = alter
        self.inner = HttpxTransport()

    def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
        """Send the request; return the altered response."""
        return self.alter(self.inner.send(request, timeout=timeout))

    def close(self) -> None:
        """Close the connections."""
        self.inner.close()


def _every_status_is_200(response: HttpResponse) -> HttpResponse:
    return response._replace(status=200)


def _body(
    pattern: bytes, edit: Callable[[re.Match[bytes]], bytes]
) -> Callable[[HttpResponse], HttpResponse]:
    def alter(response: HttpResponse) -> HttpResponse:
        return response._replace(body=re.sub(pattern, edit, response.body))

    return alter


def _with_status(old: str, new: Any) -> Callable[[list[Any]], list[Any]]:
    def tell(rows: list[Any]) -> list[Any]:
        return [
            row._replace(fate=Fate(new)) if row.fate.status == old else row
            for row in rows
        ]

    return tell


BUGS: Final = {
    "takes 202 for done": Bug(_every_status_is_200),
    "counts indexes from 1": Bug(
        _body(rb'(Index(?:>|": ))(\d+)', lambda m: m[1] + b"%d" % (int(m[2]) - 1)),
    ),
    "takes internal errors for refusals": Bug(
        _body(rb"\b(?:1000|1001|1002|1020)\b", lambda _: b"8300"),
    ),
    "doesn't see new members": Bug(
        _body(
            rb'<Brandnew>.*?</Brandnew>|(?:, )?"Brandnew": (?:1|\{[^}]*\})',
            lambda _: b"",
        ),
    ),
    "doesn't see foreign elements": Bug(
        _body(rb"<f:Foreign.*?</f:Foreign>|stray text", lambda _: b""),
    ),
    "hopes": Bug(tell=_with_status("unknown", "deleted")),
    "blames": Bug(tell=_with_status("unknown", "refused")),
    "doubts everything": Bug(tell=_with_status("deleted", "unknown")),
    "loses an item": Bug(tell=lambda rows: rows[:-1]),
    "changes the order": Bug(tell=lambda rows: rows[::-1]),
}
