from ......_runtime.soap.writer import attribute_if_set, element
from ......_runtime.values.lexical import xs_int
from ...types.van import Van


def write_van(tag: str, value: Van) -> str:
    return element(tag, attributes=attribute_if_set("id", xs_int, value.id))
