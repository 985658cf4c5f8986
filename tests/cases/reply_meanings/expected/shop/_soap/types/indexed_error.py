from ...._runtime.soap.reader import Element, Reply, names
from ...types.indexed_error import IndexedError
from ..namespaces import NS_TNS

_INDEXED_ERROR = names(NS_TNS, "Index ErrorCode Message")


def read_indexed_error(element: Element, reply: Reply) -> IndexedError:
    get = reply.record(element, _INDEXED_ERROR)
    return IndexedError(
        index=reply.integer(get("Index")),
        error_code=reply.string(get("ErrorCode")),
        message=reply.string(get("Message")),
    )
