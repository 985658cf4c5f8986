from ......_runtime.json.writer import (
    Record,
    items_if_set,
    json_string,
    member,
    member_if_set,
    record,
)
from ......_runtime.values.lexical import OrNil, xs_long
from ...types.entity_negative_keyword import EntityNegativeKeyword
from .shared_list_item import write_negative_keyword


def write_entity_negative_keyword(value: EntityNegativeKeyword) -> Record:
    return record(
        member("EntityId", xs_long, value.entity_id),
        member_if_set("EntityType", json_string, value.entity_type),
        items_if_set(
            "NegativeKeywords", OrNil(write_negative_keyword), value.negative_keywords
        ),
    )
