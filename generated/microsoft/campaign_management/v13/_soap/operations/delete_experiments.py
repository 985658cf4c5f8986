"""The SOAP form of `operations.delete_experiments`."""

from ......_runtime.lexical import xs_long
from ......_runtime.soap_call import SoapCall
from ......_runtime.xml_read import Element, Reply, names
from ......_runtime.xml_write import element, leaf_array_if_set
from ...operations.delete_experiments import (
    DeleteExperimentsRequest,
    DeleteExperimentsResponse,
)
from ..namespaces import NS_TNS
from ..service import SERVICE
from ..types.batch_error import read_batch_error


def write_request(value: DeleteExperimentsRequest) -> str:
    return element(
        "tns:DeleteExperimentsRequest",
        leaf_array_if_set(
            "tns:ExperimentIds", "arrays:long", xs_long, value.experiment_ids
        ),
    )


def read_response(element: Element, reply: Reply) -> DeleteExperimentsResponse:
    get = reply.record(element, names(NS_TNS, "PartialErrors"))
    return DeleteExperimentsResponse(
        partial_errors=reply.nodes_or_nil(
            reply.items(get("PartialErrors"), f"{NS_TNS}BatchError"), read_batch_error
        ),
    )


CALL = SoapCall(SERVICE, "DeleteExperiments", write_request, read_response)
