"""The `_in_batches` methods of Microsoft Advertising Campaign Management v13, shared by
both clients."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from ...._runtime.client.batch_stubs import BatchStubs
from . import operations

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Unpack

    from ...._runtime.batches.options import BatchOptions, Source
    from .enums import (
        AdGroupCriterionType,
        AssociationType,
        CampaignCriterionType,
        EntityScope,
        EntityType,
    )
    from .types.ad_extension_id_to_entity_id_association import (
        AdExtensionIdToEntityIdAssociation,
    )
    from .types.audience_group_asset_group_association import (
        AudienceGroupAssetGroupAssociation,
    )
    from .types.campaign_conversion_goal import CampaignConversionGoal
    from .types.entity_negative_keyword import EntityNegativeKeyword
    from .types.label_association import LabelAssociation
    from .types.shared_entity import SharedEntity, SharedList
    from .types.shared_entity_association import SharedEntityAssociation

__all__ = ["CampaignManagementBatches"]

T = TypeVar("T")


class CampaignManagementBatches(BatchStubs[T]):
    """The `_in_batches` methods of Microsoft Advertising Campaign Management v13."""

    __slots__ = ()

    def delete_campaigns_in_batches(
        self,
        campaign_ids: Source[int],
        *,
        account_id: int,
        **options: Unpack[BatchOptions],
    ) -> T:
        """Calls DeleteCampaigns in batches of up to 100."""
        request = operations.DeleteCampaignsRequest(
            account_id=account_id, campaign_ids=()
        )
        return self.send_in_batches(request, campaign_ids, **options)

    def delete_ad_groups_in_batches(
        self,
        ad_group_ids: Source[int],
        *,
        campaign_id: int,
        **options: Unpack[BatchOptions],
    ) -> T:
        """Calls DeleteAdGroups in batches of up to 1,000."""
        request = operations.DeleteAdGroupsRequest(
            campaign_id=campaign_id, ad_group_ids=()
        )
        return self.send_in_batches(request, ad_group_ids, **options)

    def delete_ads_in_batches(
        self, ad_ids: Source[int], *, ad_group_id: int, **options: Unpack[BatchOptions]
    ) -> T:
        """Calls DeleteAds in batches of up to 50."""
        request = operations.DeleteAdsRequest(ad_group_id=ad_group_id, ad_ids=())
        return self.send_in_batches(request, ad_ids, **options)

    def delete_keywords_in_batches(
        self,
        keyword_ids: Source[int],
        *,
        ad_group_id: int | None = None,
        asset_group_id: int | None = None,
        **options: Unpack[BatchOptions],
    ) -> T:
        """Calls DeleteKeywords in batches of up to 1,000."""
        request = operations.DeleteKeywordsRequest(
            ad_group_id=ad_group_id, keyword_ids=(), asset_group_id=asset_group_id
        )
        return self.send_in_batches(request, keyword_ids, **options)

    def delete_ad_extensions_in_batches(
        self,
        ad_extension_ids: Source[int],
        *,
        account_id: int,
        **options: Unpack[BatchOptions],
    ) -> T:
        """Calls DeleteAdExtensions in batches of up to 100."""
        request = operations.DeleteAdExtensionsRequest(
            account_id=account_id, ad_extension_ids=()
        )
        return self.send_in_batches(request, ad_extension_ids, **options)

    def delete_ad_extensions_associations_in_batches(
        self,
        ad_extension_id_to_entity_id_associations: Source[
            AdExtensionIdToEntityIdAssociation | None
        ],
        *,
        account_id: int,
        association_type: AssociationType | str,
        **options: Unpack[BatchOptions],
    ) -> T:
        """Calls DeleteAdExtensionsAssociations in batches of up to 100."""
        request = operations.DeleteAdExtensionsAssociationsRequest(
            account_id=account_id,
            ad_extension_id_to_entity_id_associations=(),
            association_type=association_type,
        )
        return self.send_in_batches(
            request, ad_extension_id_to_entity_id_associations, **options
        )

    def delete_media_in_batches(
        self,
        media_ids: Source[int],
        *,
        account_id: int,
        **options: Unpack[BatchOptions],
    ) -> T:
        """Calls DeleteMedia in batches of up to 100."""
        request = operations.DeleteMediaRequest(account_id=account_id, media_ids=())
        return self.send_in_batches(request, media_ids, **options)

    def delete_ad_group_criterions_in_batches(
        self,
        ad_group_criterion_ids: Source[int],
        *,
        ad_group_id: int,
        criterion_type: Sequence[AdGroupCriterionType | str],
        **options: Unpack[BatchOptions],
    ) -> T:
        """Calls DeleteAdGroupCriterions in batches of up to 1,000."""
        request = operations.DeleteAdGroupCriterionsRequest(
            ad_group_criterion_ids=(),
            ad_group_id=ad_group_id,
            criterion_type=criterion_type,
        )
        return self.send_in_batches(request, ad_group_criterion_ids, **options)

    def delete_negative_keywords_from_entities_in_batches(
        self,
        entity_negative_keywords: Source[EntityNegativeKeyword | None],
        **options: Unpack[BatchOptions],
    ) -> T:
        """Calls DeleteNegativeKeywordsFromEntities in batches of up to 1."""
        request = operations.DeleteNegativeKeywordsFromEntitiesRequest(
            entity_negative_keywords=()
        )
        return self.send_in_batches(request, entity_negative_keywords, **options)

    def delete_list_items_from_shared_list_in_batches(
        self,
        list_item_ids: Source[int],
        *,
        shared_list: SharedList,
        shared_entity_scope: EntityScope | str | None = None,
        **options: Unpack[BatchOptions],
    ) -> T:
        """Calls DeleteListItemsFromSharedList in batches of up to 5,000."""
        request = operations.DeleteListItemsFromSharedListRequest(
            list_item_ids=(),
            shared_list=shared_list,
            shared_entity_scope=shared_entity_scope,
        )
        return self.send_in_batches(request, list_item_ids, **options)

    def delete_shared_entity_associations_in_batches(
        self,
        associations: Source[SharedEntityAssociation | None],
        *,
        shared_entity_scope: EntityScope | str | None = None,
        **options: Unpack[BatchOptions],
    ) -> T:
        """Calls DeleteSharedEntityAssociations in batches of up to 10,000."""
        request = operations.DeleteSharedEntityAssociationsRequest(
            associations=(), shared_entity_scope=shared_entity_scope
        )
        return self.send_in_batches(request, associations, **options)

    def delete_shared_entities_in_batches(
        self,
        shared_entities: Source[SharedEntity | None],
        *,
        shared_entity_scope: EntityScope | str | None = None,
        **options: Unpack[BatchOptions],
    ) -> T:
        """Calls DeleteSharedEntities in batches of up to 20."""
        request = operations.DeleteSharedEntitiesRequest(
            shared_entities=(), shared_entity_scope=shared_entity_scope
        )
        return self.send_in_batches(request, shared_entities, **options)

    def delete_campaign_criterions_in_batches(
        self,
        campaign_criterion_ids: Source[int],
        *,
        campaign_id: int,
        criterion_type: Sequence[CampaignCriterionType | str],
        **options: Unpack[BatchOptions],
    ) -> T:
        """Calls DeleteCampaignCriterions in batches of up to 100."""
        request = operations.DeleteCampaignCriterionsRequest(
            campaign_criterion_ids=(),
            campaign_id=campaign_id,
            criterion_type=criterion_type,
        )
        return self.send_in_batches(request, campaign_criterion_ids, **options)

    def delete_budgets_in_batches(
        self, budget_ids: Source[int], **options: Unpack[BatchOptions]
    ) -> T:
        """Calls DeleteBudgets in batches of up to 100."""
        request = operations.DeleteBudgetsRequest(budget_ids=())
        return self.send_in_batches(request, budget_ids, **options)

    def delete_bid_strategies_in_batches(
        self,
        bid_strategy_ids: Source[int],
        *,
        scope: EntityScope | str | None = None,
        **options: Unpack[BatchOptions],
    ) -> T:
        """Calls DeleteBidStrategies in batches of up to 100."""
        request = operations.DeleteBidStrategiesRequest(
            bid_strategy_ids=(), scope=scope
        )
        return self.send_in_batches(request, bid_strategy_ids, **options)

    def delete_audience_groups_in_batches(
        self, audience_group_ids: Source[int], **options: Unpack[BatchOptions]
    ) -> T:
        """Calls DeleteAudienceGroups in batches of up to 100."""
        request = operations.DeleteAudienceGroupsRequest(audience_group_ids=())
        return self.send_in_batches(request, audience_group_ids, **options)

    def delete_asset_groups_in_batches(
        self,
        asset_group_ids: Source[int],
        *,
        campaign_id: int,
        **options: Unpack[BatchOptions],
    ) -> T:
        """Calls DeleteAssetGroups in batches of up to 100."""
        request = operations.DeleteAssetGroupsRequest(
            campaign_id=campaign_id, asset_group_ids=()
        )
        return self.send_in_batches(request, asset_group_ids, **options)

    def delete_audience_group_asset_group_associations_in_batches(
        self,
        audience_group_asset_group_associations: Source[
            AudienceGroupAssetGroupAssociation | None
        ],
        **options: Unpack[BatchOptions],
    ) -> T:
        """Calls DeleteAudienceGroupAssetGroupAssociations in batches of up to 100."""
        request = operations.DeleteAudienceGroupAssetGroupAssociationsRequest(
            audience_group_asset_group_associations=()
        )
        return self.send_in_batches(
            request, audience_group_asset_group_associations, **options
        )

    def delete_audiences_in_batches(
        self, audience_ids: Source[int], **options: Unpack[BatchOptions]
    ) -> T:
        """Calls DeleteAudiences in batches of up to 100."""
        request = operations.DeleteAudiencesRequest(audience_ids=())
        return self.send_in_batches(request, audience_ids, **options)

    def delete_labels_in_batches(
        self, label_ids: Source[int], **options: Unpack[BatchOptions]
    ) -> T:
        """Calls DeleteLabels in batches of up to 100."""
        request = operations.DeleteLabelsRequest(label_ids=())
        return self.send_in_batches(request, label_ids, **options)

    def delete_label_associations_in_batches(
        self,
        label_associations: Source[LabelAssociation | None],
        *,
        entity_type: EntityType | str,
        **options: Unpack[BatchOptions],
    ) -> T:
        """Calls DeleteLabelAssociations in batches of up to 100."""
        request = operations.DeleteLabelAssociationsRequest(
            entity_type=entity_type, label_associations=()
        )
        return self.send_in_batches(request, label_associations, **options)

    def delete_experiments_in_batches(
        self, experiment_ids: Source[int], **options: Unpack[BatchOptions]
    ) -> T:
        """Calls DeleteExperiments in batches of up to 100."""
        request = operations.DeleteExperimentsRequest(experiment_ids=())
        return self.send_in_batches(request, experiment_ids, **options)

    def delete_import_jobs_in_batches(
        self,
        import_job_ids: Source[int],
        *,
        import_type: str,
        **options: Unpack[BatchOptions],
    ) -> T:
        """Calls DeleteImportJobs in batches of up to 100, as no limit is documented."""
        request = operations.DeleteImportJobsRequest(
            import_job_ids=(), import_type=import_type
        )
        return self.send_in_batches(request, import_job_ids, **options)

    def delete_videos_in_batches(
        self, video_ids: Source[int], **options: Unpack[BatchOptions]
    ) -> T:
        """Calls DeleteVideos in batches of up to 100."""
        request = operations.DeleteVideosRequest(video_ids=())
        return self.send_in_batches(request, video_ids, **options)

    def delete_html5s_in_batches(
        self, html5_asset_ids: Source[int], **options: Unpack[BatchOptions]
    ) -> T:
        """Calls DeleteHTML5s in batches of up to 100, as no limit is documented."""
        request = operations.DeleteHTML5sRequest(html5_asset_ids=())
        return self.send_in_batches(request, html5_asset_ids, **options)

    def delete_campaign_conversion_goals_in_batches(
        self,
        campaign_conversion_goal: Source[CampaignConversionGoal | None],
        **options: Unpack[BatchOptions],
    ) -> T:
        """Calls DeleteCampaignConversionGoals in batches of up to 100, as no limit is
        documented."""
        request = operations.DeleteCampaignConversionGoalsRequest(
            campaign_conversion_goal=()
        )
        return self.send_in_batches(request, campaign_conversion_goal, **options)

    def delete_data_exclusions_in_batches(
        self,
        data_exclusion_ids: Source[int],
        *,
        account_id: int,
        **options: Unpack[BatchOptions],
    ) -> T:
        """Calls DeleteDataExclusions in batches of up to 100, as no limit is
        documented."""
        request = operations.DeleteDataExclusionsRequest(
            account_id=account_id, data_exclusion_ids=()
        )
        return self.send_in_batches(request, data_exclusion_ids, **options)

    def delete_seasonality_adjustments_in_batches(
        self,
        seasonality_adjustment_ids: Source[int],
        *,
        account_id: int,
        **options: Unpack[BatchOptions],
    ) -> T:
        """Calls DeleteSeasonalityAdjustments in batches of up to 100, as no limit is
        documented."""
        request = operations.DeleteSeasonalityAdjustmentsRequest(
            account_id=account_id, seasonality_adjustment_ids=()
        )
        return self.send_in_batches(request, seasonality_adjustment_ids, **options)

    def delete_brand_kits_in_batches(
        self,
        brand_kit_ids: Source[int],
        *,
        account_id: int,
        **options: Unpack[BatchOptions],
    ) -> T:
        """Calls DeleteBrandKits in batches of up to 100, as no limit is documented."""
        request = operations.DeleteBrandKitsRequest(
            account_id=account_id, brand_kit_ids=()
        )
        return self.send_in_batches(request, brand_kit_ids, **options)

    def delete_linked_in_segments_in_batches(
        self, linked_in_segment_ids: Source[int], **options: Unpack[BatchOptions]
    ) -> T:
        """Calls DeleteLinkedInSegments in batches of up to 100, as no limit is
        documented."""
        request = operations.DeleteLinkedInSegmentsRequest(linked_in_segment_ids=())
        return self.send_in_batches(request, linked_in_segment_ids, **options)
