from ...._runtime.soap.writer import element, leaf
from ...._runtime.values.lexical import xs_string
from ...types.label_other import LabelOther


def write_label_other(tag: str, value: LabelOther) -> str:
    return element(tag, leaf("other:Text", xs_string, value.text))
