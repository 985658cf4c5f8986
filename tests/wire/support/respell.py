"""The same XML in a different spelling: other prefixes, order, comments, CDATA; and with additions."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any, Final

from hypothesis import strategies as st
from lxml import etree

from .canonical import XSI

if TYPE_CHECKING:
    from collections.abc import Callable

STYLES: Final = ("prefixed", "default", "rebound", "mixed")
LATER: Final = "urn:added-later"


class Speller:
    """Writes an element as text, in a style.

    ``prefixed`` declares every namespace at the root. ``default`` makes each element's namespace
    the default one, and undoes that for elements in none. ``rebound`` binds one prefix to another
    namespace in each scope, and ``mixed`` takes turns.
    """

    def __init__(self, style: str, draw: Callable[[Any], Any]) -> None:
        self._style = style
        self._draw = draw
        self._xsi = draw(st.sampled_from(["i", "xsi", "d4p1"]))
        self._prefixes: dict[str, str] = {}

    def document(self, root: Any) -> bytes:
        """A whole document."""
        namespaces = {namespace_of(e) for e in root.iter("*")} - {""}
        if self._style == "prefixed":
            names = ("ns0", "a-b", "_", "x.1", "nu4", "tns", "soap")
            self._prefixes = dict(zip(sorted(namespaces), names, strict=False))
        text = self._element(root, {self._xsi: XSI}, root=True)
        head = ["", '<?xml version="1.0"?>', '<?xml version="1.0" encoding="utf-8"?>\n']
        whole: str = self._draw(st.sampled_from(head)) + text
        bom = self._draw(st.booleans())
        return whole.encode("utf-8-sig" if bom else "utf-8")

    def _element(
        self, element: Any, scope: dict[str, str], *, root: bool = False
    ) -> str:
        scope = dict(scope)
        declared = {self._xsi: XSI} if root else {}
        if root:
            declared |= {prefix: ns for ns, prefix in self._prefixes.items()}
        prefix = self._prefix(namespace_of(element), scope, declared)
        scope |= declared
        tag = f"{prefix}:{local_of(element)}" if prefix else local_of(element)
        attributes = [
            self._attribute(k, v, element, scope, declared) for k, v in element.items()
        ]
        names = [f' xmlns{":" if p else ""}{p}="{ns}"' for p, ns in declared.items()]
        inner = self._content(element, scope | declared)
        head = f"{tag}{''.join([*attributes, *names])}"
        if not inner and self._draw(st.booleans()):
            return f"<{head}/>"
        return f"<{head}>{inner}</{tag}>"

    def _prefix(
        self, namespace: str, scope: dict[str, str], declared: dict[str, str]
    ) -> str:
        """The prefix of an element's name; adds the declarations that it needs."""
        if not namespace:
            if scope.get("", ""):
                declared[""] = ""
            return ""
        if namespace in self._prefixes:
            return self._prefixes[namespace]
        style = self._style
        if style == "mixed":
            style = self._draw(st.sampled_from(["default", "rebound"]))
        prefix = "" if style == "default" else "p"
        if scope.get(prefix) != namespace:
            declared[prefix] = namespace
        return prefix

    def _attribute(
        self,
        name: str,
        value: str,
        element: Any,
        scope: dict[str, str],
        declared: dict[str, str],
    ) -> str:
        if name != f"{{{XSI}}}type":
            assert name.startswith(f"{{{XSI}}}")
            return f' {self._xsi}:{name.rpartition("}")[2]}="{value}"'
        prefix, _, local = value.rpartition(":")
        namespace = element.nsmap[prefix or None]
        bound = next(
            (p for p, ns in (scope | declared).items() if ns == namespace), None
        )
        if bound is None:
            bound = "t"
            declared[bound] = namespace
        return (
            f' {self._xsi}:type="{bound}:{local}"'
            if bound
            else f' {self._xsi}:type="{local}"'
        )

    def _content(self, element: Any, scope: dict[str, str]) -> str:
        children = list(element.iterchildren("*"))
        if not children:
            return self._text("".join(element.itertext()))
        between = st.sampled_from(["", "\n  ", "<!-- between -->", "<?pi between?>"])
        pieces = [self._draw(between)]
        for child in children:
            pieces += [self._element(child, scope), self._draw(between)]
        return "".join(pieces)

    def _text(self, text: str) -> str:
        if not text:
            return ""
        form = self._draw(st.sampled_from(["plain", "cdata", "references", "comment"]))
        if form == "cdata" and "]]>" not in text and "\r" not in text:
            return f"<![CDATA[{text}]]>"
        if form == "references":
            return "".join(f"&#x{ord(character):X};" for character in text)
        if form == "comment":
            half = len(text) // 2
            return f"{escaped(text[:half])}<!-- inside -->{escaped(text[half:])}"
        return escaped(text)


def escaped(text: str) -> str:
    """Text for element content."""
    for character, reference in (
        ("&", "&amp;"),
        ("<", "&lt;"),
        (">", "&gt;"),
        ("\r", "&#13;"),
    ):
        text = text.replace(character, reference)
    return text


def namespace_of(element: Any) -> str:
    """The namespace of an element; empty for none."""
    return etree.QName(element).namespace or ""


def local_of(element: Any) -> str:
    """The local name of an element."""
    return str(etree.QName(element).localname)


def respelled(draw: Callable[[Any], Any], envelope: Any) -> bytes:
    """An envelope as text in some style, with nil written in either way."""
    envelope = deepcopy(envelope)
    nil = f"{{{XSI}}}nil"
    for element in envelope.iter("*"):
        if element.get(nil) == "true":
            element.set(nil, draw(st.sampled_from(["true", "1"])))
        elif namespace_of(element).startswith("http") and draw(st.integers(0, 9)) == 0:
            element.set(nil, draw(st.sampled_from(["false", "0"])))
    return Speller(draw(st.sampled_from(STYLES)), draw).document(envelope)


def reordered(draw: Callable[[Any], Any], body: Any) -> None:
    """Shuffle the children of all elements; those of one name keep their order."""
    for element in body.iter("*"):
        children = list(element)
        order = draw(st.permutations(range(len(children))))
        by_name: dict[str, list[Any]] = {}
        for child in children:
            by_name.setdefault(child.tag, []).append(child)
        shuffled = [children[index].tag for index in order]
        element[:] = [by_name[tag].pop(0) for tag in shuffled]


def with_additions(draw: Callable[[Any], Any], body: Any) -> list[tuple[str, str]]:
    """Add elements that no schema has; return the names of parents and additions, in order."""
    parents = [e for e in body.iter("*") if len(e) or e is body]
    added: list[tuple[str, str]] = []
    for parent in parents:
        if draw(st.integers(0, 2)) == 0:
            name = draw(
                st.sampled_from(
                    [f"{{{LATER}}}Extra", f"{{{namespace_of(body)}}}Extra", "Extra"]
                )
            )
            extra = etree.Element(name)
            etree.SubElement(extra, f"{{{LATER}}}Inner").text = "7"
            parent.insert(draw(st.integers(0, len(parent))), extra)
            added.append((parent.tag, name))
    return added
