"""Label."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from ..._runtime.messages import empty_list

__all__ = ["Label"]


@dataclass(slots=True, kw_only=True)
class Label:
    content: Sequence[Element | str] = empty_list()
