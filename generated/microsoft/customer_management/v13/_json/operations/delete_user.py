from ......_runtime.json.reader import Json, Reply, names
from ......_runtime.json.writer import Record, json_base64, member_if_set, record
from ......_runtime.values.lexical import xs_long
from ... import operations
from ..service import SERVICE


def write_request(value: operations.DeleteUserRequest) -> Record:
    return record(
        member_if_set("UserId", xs_long, value.user_id),
        member_if_set("TimeStamp", json_base64, value.time_stamp),
    )


def read_response(value: Json, reply: Reply) -> operations.DeleteUserResponse:
    reply.record(value, names())
    return operations.DeleteUserResponse()


CALL = SERVICE.call("DeleteUser", "DELETE /User", write_request, read_response)
