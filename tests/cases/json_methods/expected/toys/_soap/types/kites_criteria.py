from ...._runtime.soap.writer import element, some_leaves
from ...._runtime.values.lexical import xs_long
from ...types.kites_criteria import KitesCriteria


def write_kites_criteria(tag: str, value: KitesCriteria) -> str:
    return element(tag, some_leaves("Ids", xs_long, value.ids))
