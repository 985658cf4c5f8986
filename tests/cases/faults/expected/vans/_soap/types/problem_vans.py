from ...._runtime.soap.reader import Element, Reply, names
from ...types.problem_vans import ProblemVans
from ..namespaces import NS_TNS

_PROBLEM_VANS = names(NS_TNS, "Code Text")


def read_problem_vans(element: Element, reply: Reply) -> ProblemVans:
    get = reply.record(element, _PROBLEM_VANS)
    return ProblemVans(
        code=reply.required(reply.integer(get("Code")), "Code"),
        text=reply.string(get("Text")),
    )
