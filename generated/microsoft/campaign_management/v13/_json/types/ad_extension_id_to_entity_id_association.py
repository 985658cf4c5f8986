from ......_runtime.json.writer import Record, member, record
from ......_runtime.values.lexical import xs_long
from ...types.ad_extension_id_to_entity_id_association import (
    AdExtensionIdToEntityIdAssociation,
)


def write_ad_extension_id_to_entity_id_association(
    value: AdExtensionIdToEntityIdAssociation,
) -> Record:
    return record(
        member("AdExtensionId", xs_long, value.ad_extension_id),
        member("EntityId", xs_long, value.entity_id),
    )
