from ...._runtime.json.writer import Record, items, json_long, record
from ...types.boats_criteria import BoatsCriteria


def write_boats_criteria(value: BoatsCriteria) -> Record:
    return record(items("BoatIds", json_long, value.boat_ids))
