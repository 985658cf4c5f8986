"""The client of Yandex Direct v5."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ...._runtime.client.sync_client import Client
from . import operations
from .batches import (
    AdExtensionsServiceBatches,
    AdGroupsServiceBatches,
    AdImagesServiceBatches,
    AdsServiceBatches,
    AudienceTargetsServiceBatches,
    BidModifiersServiceBatches,
    CampaignsServiceBatches,
    DynamicFeedAdTargetsServiceBatches,
    DynamicTextAdTargetsServiceBatches,
    FeedsServiceBatches,
    KeywordsServiceBatches,
    NegativeKeywordSharedSetsServiceBatches,
    RetargetingListsServiceBatches,
    SitelinksServiceBatches,
    SmartAdTargetsServiceBatches,
    VCardsServiceBatches,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal, Unpack

    from ...._runtime.exchange.options import Options
    from ...._runtime.http.transport import Transport
    from ...._runtime.report import Report
    from .credentials import DirectCredentials

__all__ = [
    "DirectClient",
    "AdExtensionsService",
    "AdGroupsService",
    "AdImagesService",
    "AdsService",
    "AudienceTargetsService",
    "BidModifiersService",
    "CampaignsService",
    "DynamicFeedAdTargetsService",
    "DynamicTextAdTargetsService",
    "FeedsService",
    "KeywordsService",
    "NegativeKeywordSharedSetsService",
    "RetargetingListsService",
    "SitelinksService",
    "SmartAdTargetsService",
    "VCardsService",
]


class DirectClient(Client):
    """A client of Yandex Direct v5."""

    _package: ClassVar[str] = __name__.rpartition(".")[0]
    _codecs: ClassVar[Mapping[str, str]] = {"json": "_json", "soap": "_soap"}

    def __init__(
        self,
        credentials: DirectCredentials,
        *,
        protocol: Literal["json", "soap"] = "json",
        transport: Transport | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(credentials, protocol, transport, options)

    @property
    def ad_extensions(self) -> AdExtensionsService:
        """The operations of AdExtensions."""
        return AdExtensionsService(self)

    @property
    def ad_groups(self) -> AdGroupsService:
        """The operations of AdGroups."""
        return AdGroupsService(self)

    @property
    def ad_images(self) -> AdImagesService:
        """The operations of AdImages."""
        return AdImagesService(self)

    @property
    def ads(self) -> AdsService:
        """The operations of Ads."""
        return AdsService(self)

    @property
    def audience_targets(self) -> AudienceTargetsService:
        """The operations of AudienceTargets."""
        return AudienceTargetsService(self)

    @property
    def bid_modifiers(self) -> BidModifiersService:
        """The operations of BidModifiers."""
        return BidModifiersService(self)

    @property
    def campaigns(self) -> CampaignsService:
        """The operations of Campaigns."""
        return CampaignsService(self)

    @property
    def dynamic_feed_ad_targets(self) -> DynamicFeedAdTargetsService:
        """The operations of DynamicFeedAdTargets."""
        return DynamicFeedAdTargetsService(self)

    @property
    def dynamic_text_ad_targets(self) -> DynamicTextAdTargetsService:
        """The operations of DynamicTextAdTargets."""
        return DynamicTextAdTargetsService(self)

    @property
    def feeds(self) -> FeedsService:
        """The operations of Feeds."""
        return FeedsService(self)

    @property
    def keywords(self) -> KeywordsService:
        """The operations of Keywords."""
        return KeywordsService(self)

    @property
    def negative_keyword_shared_sets(self) -> NegativeKeywordSharedSetsService:
        """The operations of NegativeKeywordSharedSets."""
        return NegativeKeywordSharedSetsService(self)

    @property
    def retargeting_lists(self) -> RetargetingListsService:
        """The operations of RetargetingLists."""
        return RetargetingListsService(self)

    @property
    def sitelinks(self) -> SitelinksService:
        """The operations of Sitelinks."""
        return SitelinksService(self)

    @property
    def smart_ad_targets(self) -> SmartAdTargetsService:
        """The operations of SmartAdTargets."""
        return SmartAdTargetsService(self)

    @property
    def v_cards(self) -> VCardsService:
        """The operations of VCards."""
        return VCardsService(self)


class AdExtensionsService(AdExtensionsServiceBatches["Report"]):
    """The operations of AdExtensions."""

    __slots__ = ("_client",)

    _client: Client

    def __init__(self, client: Client) -> None:
        self._client = client

    def delete(
        self, *, ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.AdExtensionsDeleteResponse:
        """Deletes ad extensions."""
        from .types.ids_criteria import IdsCriteria

        request = operations.AdExtensionsDeleteRequest(
            selection_criteria=IdsCriteria(ids=ids)
        )
        return self._client.send(request, raise_on_refused=raise_on_refused)


class AdGroupsService(AdGroupsServiceBatches["Report"]):
    """The operations of AdGroups."""

    __slots__ = ("_client",)

    _client: Client

    def __init__(self, client: Client) -> None:
        self._client = client

    def delete(
        self, *, ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.AdGroupsDeleteResponse:
        """Deletes ad groups."""
        from .types.ids_criteria import IdsCriteria

        request = operations.AdGroupsDeleteRequest(
            selection_criteria=IdsCriteria(ids=ids)
        )
        return self._client.send(request, raise_on_refused=raise_on_refused)


class AdImagesService(AdImagesServiceBatches["Report"]):
    """The operations of AdImages."""

    __slots__ = ("_client",)

    _client: Client

    def __init__(self, client: Client) -> None:
        self._client = client

    def delete(
        self, *, ad_image_hashes: Sequence[str], raise_on_refused: bool = False
    ) -> operations.AdImagesDeleteResponse:
        """Deletes images."""
        from .types.ad_image_hashes_criteria import AdImageHashesCriteria

        request = operations.AdImagesDeleteRequest(
            selection_criteria=AdImageHashesCriteria(ad_image_hashes=ad_image_hashes)
        )
        return self._client.send(request, raise_on_refused=raise_on_refused)


class AdsService(AdsServiceBatches["Report"]):
    """The operations of Ads."""

    __slots__ = ("_client",)

    _client: Client

    def __init__(self, client: Client) -> None:
        self._client = client

    def delete(
        self, *, ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.AdsDeleteResponse:
        """Deletes ads."""
        from .types.ids_criteria import IdsCriteria

        request = operations.AdsDeleteRequest(selection_criteria=IdsCriteria(ids=ids))
        return self._client.send(request, raise_on_refused=raise_on_refused)


class AudienceTargetsService(AudienceTargetsServiceBatches["Report"]):
    """The operations of AudienceTargets."""

    __slots__ = ("_client",)

    _client: Client

    def __init__(self, client: Client) -> None:
        self._client = client

    def delete(
        self, *, ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.AudienceTargetsDeleteResponse:
        """Deletes audience targets."""
        from .types.ids_criteria import IdsCriteria

        request = operations.AudienceTargetsDeleteRequest(
            selection_criteria=IdsCriteria(ids=ids)
        )
        return self._client.send(request, raise_on_refused=raise_on_refused)


class BidModifiersService(BidModifiersServiceBatches["Report"]):
    """The operations of BidModifiers."""

    __slots__ = ("_client",)

    _client: Client

    def __init__(self, client: Client) -> None:
        self._client = client

    def delete(
        self, *, ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.BidModifiersDeleteResponse:
        """Deletes bid adjustments."""
        from .types.ids_criteria import IdsCriteria

        request = operations.BidModifiersDeleteRequest(
            selection_criteria=IdsCriteria(ids=ids)
        )
        return self._client.send(request, raise_on_refused=raise_on_refused)


class CampaignsService(CampaignsServiceBatches["Report"]):
    """The operations of Campaigns."""

    __slots__ = ("_client",)

    _client: Client

    def __init__(self, client: Client) -> None:
        self._client = client

    def delete(
        self, *, ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.CampaignsDeleteResponse:
        """Deletes campaigns."""
        from .types.ids_criteria import IdsCriteria

        request = operations.CampaignsDeleteRequest(
            selection_criteria=IdsCriteria(ids=ids)
        )
        return self._client.send(request, raise_on_refused=raise_on_refused)


class DynamicFeedAdTargetsService(DynamicFeedAdTargetsServiceBatches["Report"]):
    """The operations of DynamicFeedAdTargets."""

    __slots__ = ("_client",)

    _client: Client

    def __init__(self, client: Client) -> None:
        self._client = client

    def delete(
        self, *, ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.DynamicFeedAdTargetsDeleteResponse:
        """Deletes targeting conditions of dynamic ads that are made from a feed.

        The vendor's own page on this method is no longer available; the service still
        answers.
        """
        from .types.ids_criteria import IdsCriteria

        request = operations.DynamicFeedAdTargetsDeleteRequest(
            selection_criteria=IdsCriteria(ids=ids)
        )
        return self._client.send(request, raise_on_refused=raise_on_refused)


class DynamicTextAdTargetsService(DynamicTextAdTargetsServiceBatches["Report"]):
    """The operations of DynamicTextAdTargets."""

    __slots__ = ("_client",)

    _client: Client

    def __init__(self, client: Client) -> None:
        self._client = client

    def delete(
        self, *, ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.DynamicTextAdTargetsDeleteResponse:
        """Deletes targeting conditions of dynamic text ads.

        The vendor's own page on this method is no longer available; the service still
        answers.
        """
        from .types.ids_criteria import IdsCriteria

        request = operations.DynamicTextAdTargetsDeleteRequest(
            selection_criteria=IdsCriteria(ids=ids)
        )
        return self._client.send(request, raise_on_refused=raise_on_refused)


class FeedsService(FeedsServiceBatches["Report"]):
    """The operations of Feeds."""

    __slots__ = ("_client",)

    _client: Client

    def __init__(self, client: Client) -> None:
        self._client = client

    def delete(
        self, *, ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.FeedsDeleteResponse:
        """Deletes feeds."""
        from .types.feeds_selection_criteria import FeedsSelectionCriteria

        request = operations.FeedsDeleteRequest(
            selection_criteria=FeedsSelectionCriteria(ids=ids)
        )
        return self._client.send(request, raise_on_refused=raise_on_refused)


class KeywordsService(KeywordsServiceBatches["Report"]):
    """The operations of Keywords."""

    __slots__ = ("_client",)

    _client: Client

    def __init__(self, client: Client) -> None:
        self._client = client

    def delete(
        self, *, ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.KeywordsDeleteResponse:
        """Deletes keywords and autotargetings."""
        from .types.ids_criteria import IdsCriteria

        request = operations.KeywordsDeleteRequest(
            selection_criteria=IdsCriteria(ids=ids)
        )
        return self._client.send(request, raise_on_refused=raise_on_refused)


class NegativeKeywordSharedSetsService(
    NegativeKeywordSharedSetsServiceBatches["Report"]
):
    """The operations of NegativeKeywordSharedSets."""

    __slots__ = ("_client",)

    _client: Client

    def __init__(self, client: Client) -> None:
        self._client = client

    def delete(
        self, *, ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.NegativeKeywordSharedSetsDeleteResponse:
        """Deletes shared sets of negative keywords."""
        from .types.ids_criteria import IdsCriteria

        request = operations.NegativeKeywordSharedSetsDeleteRequest(
            selection_criteria=IdsCriteria(ids=ids)
        )
        return self._client.send(request, raise_on_refused=raise_on_refused)


class RetargetingListsService(RetargetingListsServiceBatches["Report"]):
    """The operations of RetargetingLists."""

    __slots__ = ("_client",)

    _client: Client

    def __init__(self, client: Client) -> None:
        self._client = client

    def delete(
        self, *, ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.RetargetingListsDeleteResponse:
        """Deletes retargeting lists."""
        from .types.ids_criteria import IdsCriteria

        request = operations.RetargetingListsDeleteRequest(
            selection_criteria=IdsCriteria(ids=ids)
        )
        return self._client.send(request, raise_on_refused=raise_on_refused)


class SitelinksService(SitelinksServiceBatches["Report"]):
    """The operations of Sitelinks."""

    __slots__ = ("_client",)

    _client: Client

    def __init__(self, client: Client) -> None:
        self._client = client

    def delete(
        self, *, ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.SitelinksDeleteResponse:
        """Deletes sets of sitelinks."""
        from .types.ids_criteria import IdsCriteria

        request = operations.SitelinksDeleteRequest(
            selection_criteria=IdsCriteria(ids=ids)
        )
        return self._client.send(request, raise_on_refused=raise_on_refused)


class SmartAdTargetsService(SmartAdTargetsServiceBatches["Report"]):
    """The operations of SmartAdTargets."""

    __slots__ = ("_client",)

    _client: Client

    def __init__(self, client: Client) -> None:
        self._client = client

    def delete(
        self, *, ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.SmartAdTargetsDeleteResponse:
        """Deletes smart ad targets (filters).

        The vendor's own page on this method is no longer available; the service still
        answers.
        """
        from .types.ids_criteria import IdsCriteria

        request = operations.SmartAdTargetsDeleteRequest(
            selection_criteria=IdsCriteria(ids=ids)
        )
        return self._client.send(request, raise_on_refused=raise_on_refused)


class VCardsService(VCardsServiceBatches["Report"]):
    """The operations of VCards."""

    __slots__ = ("_client",)

    _client: Client

    def __init__(self, client: Client) -> None:
        self._client = client

    def delete(
        self, *, ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.VCardsDeleteResponse:
        """Deletes vCards.

        The vendor's own page on this method is no longer available; the service still
        answers.
        """
        from .types.ids_criteria import IdsCriteria

        request = operations.VCardsDeleteRequest(
            selection_criteria=IdsCriteria(ids=ids)
        )
        return self._client.send(request, raise_on_refused=raise_on_refused)
