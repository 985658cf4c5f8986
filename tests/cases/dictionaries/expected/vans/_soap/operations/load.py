from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import dictionary_if_set, element, leaf_array_if_set
from ...._runtime.values.lexical import xs_long
from ... import operations
from ..namespaces import NS_TNS
from ..service import SERVICE


def write_request(value: operations.LoadRequest) -> str:
    return element(
        "tns:LoadRequest",
        dictionary_if_set(
            "tns:Labels",
            "tns:KeyValueOfstringstring",
            "tns:Key",
            "tns:Value",
            value.labels,
        ),
        leaf_array_if_set("tns:VanIds", "tns:long", xs_long, value.van_ids),
    )


def read_response(element: Element, reply: Reply) -> operations.LoadResponse:
    get = reply.record(element, names(NS_TNS, "Labels"))
    return operations.LoadResponse(
        labels=reply.dictionary(
            get("Labels"),
            f"{NS_TNS}KeyValueOfstringstring",
            f"{NS_TNS}Key",
            f"{NS_TNS}Value",
        ),
    )


CALL = SERVICE.call("Load", write_request, read_response, action="urn:vans#Load")
