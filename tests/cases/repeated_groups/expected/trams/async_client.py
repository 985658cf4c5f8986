"""The asynchronous client of Trams."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._runtime.client.async_client import AsyncClient
from . import operations

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal, Unpack

    from .._runtime.exchange.options import Options
    from .._runtime.http.async_transport import AsyncTransport
    from .credentials import TramsCredentials
    from .types.plan_request_sequence import PlanRequestSequence

__all__ = ["AsyncTramsClient"]


class AsyncTramsClient(AsyncClient):
    """An asynchronous client of Trams."""

    _package: ClassVar[str] = __name__.rpartition(".")[0]
    _codecs: ClassVar[Mapping[str, str]] = {"soap": "_soap"}

    def __init__(
        self,
        credentials: TramsCredentials,
        *,
        protocol: Literal["soap"] = "soap",
        transport: AsyncTransport | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(credentials, protocol, transport, options)

    async def plan(
        self, *, line: int, groups: Sequence[PlanRequestSequence]
    ) -> operations.PlanResponse:
        """Plan."""
        request = operations.PlanRequest(line=line, groups=groups)
        return await self.send(request)
