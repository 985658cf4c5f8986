from ......_runtime.soap.wildcards import write_attributes, write_others
from ......_runtime.soap.writer import content, element
from ...types.any_content_type import AnyContentType


def write_any_content_type(tag: str, value: AnyContentType, mark: str = "") -> str:
    return element(
        tag,
        write_others(value.other_elements),
        attributes=content(mark, write_attributes(value.other_attributes)),
    )
