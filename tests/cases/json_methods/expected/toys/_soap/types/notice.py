from ...._runtime.soap.reader import Element, Reply, names
from ...types.notice import Notice

_NOTICE = names("Code Message")


def read_notice(element: Element, reply: Reply) -> Notice:
    get = reply.record(element, _NOTICE)
    return Notice(
        code=reply.required(reply.integer(get("Code")), "Code"),
        message=reply.required(reply.string(get("Message")), "Message"),
    )
