from ......_runtime.json.reader import Json, Reply, names
from ......_runtime.json.writer import Record, member, record
from ... import operations
from ..service import AD_IMAGES
from ..types.action_result_base import read_ad_image_action_result
from ..types.ad_image_hashes_criteria import write_ad_image_hashes_criteria


def write_request(value: operations.AdImagesDeleteRequest) -> Record:
    return record(
        member(
            "SelectionCriteria",
            write_ad_image_hashes_criteria,
            value.selection_criteria,
        ),
    )


def read_response(value: Json, reply: Reply) -> operations.AdImagesDeleteResponse:
    get = reply.record(value, names("DeleteResults"))
    return operations.AdImagesDeleteResponse(
        delete_results=reply.nodes(get("DeleteResults"), read_ad_image_action_result)
    )


CALL = AD_IMAGES.call("AdImages.delete", "delete", write_request, read_response)
