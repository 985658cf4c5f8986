"""Conversion between plain values, as the generic codec has them, and the generated dataclasses.

Names come from the schema: the fields of a dataclass stand in the order of the schema's elements,
and each is called like its element, save for case and word marks.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from stubwright.sandbox.generic import TYPE
from stubwright.sandbox.generic.complex import content, derives
from stubwright.schema.xsd import ComplexType, QName, SimpleType

from .apis import plain_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stubwright.model.api import Api, Message, Operation
    from stubwright.sandbox.generic.complex import Content
    from stubwright.schema.xsd import Element

    from .apis import Generated

Table = dict[str, Any]


def root_type(api: Api, message: Message) -> QName:
    """The type of a message's one element."""
    (part,) = message.parts
    assert part.element is not None
    return api.schemas.elements[part.element].type


def array_item(api: Api, name: QName) -> Element | None:
    """The item of an array type."""
    if not name.local.lower().startswith("arrayof"):
        return None
    (item,) = content(api.schemas, name).elements.values()
    return item


def pair_keys(api: Api, item: Element) -> tuple[str, str] | None:
    """The names of key and value, where an array's item is a pair of them."""
    if not item.name.local.startswith("KeyValuePair"):
        return None
    key, value = content(api.schemas, item.type).elements
    return key.local, value.local


class Plain:
    """Converts values of one API."""

    def __init__(self, api: Api, generated: Generated) -> None:
        self.api = api
        self.generated = generated

    def request(self, operation: Operation, value: Table) -> Any:
        """The request dataclass for a plain value."""
        made = self.generated.message(self.api, operation, "Request")
        return self._build(made, root_type(self.api, operation.request), value)

    def response(self, operation: Operation, response: Any) -> Table:
        """The plain value of a response dataclass."""
        assert operation.response is not None
        return self._taken_apart(response, root_type(self.api, operation.response))

    def fields(
        self, made: type[Any], name: QName
    ) -> Iterator[tuple[str, str, Element]]:
        """Name of the field, key of the plain value, and element, in the schema's order."""
        known = content(self.api.schemas, name)
        fields = [f.name for f in dataclasses.fields(made) if f.name != "receipt"]
        for field, (tag, element) in zip(fields, known.elements.items(), strict=True):
            assert plain_name(field).startswith(plain_name(tag.local)), (field, tag)
            yield field, known.keys[tag], element

    # Plain values to dataclasses

    def value(self, name: QName, value: Any) -> Any:
        """A value of a type, for the constructor of a dataclass."""
        if value is None or not isinstance(self._component(name), ComplexType):
            return value
        item = array_item(self.api, name)
        if item is None:
            actual = value.get(TYPE, name)
            made = self.generated.dataclass(self.api, actual.local)
            return self._build(made, actual, value)
        items = value.get(item.name.local, [])
        pair = pair_keys(self.api, item)
        if pair is not None:
            key, text = pair
            return {entry[key]: entry.get(text) for entry in items}
        return [self.value(item.type, each) for each in items]

    def _build(self, made: type[Any], name: QName, value: Table) -> Any:
        many = self._many(name)
        return made(
            **{
                field: (
                    [self.value(element.type, each) for each in value.get(key) or ()]
                    if element.name in many
                    else self.value(element.type, value.get(key))
                )
                for field, key, element in self.fields(made, name)
            }
        )

    # Dataclasses to plain values

    def taken(self, name: QName, value: Any) -> Any:
        """The plain value of a dataclass's field."""
        component = self._component(name)
        if isinstance(component, SimpleType) and isinstance(value, str):
            return str(value)
        if isinstance(component, SimpleType) and isinstance(value, list):
            return [str(each) for each in value]
        if value is None or not isinstance(component, ComplexType):
            return value
        item = array_item(self.api, name)
        if item is None:
            actual = self._type_of(value, name)
            table = self._taken_apart(value, actual)
            return {TYPE: actual, **table} if actual != name else table
        pair = pair_keys(self.api, item)
        if pair is not None:
            key, text = pair
            entries = [{key: k, text: v} for k, v in value.items()]
            return {item.name.local: entries}
        return {item.name.local: [self.taken(item.type, each) for each in value]}

    def _taken_apart(self, value: Any, name: QName) -> Table:
        many = self._many(name)
        found: Table = {}
        for field, key, element in self.fields(type(value), name):
            stated = getattr(value, field)
            if element.name in many:
                found[key] = [self.taken(element.type, each) for each in stated]
            else:
                found[key] = self.taken(element.type, stated)
        return found

    def _type_of(self, value: Any, declared: QName) -> QName:
        """The type whose dataclass a value is an instance of."""
        for name in self.api.schemas.types:
            if derives(self.api.schemas, name, declared) and (
                self.generated.dataclass(self.api, name.local) is type(value)
            ):
                return name
        raise AssertionError(f"{type(value)} is no {declared}")

    def _many(self, name: QName) -> frozenset[QName]:
        known: Content = content(self.api.schemas, name)
        return known.many

    def _component(self, name: QName) -> ComplexType | SimpleType | None:
        return self.api.schemas.types.get(name)


def bare(api: Api, name: QName, value: Any) -> Any:
    """What remains of a value where nil and absent are the same, and so are no list and an empty one.

    That is how replies are read into dataclasses. Pairs of a dictionary are put in the order of
    their keys.
    """
    if not isinstance(value, dict):
        return value
    item = array_item(api, name)
    if item is not None:
        items = [bare(api, item.type, each) for each in value.get(item.name.local, [])]
        if pair_keys(api, item):
            items.sort(key=repr)
        return {item.name.local: items} if items else {}
    actual = value.get(TYPE, name)
    known = content(api.schemas, actual)
    found: Table = {TYPE: actual} if actual != name else {}
    for tag, element in known.elements.items():
        key = known.keys[tag]
        stated = value.get(key)
        if tag in known.many:
            kept: Any = [bare(api, element.type, each) for each in stated or ()]
        else:
            kept = bare(api, element.type, stated)
        empty = kept == [] and tag in known.many
        if kept is not None and not empty and not _is_empty_array(api, element, kept):
            found[key] = kept
    return found


def _is_empty_array(api: Api, element: Element, kept: Any) -> bool:
    return kept == {} and array_item(api, element.type) is not None
