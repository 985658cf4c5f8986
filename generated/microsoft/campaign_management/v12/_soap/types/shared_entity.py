from ......_runtime.soap.writer import dictionary_if_set, element, leaf_if_set
from ......_runtime.values.lexical import xs_int, xs_long, xs_string
from ...types.shared_entity import NegativeKeywordList, SharedEntity, SharedList


def _content_shared_entity(value: SharedEntity) -> tuple[str, ...]:
    return (
        leaf_if_set("tns:AssociationCount", xs_int, value.association_count),
        dictionary_if_set(
            "tns:ForwardCompatibilityMap",
            "generic:KeyValuePairOfstringstring",
            "generic:key",
            "generic:value",
            value.forward_compatibility_map,
        ),
        leaf_if_set("tns:Id", xs_long, value.id),
        leaf_if_set("tns:Name", xs_string, value.name),
        leaf_if_set("tns:Type", xs_string, value.type),
    )


def write_shared_entity(tag: str, value: SharedEntity) -> str:
    match value:
        case SharedList():
            return write_shared_list(tag, value, ' i:type="tns:SharedList"')
        case _:
            return element(tag, *_content_shared_entity(value))


def _content_shared_list(value: SharedList) -> tuple[str, ...]:
    return (
        *_content_shared_entity(value),
        leaf_if_set("tns:ItemCount", xs_int, value.item_count),
    )


def write_shared_list(tag: str, value: SharedList, mark: str = "") -> str:
    match value:
        case NegativeKeywordList():
            return element(
                tag,
                *_content_shared_list(value),
                attributes=' i:type="tns:NegativeKeywordList"',
            )
        case _:
            return element(tag, *_content_shared_list(value), attributes=mark)
