from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import element, leaf
from ...._runtime.values.lexical import xs_int
from ...types.parcel import Parcel
from ..namespaces import NS_TNS

_PARCEL = names(NS_TNS, "Weight")


def read_parcel(element: Element, reply: Reply) -> Parcel:
    get = reply.record(element, _PARCEL)
    return Parcel(weight=reply.required(reply.integer(get("Weight")), "Weight"))


def write_parcel(tag: str, value: Parcel, mark: str = "") -> str:
    return element(tag, leaf("tns:Weight", xs_int, value.weight), attributes=mark)
