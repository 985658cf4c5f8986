from ......_runtime.soap.reader import Element, Reply, names
from ...types.exception_notification import ExceptionNotification

_EXCEPTION_NOTIFICATION = names("Code Message Details")


def read_exception_notification(
    element: Element, reply: Reply
) -> ExceptionNotification:
    get = reply.record(element, _EXCEPTION_NOTIFICATION)
    return ExceptionNotification(
        code=reply.integer(get("Code")),
        message=reply.string(get("Message")),
        details=reply.string(get("Details")),
    )
