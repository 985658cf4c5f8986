"""The SOAP form of `operations.delete_vans`."""

from ....._runtime.lexical import xs_long, xs_string
from ....._runtime.soap_call import SoapCall
from ....._runtime.xml_read import Element, Reply, names
from ....._runtime.xml_write import element, leaf, leaf_if_set, leaves
from ...operations.delete_vans import DeleteVansRequest, DeleteVansResponse, check
from ..namespaces import NS_TNS
from ..service import FLEET


def write_request(value: DeleteVansRequest) -> str:
    return element(
        "tns:DeleteVansRequest",
        leaf("tns:FleetId", xs_long, value.fleet_id),
        leaves("tns:VanIds", xs_long, value.van_ids),
        leaf_if_set("tns:Color", xs_string, value.color),
    )


def read_response(element: Element, reply: Reply) -> DeleteVansResponse:
    get = reply.record(element, names(NS_TNS, "Deleted"))
    return DeleteVansResponse(deleted=reply.integer(get("Deleted")))


CALL = SoapCall(
    service=FLEET,
    operation="DeleteVans",
    action="urn:fleet#DeleteVans",
    write=write_request,
    answer=f"{NS_TNS}DeleteVansResponse",
    read_answer=read_response,
    check=check,
)
