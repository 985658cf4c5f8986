from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.values.parsing import parse_decimal
from ...types.moor_response_choice import MoorResponseChoice
from ..namespaces import NS_TNS

_MOOR_RESPONSE_CHOICE = names(NS_TNS, "Fee Note")


def read_moor_response_choice(element: Element, reply: Reply) -> MoorResponseChoice:
    get = reply.record(element, _MOOR_RESPONSE_CHOICE)
    return MoorResponseChoice(
        fee=reply.value(get("Fee"), parse_decimal), note=reply.string(get("Note"))
    )
