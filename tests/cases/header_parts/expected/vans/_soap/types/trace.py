from ...._runtime.soap.writer import element, some_leaves
from ...._runtime.values.lexical import xs_string
from ...types.trace import Trace


def write_trace(tag: str, value: Trace) -> str:
    return element(tag, some_leaves("tns:Hop", xs_string, value.hop))
