from ......_runtime.json_write import Record, items, json_long, record
from ...types.ids_criteria import IdsCriteria


def write_ids_criteria(value: IdsCriteria) -> Record:
    return record(items("Ids", json_long, value.ids))
