"""A server that keeps a record of what it really did, behind transports that need no network.

It deletes objects by their ids, speaks as one of four operations does, and fails in the ways that
services fail: before it has done anything, afterwards, or with a reply that nobody can read.
"""

from __future__ import annotations

import asyncio
import json
import re
import threading
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from generated._runtime.errors import TransportError
from generated._runtime.http.transport import HttpResponse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generated._runtime.http.transport import HttpRequest

CM = "https://bingads.microsoft.com/CampaignManagement/v13"
SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
PAGE = HttpResponse(502, {}, b"<!DOCTYPE html><html><body>Bad gateway</body></html>")


class Speech(Protocol):
    """The messages of one operation; ``names_deleted`` says that replies name what was deleted, by id or place."""

    names_deleted: bool

    def ids(self, body: bytes) -> list[int]: ...
    def reply(self, ids: Sequence[int], errors: Sequence[int | None]) -> bytes: ...
    def fault(self, code: int) -> HttpResponse: ...


class Media:
    """Campaign Management's DeleteMedia as JSON: an entry for each item, null if it was deleted."""

    missing, in_use, busy, limited, expired = 4151, 4024, 0, 117, 109
    member, is_aligned, names_deleted = "MediaIds", True, True

    def ids(self, body: bytes) -> list[int]:
        return [int(number) for number in json.loads(body)[self.member]]

    def reply(self, ids: Sequence[int], errors: Sequence[int | None]) -> bytes:
        del ids
        rows = [
            None if code is None else {"Code": code, "Index": place, "Message": "no"}
            for place, code in enumerate(errors)
        ]
        if not self.is_aligned:
            rows = [row for row in reversed(rows) if row is not None]
        return json.dumps({"PartialErrors": rows}).encode()

    def fault(self, code: int) -> HttpResponse:
        symbol = "CallRateExceeded" if code == self.limited else "Broken"
        row = {"Code": code, "ErrorCode": symbol, "Message": "no"}
        body = {"Type": "AdApiFaultDetail", "TrackingId": "t", "Errors": [row]}
        return HttpResponse(400, {}, json.dumps(body).encode())


class Campaigns(Media):
    """Campaign Management's DeleteCampaigns as JSON: entries for failures only."""

    member, is_aligned, names_deleted = "CampaignIds", False, False


class SoapCampaigns(Campaigns):
    """The same over SOAP."""

    def ids(self, body: bytes) -> list[int]:
        return [int(number) for number in re.findall(rb"long>(-?\d+)<", body)]

    def reply(self, ids: Sequence[int], errors: Sequence[int | None]) -> bytes:
        del ids
        rows = "".join(
            f"<BatchError><Code>{code}</Code><Index>{place}</Index></BatchError>"
            for place, code in enumerate(errors)
            if code is not None
        )
        content = f"<PartialErrors>{rows}</PartialErrors>"
        reply = (
            f'<DeleteCampaignsResponse xmlns="{CM}">{content}</DeleteCampaignsResponse>'
        )
        return _envelope(reply)

    def fault(self, code: int) -> HttpResponse:
        symbol = "CallRateExceeded" if code == self.limited else "Broken"
        row = f"<AdApiError><Code>{code}</Code><ErrorCode>{symbol}</ErrorCode></AdApiError>"
        detail = f'<AdApiFaultDetail xmlns="https://adapi.microsoft.com"><Errors>{row}</Errors></AdApiFaultDetail>'
        fault = f"<s:Fault><faultcode>s:Server</faultcode><faultstring>no</faultstring><detail>{detail}</detail></s:Fault>"
        return HttpResponse(500, {}, _envelope(fault))


class Ads:
    """Yandex Direct's ads.delete as JSON: a result for each item."""

    missing, in_use, busy, limited, expired = 8800, 8301, 1000, 506, 53
    names_deleted = True

    def ids(self, body: bytes) -> list[int]:
        found: list[int] = json.loads(body)["params"]["SelectionCriteria"]["Ids"]
        return found

    def reply(self, ids: Sequence[int], errors: Sequence[int | None]) -> bytes:
        rows: list[Any] = [
            {"Id": number} if code is None else {"Errors": [{"Code": code}]}
            for number, code in zip(ids, errors, strict=True)
        ]
        return json.dumps({"result": {"DeleteResults": rows}}).encode()

    def fault(self, code: int) -> HttpResponse:
        error = {"error_code": code, "error_string": "no", "request_id": "1"}
        return HttpResponse(200, {}, json.dumps({"error": error}).encode())


def _envelope(content: str) -> bytes:
    text = f'<s:Envelope xmlns:s="{SOAP}"><s:Body>{content}</s:Body></s:Envelope>'
    return text.encode()


CERTAIN = ("fine", "fault", "expired")
"""After these, the client knows the outcome of each item."""

IDLE = ("unsent", "throttled", "limited")
"""After these, the client knows that nothing was done."""

DOUBTFUL = (
    "cut before",
    "cut after",
    "page",
    "half a reply",
    "busy",
    "busy after",
    "foreign",
)
"""After these, the client can't know; after a foreign part, it knows what the reply names."""


@dataclass
class Server:
    """``plan`` has the ending of each call; later calls succeed."""

    speech: Any
    plan: Iterator[str] = field(default_factory=lambda: iter(()))
    in_use: Callable[[int], bool] = lambda number: number % 5 == 0
    missing: frozenset[int] = frozenset()
    deleted: set[int] = field(default_factory=set[int])
    calls: list[tuple[str, list[int]]] = field(default_factory=list[Any])
    busy: int = 0
    most_busy: int = 0
    headers: dict[str, str] = field(default_factory=dict[str, str])
    _lock: Any = field(default_factory=threading.Lock)

    def answer(self, request: HttpRequest) -> HttpResponse:
        with self._lock:
            ids = self.speech.ids(request.body)
            kind = next(self.plan, "fine")
            self.calls.append((kind, ids))
            if kind in {
                "fine",
                "cut after",
                "page",
                "half a reply",
                "busy after",
                "foreign",
            }:
                body = self.speech.reply(ids, [self._delete(i) for i in ids])
                return self._after(kind, body)
            return self._before(kind)

    def _delete(self, number: int) -> int | None:
        if number in self.deleted or number in self.missing:
            return int(self.speech.missing)
        if self.in_use(number):
            return int(self.speech.in_use)
        self.deleted.add(number)
        return None

    def _after(self, kind: str, body: bytes) -> HttpResponse:
        match kind:
            case "cut after":
                raise TransportError("cut", sent=True)
            case "page":
                return PAGE
            case "half a reply":
                return HttpResponse(200, {}, body[: len(body) // 2])
            case "busy after":
                fault: HttpResponse = self.speech.fault(self.speech.busy)
                return fault
            case "foreign":
                return HttpResponse(200, {}, _with_foreign_part(body))
            case _:
                return HttpResponse(200, self.headers, body)

    def _before(self, kind: str) -> HttpResponse:
        match kind:
            case "unsent":
                raise TransportError("no connection", sent=False)
            case "cut before":
                raise TransportError("cut", sent=True)
            case "throttled":
                return HttpResponse(429, {}, b"")
            case _:
                code = {"limited": self.speech.limited, "busy": self.speech.busy}
                code |= {"fault": 1102, "expired": self.speech.expired}
                fault: HttpResponse = self.speech.fault(code[kind])
                return fault

    def sent(self) -> Counter[int]:
        """Return how often each id was in a request that may have had an effect."""
        return Counter(
            number for kind, ids in self.calls if kind not in IDLE for number in ids
        )

    def unsettled(self) -> set[int]:
        """Return the ids whose last call left the client in doubt."""
        last = {i: kind for kind, ids in self.calls if kind not in IDLE for i in ids}
        return {number for number, kind in last.items() if self.leaves_doubt(kind)}

    def leaves_doubt(self, kind: str) -> bool:
        """Tell whether an ending leaves the client in doubt."""
        named = kind == "foreign" and self.speech.names_deleted
        return kind in DOUBTFUL and not named

    def sent_after_certainty(self) -> list[int]:
        """Return ids that were sent although the client knew their outcome."""
        certain: set[int] = set()
        found: list[int] = []
        for kind, ids in self.calls:
            found += [number for number in ids if number in certain]
            certain |= set(ids) if kind in {"fine", "fault"} else set()
        return found


def _with_foreign_part(body: bytes) -> bytes:
    if body.startswith(b"<"):
        return body.replace(b"<PartialErrors>", b"<Foreign/><PartialErrors>")
    message = json.loads(body)
    message.get("result", message)["Foreign"] = [1]
    return json.dumps(message).encode()


@dataclass
class Wire:
    """A transport to the server."""

    server: Server

    def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
        del timeout
        return self.server.answer(request)

    def close(self) -> None:
        pass


@dataclass
class AsyncWire:
    """An asynchronous transport to the server; other tasks run while it waits."""

    server: Server

    async def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
        del timeout
        self.server.busy += 1
        self.server.most_busy = max(self.server.most_busy, self.server.busy)
        await asyncio.sleep(0)
        try:
            return self.server.answer(request)
        finally:
            self.server.busy -= 1

    async def close(self) -> None:
        pass
