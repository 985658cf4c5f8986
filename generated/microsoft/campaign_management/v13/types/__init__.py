"""The types of Microsoft Advertising Campaign Management v13."""

from typing import TYPE_CHECKING

from ....._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from .shared_entity import *
    from .ad_api_error import *
    from .application_fault import *
    from .ad_extension_id_to_entity_id_association import *
    from .audience_group_asset_group_association import *
    from .batch_error import *
    from .batch_error_collection import *
    from .campaign_conversion_goal import *
    from .entity_negative_keyword import *
    from .label_association import *
    from .shared_list_item import *
    from .operation_error import *
    from .shared_entity_association import *

_EXPORTS = {
    "AccountContentNegativeKeywordList": "shared_entity",
    "AccountNegativeKeywordList": "shared_entity",
    "AccountPlacementExclusionList": "shared_entity",
    "AccountPlacementInclusionList": "shared_entity",
    "AdApiError": "ad_api_error",
    "AdApiFaultDetail": "application_fault",
    "AdExtensionIdToEntityIdAssociation": "ad_extension_id_to_entity_id_association",
    "ApiFaultDetail": "application_fault",
    "ApplicationFault": "application_fault",
    "AudienceGroupAssetGroupAssociation": "audience_group_asset_group_association",
    "BatchError": "batch_error",
    "BatchErrorCollection": "batch_error_collection",
    "BrandList": "shared_entity",
    "CampaignConversionGoal": "campaign_conversion_goal",
    "EditorialError": "batch_error",
    "EditorialErrorCollection": "batch_error_collection",
    "EntityNegativeKeyword": "entity_negative_keyword",
    "LabelAssociation": "label_association",
    "NegativeKeyword": "shared_list_item",
    "NegativeKeywordList": "shared_entity",
    "OperationError": "operation_error",
    "PlacementExclusionList": "shared_entity",
    "SharedEntity": "shared_entity",
    "SharedEntityAssociation": "shared_entity_association",
    "SharedList": "shared_entity",
    "SharedListItem": "shared_list_item",
}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
