"""The `_in_batches` methods of Microsoft Advertising Campaign Management v12, shared by
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
        EntityType,
    )
    from .types.ad_extension_id_to_entity_id_association import (
        AdExtensionIdToEntityIdAssociation,
    )
    from .types.entity_negative_keyword import EntityNegativeKeyword
    from .types.label_association import LabelAssociation
    from .types.shared_entity import SharedEntity, SharedList
    from .types.shared_entity_association import SharedEntityAssociation

__all__ = ["CampaignManagementBatches"]

T = TypeVar("T")


class CampaignManagementBatches(BatchStubs[T]):
    """The `_in_batches` methods of Microsoft Advertising Campaign Management v12."""

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
        ad_group_id: int,
        **options: Unpack[BatchOptions],
    ) -> T:
        """Calls DeleteKeywords in batches of up to 1,000."""
        request = operations.DeleteKeywordsRequest(
            ad_group_id=ad_group_id, keyword_ids=()
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
        **options: Unpack[BatchOptions],
    ) -> T:
        """Calls DeleteListItemsFromSharedList in batches of up to 5,000."""
        request = operations.DeleteListItemsFromSharedListRequest(
            list_item_ids=(), shared_list=shared_list
        )
        return self.send_in_batches(request, list_item_ids, **options)

    def delete_shared_entity_associations_in_batches(
        self,
        associations: Source[SharedEntityAssociation | None],
        **options: Unpack[BatchOptions],
    ) -> T:
        """Calls DeleteSharedEntityAssociations in batches of up to 10,000."""
        request = operations.DeleteSharedEntityAssociationsRequest(associations=())
        return self.send_in_batches(request, associations, **options)

    def delete_shared_entities_in_batches(
        self,
        shared_entities: Source[SharedEntity | None],
        **options: Unpack[BatchOptions],
    ) -> T:
        """Calls DeleteSharedEntities in batches of up to 20."""
        request = operations.DeleteSharedEntitiesRequest(shared_entities=())
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
