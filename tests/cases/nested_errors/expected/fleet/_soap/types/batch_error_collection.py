from ...._runtime.soap.reader import Element, Reply, names
from ...types.batch_error_collection import BatchErrorCollection
from ..namespaces import NS_TNS
from .batch_error import read_batch_error

_BATCH_ERROR_COLLECTION = names(NS_TNS, "BatchErrors Code Index")


def read_batch_error_collection(element: Element, reply: Reply) -> BatchErrorCollection:
    get = reply.record(element, _BATCH_ERROR_COLLECTION)
    return BatchErrorCollection(
        batch_errors=reply.nodes_or_nil(
            reply.items(get("BatchErrors"), f"{NS_TNS}BatchError"), read_batch_error
        ),
        code=reply.integer(get("Code")),
        index=reply.required(reply.integer(get("Index")), "Index"),
    )
