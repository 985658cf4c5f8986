from ...._runtime.json.writer import Record, items, json_long, record
from ...types.kites_criteria import KitesCriteria


def write_kites_criteria(value: KitesCriteria) -> Record:
    return record(items("Ids", json_long, value.ids))
