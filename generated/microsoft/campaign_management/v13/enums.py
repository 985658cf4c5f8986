"""The enumerations of Microsoft Advertising Campaign Management v13."""

from enum import StrEnum

__all__ = [
    "AdGroupCriterionType",
    "AssociationType",
    "CampaignCriterionType",
    "EntityScope",
    "EntityType",
    "MatchType",
]


class AdGroupCriterionType(StrEnum):
    PRODUCT_PARTITION = "ProductPartition"
    WEBPAGE = "Webpage"
    TARGETS = "Targets"
    AGE = "Age"
    GENDER = "Gender"
    DAY_TIME = "DayTime"
    DEVICE = "Device"
    LOCATION = "Location"
    LOCATION_INTENT = "LocationIntent"
    RADIUS = "Radius"
    AUDIENCE = "Audience"
    CUSTOM_AUDIENCE = "CustomAudience"
    IN_MARKET_AUDIENCE = "InMarketAudience"
    REMARKETING_LIST = "RemarketingList"
    COMPANY_NAME = "CompanyName"
    JOB_FUNCTION = "JobFunction"
    INDUSTRY = "Industry"
    PRODUCT_AUDIENCE = "ProductAudience"
    SIMILAR_REMARKETING_LIST = "SimilarRemarketingList"
    COMBINED_LIST = "CombinedList"
    HOTEL_GROUP = "HotelGroup"
    HOTEL_ADVANCE_BOOKING_WINDOW = "HotelAdvanceBookingWindow"
    HOTEL_CHECK_IN_DAY = "HotelCheckInDay"
    HOTEL_LENGTH_OF_STAY = "HotelLengthOfStay"
    HOTEL_DATE_SELECTION_TYPE = "HotelDateSelectionType"
    HOTEL_CHECK_IN_DATE = "HotelCheckInDate"
    GENRE = "Genre"
    CUSTOMER_LIST = "CustomerList"
    IMPRESSION_BASED_REMARKETING_LIST = "ImpressionBasedRemarketingList"
    PLACEMENT = "Placement"
    TOPIC = "Topic"
    CUSTOM_SEGMENT = "CustomSegment"
    JOB_SENIORITY = "JobSeniority"
    CUSTOM_LINKED_IN = "CustomLinkedIn"
    AI_PROMPT = "AIPrompt"


class AssociationType(StrEnum):
    CAMPAIGN = "Campaign"
    AD_GROUP = "AdGroup"
    ACCOUNT = "Account"


class CampaignCriterionType(StrEnum):
    PRODUCT_SCOPE = "ProductScope"
    WEBPAGE = "Webpage"
    TARGETS = "Targets"
    AGE = "Age"
    DAY_TIME = "DayTime"
    GENDER = "Gender"
    LOCATION = "Location"
    RADIUS = "Radius"
    DEVICE = "Device"
    LOCATION_INTENT = "LocationIntent"
    AUDIENCE = "Audience"
    CUSTOM_AUDIENCE = "CustomAudience"
    IN_MARKET_AUDIENCE = "InMarketAudience"
    REMARKETING_LIST = "RemarketingList"
    COMPANY_NAME = "CompanyName"
    JOB_FUNCTION = "JobFunction"
    INDUSTRY = "Industry"
    PRODUCT_AUDIENCE = "ProductAudience"
    SIMILAR_REMARKETING_LIST = "SimilarRemarketingList"
    STORE = "Store"
    COMBINED_LIST = "CombinedList"
    CUSTOMER_LIST = "CustomerList"
    IMPRESSION_BASED_REMARKETING_LIST = "ImpressionBasedRemarketingList"
    JOB_SENIORITY = "JobSeniority"
    CUSTOM_LINKED_IN = "CustomLinkedIn"
    JOB_TITLE = "JobTitle"
    AI_PROMPT = "AIPrompt"


class EntityScope(StrEnum):
    ACCOUNT = "Account"
    CUSTOMER = "Customer"


class EntityType(StrEnum):
    CAMPAIGN = "Campaign"
    AD_GROUP = "AdGroup"
    AD = "Ad"
    KEYWORD = "Keyword"
    ASSET_GROUP = "AssetGroup"
    TEXT_ASSET = "TextAsset"
    IMAGE_ASSET = "ImageAsset"


class MatchType(StrEnum):
    EXACT = "Exact"
    PHRASE = "Phrase"
    BROAD = "Broad"
