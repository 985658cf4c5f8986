from ...._runtime.json.reader import Json, Reply, names
from ...types.notice import Notice

_NOTICE = names("Code Message")


def read_notice(value: Json, reply: Reply) -> Notice:
    get = reply.record(value, _NOTICE)
    return Notice(
        code=reply.required(reply.integer(get("Code")), "Code"),
        message=reply.required(reply.string(get("Message")), "Message"),
    )
