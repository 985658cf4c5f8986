"""EndpointReferenceType."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from ....._runtime.messages import empty_list
from .any_content_type import AnyContentType
from .attributed_uri_type import AttributedURIType

__all__ = ["EndpointReferenceType"]


@dataclass(slots=True, kw_only=True)
class EndpointReferenceType:
    address: AttributedURIType
    reference_parameters: AnyContentType | None = None
    metadata: AnyContentType | None = None
    other_elements: Sequence[Element] = empty_list()
    other_attributes: Mapping[str, str] | None = None
