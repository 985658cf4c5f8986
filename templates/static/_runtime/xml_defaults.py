"""Words for elements that a schema gives a default: one that is there but empty means that.

An element that is absent has no default (XML Schema 1.0, 3.3.1), nor has one that is nil.
"""

from __future__ import annotations

from .xml_read import Element, is_nil


def or_default(element: Element | None, text: str) -> Element | None:
    """An element as it is, or one with the default text for one that is empty."""
    if element is None or element.text or len(element) or is_nil(element):
        return element
    made = Element(element.tag, element.attrib)
    made.text = text
    return made


def or_defaults(elements: list[Element], text: str) -> list[Element]:
    """The same as `or_default`, for each of several elements."""
    made = (or_default(element, text) for element in elements)
    return [element for element in made if element is not None]
