"""The asynchronous client of Yandex Direct v5."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ...._runtime.client.async_client import AsyncClient
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
    from collections.abc import Coroutine, Mapping, Sequence
    from typing import Any, Literal, Unpack

    from ...._runtime.exchange.options import Options
    from ...._runtime.http.async_transport import AsyncTransport
    from ...._runtime.report import Report
    from .credentials import DirectCredentials

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


class AsyncAdExtensionsService(
    AdExtensionsServiceBatches["Coroutine[Any, Any, Report]"]
):
    """The operations of AdExtensions."""

    __slots__ = ("_client",)

    _client: AsyncClient

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def delete(
        self, *, ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.AdExtensionsDeleteResponse:
        """Deletes ad extensions."""
        from .types.ids_criteria import IdsCriteria

        request = operations.AdExtensionsDeleteRequest(
            selection_criteria=IdsCriteria(ids=ids)
        )
        return await self._client.send(request, raise_on_refused=raise_on_refused)


class AsyncAdGroupsService(AdGroupsServiceBatches["Coroutine[Any, Any, Report]"]):
    """The operations of AdGroups."""

    __slots__ = ("_client",)

    _client: AsyncClient

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def delete(
        self, *, ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.AdGroupsDeleteResponse:
        """Deletes ad groups."""
        from .types.ids_criteria import IdsCriteria

        request = operations.AdGroupsDeleteRequest(
            selection_criteria=IdsCriteria(ids=ids)
        )
        return await self._client.send(request, raise_on_refused=raise_on_refused)


class AsyncAdImagesService(AdImagesServiceBatches["Coroutine[Any, Any, Report]"]):
    """The operations of AdImages."""

    __slots__ = ("_client",)

    _client: AsyncClient

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def delete(
        self, *, ad_image_hashes: Sequence[str], raise_on_refused: bool = False
    ) -> operations.AdImagesDeleteResponse:
        """Deletes images."""
        from .types.ad_image_hashes_criteria import AdImageHashesCriteria

        request = operations.AdImagesDeleteRequest(
            selection_criteria=AdImageHashesCriteria(ad_image_hashes=ad_image_hashes)
        )
        return await self._client.send(request, raise_on_refused=raise_on_refused)


class AsyncAdsService(AdsServiceBatches["Coroutine[Any, Any, Report]"]):
    """The operations of Ads."""

    __slots__ = ("_client",)

    _client: AsyncClient

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def delete(
        self, *, ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.AdsDeleteResponse:
        """Deletes ads."""
        from .types.ids_criteria import IdsCriteria

        request = operations.AdsDeleteRequest(selection_criteria=IdsCriteria(ids=ids))
        return await self._client.send(request, raise_on_refused=raise_on_refused)


class AsyncAudienceTargetsService(
    AudienceTargetsServiceBatches["Coroutine[Any, Any, Report]"]
):
    """The operations of AudienceTargets."""

    __slots__ = ("_client",)

    _client: AsyncClient

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def delete(
        self, *, ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.AudienceTargetsDeleteResponse:
        """Deletes audience targets."""
        from .types.ids_criteria import IdsCriteria

        request = operations.AudienceTargetsDeleteRequest(
            selection_criteria=IdsCriteria(ids=ids)
        )
        return await self._client.send(request, raise_on_refused=raise_on_refused)


class AsyncBidModifiersService(
    BidModifiersServiceBatches["Coroutine[Any, Any, Report]"]
):
    """The operations of BidModifiers."""

    __slots__ = ("_client",)

    _client: AsyncClient

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def delete(
        self, *, ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.BidModifiersDeleteResponse:
        """Deletes bid adjustments."""
        from .types.ids_criteria import IdsCriteria

        request = operations.BidModifiersDeleteRequest(
            selection_criteria=IdsCriteria(ids=ids)
        )
        return await self._client.send(request, raise_on_refused=raise_on_refused)


class AsyncCampaignsService(CampaignsServiceBatches["Coroutine[Any, Any, Report]"]):
    """The operations of Campaigns."""

    __slots__ = ("_client",)

    _client: AsyncClient

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def delete(
        self, *, ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.CampaignsDeleteResponse:
        """Deletes campaigns."""
        from .types.ids_criteria import IdsCriteria

        request = operations.CampaignsDeleteRequest(
            selection_criteria=IdsCriteria(ids=ids)
        )
        return await self._client.send(request, raise_on_refused=raise_on_refused)


class AsyncDynamicFeedAdTargetsService(
    DynamicFeedAdTargetsServiceBatches["Coroutine[Any, Any, Report]"]
):
    """The operations of DynamicFeedAdTargets."""

    __slots__ = ("_client",)

    _client: AsyncClient

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def delete(
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
        return await self._client.send(request, raise_on_refused=raise_on_refused)


class AsyncDynamicTextAdTargetsService(
    DynamicTextAdTargetsServiceBatches["Coroutine[Any, Any, Report]"]
):
    """The operations of DynamicTextAdTargets."""

    __slots__ = ("_client",)

    _client: AsyncClient

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def delete(
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
        return await self._client.send(request, raise_on_refused=raise_on_refused)


class AsyncFeedsService(FeedsServiceBatches["Coroutine[Any, Any, Report]"]):
    """The operations of Feeds."""

    __slots__ = ("_client",)

    _client: AsyncClient

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def delete(
        self, *, ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.FeedsDeleteResponse:
        """Deletes feeds."""
        from .types.feeds_selection_criteria import FeedsSelectionCriteria

        request = operations.FeedsDeleteRequest(
            selection_criteria=FeedsSelectionCriteria(ids=ids)
        )
        return await self._client.send(request, raise_on_refused=raise_on_refused)


class AsyncKeywordsService(KeywordsServiceBatches["Coroutine[Any, Any, Report]"]):
    """The operations of Keywords."""

    __slots__ = ("_client",)

    _client: AsyncClient

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def delete(
        self, *, ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.KeywordsDeleteResponse:
        """Deletes keywords and autotargetings."""
        from .types.ids_criteria import IdsCriteria

        request = operations.KeywordsDeleteRequest(
            selection_criteria=IdsCriteria(ids=ids)
        )
        return await self._client.send(request, raise_on_refused=raise_on_refused)


class AsyncNegativeKeywordSharedSetsService(
    NegativeKeywordSharedSetsServiceBatches["Coroutine[Any, Any, Report]"]
):
    """The operations of NegativeKeywordSharedSets."""

    __slots__ = ("_client",)

    _client: AsyncClient

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def delete(
        self, *, ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.NegativeKeywordSharedSetsDeleteResponse:
        """Deletes shared sets of negative keywords."""
        from .types.ids_criteria import IdsCriteria

        request = operations.NegativeKeywordSharedSetsDeleteRequest(
            selection_criteria=IdsCriteria(ids=ids)
        )
        return await self._client.send(request, raise_on_refused=raise_on_refused)


class AsyncRetargetingListsService(
    RetargetingListsServiceBatches["Coroutine[Any, Any, Report]"]
):
    """The operations of RetargetingLists."""

    __slots__ = ("_client",)

    _client: AsyncClient

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def delete(
        self, *, ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.RetargetingListsDeleteResponse:
        """Deletes retargeting lists."""
        from .types.ids_criteria import IdsCriteria

        request = operations.RetargetingListsDeleteRequest(
            selection_criteria=IdsCriteria(ids=ids)
        )
        return await self._client.send(request, raise_on_refused=raise_on_refused)


class AsyncSitelinksService(SitelinksServiceBatches["Coroutine[Any, Any, Report]"]):
    """The operations of Sitelinks."""

    __slots__ = ("_client",)

    _client: AsyncClient

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def delete(
        self, *, ids: Sequence[int], raise_on_refused: bool = False
    ) -> operations.SitelinksDeleteResponse:
        """Deletes sets of sitelinks."""
        from .types.ids_criteria import IdsCriteria

        request = operations.SitelinksDeleteRequest(
            selection_criteria=IdsCriteria(ids=ids)
        )
        return await self._client.send(request, raise_on_refused=raise_on_refused)


class AsyncSmartAdTargetsService(
    SmartAdTargetsServiceBatches["Coroutine[Any, Any, Report]"]
):
    """The operations of SmartAdTargets."""

    __slots__ = ("_client",)

    _client: AsyncClient

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def delete(
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
        return await self._client.send(request, raise_on_refused=raise_on_refused)


class AsyncVCardsService(VCardsServiceBatches["Coroutine[Any, Any, Report]"]):
    """The operations of VCards."""

    __slots__ = ("_client",)

    _client: AsyncClient

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def delete(
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
        return await self._client.send(request, raise_on_refused=raise_on_refused)
