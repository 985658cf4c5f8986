"""Converts values to XML elements and back."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any, Final

from lxml import etree

from stubwright.sandbox.generic.complex import (
    Arranger,
    attributes,
    content,
    derives,
    particles,
)
from stubwright.sandbox.generic.simple import text_of, value_of
from stubwright.sandbox.generic.values import (
    ANY,
    ATTRIBUTES,
    TYPE,
    VALUE,
    MessageError,
    as_table,
    is_element,
)
from stubwright.schema.xsd import (
    ANY_TYPE,
    XSD,
    XSI,
    ComplexType,
    QName,
    SimpleType,
)

if TYPE_CHECKING:
    from stubwright.sandbox.generic.values import Node, Table, Value
    from stubwright.schema.xsd import Schemas

_NIL: Final = f"{{{XSI}}}nil"
_TYPE: Final = f"{{{XSI}}}type"


class XmlValues:
    """Writes and reads the elements of an API's schemas."""

    def __init__(self, schemas: Schemas) -> None:
        self._schemas = schemas

    def write(self, name: QName, type_name: QName, value: Value) -> Node:
        """Return an element. Raises `MessageError` for a value that its type doesn't allow."""
        element = etree.Element(str(name), nsmap={"xsi": XSI})
        try:
            self._fill(element, type_name, value)
        except MessageError as error:
            raise error.inside(name.local) from None
        return element

    def write_global(self, name: QName, value: Value) -> Node:
        """Return an element that the schemas declare globally. Raises `MessageError`."""
        return self.write(name, self.type_of(name), value)

    def read(self, element: Node, type_name: QName) -> Value:
        """Return the value of an element. Raises `MessageError` for content that its type doesn't allow."""
        try:
            return self._value(element, type_name)
        except MessageError as error:
            raise error.inside(qname(element).local) from None

    def read_global(self, element: Node) -> Value:
        """Return the value of an element that the schemas declare globally. Raises `MessageError`."""
        return self.read(element, self.type_of(qname(element)))

    def type_of(self, name: QName) -> QName:
        """Return the type of a global element."""
        if name not in self._schemas.elements:
            raise MessageError(f"the schemas declare no element {name}")
        return self._schemas.elements[name].type

    # Writing

    def _fill(self, element: Node, declared: QName, value: Value) -> None:
        if value is None:
            element.set(_NIL, "true")
            return
        actual = self._stated(declared, value)
        if actual != declared:
            element.set(_TYPE, etree.QName(actual.namespace or None, actual.local))
        component = self._schemas.types.get(actual)
        if not isinstance(component, ComplexType):
            self._fill_simple(element, actual, value)
        elif component.abstract:
            raise MessageError(f"{actual} is abstract; @type must name a derived type")
        elif self._simple_base(actual) is not None:
            self._fill_simple(element, actual, value)
        else:
            self._fill_content(element, actual, as_table(value))

    def _stated(self, declared: QName, value: Value) -> QName:
        stated: QName | None = (
            as_table(value).get(TYPE) if isinstance(value, dict) else None
        )
        if stated is None:
            return declared
        if declared != ANY_TYPE and not derives(self._schemas, stated, declared):
            raise MessageError(f"{stated} isn't derived from {declared}")
        return stated

    def _fill_simple(self, element: Node, actual: QName, value: Value) -> None:
        if actual == ANY_TYPE and is_element(value):
            element.extend([deepcopy(child) for child in value])
            element.text = value.text
            return
        table: Table = as_table(value) if isinstance(value, dict) else {VALUE: value}
        self._fill_attributes(element, actual, table)
        base = self._simple_base(actual) or actual
        if table.get(VALUE) is not None:
            text = text_of(self._schemas, base, table[VALUE])
            try:
                element.text = text
            except ValueError:
                raise MessageError(
                    "contains a character that XML doesn't allow"
                ) from None

    def _fill_attributes(self, element: Node, actual: QName, table: Table) -> None:
        declared = attributes(self._schemas, actual)
        for key, value in table.get(ATTRIBUTES, {}).items():
            name = next((n for n in declared if key in {n.local, str(n)}), None)
            if name is None:
                raise MessageError("the type has no such attribute", f"@{key}")
            element.set(str(name), text_of(self._schemas, declared[name].type, value))

    def _fill_content(self, element: Node, actual: QName, table: Table) -> None:
        self._fill_attributes(element, actual, table)
        known = content(self._schemas, actual)
        values = {k: v for k, v in table.items() if k not in {TYPE, ATTRIBUTES}}
        arranged = Arranger(self._schemas, known, values).arrange(
            particles(self._schemas, actual)
        )
        for declaration, value in arranged:
            if declaration is None:
                element.append(deepcopy(value))
                continue
            child = etree.SubElement(element, str(declaration.name))
            try:
                self._fill(child, declaration.type, value)
            except MessageError as error:
                raise error.inside(declaration.name.local) from None

    # Reading

    def _value(self, element: Node, declared: QName) -> Value:
        if element.get(_NIL, "").strip() in {"true", "1"}:
            return None
        actual = self._read_type(element, declared)
        table: Table = {TYPE: actual} if actual != declared else {}
        component = self._schemas.types.get(actual)
        if isinstance(component, ComplexType) and self._simple_base(actual) is None:
            return table | self._read_content(element, actual)
        if actual == ANY_TYPE:
            return deepcopy(element) if len(element) else element.text or ""
        found = self._read_attributes(element, actual)
        if len(element):
            raise MessageError("has child elements, but the type only allows text")
        text = "".join(element.itertext())
        value = value_of(self._schemas, self._simple_base(actual) or actual, text)
        if found or table:
            return {**table, **({ATTRIBUTES: found} if found else {}), VALUE: value}
        return value

    def _read_type(self, element: Node, declared: QName) -> QName:
        stated = element.get(_TYPE)
        if stated is None:
            return declared
        prefix, _, local = stated.strip().rpartition(":")
        if prefix and prefix not in element.nsmap:
            raise MessageError(f"the prefix of the type {stated} is not declared")
        actual = QName(element.nsmap.get(prefix or None, "") or "", local)
        known = actual in self._schemas.types or actual.namespace == XSD
        if not known or (
            declared != ANY_TYPE and not derives(self._schemas, actual, declared)
        ):
            raise MessageError(f"{actual} isn't derived from {declared}")
        return actual

    def _read_content(self, element: Node, actual: QName) -> Table:
        known = content(self._schemas, actual)
        table: Table = {}
        found = self._read_attributes(element, actual)
        if found:
            table[ATTRIBUTES] = found
        for child in element.iterchildren("*"):
            name = qname(child)
            declaration = known.elements.get(name)
            if declaration is None:
                if not known.wildcard:
                    raise MessageError("the type has no such element", name.local)
                table.setdefault(ANY, []).append(deepcopy(child))
                continue
            key = known.keys[name]
            value = self.read(child, declaration.type)
            if name in known.many:
                table.setdefault(key, []).append(value)
            elif key in table:
                raise MessageError("occurs too often", key)
            else:
                table[key] = value
        return table

    def _read_attributes(self, element: Node, actual: QName) -> dict[str, Any]:
        declared = attributes(self._schemas, actual)
        found: dict[str, Any] = {}
        for raw, text in element.attrib.items():
            name = split_name(str(raw))
            if name.namespace == XSI:
                continue
            if name not in declared:
                raise MessageError("the type has no such attribute", f"@{name.local}")
            found[name.local] = value_of(self._schemas, declared[name].type, str(text))
        return found

    def _simple_base(self, name: QName) -> QName | None:
        """Return the simple type of a complex type's text; None for types without simple content."""
        current: QName | None = name
        simple = False
        while current is not None:
            component = self._schemas.types.get(current)
            if not isinstance(component, ComplexType):
                is_simple = isinstance(component, SimpleType) or current != ANY_TYPE
                return current if simple and is_simple else None
            simple = simple or component.simple_content
            current = component.base
        return None


def split_name(name: str) -> QName:
    """Return a ``{namespace}local`` name as a QName."""
    namespace, _, local = name.rpartition("}")
    return QName(namespace.removeprefix("{"), local)


def qname(element: Node) -> QName:
    """Return the expanded name of an element."""
    return split_name(str(element.tag))
