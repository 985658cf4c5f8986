"""The 67 operations: what their requests name, and how their replies report on it. Written by hand.

`tests/programs/test_replies.py` compares the table with the reference. Nothing here comes from the
generator or the generated package.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

__all__ = ["ALIGNMENTS", "OPERATIONS", "Alignment", "Operation"]

Alignment: TypeAlias = Literal[
    "aligned", "sparse", "nested", "results", "none", "unstated"
]
ALIGNMENTS: Final[tuple[Alignment, ...]] = (
    *("aligned", "sparse", "nested", "results", "none", "unstated"),
)
CM: Final = "https://bingads.microsoft.com/CampaignManagement/"
CUSTOMER: Final = "https://bingads.microsoft.com/Customer/v13"
DIRECT: Final = "http://api.direct.yandex.com/v5/"


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation. ``items`` is the wire name of the list, or of the one id, that is deleted."""

    api: str
    name: str
    items: str
    alignment: Alignment
    namespace: str
    protocols: tuple[str, ...]
    id_member: str = ""
    """The member of a result that holds the item's own id."""
    flag: str = ""
    """A Boolean element before the list."""

    @property
    def title(self) -> str:
        """The API and the operation."""
        return f"{self.api} {self.name}"

    @property
    def is_yandex(self) -> bool:
        """Whether results are reported for each item."""
        return self.alignment == "results"

    @property
    def list_name(self) -> str:
        """The element with the errors or the results; empty if there is none."""
        kinds = {"results": "DeleteResults", "nested": "NestedPartialErrors"}
        return kinds.get(
            self.alignment, "" if self.alignment == "none" else "PartialErrors"
        )

    @property
    def entry_name(self) -> str:
        """The element of one error in the list."""
        return "BatchErrorCollection" if self.alignment == "nested" else "BatchError"

    @property
    def answer(self) -> str:
        """The element that a SOAP Body has as the answer."""
        return "DeleteResponse" if self.is_yandex else f"{self.name}Response"


SPARSE: Final = """
DeleteCampaigns CampaignIds
DeleteAdGroups AdGroupIds
DeleteAds AdIds
DeleteKeywords KeywordIds
DeleteAdExtensions AdExtensionIds
DeleteAdExtensionsAssociations AdExtensionIdToEntityIdAssociations
DeleteAdGroupCriterions AdGroupCriterionIds
DeleteListItemsFromSharedList ListItemIds
DeleteSharedEntities SharedEntities
DeleteCampaignCriterions CampaignCriterionIds
DeleteBudgets BudgetIds
DeleteAudiences AudienceIds
DeleteLabels LabelIds
DeleteExperiments ExperimentIds
"""
SPARSE_V13: Final = """
DeleteBidStrategies BidStrategyIds
DeleteImportJobs ImportJobIds
DeleteVideos VideoIds
DeleteCampaignConversionGoals CampaignConversionGoal
DeleteDataExclusions DataExclusionIds
DeleteSeasonalityAdjustments SeasonalityAdjustmentIds
DeleteBrandKits BrandKitIds
DeleteLinkedInSegments LinkedInSegmentIds
"""
ALIGNED: Final = """
DeleteMedia MediaIds
DeleteSharedEntityAssociations Associations
DeleteLabelAssociations LabelAssociations
"""
NESTED: Final = "DeleteNegativeKeywordsFromEntities EntityNegativeKeywords"
UNSTATED: Final = """
DeleteAudienceGroups AudienceGroupIds
DeleteAssetGroups AssetGroupIds
DeleteAudienceGroupAssetGroupAssociations AudienceGroupAssetGroupAssociations
DeleteHTML5s HTML5AssetIds
"""
NONE: Final = """
DeleteAccount AccountId
DeleteCustomer CustomerId
DeleteUser UserId
"""
MIGRATED: Final = {"DeleteAdGroupCriterions", "DeleteCampaignCriterions"}
SERVICES: Final = """
AdExtensions AdGroups AdImages Ads AudienceTargets BidModifiers Campaigns DynamicFeedAdTargets
DynamicTextAdTargets Feeds Keywords NegativeKeywordSharedSets RetargetingLists Sitelinks SmartAdTargets
VCards
"""


def _microsoft(version: str, alignment: Alignment, lines: str) -> list[Operation]:
    is_customer = alignment == "none"
    api = f"{'CustomerManagement' if is_customer else 'CampaignManagement'} {version}"
    protocols = ("soap",) if version == "v12" else ("soap", "rest")
    space = CUSTOMER if is_customer else CM + version
    pairs = [line.split() for line in lines.strip().splitlines()]
    return [
        Operation(
            *(api, name, items, alignment, space, protocols),
            flag="IsMigrated" if version == "v12" and name in MIGRATED else "",
        )
        for name, items in pairs
    ]


def _yandex(service: str) -> Operation:
    is_image = service == "AdImages"
    return Operation(
        *("Direct v5", service, "AdImageHashes" if is_image else "Ids", "results"),
        DIRECT + service.lower(),
        ("soap", "json"),
        id_member="AdImageHash" if is_image else "Id",
    )


OPERATIONS: Final = (
    *_microsoft("v12", "sparse", SPARSE),
    *_microsoft("v12", "aligned", ALIGNED),
    *_microsoft("v12", "nested", NESTED),
    *_microsoft("v13", "sparse", SPARSE + SPARSE_V13.lstrip()),
    *_microsoft("v13", "aligned", ALIGNED),
    *_microsoft("v13", "nested", NESTED),
    *_microsoft("v13", "unstated", UNSTATED),
    *_microsoft("v13", "none", NONE),
    *map(_yandex, SERVICES.split()),
)
