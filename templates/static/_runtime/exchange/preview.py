"""Requests that are shown and not sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..errors import ApiError

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
        super().__init__(f"not sent: {preview.method} {preview.url}", receipt=receipt)
        self.preview = preview
