from ....._runtime.json.call import Faults, JsonService, RpcNames

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


AD_EXTENSIONS = JsonService(
    name="AdExtensions",
    endpoints={
        "production": "https://api.direct.yandex.com/json/v5/adextensions",
        "sandbox": "https://api-sandbox.direct.yandex.com/json/v5/adextensions",
    },
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    rpc=RpcNames(error="error", method="method", params="params", result="result"),
    fault_text="error_string",
    faults=faults,
)

AD_GROUPS = JsonService(
    name="AdGroups",
    endpoints={
        "production": "https://api.direct.yandex.com/json/v5/adgroups",
        "sandbox": "https://api-sandbox.direct.yandex.com/json/v5/adgroups",
    },
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    rpc=RpcNames(error="error", method="method", params="params", result="result"),
    fault_text="error_string",
    faults=faults,
)

AD_IMAGES = JsonService(
    name="AdImages",
    endpoints={
        "production": "https://api.direct.yandex.com/json/v5/adimages",
        "sandbox": "https://api-sandbox.direct.yandex.com/json/v5/adimages",
    },
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    rpc=RpcNames(error="error", method="method", params="params", result="result"),
    fault_text="error_string",
    faults=faults,
)

ADS = JsonService(
    name="Ads",
    endpoints={
        "production": "https://api.direct.yandex.com/json/v5/ads",
        "sandbox": "https://api-sandbox.direct.yandex.com/json/v5/ads",
    },
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    rpc=RpcNames(error="error", method="method", params="params", result="result"),
    fault_text="error_string",
    faults=faults,
)

AUDIENCE_TARGETS = JsonService(
    name="AudienceTargets",
    endpoints={
        "production": "https://api.direct.yandex.com/json/v5/audiencetargets",
        "sandbox": "https://api-sandbox.direct.yandex.com/json/v5/audiencetargets",
    },
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    rpc=RpcNames(error="error", method="method", params="params", result="result"),
    fault_text="error_string",
    faults=faults,
)

BID_MODIFIERS = JsonService(
    name="BidModifiers",
    endpoints={
        "production": "https://api.direct.yandex.com/json/v5/bidmodifiers",
        "sandbox": "https://api-sandbox.direct.yandex.com/json/v5/bidmodifiers",
    },
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    rpc=RpcNames(error="error", method="method", params="params", result="result"),
    fault_text="error_string",
    faults=faults,
)

CAMPAIGNS = JsonService(
    name="Campaigns",
    endpoints={
        "production": "https://api.direct.yandex.com/json/v5/campaigns",
        "sandbox": "https://api-sandbox.direct.yandex.com/json/v5/campaigns",
    },
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    rpc=RpcNames(error="error", method="method", params="params", result="result"),
    fault_text="error_string",
    faults=faults,
)

DYNAMIC_FEED_AD_TARGETS = JsonService(
    name="DynamicFeedAdTargets",
    endpoints={
        "production": "https://api.direct.yandex.com/json/v5/dynamicfeedadtargets",
        "sandbox": "https://api-sandbox.direct.yandex.com/json/v5/dynamicfeedadtargets",
    },
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    rpc=RpcNames(error="error", method="method", params="params", result="result"),
    fault_text="error_string",
    faults=faults,
)

DYNAMIC_TEXT_AD_TARGETS = JsonService(
    name="DynamicTextAdTargets",
    endpoints={
        "production": "https://api.direct.yandex.com/json/v5/dynamictextadtargets",
        "sandbox": "https://api-sandbox.direct.yandex.com/json/v5/dynamictextadtargets",
    },
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    rpc=RpcNames(error="error", method="method", params="params", result="result"),
    fault_text="error_string",
    faults=faults,
)

FEEDS = JsonService(
    name="Feeds",
    endpoints={
        "production": "https://api.direct.yandex.com/json/v5/feeds",
        "sandbox": "https://api-sandbox.direct.yandex.com/json/v5/feeds",
    },
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    rpc=RpcNames(error="error", method="method", params="params", result="result"),
    fault_text="error_string",
    faults=faults,
)

KEYWORDS = JsonService(
    name="Keywords",
    endpoints={
        "production": "https://api.direct.yandex.com/json/v5/keywords",
        "sandbox": "https://api-sandbox.direct.yandex.com/json/v5/keywords",
    },
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    rpc=RpcNames(error="error", method="method", params="params", result="result"),
    fault_text="error_string",
    faults=faults,
)

NEGATIVE_KEYWORD_SHARED_SETS = JsonService(
    name="NegativeKeywordSharedSets",
    endpoints={
        "production": "https://api.direct.yandex.com/json/v5/negativekeywordsharedsets",
        "sandbox": "https://api-sandbox.direct.yandex.com/json/v5/negativekeywordsharedsets",
    },
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    rpc=RpcNames(error="error", method="method", params="params", result="result"),
    fault_text="error_string",
    faults=faults,
)

RETARGETING_LISTS = JsonService(
    name="RetargetingLists",
    endpoints={
        "production": "https://api.direct.yandex.com/json/v5/retargetinglists",
        "sandbox": "https://api-sandbox.direct.yandex.com/json/v5/retargetinglists",
    },
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    rpc=RpcNames(error="error", method="method", params="params", result="result"),
    fault_text="error_string",
    faults=faults,
)

SITELINKS = JsonService(
    name="Sitelinks",
    endpoints={
        "production": "https://api.direct.yandex.com/json/v5/sitelinks",
        "sandbox": "https://api-sandbox.direct.yandex.com/json/v5/sitelinks",
    },
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    rpc=RpcNames(error="error", method="method", params="params", result="result"),
    fault_text="error_string",
    faults=faults,
)

SMART_AD_TARGETS = JsonService(
    name="SmartAdTargets",
    endpoints={
        "production": "https://api.direct.yandex.com/json/v5/smartadtargets",
        "sandbox": "https://api-sandbox.direct.yandex.com/json/v5/smartadtargets",
    },
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    rpc=RpcNames(error="error", method="method", params="params", result="result"),
    fault_text="error_string",
    faults=faults,
)

V_CARDS = JsonService(
    name="VCards",
    endpoints={
        "production": "https://api.direct.yandex.com/json/v5/vcards",
        "sandbox": "https://api-sandbox.direct.yandex.com/json/v5/vcards",
    },
    credentials=CREDENTIALS,
    request_id="RequestId",
    kept=KEPT,
    rpc=RpcNames(error="error", method="method", params="params", result="result"),
    fault_text="error_string",
    faults=faults,
)
