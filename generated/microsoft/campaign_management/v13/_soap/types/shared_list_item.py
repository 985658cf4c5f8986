from ......_runtime.soap.writer import dictionary_if_set, element, leaf_if_set
from ......_runtime.values.lexical import xs_long, xs_string
from ...types.shared_list_item import NegativeKeyword, SharedListItem


def _content_negative_keyword(value: NegativeKeyword) -> tuple[str, ...]:
    return (
        *_content_shared_list_item(value),
        leaf_if_set("tns:Id", xs_long, value.id),
        leaf_if_set("tns:MatchType", xs_string, value.match_type),
        leaf_if_set("tns:Text", xs_string, value.text),
    )


def write_negative_keyword(tag: str, value: NegativeKeyword) -> str:
    return element(tag, *_content_negative_keyword(value))


def _content_shared_list_item(value: SharedListItem) -> tuple[str, ...]:
    return (
        dictionary_if_set(
            "tns:ForwardCompatibilityMap",
            "generic:KeyValuePairOfstringstring",
            "generic:key",
            "generic:value",
            value.forward_compatibility_map,
        ),
        leaf_if_set("tns:Type", xs_string, value.type),
    )
