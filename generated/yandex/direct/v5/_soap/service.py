from ....._runtime.soap.call import Faults, SoapService

CREDENTIALS = (
    ("Authorization", "Bearer {}", "token"),
    ("Client-Login", "{}", "client_login"),
    ("Accept-Language", "{}", "language"),
    ("Use-Operator-Units", "{}", "use_operator_units"),
)
KEPT = ("RequestId", "Units", "Units-Used-Login")


def faults() -> Faults:
    from .faults import FAULTS

    return FAULTS


AD_EXTENSIONS = SoapService(
    name="AdExtensions",
    endpoints={
        "production": "https://api.direct.yandex.com/v5/adextensions",
        "sandbox": "https://api-sandbox.direct.yandex.com/v5/adextensions",
    },
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    version="1.1",
    namespaces=' xmlns:adextensions="http://api.direct.yandex.com/v5/adextensions" xmlns:general="http://api.direct.yandex.com/v5/general"',
    namespace="http://api.direct.yandex.com/v5/adextensions",
    faults=faults,
)

AD_GROUPS = SoapService(
    name="AdGroups",
    endpoints={
        "production": "https://api.direct.yandex.com/v5/adgroups",
        "sandbox": "https://api-sandbox.direct.yandex.com/v5/adgroups",
    },
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    version="1.1",
    namespaces=' xmlns:adgroups="http://api.direct.yandex.com/v5/adgroups" xmlns:general="http://api.direct.yandex.com/v5/general"',
    namespace="http://api.direct.yandex.com/v5/adgroups",
    faults=faults,
)

AD_IMAGES = SoapService(
    name="AdImages",
    endpoints={
        "production": "https://api.direct.yandex.com/v5/adimages",
        "sandbox": "https://api-sandbox.direct.yandex.com/v5/adimages",
    },
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    version="1.1",
    namespaces=' xmlns:adimages="http://api.direct.yandex.com/v5/adimages"',
    namespace="http://api.direct.yandex.com/v5/adimages",
    faults=faults,
)

ADS = SoapService(
    name="Ads",
    endpoints={
        "production": "https://api.direct.yandex.com/v5/ads",
        "sandbox": "https://api-sandbox.direct.yandex.com/v5/ads",
    },
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    version="1.1",
    namespaces=' xmlns:ads="http://api.direct.yandex.com/v5/ads" xmlns:general="http://api.direct.yandex.com/v5/general"',
    namespace="http://api.direct.yandex.com/v5/ads",
    faults=faults,
)

AUDIENCE_TARGETS = SoapService(
    name="AudienceTargets",
    endpoints={
        "production": "https://api.direct.yandex.com/v5/audiencetargets",
        "sandbox": "https://api-sandbox.direct.yandex.com/v5/audiencetargets",
    },
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    version="1.1",
    namespaces=' xmlns:audiencetargets="http://api.direct.yandex.com/v5/audiencetargets" xmlns:general="http://api.direct.yandex.com/v5/general"',
    namespace="http://api.direct.yandex.com/v5/audiencetargets",
    faults=faults,
)

BID_MODIFIERS = SoapService(
    name="BidModifiers",
    endpoints={
        "production": "https://api.direct.yandex.com/v5/bidmodifiers",
        "sandbox": "https://api-sandbox.direct.yandex.com/v5/bidmodifiers",
    },
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    version="1.1",
    namespaces=' xmlns:bidmodifiers="http://api.direct.yandex.com/v5/bidmodifiers" xmlns:general="http://api.direct.yandex.com/v5/general"',
    namespace="http://api.direct.yandex.com/v5/bidmodifiers",
    faults=faults,
)

CAMPAIGNS = SoapService(
    name="Campaigns",
    endpoints={
        "production": "https://api.direct.yandex.com/v5/campaigns",
        "sandbox": "https://api-sandbox.direct.yandex.com/v5/campaigns",
    },
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    version="1.1",
    namespaces=' xmlns:campaigns="http://api.direct.yandex.com/v5/campaigns" xmlns:general="http://api.direct.yandex.com/v5/general"',
    namespace="http://api.direct.yandex.com/v5/campaigns",
    faults=faults,
)

DYNAMIC_FEED_AD_TARGETS = SoapService(
    name="DynamicFeedAdTargets",
    endpoints={
        "production": "https://api.direct.yandex.com/v5/dynamicfeedadtargets",
        "sandbox": "https://api-sandbox.direct.yandex.com/v5/dynamicfeedadtargets",
    },
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    version="1.1",
    namespaces=' xmlns:dynamicfeedadtargets="http://api.direct.yandex.com/v5/dynamicfeedadtargets" xmlns:general="http://api.direct.yandex.com/v5/general"',
    namespace="http://api.direct.yandex.com/v5/dynamicfeedadtargets",
    faults=faults,
)

DYNAMIC_TEXT_AD_TARGETS = SoapService(
    name="DynamicTextAdTargets",
    endpoints={
        "production": "https://api.direct.yandex.com/v5/dynamictextadtargets",
        "sandbox": "https://api-sandbox.direct.yandex.com/v5/dynamictextadtargets",
    },
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    version="1.1",
    namespaces=' xmlns:dynamictextadtargets="http://api.direct.yandex.com/v5/dynamictextadtargets" xmlns:general="http://api.direct.yandex.com/v5/general"',
    namespace="http://api.direct.yandex.com/v5/dynamictextadtargets",
    faults=faults,
)

FEEDS = SoapService(
    name="Feeds",
    endpoints={
        "production": "https://api.direct.yandex.com/v5/feeds",
        "sandbox": "https://api-sandbox.direct.yandex.com/v5/feeds",
    },
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    version="1.1",
    namespaces=' xmlns:feeds="http://api.direct.yandex.com/v5/feeds"',
    namespace="http://api.direct.yandex.com/v5/feeds",
    faults=faults,
)

KEYWORDS = SoapService(
    name="Keywords",
    endpoints={
        "production": "https://api.direct.yandex.com/v5/keywords",
        "sandbox": "https://api-sandbox.direct.yandex.com/v5/keywords",
    },
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    version="1.1",
    namespaces=' xmlns:general="http://api.direct.yandex.com/v5/general" xmlns:keywords="http://api.direct.yandex.com/v5/keywords"',
    namespace="http://api.direct.yandex.com/v5/keywords",
    faults=faults,
)

NEGATIVE_KEYWORD_SHARED_SETS = SoapService(
    name="NegativeKeywordSharedSets",
    endpoints={
        "production": "https://api.direct.yandex.com/v5/negativekeywordsharedsets",
        "sandbox": "https://api-sandbox.direct.yandex.com/v5/negativekeywordsharedsets",
    },
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    version="1.1",
    namespaces=' xmlns:general="http://api.direct.yandex.com/v5/general" xmlns:negativekeywordsharedsets="http://api.direct.yandex.com/v5/negativekeywordsharedsets"',
    namespace="http://api.direct.yandex.com/v5/negativekeywordsharedsets",
    faults=faults,
)

RETARGETING_LISTS = SoapService(
    name="RetargetingLists",
    endpoints={
        "production": "https://api.direct.yandex.com/v5/retargetinglists",
        "sandbox": "https://api-sandbox.direct.yandex.com/v5/retargetinglists",
    },
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    version="1.1",
    namespaces=' xmlns:general="http://api.direct.yandex.com/v5/general" xmlns:retargetinglists="http://api.direct.yandex.com/v5/retargetinglists"',
    namespace="http://api.direct.yandex.com/v5/retargetinglists",
    faults=faults,
)

SITELINKS = SoapService(
    name="Sitelinks",
    endpoints={
        "production": "https://api.direct.yandex.com/v5/sitelinks",
        "sandbox": "https://api-sandbox.direct.yandex.com/v5/sitelinks",
    },
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    version="1.1",
    namespaces=' xmlns:general="http://api.direct.yandex.com/v5/general" xmlns:sitelinks="http://api.direct.yandex.com/v5/sitelinks"',
    namespace="http://api.direct.yandex.com/v5/sitelinks",
    faults=faults,
)

SMART_AD_TARGETS = SoapService(
    name="SmartAdTargets",
    endpoints={
        "production": "https://api.direct.yandex.com/v5/smartadtargets",
        "sandbox": "https://api-sandbox.direct.yandex.com/v5/smartadtargets",
    },
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    version="1.1",
    namespaces=' xmlns:general="http://api.direct.yandex.com/v5/general" xmlns:smartadtargets="http://api.direct.yandex.com/v5/smartadtargets"',
    namespace="http://api.direct.yandex.com/v5/smartadtargets",
    faults=faults,
)

V_CARDS = SoapService(
    name="VCards",
    endpoints={
        "production": "https://api.direct.yandex.com/v5/vcards",
        "sandbox": "https://api-sandbox.direct.yandex.com/v5/vcards",
    },
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    version="1.1",
    namespaces=' xmlns:general="http://api.direct.yandex.com/v5/general" xmlns:vcards="http://api.direct.yandex.com/v5/vcards"',
    namespace="http://api.direct.yandex.com/v5/vcards",
    faults=faults,
)
