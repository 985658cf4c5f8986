from ...._runtime.soap.writer import element, leaf, leaf_if_set
from ...._runtime.values.lexical import xs_int, xs_string
from ...types.list import List


def write_list(tag: str, value: List) -> str:
    return element(
        tag,
        leaf("tns:class", xs_string, value.class_),
        leaf_if_set("tns:first-item", xs_string, value.first_item),
        leaf_if_set("tns:userID", xs_int, value.user_id_6a5217),
        leaf_if_set("tns:UserId", xs_int, value.user_id_54e830),
        leaf_if_set("tns:Лодка", xs_string, value.lodka),
    )
