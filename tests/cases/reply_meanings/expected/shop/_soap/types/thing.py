from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import element, leaf_if_set
from ...._runtime.values.lexical import xs_string
from ...types.thing import Thing
from ..namespaces import NS_TNS

_THING = names(NS_TNS, "Name")


def read_thing(element: Element, reply: Reply) -> Thing:
    get = reply.record(element, _THING)
    return Thing(name=reply.string(get("Name")))


def write_thing(tag: str, value: Thing) -> str:
    return element(tag, leaf_if_set("tns:Name", xs_string, value.name))
