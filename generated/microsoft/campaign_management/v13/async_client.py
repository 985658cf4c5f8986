"""The asynchronous client of Microsoft Advertising Campaign Management v13."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ...._runtime.client.async_client import AsyncClient
from . import operations
from .batches import CampaignManagementBatches

if TYPE_CHECKING:
    from collections.abc import Coroutine, Mapping, Sequence
    from typing import Any, Literal, Unpack

    from ...._runtime.exchange.options import Options
    from ...._runtime.http.async_transport import AsyncTransport
    from ...._runtime.report import Report
    from .credentials import CampaignManagementCredentials
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

__all__ = ["AsyncCampaignManagementClient"]


class AsyncCampaignManagementClient(
    AsyncClient, CampaignManagementBatches["Coroutine[Any, Any, Report]"]
):
    """An asynchronous client of Microsoft Advertising Campaign Management v13."""

    _package: ClassVar[str] = __name__.rpartition(".")[0]
    _codecs: ClassVar[Mapping[str, str]] = {"rest": "_json", "soap": "_soap"}

    def __init__(
        self,
        credentials: CampaignManagementCredentials,
        *,
        protocol: Literal["rest", "soap"] = "rest",
        transport: AsyncTransport | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(credentials, protocol, transport, options)

    async def delete_campaigns(
        self,
        *,
        account_id: int,
        campaign_ids: Sequence[int],
        raise_on_refused: bool = False,
    ) -> operations.DeleteCampaignsResponse:
        """Deletes campaigns of an account."""
        request = operations.DeleteCampaignsRequest(
            account_id=account_id, campaign_ids=campaign_ids
        )
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_ad_groups(
        self,
        *,
        campaign_id: int,
        ad_group_ids: Sequence[int],
        raise_on_refused: bool = False,
    ) -> operations.DeleteAdGroupsResponse:
        """Deletes ad groups of a campaign."""
        request = operations.DeleteAdGroupsRequest(
            campaign_id=campaign_id, ad_group_ids=ad_group_ids
        )
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_ads(
        self, *, ad_group_id: int, ad_ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.DeleteAdsResponse:
        """Deletes ads of an ad group."""
        request = operations.DeleteAdsRequest(ad_group_id=ad_group_id, ad_ids=ad_ids)
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_keywords(
        self,
        *,
        ad_group_id: int | None = None,
        keyword_ids: Sequence[int],
        asset_group_id: int | None = None,
        raise_on_refused: bool = False,
    ) -> operations.DeleteKeywordsResponse:
        """Deletes keywords of an ad group."""
        request = operations.DeleteKeywordsRequest(
            ad_group_id=ad_group_id,
            keyword_ids=keyword_ids,
            asset_group_id=asset_group_id,
        )
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_ad_extensions(
        self,
        *,
        account_id: int,
        ad_extension_ids: Sequence[int],
        raise_on_refused: bool = False,
    ) -> operations.DeleteAdExtensionsResponse:
        """Deletes ad extensions from an account's library."""
        request = operations.DeleteAdExtensionsRequest(
            account_id=account_id, ad_extension_ids=ad_extension_ids
        )
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_ad_extensions_associations(
        self,
        *,
        account_id: int,
        ad_extension_id_to_entity_id_associations: Sequence[
            AdExtensionIdToEntityIdAssociation | None
        ],
        association_type: AssociationType | str,
        raise_on_refused: bool = False,
    ) -> operations.DeleteAdExtensionsAssociationsResponse:
        """Detaches ad extensions from campaigns, ad groups or the account."""
        request = operations.DeleteAdExtensionsAssociationsRequest(
            account_id=account_id,
            ad_extension_id_to_entity_id_associations=ad_extension_id_to_entity_id_associations,
            association_type=association_type,
        )
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_media(
        self,
        *,
        account_id: int,
        media_ids: Sequence[int],
        raise_on_refused: bool = False,
    ) -> operations.DeleteMediaResponse:
        """Deletes media from an account's library."""
        request = operations.DeleteMediaRequest(
            account_id=account_id, media_ids=media_ids
        )
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_ad_group_criterions(
        self,
        *,
        ad_group_criterion_ids: Sequence[int],
        ad_group_id: int,
        criterion_type: Sequence[AdGroupCriterionType | str],
        raise_on_refused: bool = False,
    ) -> operations.DeleteAdGroupCriterionsResponse:
        """Deletes criterions of one type from an ad group."""
        request = operations.DeleteAdGroupCriterionsRequest(
            ad_group_criterion_ids=ad_group_criterion_ids,
            ad_group_id=ad_group_id,
            criterion_type=criterion_type,
        )
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_negative_keywords_from_entities(
        self,
        *,
        entity_negative_keywords: Sequence[EntityNegativeKeyword | None],
        raise_on_refused: bool = False,
    ) -> operations.DeleteNegativeKeywordsFromEntitiesResponse:
        """Deletes negative keywords that belong directly to a campaign or an ad
        group."""
        request = operations.DeleteNegativeKeywordsFromEntitiesRequest(
            entity_negative_keywords=entity_negative_keywords
        )
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_list_items_from_shared_list(
        self,
        *,
        list_item_ids: Sequence[int],
        shared_list: SharedList,
        shared_entity_scope: EntityScope | str | None = None,
        raise_on_refused: bool = False,
    ) -> operations.DeleteListItemsFromSharedListResponse:
        """Deletes items of a shared list: negative keywords, or the sites of a website
        exclusion list.

        Only users of the manager account that owns a website exclusion list can change
        it; an account that is merely associated can read it.
        """
        request = operations.DeleteListItemsFromSharedListRequest(
            list_item_ids=list_item_ids,
            shared_list=shared_list,
            shared_entity_scope=shared_entity_scope,
        )
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_shared_entity_associations(
        self,
        *,
        associations: Sequence[SharedEntityAssociation | None],
        shared_entity_scope: EntityScope | str | None = None,
        raise_on_refused: bool = False,
    ) -> operations.DeleteSharedEntityAssociationsResponse:
        """Detaches shared lists from campaigns or accounts."""
        request = operations.DeleteSharedEntityAssociationsRequest(
            associations=associations, shared_entity_scope=shared_entity_scope
        )
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_shared_entities(
        self,
        *,
        shared_entities: Sequence[SharedEntity | None],
        shared_entity_scope: EntityScope | str | None = None,
        raise_on_refused: bool = False,
    ) -> operations.DeleteSharedEntitiesResponse:
        """Deletes shared lists (negative keyword lists, website exclusion lists).

        Only users of the manager account that owns a website exclusion list can delete
        it.
        """
        request = operations.DeleteSharedEntitiesRequest(
            shared_entities=shared_entities, shared_entity_scope=shared_entity_scope
        )
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_campaign_criterions(
        self,
        *,
        campaign_criterion_ids: Sequence[int],
        campaign_id: int,
        criterion_type: Sequence[CampaignCriterionType | str],
        raise_on_refused: bool = False,
    ) -> operations.DeleteCampaignCriterionsResponse:
        """Deletes criterions of one type from a campaign."""
        request = operations.DeleteCampaignCriterionsRequest(
            campaign_criterion_ids=campaign_criterion_ids,
            campaign_id=campaign_id,
            criterion_type=criterion_type,
        )
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_budgets(
        self, *, budget_ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.DeleteBudgetsResponse:
        """Deletes shared budgets."""
        request = operations.DeleteBudgetsRequest(budget_ids=budget_ids)
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_bid_strategies(
        self,
        *,
        bid_strategy_ids: Sequence[int],
        scope: EntityScope | str | None = None,
        raise_on_refused: bool = False,
    ) -> operations.DeleteBidStrategiesResponse:
        """Deletes portfolio bid strategies.

        Not everyone has portfolio bid strategies yet. Without the feature, this
        operation is of no use to you.
        """
        request = operations.DeleteBidStrategiesRequest(
            bid_strategy_ids=bid_strategy_ids, scope=scope
        )
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_audience_groups(
        self, *, audience_group_ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.DeleteAudienceGroupsResponse:
        """Deletes audience groups."""
        request = operations.DeleteAudienceGroupsRequest(
            audience_group_ids=audience_group_ids
        )
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_asset_groups(
        self,
        *,
        campaign_id: int,
        asset_group_ids: Sequence[int],
        raise_on_refused: bool = False,
    ) -> operations.DeleteAssetGroupsResponse:
        """Deletes asset groups of a Performance Max campaign."""
        request = operations.DeleteAssetGroupsRequest(
            campaign_id=campaign_id, asset_group_ids=asset_group_ids
        )
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_audience_group_asset_group_associations(
        self,
        *,
        audience_group_asset_group_associations: Sequence[
            AudienceGroupAssetGroupAssociation | None
        ],
        raise_on_refused: bool = False,
    ) -> operations.DeleteAudienceGroupAssetGroupAssociationsResponse:
        """Takes audience groups off asset groups."""
        request = operations.DeleteAudienceGroupAssetGroupAssociationsRequest(
            audience_group_asset_group_associations=audience_group_asset_group_associations,
        )
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_audiences(
        self, *, audience_ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.DeleteAudiencesResponse:
        """Deletes audiences, such as remarketing lists.

        Deleting a remarketing list also deletes the similar list that was made from it
        (a pilot feature), and is refused if that list is associated.
        """
        request = operations.DeleteAudiencesRequest(audience_ids=audience_ids)
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_labels(
        self, *, label_ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.DeleteLabelsResponse:
        """Deletes labels."""
        request = operations.DeleteLabelsRequest(label_ids=label_ids)
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_label_associations(
        self,
        *,
        entity_type: EntityType | str,
        label_associations: Sequence[LabelAssociation | None],
        raise_on_refused: bool = False,
    ) -> operations.DeleteLabelAssociationsResponse:
        """Takes labels off the entities that they were given to."""
        request = operations.DeleteLabelAssociationsRequest(
            entity_type=entity_type, label_associations=label_associations
        )
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_experiments(
        self, *, experiment_ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.DeleteExperimentsResponse:
        """Deletes experiments."""
        request = operations.DeleteExperimentsRequest(experiment_ids=experiment_ids)
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_import_jobs(
        self,
        *,
        import_job_ids: Sequence[int],
        import_type: str,
        raise_on_refused: bool = False,
    ) -> operations.DeleteImportJobsResponse:
        """Deletes import jobs of one type.

        FileImportJob is reserved for future use, so the jobs are of the type
        GoogleImportJob.
        """
        request = operations.DeleteImportJobsRequest(
            import_job_ids=import_job_ids, import_type=import_type
        )
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_videos(
        self, *, video_ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.DeleteVideosResponse:
        """Deletes videos.

        This operation is rolled out step by step, so not every account can use it.
        """
        request = operations.DeleteVideosRequest(video_ids=video_ids)
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_html5s(
        self, *, html5_asset_ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.DeleteHTML5sResponse:
        """Deletes HTML5 assets."""
        request = operations.DeleteHTML5sRequest(html5_asset_ids=html5_asset_ids)
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_campaign_conversion_goals(
        self,
        *,
        campaign_conversion_goal: Sequence[CampaignConversionGoal | None],
        raise_on_refused: bool = False,
    ) -> operations.DeleteCampaignConversionGoalsResponse:
        """Takes conversion goals off campaigns."""
        request = operations.DeleteCampaignConversionGoalsRequest(
            campaign_conversion_goal=campaign_conversion_goal
        )
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_data_exclusions(
        self,
        *,
        account_id: int,
        data_exclusion_ids: Sequence[int],
        raise_on_refused: bool = False,
    ) -> operations.DeleteDataExclusionsResponse:
        """Deletes data exclusions of an account."""
        request = operations.DeleteDataExclusionsRequest(
            account_id=account_id, data_exclusion_ids=data_exclusion_ids
        )
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_seasonality_adjustments(
        self,
        *,
        account_id: int,
        seasonality_adjustment_ids: Sequence[int],
        raise_on_refused: bool = False,
    ) -> operations.DeleteSeasonalityAdjustmentsResponse:
        """Deletes seasonality adjustments of an account."""
        request = operations.DeleteSeasonalityAdjustmentsRequest(
            account_id=account_id, seasonality_adjustment_ids=seasonality_adjustment_ids
        )
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_brand_kits(
        self,
        *,
        account_id: int,
        brand_kit_ids: Sequence[int],
        raise_on_refused: bool = False,
    ) -> operations.DeleteBrandKitsResponse:
        """Deletes brand kits of an account."""
        request = operations.DeleteBrandKitsRequest(
            account_id=account_id, brand_kit_ids=brand_kit_ids
        )
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_linked_in_segments(
        self, *, linked_in_segment_ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.DeleteLinkedInSegmentsResponse:
        """Deletes LinkedIn segments."""
        request = operations.DeleteLinkedInSegmentsRequest(
            linked_in_segment_ids=linked_in_segment_ids
        )
        return await self.send(request, raise_on_refused=raise_on_refused)
