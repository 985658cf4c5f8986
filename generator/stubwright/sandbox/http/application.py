"""The sandbox as an ASGI application."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from stubwright.sandbox.checks.points import Points
from stubwright.sandbox.checks.requirements import Complaint, Gate
from stubwright.sandbox.checks.schemas import Validator
from stubwright.sandbox.generic import MessageError
from stubwright.sandbox.http.addresses import Routes
from stubwright.sandbox.http.control import PREFIX, Control
from stubwright.sandbox.messages.protocols import JsonWire, SoapWire
from stubwright.sandbox.mishaps import Script
from stubwright.sandbox.operation import Answer, Arrival, Call, Counterpart
from stubwright.sandbox.rules import VendorRules
from stubwright.sandbox.state import Store

if TYPE_CHECKING:
    from collections.abc import (
        Awaitable,
        Callable,
        Iterator,
        Mapping,
        MutableMapping,
        Sequence,
    )
    from pathlib import Path

    from stubwright.model.api import Api
    from stubwright.sandbox.http.addresses import Route
    from stubwright.sandbox.messages.protocols import Wire
    from stubwright.sandbox.state import Mode

    Scope = MutableMapping[str, Any]
    Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
    Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

CUT = "stubwright.cut"
"""The scope's extension that ends the connection; without it, an error is raised."""


class Sandbox:
    """Serves some APIs. ``files`` are their WSDLs, by the path in the operations' sources.

    All that it knows is in ``store``; ``script`` says what goes wrong.

    ``latency`` is how many seconds each reply takes at least.
    """

    def __init__(
        self,
        apis: Sequence[Api],
        rules: Mapping[str, VendorRules],
        files: Mapping[str, Path],
        *,
        mode: Mode = "every",
        seed: int = 0,
    ) -> None:
        self.apis = tuple(apis)
        self.store = Store(mode)
        self.script = Script(seed)
        self.latency = 0.0
        self.routes = Routes()
        self.sides: dict[str, Counterpart] = {}
        self._validator = Validator(files)
        self._busy: Counter[tuple[str, ...]] = Counter()
        points = {name: Points(known) for name, known in rules.items()}
        for api in self.apis:
            vendor = api.entry.id.partition(".")[0]
            known = rules.get(vendor, VendorRules())
            side = Counterpart(
                api,
                known,
                Gate(api.entry, known),
                points.get(vendor) or Points(known),
                self.store,
                seed,
            )
            self.sides[api.entry.id] = side
            for protocol, wire in self._wires(api):
                calls = [
                    Call(side, operation, protocol, wire)
                    for operation in api.operations
                    if protocol in _protocols(operation)
                ]
                self.routes.add(api, wire, calls)
        self._control = Control(self)

    def _wires(self, api: Api) -> Iterator[tuple[str, Wire]]:
        spoken = {
            name for operation in api.operations for name in _protocols(operation)
        }
        for protocol in sorted(spoken):
            if protocol == "soap":
                yield protocol, SoapWire(api, self._validator)
            else:
                yield protocol, JsonWire(api)

    def reset(self) -> None:
        """Forget what happened, what exists, and what was to go wrong."""
        self.store.clear()
        self.script = Script(self.script.seed)
        self.latency = 0.0
        for side in self.sides.values():
            side.gate.tokens.clear()
            side.points.clear()

    # Requests

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection of ASGI."""
        if scope["type"] == "lifespan":
            await _live(receive, send)
            return
        if scope["type"] != "http":
            return
        body = await _body(receive)
        if body is None:
            return
        headers = {
            name.decode("latin-1").lower(): value.decode("latin-1")
            for name, value in scope["headers"]
        }
        arrival = Arrival(headers, body)
        answer = await self._answer(scope, arrival)
        await _respond(scope, send, answer)

    async def _answer(self, scope: Scope, arrival: Arrival) -> Answer:
        method, path = str(scope["method"]), str(scope["path"])
        if path.startswith(PREFIX):
            return self._control.answer(method, path.removeprefix(PREFIX), arrival.body)
        route = self.routes.find(method, path)
        if route is not None:
            return await self._served(route, arrival)
        if method == "GET" and scope["query_string"].lower() == b"wsdl":
            text = self._wsdl(path, arrival)
            if text is not None:
                return Answer(200, {"content-type": "text/xml"}, text)
        if self.routes.methods(path):
            allowed = ", ".join(sorted(set(self.routes.methods(path))))
            return Answer(405, {"allow": allowed}, b"")
        known = sorted({address.path for address in self.routes.listed()})
        text = json.dumps({"error": f"nothing is at {path}", "known": known}).encode()
        return Answer(404, {"content-type": "application/json"}, text)

    async def _served(self, route: Route, arrival: Arrival) -> Answer:
        call, complaint = _chosen(route, arrival)
        side = self.sides[call.place.api]
        attempt = self.store.begin(call.place, call.protocol)
        mishap = self.script.next()
        attempt.mishap = mishap.kind if mishap is not None else ""
        key = self._key(side, arrival)
        limit = side.rules.concurrent
        if limit and self._busy[key] >= limit:
            complaint = Complaint("busy")
        self._busy[key] += 1
        try:
            answer = call.answer(arrival, attempt, mishap, complaint)
            attempt.status = 0 if answer.cut else answer.status
            seconds = mishap.seconds if mishap is not None else 0.0
            if attempt.refusal != "busy" and self.latency + seconds > 0:
                await asyncio.sleep(self.latency + seconds)
        finally:
            self._busy[key] -= 1
        return answer

    def _key(self, side: Counterpart, arrival: Arrival) -> tuple[str, ...]:
        """Return whose request it is, where the number of those at once counts."""
        credentials = side.gate.credentials(arrival.headers, {}, frozenset())
        return (side.api.entry.id.partition(".")[0], *credentials.values())

    def _wsdl(self, path: str, arrival: Arrival) -> bytes | None:
        route = self.routes.find("POST", path)
        if route is None or route.calls[0].protocol != "soap":
            return None
        call = route.calls[0]
        address = f"http://{arrival.headers.get('host', '')}{path}"
        return self._validator.wsdl(call.operation, address)


def _chosen(route: Route, arrival: Arrival) -> tuple[Call, Complaint | None]:
    """Return the call that a request is for; any of them where it can't be told."""
    try:
        chosen = route.wire.chosen([c.operation for c in route.calls], arrival.body)
    except MessageError as error:
        return route.calls[0], Complaint("malformed", str(error))
    return next(c for c in route.calls if c.operation is chosen), None


def _protocols(operation: Any) -> Iterator[str]:
    if operation.soap is not None:
        yield "soap"
    if operation.json is not None:
        yield operation.json.kind


async def _live(receive: Receive, send: Send) -> None:
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return


async def _body(receive: Receive) -> bytes | None:
    """Return a request's body; None where the client left before it was whole."""
    parts: list[bytes] = []
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        parts.append(message.get("body", b""))
        if not message.get("more_body"):
            return b"".join(parts)


async def _respond(scope: Scope, send: Send, answer: Answer) -> None:
    extensions: dict[str, Any] = scope.get("extensions") or {}
    cut = extensions.get(CUT)
    if answer.cut == "before":
        if cut is None:
            raise ConnectionAbortedError("the connection is cut on purpose")
        cut()
        return
    headers = [
        (name.lower().encode(), value.encode("latin-1"))
        for name, value in answer.headers.items()
    ]
    headers.append((b"content-length", str(len(answer.body)).encode()))
    start = {"type": "http.response.start", "status": answer.status, "headers": headers}
    await send(start)
    body = answer.body
    if answer.cut == "midway":
        half = {"type": "http.response.body", "body": body[: len(body) // 2]}
        await send({**half, "more_body": True})
        if cut is not None:
            cut()
            return
        raise ConnectionAbortedError("the connection is cut on purpose")
    await send({"type": "http.response.body", "body": body})
