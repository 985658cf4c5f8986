"""Requests and responses."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from .delete_by_result import *
    from .delete_by_index import *
    from .delete_all import *
    from .remove_things import *
    from .get_deleted import *
    from .create_things import *

_EXPORTS = {
    "DeleteByResultRequest": "delete_by_result",
    "DeleteByResultResponse": "delete_by_result",
    "DeleteByIndexRequest": "delete_by_index",
    "DeleteByIndexResponse": "delete_by_index",
    "DeleteAllRequest": "delete_all",
    "DeleteAllResponse": "delete_all",
    "RemoveThingsRequest": "remove_things",
    "RemoveThingsResponse": "remove_things",
    "GetDeletedRequest": "get_deleted",
    "GetDeletedResponse": "get_deleted",
    "CreateThingsRequest": "create_things",
    "CreateThingsResponse": "create_things",
}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
