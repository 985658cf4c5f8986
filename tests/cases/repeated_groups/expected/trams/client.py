"""The client of Trams."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._runtime.client.sync_client import Client
from . import operations

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal, Unpack

    from .._runtime.exchange.options import Options
    from .._runtime.http.transport import Transport
    from .credentials import TramsCredentials
    from .types.plan_request_sequence import PlanRequestSequence

__all__ = ["TramsClient"]


class TramsClient(Client):
    """A client of Trams."""

    _package: ClassVar[str] = __name__.rpartition(".")[0]
    _codecs: ClassVar[Mapping[str, str]] = {"soap": "_soap"}

    def __init__(
        self,
        credentials: TramsCredentials,
        *,
        protocol: Literal["soap"] = "soap",
        transport: Transport | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(credentials, protocol, transport, options)

    def plan(
        self, *, line: int, groups: Sequence[PlanRequestSequence]
    ) -> operations.PlanResponse:
        """Plan."""
        request = operations.PlanRequest(line=line, groups=groups)
        return self.send(request)
