from ......_runtime.soap.writer import element, leaf
from ......_runtime.values.lexical import xs_long
from ...types.audience_group_asset_group_association import (
    AudienceGroupAssetGroupAssociation,
)


def write_audience_group_asset_group_association(
    tag: str, value: AudienceGroupAssetGroupAssociation
) -> str:
    return element(
        tag,
        leaf("tns:AssetGroupId", xs_long, value.asset_group_id),
        leaf("tns:AudienceGroupId", xs_long, value.audience_group_id),
    )
