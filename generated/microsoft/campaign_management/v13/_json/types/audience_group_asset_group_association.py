from ......_runtime.json.writer import Record, member, record
from ......_runtime.values.lexical import xs_long
from ...types.audience_group_asset_group_association import (
    AudienceGroupAssetGroupAssociation,
)


def write_audience_group_asset_group_association(
    value: AudienceGroupAssetGroupAssociation,
) -> Record:
    return record(
        member("AssetGroupId", xs_long, value.asset_group_id),
        member("AudienceGroupId", xs_long, value.audience_group_id),
    )
