from ...._runtime.soap.writer import element, leaf
from ...._runtime.values.lexical import xs_int, xs_string
from ...types.label import Label


def write_label(tag: str, value: Label) -> str:
    return element(
        tag,
        leaf("tns:Text", xs_string, value.words),
        leaf("tns:Size", xs_int, value.size),
        leaf("tns:size", xs_int, value.size_),
    )
