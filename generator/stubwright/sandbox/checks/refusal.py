"""Why a request is refused as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from stubwright.sandbox.rules import Situation


class Refusal(NamedTuple):
    """The situation that a whole request is refused for; ``details`` is text for the error."""

    situation: Situation
    details: str = ""
