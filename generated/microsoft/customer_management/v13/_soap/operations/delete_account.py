"""The SOAP form of `operations.delete_account`."""

from ......_runtime.lexical import xs_base64_binary, xs_long
from ......_runtime.soap_call import SoapCall
from ......_runtime.xml_read import Element, Reply, names
from ......_runtime.xml_write import element, leaf_if_set
from ...operations.delete_account import (
    DeleteAccountRequest,
    DeleteAccountResponse,
    check,
)
from ..namespaces import NS_TNS
from ..service import CUSTOMER_MANAGEMENT_SERVICE


def write_request(value: DeleteAccountRequest) -> str:
    return element(
        "tns:DeleteAccountRequest",
        leaf_if_set("tns:AccountId", xs_long, value.account_id),
        leaf_if_set("tns:TimeStamp", xs_base64_binary, value.time_stamp),
    )


def read_response(element: Element, reply: Reply) -> DeleteAccountResponse:
    reply.record(element, names())
    return DeleteAccountResponse()


CALL = SoapCall(
    service=CUSTOMER_MANAGEMENT_SERVICE,
    operation="DeleteAccount",
    action="DeleteAccount",
    write=write_request,
    answer=f"{NS_TNS}DeleteAccountResponse",
    read_answer=read_response,
    check=check,
)
