from ...._runtime.soap.reader import Element, Reply, names
from ...types.problems import Problems
from ..namespaces import NS_TNS
from .problem_vans import read_problem_vans

_PROBLEMS = names(NS_TNS, "Problem* TicketId")


def read_problems(element: Element, reply: Reply) -> Problems:
    get = reply.record(element, _PROBLEMS)
    return Problems(
        problem=reply.nodes(element.findall(f"{NS_TNS}Problem"), read_problem_vans),
        ticket_id=reply.string(get("TicketId")),
    )
