"""The asynchronous client of Microsoft Advertising Campaign Management v12."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ...._runtime.async_client import AsyncClient

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal, Unpack

    from ...._runtime.async_http import AsyncTransport
    from ...._runtime.core import Options
    from .credentials import CampaignManagementCredentials
    from .enums import (
        AdGroupCriterionType,
        AssociationType,
        CampaignCriterionType,
        EntityType,
    )
    from .operations.delete_ad_extensions import DeleteAdExtensionsResponse
    from .operations.delete_ad_extensions_associations import (
        DeleteAdExtensionsAssociationsResponse,
    )
    from .operations.delete_ad_group_criterions import DeleteAdGroupCriterionsResponse
    from .operations.delete_ad_groups import DeleteAdGroupsResponse
    from .operations.delete_ads import DeleteAdsResponse
    from .operations.delete_audiences import DeleteAudiencesResponse
    from .operations.delete_budgets import DeleteBudgetsResponse
    from .operations.delete_campaign_criterions import DeleteCampaignCriterionsResponse
    from .operations.delete_campaigns import DeleteCampaignsResponse
    from .operations.delete_experiments import DeleteExperimentsResponse
    from .operations.delete_keywords import DeleteKeywordsResponse
    from .operations.delete_label_associations import DeleteLabelAssociationsResponse
    from .operations.delete_labels import DeleteLabelsResponse
    from .operations.delete_list_items_from_shared_list import (
        DeleteListItemsFromSharedListResponse,
    )
    from .operations.delete_media import DeleteMediaResponse
    from .operations.delete_negative_keywords_from_entities import (
        DeleteNegativeKeywordsFromEntitiesResponse,
    )
    from .operations.delete_shared_entities import DeleteSharedEntitiesResponse
    from .operations.delete_shared_entity_associations import (
        DeleteSharedEntityAssociationsResponse,
    )
    from .types.ad_extension_id_to_entity_id_association import (
        AdExtensionIdToEntityIdAssociation,
    )
    from .types.entity_negative_keyword import EntityNegativeKeyword
    from .types.label_association import LabelAssociation
    from .types.shared_entity import SharedEntity, SharedList
    from .types.shared_entity_association import SharedEntityAssociation

__all__ = ["AsyncCampaignManagementClient"]


class AsyncCampaignManagementClient(AsyncClient):
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
        self, *, account_id: int, campaign_ids: Sequence[int]
    ) -> DeleteCampaignsResponse:
        """Removes campaigns from an account.

        Version 12 was retired on October 31, 2019; version 13 has taken its place.
        """
        from .operations.delete_campaigns import DeleteCampaignsRequest

        return await self.send(
            DeleteCampaignsRequest(account_id=account_id, campaign_ids=campaign_ids)
        )

    async def delete_ad_groups(
        self, *, campaign_id: int, ad_group_ids: Sequence[int]
    ) -> DeleteAdGroupsResponse:
        """Removes ad groups from a campaign.

        Version 12 was retired on October 31, 2019; version 13 has taken its place.
        """
        from .operations.delete_ad_groups import DeleteAdGroupsRequest

        return await self.send(
            DeleteAdGroupsRequest(campaign_id=campaign_id, ad_group_ids=ad_group_ids)
        )

    async def delete_ads(
        self, *, ad_group_id: int, ad_ids: Sequence[int]
    ) -> DeleteAdsResponse:
        """Removes ads from an ad group.

        Version 12 was retired on October 31, 2019; version 13 has taken its place.
        """
        from .operations.delete_ads import DeleteAdsRequest

        return await self.send(DeleteAdsRequest(ad_group_id=ad_group_id, ad_ids=ad_ids))

    async def delete_keywords(
        self, *, ad_group_id: int, keyword_ids: Sequence[int]
    ) -> DeleteKeywordsResponse:
        """Removes keywords from an ad group.

        Version 12 was retired on October 31, 2019; version 13 has taken its place.
        """
        from .operations.delete_keywords import DeleteKeywordsRequest

        return await self.send(
            DeleteKeywordsRequest(ad_group_id=ad_group_id, keyword_ids=keyword_ids)
        )

    async def delete_ad_extensions(
        self, *, account_id: int, ad_extension_ids: Sequence[int]
    ) -> DeleteAdExtensionsResponse:
        """Removes ad extensions from an account's library.

        Version 12 was retired on October 31, 2019; version 13 has taken its place.
        """
        from .operations.delete_ad_extensions import DeleteAdExtensionsRequest

        return await self.send(
            DeleteAdExtensionsRequest(
                account_id=account_id, ad_extension_ids=ad_extension_ids
            ),
        )

    async def delete_ad_extensions_associations(
        self,
        *,
        account_id: int,
        ad_extension_id_to_entity_id_associations: Sequence[
            AdExtensionIdToEntityIdAssociation | None
        ],
        association_type: AssociationType | str,
    ) -> DeleteAdExtensionsAssociationsResponse:
        """Detaches ad extensions from campaigns, ad groups or the account.

        Version 12 was retired on October 31, 2019; version 13 has taken its place.
        """
        from .operations.delete_ad_extensions_associations import (
            DeleteAdExtensionsAssociationsRequest,
        )

        return await self.send(
            DeleteAdExtensionsAssociationsRequest(
                account_id=account_id,
                ad_extension_id_to_entity_id_associations=ad_extension_id_to_entity_id_associations,
                association_type=association_type,
            ),
        )

    async def delete_media(
        self, *, account_id: int, media_ids: Sequence[int]
    ) -> DeleteMediaResponse:
        """Deletes media from the library of an account.

        Version 12 was retired on October 31, 2019; version 13 has taken its place.

        Calls of this operation are not supported yet.
        """
        from .operations.delete_media import DeleteMediaRequest

        return await self.send(
            DeleteMediaRequest(account_id=account_id, media_ids=media_ids)
        )

    async def delete_ad_group_criterions(
        self,
        *,
        ad_group_criterion_ids: Sequence[int],
        ad_group_id: int,
        criterion_type: Sequence[AdGroupCriterionType | str],
    ) -> DeleteAdGroupCriterionsResponse:
        """Removes criterions of one type from an ad group.

        Version 12 was retired on October 31, 2019; version 13 has taken its place.
        """
        from .operations.delete_ad_group_criterions import (
            DeleteAdGroupCriterionsRequest,
        )

        return await self.send(
            DeleteAdGroupCriterionsRequest(
                ad_group_criterion_ids=ad_group_criterion_ids,
                ad_group_id=ad_group_id,
                criterion_type=criterion_type,
            ),
        )

    async def delete_negative_keywords_from_entities(
        self, *, entity_negative_keywords: Sequence[EntityNegativeKeyword | None]
    ) -> DeleteNegativeKeywordsFromEntitiesResponse:
        """Removes negative keywords from a campaign or an ad group.

        Version 12 was retired on October 31, 2019; version 13 has taken its place.
        """
        from .operations.delete_negative_keywords_from_entities import (
            DeleteNegativeKeywordsFromEntitiesRequest,
        )

        return await self.send(
            DeleteNegativeKeywordsFromEntitiesRequest(
                entity_negative_keywords=entity_negative_keywords
            ),
        )

    async def delete_list_items_from_shared_list(
        self, *, list_item_ids: Sequence[int], shared_list: SharedList
    ) -> DeleteListItemsFromSharedListResponse:
        """Removes negative keywords from a shared list.

        Version 12 was retired on October 31, 2019; version 13 has taken its place.
        """
        from .operations.delete_list_items_from_shared_list import (
            DeleteListItemsFromSharedListRequest,
        )

        return await self.send(
            DeleteListItemsFromSharedListRequest(
                list_item_ids=list_item_ids, shared_list=shared_list
            ),
        )

    async def delete_shared_entity_associations(
        self, *, associations: Sequence[SharedEntityAssociation | None]
    ) -> DeleteSharedEntityAssociationsResponse:
        """Detaches negative keyword lists from campaigns.

        Version 12 was retired on October 31, 2019; version 13 has taken its place.
        """
        from .operations.delete_shared_entity_associations import (
            DeleteSharedEntityAssociationsRequest,
        )

        return await self.send(
            DeleteSharedEntityAssociationsRequest(associations=associations)
        )

    async def delete_shared_entities(
        self, *, shared_entities: Sequence[SharedEntity | None]
    ) -> DeleteSharedEntitiesResponse:
        """Removes shared negative keyword lists.

        Version 12 was retired on October 31, 2019; version 13 has taken its place.
        """
        from .operations.delete_shared_entities import DeleteSharedEntitiesRequest

        return await self.send(
            DeleteSharedEntitiesRequest(shared_entities=shared_entities)
        )

    async def delete_campaign_criterions(
        self,
        *,
        campaign_criterion_ids: Sequence[int],
        campaign_id: int,
        criterion_type: Sequence[CampaignCriterionType | str],
    ) -> DeleteCampaignCriterionsResponse:
        """Removes criterions of one type from a campaign.

        Version 12 was retired on October 31, 2019; version 13 has taken its place.
        """
        from .operations.delete_campaign_criterions import (
            DeleteCampaignCriterionsRequest,
        )

        return await self.send(
            DeleteCampaignCriterionsRequest(
                campaign_criterion_ids=campaign_criterion_ids,
                campaign_id=campaign_id,
                criterion_type=criterion_type,
            ),
        )

    async def delete_budgets(
        self, *, budget_ids: Sequence[int]
    ) -> DeleteBudgetsResponse:
        """Removes shared budgets.

        Version 12 was retired on October 31, 2019; version 13 has taken its place.
        """
        from .operations.delete_budgets import DeleteBudgetsRequest

        return await self.send(DeleteBudgetsRequest(budget_ids=budget_ids))

    async def delete_audiences(
        self, *, audience_ids: Sequence[int]
    ) -> DeleteAudiencesResponse:
        """Removes remarketing lists.

        Version 12 was retired on October 31, 2019; version 13 has taken its place.

        Deleting a remarketing list also deletes the similar list that was made from it
        (a pilot feature), and is refused if that list is associated.
        """
        from .operations.delete_audiences import DeleteAudiencesRequest

        return await self.send(DeleteAudiencesRequest(audience_ids=audience_ids))

    async def delete_labels(self, *, label_ids: Sequence[int]) -> DeleteLabelsResponse:
        """Removes labels.

        Version 12 was retired on October 31, 2019; version 13 has taken its place.
        """
        from .operations.delete_labels import DeleteLabelsRequest

        return await self.send(DeleteLabelsRequest(label_ids=label_ids))

    async def delete_label_associations(
        self,
        *,
        entity_type: EntityType | str,
        label_associations: Sequence[LabelAssociation | None],
    ) -> DeleteLabelAssociationsResponse:
        """Takes labels off campaigns, ad groups, ads or keywords.

        Version 12 was retired on October 31, 2019; version 13 has taken its place.
        """
        from .operations.delete_label_associations import DeleteLabelAssociationsRequest

        return await self.send(
            DeleteLabelAssociationsRequest(
                entity_type=entity_type, label_associations=label_associations
            ),
        )

    async def delete_experiments(
        self, *, experiment_ids: Sequence[int]
    ) -> DeleteExperimentsResponse:
        """Removes experiments.

        Version 12 was retired on October 31, 2019; version 13 has taken its place.
        """
        from .operations.delete_experiments import DeleteExperimentsRequest

        return await self.send(DeleteExperimentsRequest(experiment_ids=experiment_ids))
