from ......_runtime.json.writer import (
    Record,
    json_boolean,
    json_string,
    member,
    member_if_set,
    record,
)
from ......_runtime.values.lexical import xs_long
from ...types.shared_entity_association import SharedEntityAssociation


def write_shared_entity_association(value: SharedEntityAssociation) -> Record:
    return record(
        member("EntityId", xs_long, value.entity_id),
        member_if_set("EntityType", json_string, value.entity_type),
        member_if_set("IsExclusion", json_boolean, value.is_exclusion),
        member_if_set(
            "SharedEntityCustomerId", xs_long, value.shared_entity_customer_id
        ),
        member("SharedEntityId", xs_long, value.shared_entity_id),
        member_if_set("SharedEntityType", json_string, value.shared_entity_type),
        member_if_set("Status", json_string, value.status),
    )
