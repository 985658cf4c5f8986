"""Requests that are shown and not sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..errors import ApiError
from ..http.urls import shown_url

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..messages import Receipt

__all__ = ["DryRun", "Preview"]


class Preview(NamedTuple):
    """A request as it would be sent; asterisks replace its secrets."""

    method: str
    url: str
    headers: Mapping[str, str]
    body: str


class DryRun(ApiError):  # noqa: N818  # no error: it ends the call
    """Raised by a client with ``dry_run=True``; ``preview`` shows what would have been sent."""

    def __init__(self, preview: Preview, receipt: Receipt) -> None:
        shown = f"{preview.method} {shown_url(preview.url)}"
        super().__init__(
            f"{receipt.operation}: not sent, as dry_run asks: {shown}", receipt=receipt
        )
        self.preview = preview
