from ......_runtime.soap.writer import element, leaf, leaf_if_set
from ......_runtime.values.lexical import xs_long, xs_string
from ...types.shared_entity_association import SharedEntityAssociation


def write_shared_entity_association(tag: str, value: SharedEntityAssociation) -> str:
    return element(
        tag,
        leaf("tns:EntityId", xs_long, value.entity_id),
        leaf_if_set("tns:EntityType", xs_string, value.entity_type),
        leaf("tns:SharedEntityId", xs_long, value.shared_entity_id),
        leaf_if_set("tns:SharedEntityType", xs_string, value.shared_entity_type),
    )
