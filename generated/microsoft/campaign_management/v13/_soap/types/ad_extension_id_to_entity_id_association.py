from ......_runtime.soap.writer import element, leaf
from ......_runtime.values.lexical import xs_long
from ...types.ad_extension_id_to_entity_id_association import (
    AdExtensionIdToEntityIdAssociation,
)


def write_ad_extension_id_to_entity_id_association(
    tag: str, value: AdExtensionIdToEntityIdAssociation
) -> str:
    return element(
        tag,
        leaf("tns:AdExtensionId", xs_long, value.ad_extension_id),
        leaf("tns:EntityId", xs_long, value.entity_id),
    )
