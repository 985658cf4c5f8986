from ......_runtime.lexical import xs_base64_binary, xs_long
from ......_runtime.soap_call import SoapCall
from ......_runtime.xml_read import Element, Reply, names
from ......_runtime.xml_write import element, leaf_if_set
from ... import operations
from ..service import SERVICE


def write_request(value: operations.DeleteCustomerRequest) -> str:
    return element(
        "tns:DeleteCustomerRequest",
        leaf_if_set("tns:CustomerId", xs_long, value.customer_id),
        leaf_if_set("tns:TimeStamp", xs_base64_binary, value.time_stamp),
    )


def read_response(element: Element, reply: Reply) -> operations.DeleteCustomerResponse:
    reply.record(element, names())
    return operations.DeleteCustomerResponse()


CALL = SoapCall(SERVICE, "DeleteCustomer", write_request, read_response)
