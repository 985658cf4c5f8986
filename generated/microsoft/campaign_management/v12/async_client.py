"""The asynchronous client of Microsoft Advertising Campaign Management v12."""

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
        EntityType,
    )
    from .types.ad_extension_id_to_entity_id_association import (
        AdExtensionIdToEntityIdAssociation,
    )
    from .types.entity_negative_keyword import EntityNegativeKeyword
    from .types.label_association import LabelAssociation
    from .types.shared_entity import SharedEntity, SharedList
    from .types.shared_entity_association import SharedEntityAssociation

__all__ = ["AsyncCampaignManagementClient"]


class AsyncCampaignManagementClient(
    AsyncClient, CampaignManagementBatches["Coroutine[Any, Any, Report]"]
):
    """An asynchronous client of Microsoft Advertising Campaign Management v12."""

    _package: ClassVar[str] = __name__.rpartition(".")[0]
    _codecs: ClassVar[Mapping[str, str]] = {"soap": "_soap"}

    def __init__(
        self,
        credentials: CampaignManagementCredentials,
        *,
        protocol: Literal["soap"] = "soap",
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
        """Removes campaigns from an account.

        Version 12 was retired on October 31, 2019; version 13 has taken its place.
        """
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
        """Removes ad groups from a campaign.

        Version 12 was retired on October 31, 2019; version 13 has taken its place.
        """
        request = operations.DeleteAdGroupsRequest(
            campaign_id=campaign_id, ad_group_ids=ad_group_ids
        )
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_ads(
        self, *, ad_group_id: int, ad_ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.DeleteAdsResponse:
        """Removes ads from an ad group.

        Version 12 was retired on October 31, 2019; version 13 has taken its place.
        """
        request = operations.DeleteAdsRequest(ad_group_id=ad_group_id, ad_ids=ad_ids)
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_keywords(
        self,
        *,
        ad_group_id: int,
        keyword_ids: Sequence[int],
        raise_on_refused: bool = False,
    ) -> operations.DeleteKeywordsResponse:
        """Removes keywords from an ad group.

        Version 12 was retired on October 31, 2019; version 13 has taken its place.
        """
        request = operations.DeleteKeywordsRequest(
            ad_group_id=ad_group_id, keyword_ids=keyword_ids
        )
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_ad_extensions(
        self,
        *,
        account_id: int,
        ad_extension_ids: Sequence[int],
        raise_on_refused: bool = False,
    ) -> operations.DeleteAdExtensionsResponse:
        """Removes ad extensions from an account's library.

        Version 12 was retired on October 31, 2019; version 13 has taken its place.
        """
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
        """Detaches ad extensions from campaigns, ad groups or the account.

        Version 12 was retired on October 31, 2019; version 13 has taken its place.
        """
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
        """Deletes media from the library of an account.

        Version 12 was retired on October 31, 2019; version 13 has taken its place.

        Calls of this operation are not supported yet.
        """
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
        """Removes criterions of one type from an ad group.

        Version 12 was retired on October 31, 2019; version 13 has taken its place.
        """
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
        """Removes negative keywords from a campaign or an ad group.

        Version 12 was retired on October 31, 2019; version 13 has taken its place.
        """
        request = operations.DeleteNegativeKeywordsFromEntitiesRequest(
            entity_negative_keywords=entity_negative_keywords
        )
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_list_items_from_shared_list(
        self,
        *,
        list_item_ids: Sequence[int],
        shared_list: SharedList,
        raise_on_refused: bool = False,
    ) -> operations.DeleteListItemsFromSharedListResponse:
        """Removes negative keywords from a shared list.

        Version 12 was retired on October 31, 2019; version 13 has taken its place.
        """
        request = operations.DeleteListItemsFromSharedListRequest(
            list_item_ids=list_item_ids, shared_list=shared_list
        )
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_shared_entity_associations(
        self,
        *,
        associations: Sequence[SharedEntityAssociation | None],
        raise_on_refused: bool = False,
    ) -> operations.DeleteSharedEntityAssociationsResponse:
        """Detaches negative keyword lists from campaigns.

        Version 12 was retired on October 31, 2019; version 13 has taken its place.
        """
        request = operations.DeleteSharedEntityAssociationsRequest(
            associations=associations
        )
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_shared_entities(
        self,
        *,
        shared_entities: Sequence[SharedEntity | None],
        raise_on_refused: bool = False,
    ) -> operations.DeleteSharedEntitiesResponse:
        """Removes shared negative keyword lists.

        Version 12 was retired on October 31, 2019; version 13 has taken its place.
        """
        request = operations.DeleteSharedEntitiesRequest(
            shared_entities=shared_entities
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
        """Removes criterions of one type from a campaign.

        Version 12 was retired on October 31, 2019; version 13 has taken its place.
        """
        request = operations.DeleteCampaignCriterionsRequest(
            campaign_criterion_ids=campaign_criterion_ids,
            campaign_id=campaign_id,
            criterion_type=criterion_type,
        )
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_budgets(
        self, *, budget_ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.DeleteBudgetsResponse:
        """Removes shared budgets.

        Version 12 was retired on October 31, 2019; version 13 has taken its place.
        """
        request = operations.DeleteBudgetsRequest(budget_ids=budget_ids)
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_audiences(
        self, *, audience_ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.DeleteAudiencesResponse:
        """Removes remarketing lists.

        Version 12 was retired on October 31, 2019; version 13 has taken its place.

        Deleting a remarketing list also deletes the similar list that was made from it
        (a pilot feature), and is refused if that list is associated.
        """
        request = operations.DeleteAudiencesRequest(audience_ids=audience_ids)
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_labels(
        self, *, label_ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.DeleteLabelsResponse:
        """Removes labels.

        Version 12 was retired on October 31, 2019; version 13 has taken its place.
        """
        request = operations.DeleteLabelsRequest(label_ids=label_ids)
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_label_associations(
        self,
        *,
        entity_type: EntityType | str,
        label_associations: Sequence[LabelAssociation | None],
        raise_on_refused: bool = False,
    ) -> operations.DeleteLabelAssociationsResponse:
        """Takes labels off campaigns, ad groups, ads or keywords.

        Version 12 was retired on October 31, 2019; version 13 has taken its place.
        """
        request = operations.DeleteLabelAssociationsRequest(
            entity_type=entity_type, label_associations=label_associations
        )
        return await self.send(request, raise_on_refused=raise_on_refused)

    async def delete_experiments(
        self, *, experiment_ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.DeleteExperimentsResponse:
        """Removes experiments.

        Version 12 was retired on October 31, 2019; version 13 has taken its place.
        """
        request = operations.DeleteExperimentsRequest(experiment_ids=experiment_ids)
        return await self.send(request, raise_on_refused=raise_on_refused)
