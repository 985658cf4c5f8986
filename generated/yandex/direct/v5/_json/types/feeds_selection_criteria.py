from ......_runtime.json.writer import Record, items, json_long, record
from ...types.feeds_selection_criteria import FeedsSelectionCriteria


def write_feeds_selection_criteria(value: FeedsSelectionCriteria) -> Record:
    return record(items("Ids", json_long, value.ids))
