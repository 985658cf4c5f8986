"""The types of Microsoft Advertising Campaign Management v13."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....._runtime.lazy import lazily

if TYPE_CHECKING:
    from .ad_api_error import AdApiError
    from .ad_extension_id_to_entity_id_association import (
        AdExtensionIdToEntityIdAssociation,
    )
    from .application_fault import AdApiFaultDetail, ApiFaultDetail, ApplicationFault
    from .audience_group_asset_group_association import (
        AudienceGroupAssetGroupAssociation,
    )
    from .batch_error import BatchError, EditorialError
    from .batch_error_collection import BatchErrorCollection, EditorialErrorCollection
    from .campaign_conversion_goal import CampaignConversionGoal
    from .entity_negative_keyword import EntityNegativeKeyword
    from .label_association import LabelAssociation
    from .operation_error import OperationError
    from .shared_entity import (
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
    from .shared_entity_association import SharedEntityAssociation
    from .shared_list_item import NegativeKeyword, SharedListItem

__all__ = [
    "AccountContentNegativeKeywordList",
    "AccountNegativeKeywordList",
    "AccountPlacementExclusionList",
    "AccountPlacementInclusionList",
    "AdApiError",
    "AdApiFaultDetail",
    "AdExtensionIdToEntityIdAssociation",
    "ApiFaultDetail",
    "ApplicationFault",
    "AudienceGroupAssetGroupAssociation",
    "BatchError",
    "BatchErrorCollection",
    "BrandList",
    "CampaignConversionGoal",
    "EditorialError",
    "EditorialErrorCollection",
    "EntityNegativeKeyword",
    "LabelAssociation",
    "NegativeKeyword",
    "NegativeKeywordList",
    "OperationError",
    "PlacementExclusionList",
    "SharedEntity",
    "SharedEntityAssociation",
    "SharedList",
    "SharedListItem",
]

_HOMES = {
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
__getattr__ = lazily(__name__, _HOMES)
