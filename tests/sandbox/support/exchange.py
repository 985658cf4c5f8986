"""Sends requests of one case to the sandbox with the committed clients."""

from __future__ import annotations

import asyncio
import functools
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import httpx2

from stubwright.sandbox import Place
from stubwright.sandbox.messages.items import Items
from tests.wire.support.apis import Generated

from .samples import Sample, number_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stubwright.sandbox import Sandbox
    from tests.wire.support.apis import Case

ROOT: Final = Path(__file__).resolve().parents[3]


@functools.cache
def committed() -> Generated:
    """Return the committed package."""
    return Generated("generated", ROOT / "generated")


def statuses(outcome: Any, numbers: Sequence[int]) -> dict[int, str]:
    """Return the fates of items by number; each item must have exactly one."""
    rows = committed().module("_runtime.fates.fates").fates(outcome)
    assert len(rows) == len(numbers)
    return {numbers[row.position]: row.fate.status for row in rows}


@functools.cache
def loop() -> asyncio.AbstractEventLoop:
    """Return the event loop of all asynchronous clients."""
    return asyncio.new_event_loop()


@functools.cache
def sync_transport() -> Any:
    """Return one transport for all synchronous clients: loading certificates is slow."""
    made = committed().module("_runtime.http.transport").HttpxTransport
    return made(httpx2.Client(verify=False, trust_env=False))


@functools.cache
def async_transport() -> Any:
    """Return one transport for all asynchronous clients."""
    made = committed().module("_runtime.http.async_transport").AsyncHttpxTransport
    return made(httpx2.AsyncClient(verify=False, trust_env=False))


class Trial:
    """One operation on one protocol, against a sandbox."""

    def __init__(self, case: Case, sandbox: Sandbox, address: str) -> None:
        self.case = case
        self.sandbox = sandbox
        self.base_url = f"{address}/{case.api.entry.id}"
        self.sample = Sample(case, committed())

    @property
    def place(self) -> Place:
        """The place of the operation's items."""
        operation = self.case.operation
        name = f"{operation.service}.{operation.name}"
        return Place(self.case.api.entry.id, name)

    def put(self, numbers: Sequence[int], state: Any = "present") -> None:
        """Set the state of items."""
        side = self.sandbox.served[self.case.api.entry.id]
        items = Items(self.case.api.schemas, self.case.operation, side.rules)
        for number in numbers:
            ((key,),) = items.of(self.sample.body([number]))
            self.sandbox.state.store.put(self.place, [key], state)

    def client(self, **options: Any) -> Any:
        """Return a client of the case's API. All share one transport, which is never closed."""
        options = {"checks": "raise", "base_url": self.base_url, **options}
        options.setdefault("transport", sync_transport())
        return committed().client(self.case.api, self.case.protocol, **options)

    def send(self, numbers: Sequence[int], **options: Any) -> Any:
        """Send a request for items with these numbers; return the response."""
        return self.client(**options).send(self.sample.request(numbers))

    def send_async(self, numbers: Sequence[int], **options: Any) -> Any:
        """Send it with the asynchronous client."""
        package = committed().module(self.case.api.entry.id)
        (name,) = [
            name
            for name in package.__all__
            if name.startswith("Async") and name.endswith("Client")
        ]
        settings = {"base_url": self.base_url, "transport": async_transport()}
        client = getattr(package, name)(
            committed().credentials(self.case.api),
            protocol=self.case.protocol,
            **{**settings, **options},
        )
        return loop().run_until_complete(client.send(self.sample.request(numbers)))

    def deleted(self) -> list[int]:
        """Return the numbers of the items that the sandbox deleted, in order."""
        return [
            number_of(json.loads(deletion.item))
            for deletion in self.sandbox.state.store.deletions
            if deletion.place == self.place
        ]
