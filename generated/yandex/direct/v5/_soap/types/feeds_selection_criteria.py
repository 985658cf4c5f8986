from ......_runtime.soap.writer import element, some_leaves
from ......_runtime.values.lexical import xs_long
from ...types.feeds_selection_criteria import FeedsSelectionCriteria


def write_feeds_selection_criteria(tag: str, value: FeedsSelectionCriteria) -> str:
    return element(tag, some_leaves("Ids", xs_long, value.ids))
