from ......_runtime.soap.writer import element, some_leaves
from ......_runtime.values.lexical import xs_long
from ...types.ids_criteria import IdsCriteria


def write_ids_criteria(tag: str, value: IdsCriteria) -> str:
    return element(tag, some_leaves("Ids", xs_long, value.ids))
