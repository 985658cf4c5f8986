"""Whether a request of a call has left."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Departure"]


class Departure:
    """Whether a request of one call has left that may have had an effect.

    It is called right before the first byte of a request leaves, and calls the function ``leaving``.
    What that raises keeps the request from leaving, and is kept as ``refusal``.
    """

    def __init__(self, leaving: Callable[[], object] | None = None) -> None:
        self.may_have_effect = False
        self.refusal: BaseException | None = None
        self.blocks = leaving is not None and getattr(leaving, "blocks", True)
        """Whether calling it may block, so that an event loop calls it in a thread."""
        self._leaving = leaving

    def __call__(self) -> None:
        if self._leaving is not None:
            try:
                self._leaving()
            except BaseException as error:
                self.refusal = error
                raise
        self.may_have_effect = True
