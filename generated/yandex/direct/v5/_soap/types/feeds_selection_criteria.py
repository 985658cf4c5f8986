from ......_runtime.lexical import xs_long
from ......_runtime.xml_write import element, some_leaves
from ...types.feeds_selection_criteria import FeedsSelectionCriteria


def write_feeds_selection_criteria(tag: str, value: FeedsSelectionCriteria) -> str:
    return element(tag, some_leaves("Ids", xs_long, value.ids))
