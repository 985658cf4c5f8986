from ......_runtime.lexical import xs_long
from ......_runtime.xml_write import element, some_leaves
from ...types.ids_criteria import IdsCriteria


def write_ids_criteria(tag: str, value: IdsCriteria) -> str:
    return element(tag, some_leaves("Ids", xs_long, value.ids))
