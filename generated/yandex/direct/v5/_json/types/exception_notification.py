from ......_runtime.json.reader import Json, Reply, names
from ...types.exception_notification import ExceptionNotification

_EXCEPTION_NOTIFICATION = names("Code Message Details")


def read_exception_notification(value: Json, reply: Reply) -> ExceptionNotification:
    get = reply.record(value, _EXCEPTION_NOTIFICATION)
    return ExceptionNotification(
        code=x if type(x := get("Code")) is int else reply.integer(x),
        message=x if type(x := get("Message")) is str else reply.string(x),
        details=x if type(x := get("Details")) is str else reply.string(x),
    )
