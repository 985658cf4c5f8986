from ......_runtime.soap.reader import Element, Reply, names
from ...types.action_result_base import (
    ActionResult,
    AdImageActionResult,
    SetBidsActionResult,
)
from ..namespaces import NS_GENERAL
from .exception_notification import read_exception_notification

_ACTION_RESULT = names("Warnings* Errors* Id")
_AD_IMAGE_ACTION_RESULT = names("Warnings* Errors* AdImageHash")
_SET_BIDS_ACTION_RESULT = names("Warnings* Errors* Id CampaignId AdGroupId")


def _read_action_result(element: Element, reply: Reply) -> ActionResult:
    get = reply.record(element, _ACTION_RESULT)
    return ActionResult(
        warnings=reply.nodes(element.findall("Warnings"), read_exception_notification),
        errors=reply.nodes(element.findall("Errors"), read_exception_notification),
        id=reply.integer(get("Id")),
    )


def read_action_result(element: Element, reply: Reply) -> ActionResult:
    match reply.type_of(element):
        case "{http://api.direct.yandex.com/v5/general}SetBidsActionResult":
            return read_set_bids_action_result(element, reply)
        case other:
            reply.expect(element, other, f"{NS_GENERAL}ActionResult")
    return _read_action_result(element, reply)


def read_ad_image_action_result(element: Element, reply: Reply) -> AdImageActionResult:
    get = reply.record(element, _AD_IMAGE_ACTION_RESULT)
    return AdImageActionResult(
        warnings=reply.nodes(element.findall("Warnings"), read_exception_notification),
        errors=reply.nodes(element.findall("Errors"), read_exception_notification),
        ad_image_hash=reply.string(get("AdImageHash")),
    )


def read_set_bids_action_result(element: Element, reply: Reply) -> SetBidsActionResult:
    get = reply.record(element, _SET_BIDS_ACTION_RESULT)
    return SetBidsActionResult(
        warnings=reply.nodes(element.findall("Warnings"), read_exception_notification),
        errors=reply.nodes(element.findall("Errors"), read_exception_notification),
        id=reply.integer(get("Id")),
        campaign_id=reply.integer(get("CampaignId")),
        ad_group_id=reply.integer(get("AdGroupId")),
    )
