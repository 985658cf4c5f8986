from ......_runtime.json.reader import Json, Reply, names
from ...types.action_result_base import (
    ActionResult,
    AdImageActionResult,
    SetBidsActionResult,
)
from .exception_notification import read_exception_notification

_ACTION_RESULT = names("Warnings Errors Id")
_AD_IMAGE_ACTION_RESULT = names("Warnings Errors AdImageHash")
_SET_BIDS_ACTION_RESULT = names("Warnings Errors Id CampaignId AdGroupId")


def read_action_result(value: Json, reply: Reply) -> ActionResult:
    get = reply.record(value, _ACTION_RESULT)
    return ActionResult(
        warnings=reply.nodes(get("Warnings"), read_exception_notification),
        errors=reply.nodes(get("Errors"), read_exception_notification),
        id=x if type(x := get("Id")) is int else reply.integer(x),
    )


def read_ad_image_action_result(value: Json, reply: Reply) -> AdImageActionResult:
    get = reply.record(value, _AD_IMAGE_ACTION_RESULT)
    return AdImageActionResult(
        warnings=reply.nodes(get("Warnings"), read_exception_notification),
        errors=reply.nodes(get("Errors"), read_exception_notification),
        ad_image_hash=x if type(x := get("AdImageHash")) is str else reply.string(x),
    )


def read_set_bids_action_result(value: Json, reply: Reply) -> SetBidsActionResult:
    get = reply.record(value, _SET_BIDS_ACTION_RESULT)
    return SetBidsActionResult(
        warnings=reply.nodes(get("Warnings"), read_exception_notification),
        errors=reply.nodes(get("Errors"), read_exception_notification),
        id=x if type(x := get("Id")) is int else reply.integer(x),
        campaign_id=x if type(x := get("CampaignId")) is int else reply.integer(x),
        ad_group_id=x if type(x := get("AdGroupId")) is int else reply.integer(x),
    )
