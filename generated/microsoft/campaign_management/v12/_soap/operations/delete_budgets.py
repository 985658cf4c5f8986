from ......_runtime.soap.reader import Element, Reply, names
from ......_runtime.soap.writer import element, leaf_array_if_set
from ......_runtime.values.lexical import xs_long
from ... import operations
from ..namespaces import NS_TNS
from ..service import SERVICE
from ..types.batch_error import read_batch_error


def write_request(value: operations.DeleteBudgetsRequest) -> str:
    return element(
        "tns:DeleteBudgetsRequest",
        leaf_array_if_set("tns:BudgetIds", "arrays:long", xs_long, value.budget_ids),
    )


def read_response(element: Element, reply: Reply) -> operations.DeleteBudgetsResponse:
    get = reply.record(element, names(NS_TNS, "PartialErrors"))
    return operations.DeleteBudgetsResponse(
        partial_errors=reply.nodes_or_nil(
            reply.items(get("PartialErrors"), f"{NS_TNS}BatchError"), read_batch_error
        ),
    )


CALL = SERVICE.call("DeleteBudgets", write_request, read_response)
