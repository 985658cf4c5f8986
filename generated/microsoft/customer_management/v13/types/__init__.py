"""The types of Microsoft Advertising Customer Management v13."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .ad_api_error import AdApiError
    from .application_fault import AdApiFaultDetail, ApiFault, ApplicationFault
    from .operation_error import OperationError

__all__ = [
    "AdApiError",
    "AdApiFaultDetail",
    "ApiFault",
    "ApplicationFault",
    "OperationError",
]

_HOMES = {
    "AdApiError": ".ad_api_error",
    "AdApiFaultDetail": ".application_fault",
    "ApiFault": ".application_fault",
    "ApplicationFault": ".application_fault",
    "OperationError": ".operation_error",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name], __name__), name)
