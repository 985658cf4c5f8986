from ......_runtime.soap.reader import Element, Reply, names
from ......_runtime.soap.writer import element, node
from ... import operations
from ..namespaces import NS_ADIMAGES
from ..service import AD_IMAGES
from ..types.action_result_base import read_ad_image_action_result
from ..types.ad_image_hashes_criteria import write_ad_image_hashes_criteria


def write_request(value: operations.AdImagesDeleteRequest) -> str:
    return element(
        "adimages:DeleteRequest",
        node(
            "SelectionCriteria",
            write_ad_image_hashes_criteria,
            value.selection_criteria,
        ),
    )


def read_response(element: Element, reply: Reply) -> operations.AdImagesDeleteResponse:
    reply.record(element, names("DeleteResults*"))
    return operations.AdImagesDeleteResponse(
        delete_results=reply.nodes(
            element.findall("DeleteResults"), read_ad_image_action_result
        ),
    )


CALL = AD_IMAGES.call(
    "AdImages.delete",
    write_request,
    read_response,
    action="https://api.direct.yandex.com/v5/adimages/delete",
    answer=f"{NS_ADIMAGES}DeleteResponse",
)
