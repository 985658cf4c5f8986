from ...._runtime.soap.reader import Element, Reply, names
from ...types.batch_error import BatchError
from ..namespaces import NS_TNS

_BATCH_ERROR = names(NS_TNS, "Code Index Message")


def read_batch_error(element: Element, reply: Reply) -> BatchError:
    get = reply.record(element, _BATCH_ERROR)
    return BatchError(
        code=reply.required(reply.integer(get("Code")), "Code"),
        index=reply.required(reply.integer(get("Index")), "Index"),
        message=reply.string(get("Message")),
    )
