"""The asynchronous client of Yandex Direct v5."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ...._runtime.async_client import AsyncClient

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal, Unpack

    from ...._runtime.async_http import AsyncTransport
    from ...._runtime.core import Options
    from .credentials import DirectCredentials
    from .operations.ad_extensions_delete import AdExtensionsDeleteResponse
    from .operations.ad_groups_delete import AdGroupsDeleteResponse
    from .operations.ad_images_delete import AdImagesDeleteResponse
    from .operations.ads_delete import AdsDeleteResponse
    from .operations.audience_targets_delete import AudienceTargetsDeleteResponse
    from .operations.bid_modifiers_delete import BidModifiersDeleteResponse
    from .operations.campaigns_delete import CampaignsDeleteResponse
    from .operations.dynamic_feed_ad_targets_delete import (
        DynamicFeedAdTargetsDeleteResponse,
    )
    from .operations.dynamic_text_ad_targets_delete import (
        DynamicTextAdTargetsDeleteResponse,
    )
    from .operations.feeds_delete import FeedsDeleteResponse
    from .operations.keywords_delete import KeywordsDeleteResponse
    from .operations.negative_keyword_shared_sets_delete import (
        NegativeKeywordSharedSetsDeleteResponse,
    )
    from .operations.retargeting_lists_delete import RetargetingListsDeleteResponse
    from .operations.sitelinks_delete import SitelinksDeleteResponse
    from .operations.smart_ad_targets_delete import SmartAdTargetsDeleteResponse
    from .operations.v_cards_delete import VCardsDeleteResponse

__all__ = [
    "AsyncDirectClient",
    "AsyncAdExtensionsService",
    "AsyncAdGroupsService",
    "AsyncAdImagesService",
    "AsyncAdsService",
    "AsyncAudienceTargetsService",
    "AsyncBidModifiersService",
    "AsyncCampaignsService",
    "AsyncDynamicFeedAdTargetsService",
    "AsyncDynamicTextAdTargetsService",
    "AsyncFeedsService",
    "AsyncKeywordsService",
    "AsyncNegativeKeywordSharedSetsService",
    "AsyncRetargetingListsService",
    "AsyncSitelinksService",
    "AsyncSmartAdTargetsService",
    "AsyncVCardsService",
]


class AsyncDirectClient(AsyncClient):
    """An asynchronous client of Yandex Direct v5."""

    _package: ClassVar[str] = __name__.rpartition(".")[0]
    _codecs: ClassVar[Mapping[str, str]] = {"json": "_json", "soap": "_soap"}

    def __init__(
        self,
        credentials: DirectCredentials,
        *,
        protocol: Literal["json", "soap"] = "json",
        transport: AsyncTransport | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(credentials, protocol, transport, options)

    @property
    def ad_extensions(self) -> AsyncAdExtensionsService:
        """The operations of AdExtensions."""
        return AsyncAdExtensionsService(self)

    @property
    def ad_groups(self) -> AsyncAdGroupsService:
        """The operations of AdGroups."""
        return AsyncAdGroupsService(self)

    @property
    def ad_images(self) -> AsyncAdImagesService:
        """The operations of AdImages."""
        return AsyncAdImagesService(self)

    @property
    def ads(self) -> AsyncAdsService:
        """The operations of Ads."""
        return AsyncAdsService(self)

    @property
    def audience_targets(self) -> AsyncAudienceTargetsService:
        """The operations of AudienceTargets."""
        return AsyncAudienceTargetsService(self)

    @property
    def bid_modifiers(self) -> AsyncBidModifiersService:
        """The operations of BidModifiers."""
        return AsyncBidModifiersService(self)

    @property
    def campaigns(self) -> AsyncCampaignsService:
        """The operations of Campaigns."""
        return AsyncCampaignsService(self)

    @property
    def dynamic_feed_ad_targets(self) -> AsyncDynamicFeedAdTargetsService:
        """The operations of DynamicFeedAdTargets."""
        return AsyncDynamicFeedAdTargetsService(self)

    @property
    def dynamic_text_ad_targets(self) -> AsyncDynamicTextAdTargetsService:
        """The operations of DynamicTextAdTargets."""
        return AsyncDynamicTextAdTargetsService(self)

    @property
    def feeds(self) -> AsyncFeedsService:
        """The operations of Feeds."""
        return AsyncFeedsService(self)

    @property
    def keywords(self) -> AsyncKeywordsService:
        """The operations of Keywords."""
        return AsyncKeywordsService(self)

    @property
    def negative_keyword_shared_sets(self) -> AsyncNegativeKeywordSharedSetsService:
        """The operations of NegativeKeywordSharedSets."""
        return AsyncNegativeKeywordSharedSetsService(self)

    @property
    def retargeting_lists(self) -> AsyncRetargetingListsService:
        """The operations of RetargetingLists."""
        return AsyncRetargetingListsService(self)

    @property
    def sitelinks(self) -> AsyncSitelinksService:
        """The operations of Sitelinks."""
        return AsyncSitelinksService(self)

    @property
    def smart_ad_targets(self) -> AsyncSmartAdTargetsService:
        """The operations of SmartAdTargets."""
        return AsyncSmartAdTargetsService(self)

    @property
    def v_cards(self) -> AsyncVCardsService:
        """The operations of VCards."""
        return AsyncVCardsService(self)


class AsyncAdExtensionsService:
    """The operations of AdExtensions."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def delete(self, *, ids: Sequence[int]) -> AdExtensionsDeleteResponse:
        """Deletes ad extensions."""
        from .operations.ad_extensions_delete import AdExtensionsDeleteRequest
        from .types.ids_criteria import IdsCriteria

        return await self._client.send(
            AdExtensionsDeleteRequest(selection_criteria=IdsCriteria(ids=ids))
        )


class AsyncAdGroupsService:
    """The operations of AdGroups."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def delete(self, *, ids: Sequence[int]) -> AdGroupsDeleteResponse:
        """Deletes ad groups."""
        from .operations.ad_groups_delete import AdGroupsDeleteRequest
        from .types.ids_criteria import IdsCriteria

        return await self._client.send(
            AdGroupsDeleteRequest(selection_criteria=IdsCriteria(ids=ids))
        )


class AsyncAdImagesService:
    """The operations of AdImages."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def delete(self, *, ad_image_hashes: Sequence[str]) -> AdImagesDeleteResponse:
        """Deletes images."""
        from .operations.ad_images_delete import AdImagesDeleteRequest
        from .types.ad_image_hashes_criteria import AdImageHashesCriteria

        return await self._client.send(
            AdImagesDeleteRequest(
                selection_criteria=AdImageHashesCriteria(
                    ad_image_hashes=ad_image_hashes
                ),
            ),
        )


class AsyncAdsService:
    """The operations of Ads."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def delete(self, *, ids: Sequence[int]) -> AdsDeleteResponse:
        """Deletes ads."""
        from .operations.ads_delete import AdsDeleteRequest
        from .types.ids_criteria import IdsCriteria

        return await self._client.send(
            AdsDeleteRequest(selection_criteria=IdsCriteria(ids=ids))
        )


class AsyncAudienceTargetsService:
    """The operations of AudienceTargets."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def delete(self, *, ids: Sequence[int]) -> AudienceTargetsDeleteResponse:
        """Deletes audience targets."""
        from .operations.audience_targets_delete import AudienceTargetsDeleteRequest
        from .types.ids_criteria import IdsCriteria

        return await self._client.send(
            AudienceTargetsDeleteRequest(selection_criteria=IdsCriteria(ids=ids))
        )


class AsyncBidModifiersService:
    """The operations of BidModifiers."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def delete(self, *, ids: Sequence[int]) -> BidModifiersDeleteResponse:
        """Deletes bid adjustments."""
        from .operations.bid_modifiers_delete import BidModifiersDeleteRequest
        from .types.ids_criteria import IdsCriteria

        return await self._client.send(
            BidModifiersDeleteRequest(selection_criteria=IdsCriteria(ids=ids))
        )


class AsyncCampaignsService:
    """The operations of Campaigns."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def delete(self, *, ids: Sequence[int]) -> CampaignsDeleteResponse:
        """Deletes campaigns."""
        from .operations.campaigns_delete import CampaignsDeleteRequest
        from .types.ids_criteria import IdsCriteria

        return await self._client.send(
            CampaignsDeleteRequest(selection_criteria=IdsCriteria(ids=ids))
        )


class AsyncDynamicFeedAdTargetsService:
    """The operations of DynamicFeedAdTargets."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def delete(self, *, ids: Sequence[int]) -> DynamicFeedAdTargetsDeleteResponse:
        """Deletes targeting conditions of dynamic ads that are made from a feed.

        The vendor's own page on this method is no longer available; the service still
        answers.
        """
        from .operations.dynamic_feed_ad_targets_delete import (
            DynamicFeedAdTargetsDeleteRequest,
        )
        from .types.ids_criteria import IdsCriteria

        return await self._client.send(
            DynamicFeedAdTargetsDeleteRequest(selection_criteria=IdsCriteria(ids=ids))
        )


class AsyncDynamicTextAdTargetsService:
    """The operations of DynamicTextAdTargets."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def delete(self, *, ids: Sequence[int]) -> DynamicTextAdTargetsDeleteResponse:
        """Deletes targeting conditions of dynamic text ads.

        The vendor's own page on this method is no longer available; the service still
        answers.
        """
        from .operations.dynamic_text_ad_targets_delete import (
            DynamicTextAdTargetsDeleteRequest,
        )
        from .types.ids_criteria import IdsCriteria

        return await self._client.send(
            DynamicTextAdTargetsDeleteRequest(selection_criteria=IdsCriteria(ids=ids))
        )


class AsyncFeedsService:
    """The operations of Feeds."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def delete(self, *, ids: Sequence[int]) -> FeedsDeleteResponse:
        """Deletes feeds."""
        from .operations.feeds_delete import FeedsDeleteRequest
        from .types.feeds_selection_criteria import FeedsSelectionCriteria

        return await self._client.send(
            FeedsDeleteRequest(selection_criteria=FeedsSelectionCriteria(ids=ids))
        )


class AsyncKeywordsService:
    """The operations of Keywords."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def delete(self, *, ids: Sequence[int]) -> KeywordsDeleteResponse:
        """Deletes keywords and autotargetings."""
        from .operations.keywords_delete import KeywordsDeleteRequest
        from .types.ids_criteria import IdsCriteria

        return await self._client.send(
            KeywordsDeleteRequest(selection_criteria=IdsCriteria(ids=ids))
        )


class AsyncNegativeKeywordSharedSetsService:
    """The operations of NegativeKeywordSharedSets."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def delete(
        self, *, ids: Sequence[int]
    ) -> NegativeKeywordSharedSetsDeleteResponse:
        """Deletes shared sets of negative keywords."""
        from .operations.negative_keyword_shared_sets_delete import (
            NegativeKeywordSharedSetsDeleteRequest,
        )
        from .types.ids_criteria import IdsCriteria

        return await self._client.send(
            NegativeKeywordSharedSetsDeleteRequest(
                selection_criteria=IdsCriteria(ids=ids)
            ),
        )


class AsyncRetargetingListsService:
    """The operations of RetargetingLists."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def delete(self, *, ids: Sequence[int]) -> RetargetingListsDeleteResponse:
        """Deletes retargeting lists."""
        from .operations.retargeting_lists_delete import RetargetingListsDeleteRequest
        from .types.ids_criteria import IdsCriteria

        return await self._client.send(
            RetargetingListsDeleteRequest(selection_criteria=IdsCriteria(ids=ids))
        )


class AsyncSitelinksService:
    """The operations of Sitelinks."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def delete(self, *, ids: Sequence[int]) -> SitelinksDeleteResponse:
        """Deletes sets of sitelinks."""
        from .operations.sitelinks_delete import SitelinksDeleteRequest
        from .types.ids_criteria import IdsCriteria

        return await self._client.send(
            SitelinksDeleteRequest(selection_criteria=IdsCriteria(ids=ids))
        )


class AsyncSmartAdTargetsService:
    """The operations of SmartAdTargets."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def delete(self, *, ids: Sequence[int]) -> SmartAdTargetsDeleteResponse:
        """Deletes smart ad targets (filters).

        The vendor's own page on this method is no longer available; the service still
        answers.
        """
        from .operations.smart_ad_targets_delete import SmartAdTargetsDeleteRequest
        from .types.ids_criteria import IdsCriteria

        return await self._client.send(
            SmartAdTargetsDeleteRequest(selection_criteria=IdsCriteria(ids=ids))
        )


class AsyncVCardsService:
    """The operations of VCards."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def delete(self, *, ids: Sequence[int]) -> VCardsDeleteResponse:
        """Deletes vCards.

        The vendor's own page on this method is no longer available; the service still
        answers.
        """
        from .operations.v_cards_delete import VCardsDeleteRequest
        from .types.ids_criteria import IdsCriteria

        return await self._client.send(
            VCardsDeleteRequest(selection_criteria=IdsCriteria(ids=ids))
        )
