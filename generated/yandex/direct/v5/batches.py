"""The `_in_batches` methods of Yandex Direct v5, shared by both clients."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from ...._runtime.client.batch_stubs import BatchStubs
from . import operations

if TYPE_CHECKING:
    from typing import Unpack

    from ...._runtime.batches.options import BatchOptions, Source

__all__ = [
    "AdExtensionsServiceBatches",
    "AdGroupsServiceBatches",
    "AdImagesServiceBatches",
    "AdsServiceBatches",
    "AudienceTargetsServiceBatches",
    "BidModifiersServiceBatches",
    "CampaignsServiceBatches",
    "DynamicFeedAdTargetsServiceBatches",
    "DynamicTextAdTargetsServiceBatches",
    "FeedsServiceBatches",
    "KeywordsServiceBatches",
    "NegativeKeywordSharedSetsServiceBatches",
    "RetargetingListsServiceBatches",
    "SitelinksServiceBatches",
    "SmartAdTargetsServiceBatches",
    "VCardsServiceBatches",
]

T = TypeVar("T")


class AdExtensionsServiceBatches(BatchStubs[T]):
    """The `_in_batches` methods of AdExtensions."""

    __slots__ = ()

    def delete_in_batches(self, ids: Source[int], **options: Unpack[BatchOptions]) -> T:
        """Calls delete in batches of up to 10,000."""
        from .types.ids_criteria import IdsCriteria

        request = operations.AdExtensionsDeleteRequest(
            selection_criteria=IdsCriteria(ids=())
        )
        return self.send_in_batches(request, ids, **options)


class AdGroupsServiceBatches(BatchStubs[T]):
    """The `_in_batches` methods of AdGroups."""

    __slots__ = ()

    def delete_in_batches(self, ids: Source[int], **options: Unpack[BatchOptions]) -> T:
        """Calls delete in batches of up to 10,000."""
        from .types.ids_criteria import IdsCriteria

        request = operations.AdGroupsDeleteRequest(
            selection_criteria=IdsCriteria(ids=())
        )
        return self.send_in_batches(request, ids, **options)


class AdImagesServiceBatches(BatchStubs[T]):
    """The `_in_batches` methods of AdImages."""

    __slots__ = ()

    def delete_in_batches(
        self, ad_image_hashes: Source[str], **options: Unpack[BatchOptions]
    ) -> T:
        """Calls delete in batches of up to 10,000."""
        from .types.ad_image_hashes_criteria import AdImageHashesCriteria

        request = operations.AdImagesDeleteRequest(
            selection_criteria=AdImageHashesCriteria(ad_image_hashes=())
        )
        return self.send_in_batches(request, ad_image_hashes, **options)


class AdsServiceBatches(BatchStubs[T]):
    """The `_in_batches` methods of Ads."""

    __slots__ = ()

    def delete_in_batches(self, ids: Source[int], **options: Unpack[BatchOptions]) -> T:
        """Calls delete in batches of up to 10,000."""
        from .types.ids_criteria import IdsCriteria

        request = operations.AdsDeleteRequest(selection_criteria=IdsCriteria(ids=()))
        return self.send_in_batches(request, ids, **options)


class AudienceTargetsServiceBatches(BatchStubs[T]):
    """The `_in_batches` methods of AudienceTargets."""

    __slots__ = ()

    def delete_in_batches(self, ids: Source[int], **options: Unpack[BatchOptions]) -> T:
        """Calls delete in batches of up to 10,000."""
        from .types.ids_criteria import IdsCriteria

        request = operations.AudienceTargetsDeleteRequest(
            selection_criteria=IdsCriteria(ids=())
        )
        return self.send_in_batches(request, ids, **options)


class BidModifiersServiceBatches(BatchStubs[T]):
    """The `_in_batches` methods of BidModifiers."""

    __slots__ = ()

    def delete_in_batches(self, ids: Source[int], **options: Unpack[BatchOptions]) -> T:
        """Calls delete in batches of up to 1,000."""
        from .types.ids_criteria import IdsCriteria

        request = operations.BidModifiersDeleteRequest(
            selection_criteria=IdsCriteria(ids=())
        )
        return self.send_in_batches(request, ids, **options)


class CampaignsServiceBatches(BatchStubs[T]):
    """The `_in_batches` methods of Campaigns."""

    __slots__ = ()

    def delete_in_batches(self, ids: Source[int], **options: Unpack[BatchOptions]) -> T:
        """Calls delete in batches of up to 1,000."""
        from .types.ids_criteria import IdsCriteria

        request = operations.CampaignsDeleteRequest(
            selection_criteria=IdsCriteria(ids=())
        )
        return self.send_in_batches(request, ids, **options)


class DynamicFeedAdTargetsServiceBatches(BatchStubs[T]):
    """The `_in_batches` methods of DynamicFeedAdTargets."""

    __slots__ = ()

    def delete_in_batches(self, ids: Source[int], **options: Unpack[BatchOptions]) -> T:
        """Calls delete in batches of up to 10,000."""
        from .types.ids_criteria import IdsCriteria

        request = operations.DynamicFeedAdTargetsDeleteRequest(
            selection_criteria=IdsCriteria(ids=())
        )
        return self.send_in_batches(request, ids, **options)


class DynamicTextAdTargetsServiceBatches(BatchStubs[T]):
    """The `_in_batches` methods of DynamicTextAdTargets."""

    __slots__ = ()

    def delete_in_batches(self, ids: Source[int], **options: Unpack[BatchOptions]) -> T:
        """Calls delete in batches of up to 10,000."""
        from .types.ids_criteria import IdsCriteria

        request = operations.DynamicTextAdTargetsDeleteRequest(
            selection_criteria=IdsCriteria(ids=())
        )
        return self.send_in_batches(request, ids, **options)


class FeedsServiceBatches(BatchStubs[T]):
    """The `_in_batches` methods of Feeds."""

    __slots__ = ()

    def delete_in_batches(self, ids: Source[int], **options: Unpack[BatchOptions]) -> T:
        """Calls delete in batches of up to 50."""
        from .types.feeds_selection_criteria import FeedsSelectionCriteria

        request = operations.FeedsDeleteRequest(
            selection_criteria=FeedsSelectionCriteria(ids=())
        )
        return self.send_in_batches(request, ids, **options)


class KeywordsServiceBatches(BatchStubs[T]):
    """The `_in_batches` methods of Keywords."""

    __slots__ = ()

    def delete_in_batches(self, ids: Source[int], **options: Unpack[BatchOptions]) -> T:
        """Calls delete in batches of up to 10,000."""
        from .types.ids_criteria import IdsCriteria

        request = operations.KeywordsDeleteRequest(
            selection_criteria=IdsCriteria(ids=())
        )
        return self.send_in_batches(request, ids, **options)


class NegativeKeywordSharedSetsServiceBatches(BatchStubs[T]):
    """The `_in_batches` methods of NegativeKeywordSharedSets."""

    __slots__ = ()

    def delete_in_batches(self, ids: Source[int], **options: Unpack[BatchOptions]) -> T:
        """Calls delete in batches of up to 30."""
        from .types.ids_criteria import IdsCriteria

        request = operations.NegativeKeywordSharedSetsDeleteRequest(
            selection_criteria=IdsCriteria(ids=())
        )
        return self.send_in_batches(request, ids, **options)


class RetargetingListsServiceBatches(BatchStubs[T]):
    """The `_in_batches` methods of RetargetingLists."""

    __slots__ = ()

    def delete_in_batches(self, ids: Source[int], **options: Unpack[BatchOptions]) -> T:
        """Calls delete in batches of up to 1,000."""
        from .types.ids_criteria import IdsCriteria

        request = operations.RetargetingListsDeleteRequest(
            selection_criteria=IdsCriteria(ids=())
        )
        return self.send_in_batches(request, ids, **options)


class SitelinksServiceBatches(BatchStubs[T]):
    """The `_in_batches` methods of Sitelinks."""

    __slots__ = ()

    def delete_in_batches(self, ids: Source[int], **options: Unpack[BatchOptions]) -> T:
        """Calls delete in batches of up to 1,000."""
        from .types.ids_criteria import IdsCriteria

        request = operations.SitelinksDeleteRequest(
            selection_criteria=IdsCriteria(ids=())
        )
        return self.send_in_batches(request, ids, **options)


class SmartAdTargetsServiceBatches(BatchStubs[T]):
    """The `_in_batches` methods of SmartAdTargets."""

    __slots__ = ()

    def delete_in_batches(self, ids: Source[int], **options: Unpack[BatchOptions]) -> T:
        """Calls delete in batches of up to 10,000."""
        from .types.ids_criteria import IdsCriteria

        request = operations.SmartAdTargetsDeleteRequest(
            selection_criteria=IdsCriteria(ids=())
        )
        return self.send_in_batches(request, ids, **options)


class VCardsServiceBatches(BatchStubs[T]):
    """The `_in_batches` methods of VCards."""

    __slots__ = ()

    def delete_in_batches(self, ids: Source[int], **options: Unpack[BatchOptions]) -> T:
        """Calls delete in batches of up to 1,000."""
        from .types.ids_criteria import IdsCriteria

        request = operations.VCardsDeleteRequest(selection_criteria=IdsCriteria(ids=()))
        return self.send_in_batches(request, ids, **options)
