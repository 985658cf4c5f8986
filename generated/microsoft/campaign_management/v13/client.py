"""The client of Microsoft Advertising Campaign Management v13."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ...._runtime.client import Client

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal, Unpack

    from ...._runtime.core import Options
    from ...._runtime.http import Transport
    from .credentials import CampaignManagementCredentials
    from .enums import (
        AdGroupCriterionType,
        AssociationType,
        CampaignCriterionType,
        EntityScope,
        EntityType,
    )
    from .operations.delete_ad_extensions import DeleteAdExtensionsResponse
    from .operations.delete_ad_extensions_associations import (
        DeleteAdExtensionsAssociationsResponse,
    )
    from .operations.delete_ad_group_criterions import DeleteAdGroupCriterionsResponse
    from .operations.delete_ad_groups import DeleteAdGroupsResponse
    from .operations.delete_ads import DeleteAdsResponse
    from .operations.delete_asset_groups import DeleteAssetGroupsResponse
    from .operations.delete_audience_group_asset_group_associations import (
        DeleteAudienceGroupAssetGroupAssociationsResponse,
    )
    from .operations.delete_audience_groups import DeleteAudienceGroupsResponse
    from .operations.delete_audiences import DeleteAudiencesResponse
    from .operations.delete_bid_strategies import DeleteBidStrategiesResponse
    from .operations.delete_brand_kits import DeleteBrandKitsResponse
    from .operations.delete_budgets import DeleteBudgetsResponse
    from .operations.delete_campaign_conversion_goals import (
        DeleteCampaignConversionGoalsResponse,
    )
    from .operations.delete_campaign_criterions import DeleteCampaignCriterionsResponse
    from .operations.delete_campaigns import DeleteCampaignsResponse
    from .operations.delete_data_exclusions import DeleteDataExclusionsResponse
    from .operations.delete_experiments import DeleteExperimentsResponse
    from .operations.delete_html5s import DeleteHTML5sResponse
    from .operations.delete_import_jobs import DeleteImportJobsResponse
    from .operations.delete_keywords import DeleteKeywordsResponse
    from .operations.delete_label_associations import DeleteLabelAssociationsResponse
    from .operations.delete_labels import DeleteLabelsResponse
    from .operations.delete_linked_in_segments import DeleteLinkedInSegmentsResponse
    from .operations.delete_list_items_from_shared_list import (
        DeleteListItemsFromSharedListResponse,
    )
    from .operations.delete_media import DeleteMediaResponse
    from .operations.delete_negative_keywords_from_entities import (
        DeleteNegativeKeywordsFromEntitiesResponse,
    )
    from .operations.delete_seasonality_adjustments import (
        DeleteSeasonalityAdjustmentsResponse,
    )
    from .operations.delete_shared_entities import DeleteSharedEntitiesResponse
    from .operations.delete_shared_entity_associations import (
        DeleteSharedEntityAssociationsResponse,
    )
    from .operations.delete_videos import DeleteVideosResponse
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

__all__ = ["CampaignManagementClient"]


class CampaignManagementClient(Client):
    """A client of Microsoft Advertising Campaign Management v13."""

    _package: ClassVar[str] = __name__.rpartition(".")[0]
    _codecs: ClassVar[Mapping[str, str]] = {"rest": "_json", "soap": "_soap"}

    def __init__(
        self,
        credentials: CampaignManagementCredentials,
        *,
        protocol: Literal["rest", "soap"] = "rest",
        transport: Transport | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(credentials, protocol, transport, options)

    def delete_campaigns(
        self, *, account_id: int, campaign_ids: Sequence[int]
    ) -> DeleteCampaignsResponse:
        """Deletes campaigns of an account."""
        from .operations.delete_campaigns import DeleteCampaignsRequest

        return self.send(
            DeleteCampaignsRequest(account_id=account_id, campaign_ids=campaign_ids)
        )

    def delete_ad_groups(
        self, *, campaign_id: int, ad_group_ids: Sequence[int]
    ) -> DeleteAdGroupsResponse:
        """Deletes ad groups of a campaign."""
        from .operations.delete_ad_groups import DeleteAdGroupsRequest

        return self.send(
            DeleteAdGroupsRequest(campaign_id=campaign_id, ad_group_ids=ad_group_ids)
        )

    def delete_ads(
        self, *, ad_group_id: int, ad_ids: Sequence[int]
    ) -> DeleteAdsResponse:
        """Deletes ads of an ad group."""
        from .operations.delete_ads import DeleteAdsRequest

        return self.send(DeleteAdsRequest(ad_group_id=ad_group_id, ad_ids=ad_ids))

    def delete_keywords(
        self,
        *,
        ad_group_id: int | None = None,
        keyword_ids: Sequence[int],
        asset_group_id: int | None = None,
    ) -> DeleteKeywordsResponse:
        """Deletes keywords of an ad group."""
        from .operations.delete_keywords import DeleteKeywordsRequest

        return self.send(
            DeleteKeywordsRequest(
                ad_group_id=ad_group_id,
                keyword_ids=keyword_ids,
                asset_group_id=asset_group_id,
            ),
        )

    def delete_ad_extensions(
        self, *, account_id: int, ad_extension_ids: Sequence[int]
    ) -> DeleteAdExtensionsResponse:
        """Deletes ad extensions from an account's library."""
        from .operations.delete_ad_extensions import DeleteAdExtensionsRequest

        return self.send(
            DeleteAdExtensionsRequest(
                account_id=account_id, ad_extension_ids=ad_extension_ids
            ),
        )

    def delete_ad_extensions_associations(
        self,
        *,
        account_id: int,
        ad_extension_id_to_entity_id_associations: Sequence[
            AdExtensionIdToEntityIdAssociation | None
        ],
        association_type: AssociationType | str,
    ) -> DeleteAdExtensionsAssociationsResponse:
        """Detaches ad extensions from campaigns, ad groups or the account."""
        from .operations.delete_ad_extensions_associations import (
            DeleteAdExtensionsAssociationsRequest,
        )

        return self.send(
            DeleteAdExtensionsAssociationsRequest(
                account_id=account_id,
                ad_extension_id_to_entity_id_associations=ad_extension_id_to_entity_id_associations,
                association_type=association_type,
            ),
        )

    def delete_media(
        self, *, account_id: int, media_ids: Sequence[int]
    ) -> DeleteMediaResponse:
        """Deletes media from an account's library."""
        from .operations.delete_media import DeleteMediaRequest

        return self.send(DeleteMediaRequest(account_id=account_id, media_ids=media_ids))

    def delete_ad_group_criterions(
        self,
        *,
        ad_group_criterion_ids: Sequence[int],
        ad_group_id: int,
        criterion_type: Sequence[AdGroupCriterionType | str],
    ) -> DeleteAdGroupCriterionsResponse:
        """Deletes criterions of one type from an ad group."""
        from .operations.delete_ad_group_criterions import (
            DeleteAdGroupCriterionsRequest,
        )

        return self.send(
            DeleteAdGroupCriterionsRequest(
                ad_group_criterion_ids=ad_group_criterion_ids,
                ad_group_id=ad_group_id,
                criterion_type=criterion_type,
            ),
        )

    def delete_negative_keywords_from_entities(
        self, *, entity_negative_keywords: Sequence[EntityNegativeKeyword | None]
    ) -> DeleteNegativeKeywordsFromEntitiesResponse:
        """Deletes negative keywords that belong directly to a campaign or an ad
        group."""
        from .operations.delete_negative_keywords_from_entities import (
            DeleteNegativeKeywordsFromEntitiesRequest,
        )

        return self.send(
            DeleteNegativeKeywordsFromEntitiesRequest(
                entity_negative_keywords=entity_negative_keywords
            ),
        )

    def delete_list_items_from_shared_list(
        self,
        *,
        list_item_ids: Sequence[int],
        shared_list: SharedList,
        shared_entity_scope: EntityScope | str | None = None,
    ) -> DeleteListItemsFromSharedListResponse:
        """Deletes items of a shared list: negative keywords, or the sites of a website
        exclusion list.

        Only users of the manager account that owns a website exclusion list can change
        it; an account that is merely associated can read it.
        """
        from .operations.delete_list_items_from_shared_list import (
            DeleteListItemsFromSharedListRequest,
        )

        return self.send(
            DeleteListItemsFromSharedListRequest(
                list_item_ids=list_item_ids,
                shared_list=shared_list,
                shared_entity_scope=shared_entity_scope,
            ),
        )

    def delete_shared_entity_associations(
        self,
        *,
        associations: Sequence[SharedEntityAssociation | None],
        shared_entity_scope: EntityScope | str | None = None,
    ) -> DeleteSharedEntityAssociationsResponse:
        """Detaches shared lists from campaigns or accounts."""
        from .operations.delete_shared_entity_associations import (
            DeleteSharedEntityAssociationsRequest,
        )

        return self.send(
            DeleteSharedEntityAssociationsRequest(
                associations=associations, shared_entity_scope=shared_entity_scope
            ),
        )

    def delete_shared_entities(
        self,
        *,
        shared_entities: Sequence[SharedEntity | None],
        shared_entity_scope: EntityScope | str | None = None,
    ) -> DeleteSharedEntitiesResponse:
        """Deletes shared lists (negative keyword lists, website exclusion lists).

        Only users of the manager account that owns a website exclusion list can delete
        it.
        """
        from .operations.delete_shared_entities import DeleteSharedEntitiesRequest

        return self.send(
            DeleteSharedEntitiesRequest(
                shared_entities=shared_entities, shared_entity_scope=shared_entity_scope
            ),
        )

    def delete_campaign_criterions(
        self,
        *,
        campaign_criterion_ids: Sequence[int],
        campaign_id: int,
        criterion_type: Sequence[CampaignCriterionType | str],
    ) -> DeleteCampaignCriterionsResponse:
        """Deletes criterions of one type from a campaign."""
        from .operations.delete_campaign_criterions import (
            DeleteCampaignCriterionsRequest,
        )

        return self.send(
            DeleteCampaignCriterionsRequest(
                campaign_criterion_ids=campaign_criterion_ids,
                campaign_id=campaign_id,
                criterion_type=criterion_type,
            ),
        )

    def delete_budgets(self, *, budget_ids: Sequence[int]) -> DeleteBudgetsResponse:
        """Deletes shared budgets."""
        from .operations.delete_budgets import DeleteBudgetsRequest

        return self.send(DeleteBudgetsRequest(budget_ids=budget_ids))

    def delete_bid_strategies(
        self, *, bid_strategy_ids: Sequence[int], scope: EntityScope | str | None = None
    ) -> DeleteBidStrategiesResponse:
        """Deletes portfolio bid strategies.

        Not everyone has portfolio bid strategies yet. Without the feature, this
        operation is of no use to you.
        """
        from .operations.delete_bid_strategies import DeleteBidStrategiesRequest

        return self.send(
            DeleteBidStrategiesRequest(bid_strategy_ids=bid_strategy_ids, scope=scope)
        )

    def delete_audience_groups(
        self, *, audience_group_ids: Sequence[int]
    ) -> DeleteAudienceGroupsResponse:
        """Deletes audience groups."""
        from .operations.delete_audience_groups import DeleteAudienceGroupsRequest

        return self.send(
            DeleteAudienceGroupsRequest(audience_group_ids=audience_group_ids)
        )

    def delete_asset_groups(
        self, *, campaign_id: int, asset_group_ids: Sequence[int]
    ) -> DeleteAssetGroupsResponse:
        """Deletes asset groups of a Performance Max campaign."""
        from .operations.delete_asset_groups import DeleteAssetGroupsRequest

        return self.send(
            DeleteAssetGroupsRequest(
                campaign_id=campaign_id, asset_group_ids=asset_group_ids
            ),
        )

    def delete_audience_group_asset_group_associations(
        self,
        *,
        audience_group_asset_group_associations: Sequence[
            AudienceGroupAssetGroupAssociation | None
        ],
    ) -> DeleteAudienceGroupAssetGroupAssociationsResponse:
        """Takes audience groups off asset groups."""
        from .operations.delete_audience_group_asset_group_associations import (
            DeleteAudienceGroupAssetGroupAssociationsRequest,
        )

        return self.send(
            DeleteAudienceGroupAssetGroupAssociationsRequest(
                audience_group_asset_group_associations=audience_group_asset_group_associations,
            ),
        )

    def delete_audiences(
        self, *, audience_ids: Sequence[int]
    ) -> DeleteAudiencesResponse:
        """Deletes audiences, such as remarketing lists.

        Deleting a remarketing list also deletes the similar list that was made from it
        (a pilot feature), and is refused if that list is associated.
        """
        from .operations.delete_audiences import DeleteAudiencesRequest

        return self.send(DeleteAudiencesRequest(audience_ids=audience_ids))

    def delete_labels(self, *, label_ids: Sequence[int]) -> DeleteLabelsResponse:
        """Deletes labels."""
        from .operations.delete_labels import DeleteLabelsRequest

        return self.send(DeleteLabelsRequest(label_ids=label_ids))

    def delete_label_associations(
        self,
        *,
        entity_type: EntityType | str,
        label_associations: Sequence[LabelAssociation | None],
    ) -> DeleteLabelAssociationsResponse:
        """Takes labels off the entities that they were given to."""
        from .operations.delete_label_associations import DeleteLabelAssociationsRequest

        return self.send(
            DeleteLabelAssociationsRequest(
                entity_type=entity_type, label_associations=label_associations
            ),
        )

    def delete_experiments(
        self, *, experiment_ids: Sequence[int]
    ) -> DeleteExperimentsResponse:
        """Deletes experiments."""
        from .operations.delete_experiments import DeleteExperimentsRequest

        return self.send(DeleteExperimentsRequest(experiment_ids=experiment_ids))

    def delete_import_jobs(
        self, *, import_job_ids: Sequence[int], import_type: str
    ) -> DeleteImportJobsResponse:
        """Deletes import jobs of one type.

        FileImportJob is reserved for future use, so the jobs are of the type
        GoogleImportJob.
        """
        from .operations.delete_import_jobs import DeleteImportJobsRequest

        return self.send(
            DeleteImportJobsRequest(
                import_job_ids=import_job_ids, import_type=import_type
            ),
        )

    def delete_videos(self, *, video_ids: Sequence[int]) -> DeleteVideosResponse:
        """Deletes videos.

        This operation is rolled out step by step, so not every account can use it.
        """
        from .operations.delete_videos import DeleteVideosRequest

        return self.send(DeleteVideosRequest(video_ids=video_ids))

    def delete_html5s(self, *, html5_asset_ids: Sequence[int]) -> DeleteHTML5sResponse:
        """Deletes HTML5 assets."""
        from .operations.delete_html5s import DeleteHTML5sRequest

        return self.send(DeleteHTML5sRequest(html5_asset_ids=html5_asset_ids))

    def delete_campaign_conversion_goals(
        self, *, campaign_conversion_goal: Sequence[CampaignConversionGoal | None]
    ) -> DeleteCampaignConversionGoalsResponse:
        """Takes conversion goals off campaigns."""
        from .operations.delete_campaign_conversion_goals import (
            DeleteCampaignConversionGoalsRequest,
        )

        return self.send(
            DeleteCampaignConversionGoalsRequest(
                campaign_conversion_goal=campaign_conversion_goal
            ),
        )

    def delete_data_exclusions(
        self, *, account_id: int, data_exclusion_ids: Sequence[int]
    ) -> DeleteDataExclusionsResponse:
        """Deletes data exclusions of an account."""
        from .operations.delete_data_exclusions import DeleteDataExclusionsRequest

        return self.send(
            DeleteDataExclusionsRequest(
                account_id=account_id, data_exclusion_ids=data_exclusion_ids
            ),
        )

    def delete_seasonality_adjustments(
        self, *, account_id: int, seasonality_adjustment_ids: Sequence[int]
    ) -> DeleteSeasonalityAdjustmentsResponse:
        """Deletes seasonality adjustments of an account."""
        from .operations.delete_seasonality_adjustments import (
            DeleteSeasonalityAdjustmentsRequest,
        )

        return self.send(
            DeleteSeasonalityAdjustmentsRequest(
                account_id=account_id,
                seasonality_adjustment_ids=seasonality_adjustment_ids,
            ),
        )

    def delete_brand_kits(
        self, *, account_id: int, brand_kit_ids: Sequence[int]
    ) -> DeleteBrandKitsResponse:
        """Deletes brand kits of an account."""
        from .operations.delete_brand_kits import DeleteBrandKitsRequest

        return self.send(
            DeleteBrandKitsRequest(account_id=account_id, brand_kit_ids=brand_kit_ids)
        )

    def delete_linked_in_segments(
        self, *, linked_in_segment_ids: Sequence[int]
    ) -> DeleteLinkedInSegmentsResponse:
        """Deletes LinkedIn segments."""
        from .operations.delete_linked_in_segments import DeleteLinkedInSegmentsRequest

        return self.send(
            DeleteLinkedInSegmentsRequest(linked_in_segment_ids=linked_in_segment_ids)
        )
