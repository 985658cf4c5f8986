from ......_runtime.json.writer import (
    Member,
    Record,
    json_int,
    json_string,
    member_if_set,
    pairs,
    record,
)
from ......_runtime.values.lexical import xs_long
from ...types.shared_entity import (
    AccountContentNegativeKeywordList,
    AccountNegativeKeywordList,
    AccountPlacementExclusionList,
    AccountPlacementInclusionList,
    BrandList,
    NegativeKeywordList,
    PlacementExclusionList,
    SharedEntity,
    SharedList,
)


def _content_shared_entity(value: SharedEntity) -> tuple[Member, ...]:
    return (
        member_if_set("AssociationCount", json_int, value.association_count),
        member_if_set(
            "ForwardCompatibilityMap",
            pairs("Key", "Value"),
            value.forward_compatibility_map,
        ),
        member_if_set("Id", xs_long, value.id),
        member_if_set("Name", json_string, value.name),
        member_if_set("Type", json_string, value.type),
    )


def write_shared_entity(value: SharedEntity) -> Record:
    match value:
        case SharedList():
            return write_shared_list(value, ("Type", "SharedList"))
        case _:
            return record(*_content_shared_entity(value))


def _content_shared_list(value: SharedList) -> tuple[Member, ...]:
    return (
        *_content_shared_entity(value),
        member_if_set("ItemCount", json_int, value.item_count),
    )


def write_shared_list(value: SharedList, mark: Member = None) -> Record:
    match value:
        case AccountPlacementInclusionList():
            return record(
                *_content_shared_list(value), ("Type", "AccountPlacementInclusionList")
            )
        case AccountPlacementExclusionList():
            return record(
                *_content_shared_list(value), ("Type", "AccountPlacementExclusionList")
            )
        case BrandList():
            return record(*_content_shared_list(value), ("Type", "BrandList"))
        case AccountContentNegativeKeywordList():
            return record(
                *_content_shared_list(value),
                ("Type", "AccountContentNegativeKeywordList"),
            )
        case AccountNegativeKeywordList():
            return record(
                *_content_shared_list(value), ("Type", "AccountNegativeKeywordList")
            )
        case PlacementExclusionList():
            return record(
                *_content_shared_list(value), ("Type", "PlacementExclusionList")
            )
        case NegativeKeywordList():
            return record(*_content_shared_list(value), ("Type", "NegativeKeywordList"))
        case _:
            return record(*_content_shared_list(value), mark)
