"""The sandbox: the operations of some APIs, by address, and the state that they share."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from stubwright.sandbox.addresses import endpoints_of
from stubwright.sandbox.checks.credentials import CredentialCheck
from stubwright.sandbox.checks.points import Points
from stubwright.sandbox.checks.refusal import Refusal
from stubwright.sandbox.checks.schemas import Validator
from stubwright.sandbox.generic import MessageError
from stubwright.sandbox.messages.json import JsonProtocol
from stubwright.sandbox.messages.soap import SoapProtocol
from stubwright.sandbox.mishaps import Script
from stubwright.sandbox.operation import ServedApi, ServedOperation
from stubwright.sandbox.rules import VendorRules
from stubwright.sandbox.state import State, Store

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from stubwright.model.api import Api, Operation
    from stubwright.sandbox.addresses import Address, Endpoint
    from stubwright.sandbox.messages.protocol import WireProtocol
    from stubwright.sandbox.operation import HttpReply, HttpRequest
    from stubwright.sandbox.state import Mode


class Sandbox:
    """Serves some APIs. ``files`` are their WSDLs, by the path in the operations' sources.

    ``served`` and ``endpoints`` are by API id. Everything that changes while it runs is in ``state``.
    """

    def __init__(
        self,
        apis: Sequence[Api],
        rules: Mapping[str, VendorRules],
        files: Mapping[str, Path],
        *,
        mode: Mode = "every",
        script: Script | None = None,
    ) -> None:
        self.state = State(Store(mode), script or Script())
        self.validator = Validator(files)
        self.served: dict[str, ServedApi] = {}
        self.endpoints: dict[str, dict[Address, Endpoint]] = {}
        for api in apis:
            vendor = api.entry.id.partition(".")[0]
            known = rules.get(vendor, VendorRules())
            served = ServedApi(
                api,
                known,
                CredentialCheck(api.entry, known, self.state),
                Points(vendor, known, self.state),
                self.state.store,
                self.state.script.seed,
            )
            self.served[api.entry.id] = served
            endpoints = self.endpoints.setdefault(api.entry.id, {})
            for protocol, messages in self._protocols(api):
                operations = [
                    ServedOperation(served, operation, protocol, messages)
                    for operation in api.operations
                    if protocol in _protocols_of(operation)
                ]
                endpoints |= endpoints_of(messages, operations)

    def _protocols(self, api: Api) -> Iterator[tuple[str, WireProtocol]]:
        used = {name for each in api.operations for name in _protocols_of(each)}
        for protocol in sorted(used):
            if protocol == "soap":
                yield protocol, SoapProtocol(api, self.validator)
            else:
                yield protocol, JsonProtocol(api)

    async def reply(self, endpoint: Endpoint, request: HttpRequest) -> HttpReply:
        """Serve a request, with its mishap and latency."""
        served, refusal = _chosen(endpoint, request)
        state = self.state
        logged = state.store.log(served.place, served.protocol)
        mishap = state.script.next()
        logged.mishap = mishap.name if mishap is not None else ""
        client = _client(served.served, request)
        limit = served.served.rules.concurrent
        if limit and state.open_requests[client] >= limit:
            refusal = Refusal("busy")
        state.open_requests[client] += 1
        try:
            reply = served.reply(request, logged, mishap, refusal)
            logged.status = 0 if reply.drop else reply.status
            seconds = state.latency + (mishap.seconds if mishap is not None else 0.0)
            if logged.refusal != "busy" and seconds > 0:
                await asyncio.sleep(seconds)
        finally:
            state.open_requests[client] -= 1
        return reply


def _chosen(
    endpoint: Endpoint, request: HttpRequest
) -> tuple[ServedOperation, Refusal | None]:
    """Return the operation that a request is for; if none matches, any of them and a refusal."""
    candidates = [served.operation for served in endpoint.operations]
    try:
        chosen = endpoint.messages.requested_operation(candidates, request.body)
    except MessageError as error:
        return endpoint.operations[0], Refusal("malformed", str(error))
    return next(s for s in endpoint.operations if s.operation is chosen), None


def _client(served: ServedApi, request: HttpRequest) -> tuple[str, ...]:
    """Return the vendor and the credentials, to which the limit of concurrent requests applies."""
    credentials = served.credentials.credentials(request.headers, {}, frozenset())
    return (served.vendor, *credentials.values())


def _protocols_of(operation: Operation) -> Iterator[str]:
    if operation.soap is not None:
        yield "soap"
    if operation.json is not None:
        yield operation.json.kind
