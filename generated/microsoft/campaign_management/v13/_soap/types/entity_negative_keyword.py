from ......_runtime.soap.writer import element, leaf, leaf_if_set, node_array_if_set
from ......_runtime.values.lexical import OrNil, xs_long, xs_string
from ...types.entity_negative_keyword import EntityNegativeKeyword
from .shared_list_item import write_negative_keyword


def write_entity_negative_keyword(tag: str, value: EntityNegativeKeyword) -> str:
    return element(
        tag,
        leaf("tns:EntityId", xs_long, value.entity_id),
        leaf_if_set("tns:EntityType", xs_string, value.entity_type),
        node_array_if_set(
            "tns:NegativeKeywords",
            "tns:NegativeKeyword",
            OrNil(write_negative_keyword),
            value.negative_keywords,
        ),
    )
