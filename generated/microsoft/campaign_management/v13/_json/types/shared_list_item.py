from ......_runtime.json.writer import (
    Member,
    Record,
    json_string,
    member_if_set,
    pairs,
    record,
)
from ......_runtime.values.lexical import xs_long
from ...types.shared_list_item import NegativeKeyword, SharedListItem


def _content_negative_keyword(value: NegativeKeyword) -> tuple[Member, ...]:
    return (
        *_content_shared_list_item(value),
        member_if_set("Id", xs_long, value.id),
        member_if_set("MatchType", json_string, value.match_type),
        member_if_set("Text", json_string, value.text),
    )


def write_negative_keyword(value: NegativeKeyword) -> Record:
    return record(*_content_negative_keyword(value))


def _content_shared_list_item(value: SharedListItem) -> tuple[Member, ...]:
    return (
        member_if_set(
            "ForwardCompatibilityMap",
            pairs("Key", "Value"),
            value.forward_compatibility_map,
        ),
        member_if_set("Type", json_string, value.type),
    )
