from ......_runtime.json_read import Json, Reply, names
from ...types.exception_notification import ExceptionNotification

_EXCEPTION_NOTIFICATION = names("Code Message Details")


def read_exception_notification(value: Json, reply: Reply) -> ExceptionNotification:
    get = reply.record(value, _EXCEPTION_NOTIFICATION)
    return ExceptionNotification(
        code=reply.integer(get("Code")),
        message=reply.string(get("Message")),
        details=reply.string(get("Details")),
    )
