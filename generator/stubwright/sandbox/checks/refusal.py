"""Why a request is refused as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from stubwright.sandbox.rules import Situation


class Refusal(NamedTuple):
    """The situation for which a whole request is refused; ``details`` is text for the error."""

    situation: Situation
    details: str = ""
