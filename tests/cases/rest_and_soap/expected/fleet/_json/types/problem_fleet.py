from ...._runtime.json.reader import Json, Reply, names
from ...types.problem_fleet import ProblemFleet, WeightProblem

_PROBLEM_FLEET = names("Code Index Message Symbol Type")
_WEIGHT_PROBLEM = names("Code Index Message Symbol Weight Notes Type")


def read_problem_fleet(value: Json, reply: Reply) -> ProblemFleet:
    match reply.type_of(value, "Type"):
        case "WeightProblem":
            return read_weight_problem(value, reply)
        case other:
            reply.expect(value, other, "Problem")
    get = reply.record(value, _PROBLEM_FLEET)
    return ProblemFleet(
        code=x if type(x := get("Code")) is int else reply.integer(x),
        index=x if type(x := get("Index")) is int else reply.integer(x),
        message=x if type(x := get("Message")) is str else reply.string(x),
        symbol=x if type(x := get("Symbol")) is str else reply.string(x),
    )


def read_weight_problem(value: Json, reply: Reply) -> WeightProblem:
    get = reply.record(value, _WEIGHT_PROBLEM)
    return WeightProblem(
        code=x if type(x := get("Code")) is int else reply.integer(x),
        index=x if type(x := get("Index")) is int else reply.integer(x),
        message=x if type(x := get("Message")) is str else reply.string(x),
        symbol=x if type(x := get("Symbol")) is str else reply.string(x),
        weight=x if type(x := get("Weight")) is int else reply.integer(x),
        notes=reply.dictionary(get("Notes"), "Key", "Value"),
    )
