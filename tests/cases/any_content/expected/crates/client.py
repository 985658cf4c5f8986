"""The client of Crates."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._runtime.client.sync_client import Client
from . import operations

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal, Unpack
    from xml.etree.ElementTree import Element

    from .._runtime.exchange.options import Options
    from .._runtime.http.transport import Transport
    from .credentials import CratesCredentials
    from .types.label import Label

__all__ = ["CratesClient"]


class CratesClient(Client):
    """A client of Crates."""

    _package: ClassVar[str] = __name__.rpartition(".")[0]
    _codecs: ClassVar[Mapping[str, str]] = {"soap": "_soap"}

    def __init__(
        self,
        credentials: CratesCredentials,
        *,
        protocol: Literal["soap"] = "soap",
        transport: Transport | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(credentials, protocol, transport, options)

    def send_(
        self,
        *,
        content: object,
        label: Label | None = None,
        other_elements: Sequence[Element] = (),
        other_attributes: Mapping[str, str] | None = None,
    ) -> operations.SendResponse:
        """Send."""
        request = operations.SendRequest(
            content=content,
            label=label,
            other_elements=other_elements,
            other_attributes=other_attributes,
        )
        return self.send(request)
