from ...._runtime.soap.writer import element, leaves
from ...._runtime.values.lexical import xs_long
from ...types.id_list import IdList


def write_id_list(tag: str, value: IdList) -> str:
    return element(tag, leaves("tns:Ids", xs_long, value.ids))
