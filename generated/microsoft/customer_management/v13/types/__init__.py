"""The types of Microsoft Advertising Customer Management v13."""

from typing import TYPE_CHECKING

from ....._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from .ad_api_error import *
    from .application_fault import *
    from .operation_error import *

_EXPORTS = {
    "AdApiError": "ad_api_error",
    "AdApiFaultDetail": "application_fault",
    "ApiFault": "application_fault",
    "ApplicationFault": "application_fault",
    "OperationError": "operation_error",
}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
