"""AnyContentType."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from ....._runtime.messages import empty_list

__all__ = ["AnyContentType"]


@dataclass(slots=True, kw_only=True)
class AnyContentType:
    other_elements: Sequence[Element] = empty_list()
    other_attributes: Mapping[str, str] | None = None
