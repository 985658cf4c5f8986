from ......_runtime.json.writer import Record, items, json_long, record
from ...types.ids_criteria import IdsCriteria


def write_ids_criteria(value: IdsCriteria) -> Record:
    return record(items("Ids", json_long, value.ids))
