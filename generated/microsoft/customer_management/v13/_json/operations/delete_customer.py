from ......_runtime.json.reader import Json, Reply, names
from ......_runtime.json.writer import Record, json_base64, member_if_set, record
from ......_runtime.values.lexical import xs_long
from ... import operations
from ..service import SERVICE


def write_request(value: operations.DeleteCustomerRequest) -> Record:
    return record(
        member_if_set("CustomerId", xs_long, value.customer_id),
        member_if_set("TimeStamp", json_base64, value.time_stamp),
    )


def read_response(value: Json, reply: Reply) -> operations.DeleteCustomerResponse:
    reply.record(value, names())
    return operations.DeleteCustomerResponse()


CALL = SERVICE.call("DeleteCustomer", "DELETE /Customer", write_request, read_response)
