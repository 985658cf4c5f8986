"""The types of Vans."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from .closed import *
    from .problem_vans import *
    from .problems import *

_EXPORTS = {"Closed": "closed", "ProblemVans": "problem_vans", "Problems": "problems"}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
