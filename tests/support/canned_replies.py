"""Generated packages that are called with a transport whose SOAP replies are given."""

from __future__ import annotations

import importlib
from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple

from tests.support.packages import generate, install

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

_NUMBERS = count(1)


class Canned:
    """A transport that answers each request with the next of some bodies, the last one repeatedly."""

    def __init__(self, response: Any) -> None:
        self.response = response
        self.bodies: list[str] = [""]
        self.sent: list[bytes] = []

    def send(self, request: Any, *, timeout: float) -> Any:
        del timeout
        self.sent.append(request.body)
        body = self.bodies.pop(0) if len(self.bodies) > 1 else self.bodies[0]
        text = f'<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>{body}</e:Body></e:Envelope>'
        return self.response(
            200, {"content-type": "text/xml; charset=utf-8"}, text.encode()
        )

    def close(self) -> None:
        pass


class Service(NamedTuple):
    """A client of a generated API ``shop``, its transport, its package, and the findings."""

    client: Any
    transport: Canned
    root: str
    findings: str

    def module(self, name: str) -> ModuleType:
        """Import a module of the package."""
        return importlib.import_module(f"{self.root}.{name}")

    def statuses(self, reply: str, request: Any) -> list[str]:
        """The status of each item of a request that is answered with a body."""
        self.transport.bodies = [reply]
        rows = self.module("_runtime.fates.fates").fates(self.client.send(request))
        return [row.fate.status for row in rows]


def service(
    wsdl: str, folder: Path, *, overrides: str = "", **settings: Any
) -> Service:
    """Generate a package from a WSDL, and return a client of it."""
    root = f"canned{next(_NUMBERS)}"
    made = generate({"shop": wsdl}, folder, overrides=overrides, **settings)
    install(made.files, folder, root)
    http = importlib.import_module(f"{root}._runtime.http.transport")
    shop = importlib.import_module(f"{root}.shop")
    transport = Canned(http.HttpResponse)
    client = shop.ShopClient(shop.ShopCredentials(), transport=transport)
    return Service(client, transport, root, made.findings)
