from ......_runtime.soap.reader import Element, Reply, names
from ......_runtime.soap.writer import element, node_array_if_set
from ......_runtime.values.lexical import OrNil
from ... import operations
from ..namespaces import NS_TNS
from ..service import SERVICE
from ..types.batch_error_collection import read_batch_error_collection
from ..types.entity_negative_keyword import write_entity_negative_keyword


def write_request(value: operations.DeleteNegativeKeywordsFromEntitiesRequest) -> str:
    return element(
        "tns:DeleteNegativeKeywordsFromEntitiesRequest",
        node_array_if_set(
            "tns:EntityNegativeKeywords",
            "tns:EntityNegativeKeyword",
            OrNil(write_entity_negative_keyword),
            value.entity_negative_keywords,
        ),
    )


def read_response(
    element: Element, reply: Reply
) -> operations.DeleteNegativeKeywordsFromEntitiesResponse:
    get = reply.record(element, names(NS_TNS, "NestedPartialErrors"))
    return operations.DeleteNegativeKeywordsFromEntitiesResponse(
        nested_partial_errors=reply.nodes_or_nil(
            reply.items(get("NestedPartialErrors"), f"{NS_TNS}BatchErrorCollection"),
            read_batch_error_collection,
        ),
    )


CALL = SERVICE.call("DeleteNegativeKeywordsFromEntities", write_request, read_response)
