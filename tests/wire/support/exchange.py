"""Sending plain values with a generated client, and reading replies with it."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Any

from hypothesis import given, seed, settings

from .apis import CREDENTIALS, package
from .plain import Plain, root_type
from .strategies import Values

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import SearchStrategy

    from .apis import Case, Generated


def requests(
    case: Case, *, loose: bool = False, holes: bool = True
) -> SearchStrategy[Any]:
    """Plain values of a case's requests."""
    root = root_type(case.api, case.operation.request)
    return Values(case.api, "request", loose=loose, holes=holes).of(root)


def replies(case: Case, *, derived: bool = True) -> SearchStrategy[Any]:
    """Plain values of a case's replies."""
    assert case.operation.response is not None
    root = root_type(case.api, case.operation.response)
    return Values(case.api, "reply", derived=derived).of(root)


def header_values(case: Case) -> dict[str, str]:
    """The SOAP header elements that the credentials fill, by part."""
    declared = {header.part for header in case.operation.request.headers}
    return {
        field.soap: str(CREDENTIALS[field.name])
        for field in case.api.entry.credentials
        if field.soap in declared
    }


class Exchange:
    """A generated client for one case, which checks nothing."""

    def __init__(self, case: Case, generated: Generated | None = None) -> None:
        self.case = case
        self.generated = generated or package()
        self.plain = Plain(case.api, self.generated)
        self.client = self.generated.client(case.api, case.protocol)

    def request(self, value: Any) -> Any:
        """The request dataclass for a plain value."""
        return self.plain.request(self.case.operation, value)

    def sent(self, value: Any) -> Any:
        """The HTTP request for a plain value."""
        return self.client.prepare(self.request(value))

    def read(self, status: int, headers: dict[str, str], body: bytes) -> Any:
        """The response dataclass for an HTTP response; the request is one with nothing set."""
        http = self.generated.module("_runtime.http.transport")
        request = self.request({})
        return self.client.read(request, http.HttpResponse(status, headers, body))


def examples(case: Case, *strategies: SearchStrategy[Any]) -> Callable[[Any], Any]:
    """`hypothesis.given` with different examples for each case, and the same ones in each run.

    Replies are much alike: with one seed for all, 50 operations would see the same 15 values.
    """

    def decorated(check: Any) -> Any:
        if settings.default is not None and settings.default.derandomize:
            check = seed(zlib.crc32(str(case).encode()))(check)
        return given(*strategies)(check)

    return decorated
