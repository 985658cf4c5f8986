from ...._runtime.json.reader import Json, Reply, names
from ...types.action_result import ActionResult
from .notice import read_notice

_ACTION_RESULT = names("Id Errors")


def read_action_result(value: Json, reply: Reply) -> ActionResult:
    get = reply.record(value, _ACTION_RESULT)
    return ActionResult(
        id=x if type(x := get("Id")) is int else reply.integer(x),
        errors=reply.nodes(get("Errors"), read_notice),
    )
