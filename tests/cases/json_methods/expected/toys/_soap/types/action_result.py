from ...._runtime.soap.reader import Element, Reply, names
from ...types.action_result import ActionResult
from .notice import read_notice

_ACTION_RESULT = names("Id Errors*")


def read_action_result(element: Element, reply: Reply) -> ActionResult:
    get = reply.record(element, _ACTION_RESULT)
    return ActionResult(
        id=reply.integer(get("Id")),
        errors=reply.nodes(element.findall("Errors"), read_notice),
    )
