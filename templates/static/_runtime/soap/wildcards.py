"""Wildcards and mixed content: reading and writing elements and attributes that the schema doesn't name.

They are ElementTree elements. The ``xsi:type`` of one from a reply is an expanded name, because
ElementTree doesn't keep prefixes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeGuard

from ..errors import LexicalError
from ..values.lexical import refuse_non_sequence, shown, xs_string
from .reader import XSI_TYPE, Element, Names

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .reader import Get, Reply

XML: Final = "http://www.w3.org/XML/1998/namespace"
XSI: Final = "http://www.w3.org/2001/XMLSchema-instance"


def is_element(value: object) -> TypeGuard[Element]:
    """Tell whether a value is an element."""
    return isinstance(value, Element)


def _split(name: str) -> tuple[str, str]:
    namespace, _, local = name.removeprefix("{").rpartition("}")
    if not local or any(not (c.isalnum() or c in "._-") for c in local):
        raise LexicalError(f"has the name {name!r}, which isn't valid in XML")
    return namespace, local


def attributes_text(attributes: Mapping[str, str]) -> str:
    """Attributes with expanded names, and the namespace declarations that they need."""
    found: list[str] = []
    for index, (name, value) in enumerate(attributes.items()):
        namespace, local = _split(name)
        if name == XSI_TYPE and value.startswith("{"):
            there, kind = _split(value)
            declared = f' xmlns:t{index}="{xs_string(there)}"' if there else ""
            found.append(f'{declared} i:type="{f"t{index}:" * bool(there)}{kind}"')
        elif namespace == XSI:
            found.append(f' i:{local}="{xs_string(value)}"')
        elif namespace == XML:
            found.append(f' xml:{local}="{xs_string(value)}"')
        elif namespace:
            declared = f' xmlns:a{index}="{xs_string(namespace)}"'
            found.append(f'{declared} a{index}:{local}="{xs_string(value)}"')
        else:
            found.append(f' {local}="{xs_string(value)}"')
    return "".join(found)


def content_text(element: Element, default: str) -> str:
    """The text and the children of an element; ``default`` is the default namespace there."""
    pieces = [xs_string(element.text or "")]
    for child in element:
        pieces += (element_text(child, default), xs_string(child.tail or ""))
    return "".join(pieces)


def element_text(element: Element, default: str = "") -> str:
    """An element with its content. Raises `LexicalError` for anything else."""
    if not is_element(element):
        raise LexicalError(f"must be an Element, not {shown(element)}")
    namespace, name = _split(element.tag)
    declared = ""
    if namespace and element.get(XSI_TYPE, "").startswith("{}"):
        # A type without namespace has no prefix, so the default namespace must be empty.
        declared, name = f' xmlns:e="{xs_string(namespace)}"', f"e:{name}"
        namespace = ""
    if namespace != default:
        declared += f' xmlns="{xs_string(namespace)}"'
    opened = f"{name}{declared}{attributes_text(element.attrib)}"
    return f"<{opened}>{content_text(element, namespace)}</{name}>"


def write_attributes(values: Mapping[str, str] | None) -> str:
    """Attributes that the schema doesn't name, by expanded name."""
    return attributes_text(values or {})


def write_others(values: Sequence[Element] | None) -> str:
    """Elements that the schema doesn't name."""
    if values is None:
        return ""
    refuse_non_sequence(values)
    return "".join(element_text(value) for value in values)


def write_some_others(values: Sequence[Element] | None) -> str:
    """Like `write_others`; there must be at least one."""
    if not values:
        raise LexicalError("must have at least one item").inside("other_elements")
    return write_others(values)


def write_mixed(values: Sequence[Element | str] | None) -> str:
    """Mixed content: text and elements in turn."""
    if values is None:
        return ""
    given = [values] if isinstance(values, str) else values
    refuse_non_sequence(given)
    return "".join(
        xs_string(value) if isinstance(value, str) else element_text(value)
        for value in given
    )


def kept(element: Element, reply: Reply) -> Element:
    """An element for the caller: its ``xsi:type`` values no longer need the prefixes of the reply."""
    for inner in element.iter():
        if XSI_TYPE in inner.attrib:
            name = reply.type_of(inner)
            inner.set(XSI_TYPE, name if name.startswith("{") else f"{{}}{name}")
    return element


def read_others(element: Element, known: Names, reply: Reply) -> list[Element]:
    """The children that the schema doesn't name, or that occur more often than it allows."""
    found: list[Element] = []
    seen: set[str] = set()
    for child in element:
        if child.tag not in known or child.tag in seen:
            found.append(kept(child, reply))
        elif child.tag not in known.repeated:
            seen.add(child.tag)
    return found


def read_attributes(element: Element, *known: str) -> dict[str, str]:
    """The attributes that the schema doesn't name, by expanded name."""
    return {
        name: value
        for name, value in element.attrib.items()
        if name not in known and not name.startswith(f"{{{XSI}}}")
    }


def read_mixed(element: Element, reply: Reply) -> list[Element | str]:
    """Mixed content: the text and the children of an element, in turn."""
    found: list[Element | str] = [element.text] if element.text else []
    for child in element:
        found.append(kept(child, reply))
        if child.tail:
            found.append(child.tail)
            child.tail = None
    return found


def open_record(element: Element, known: Names) -> Get:
    """Like `Reply.record`, for content with a wildcard."""
    key = known.get
    children: dict[str | None, Element] = {}
    for child in element:
        children.setdefault(
            key(child.tag), child
        )  # further ones belong to the wildcard
    return children.get
