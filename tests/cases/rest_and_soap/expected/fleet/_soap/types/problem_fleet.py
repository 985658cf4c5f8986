from ...._runtime.soap.reader import Element, Reply, names
from ...types.problem_fleet import ProblemFleet, WeightProblem
from ..namespaces import NS_TNS

_PROBLEM_FLEET = names(NS_TNS, "Code Index Message Symbol")
_WEIGHT_PROBLEM = names(NS_TNS, "Code Index Message Symbol Weight Notes")


def read_problem_fleet(element: Element, reply: Reply) -> ProblemFleet:
    match reply.type_of(element):
        case "{urn:fleet}WeightProblem":
            return read_weight_problem(element, reply)
        case other:
            reply.expect(element, other, f"{NS_TNS}Problem")
    get = reply.record(element, _PROBLEM_FLEET)
    return ProblemFleet(
        code=reply.integer(get("Code")),
        index=reply.integer(get("Index")),
        message=reply.string(get("Message")),
        symbol=reply.string(get("Symbol")),
    )


def read_weight_problem(element: Element, reply: Reply) -> WeightProblem:
    get = reply.record(element, _WEIGHT_PROBLEM)
    return WeightProblem(
        code=reply.integer(get("Code")),
        index=reply.integer(get("Index")),
        message=reply.string(get("Message")),
        symbol=reply.string(get("Symbol")),
        weight=reply.integer(get("Weight")),
        notes=reply.dictionary(
            get("Notes"),
            f"{NS_TNS}KeyValueOfstringstring",
            f"{NS_TNS}Key",
            f"{NS_TNS}Value",
        ),
    )
