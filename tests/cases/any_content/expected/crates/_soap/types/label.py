from ...._runtime.soap.wildcards import write_mixed
from ...._runtime.soap.writer import element
from ...types.label import Label


def write_label(tag: str, value: Label, mark: str = "") -> str:
    return element(tag, write_mixed(value.content), attributes=mark)
