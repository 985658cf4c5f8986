from ......_runtime.soap.wildcards import write_attributes
from ......_runtime.soap.writer import content, element, write_text
from ......_runtime.values.lexical import xs_string
from ...types.attributed_uri_type import AttributedURIType


def write_attributed_uri_type(
    tag: str, value: AttributedURIType, mark: str = ""
) -> str:
    return element(
        tag,
        write_text(xs_string, value.value),
        attributes=content(mark, write_attributes(value.other_attributes)),
    )
