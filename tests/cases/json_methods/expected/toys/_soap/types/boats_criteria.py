from ...._runtime.soap.writer import element, some_leaves
from ...._runtime.values.lexical import xs_long
from ...types.boats_criteria import BoatsCriteria


def write_boats_criteria(tag: str, value: BoatsCriteria) -> str:
    return element(tag, some_leaves("BoatIds", xs_long, value.boat_ids))
