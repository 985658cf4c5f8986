"""How many examples a property test tries: few in `make test`, many in `make sweep`."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

SWEEP = os.environ.get("HYPOTHESIS_PROFILE") == "sweep"


def examples(number: int) -> settings:
    """Settings for a number of examples; ten times as many in `make sweep`.

    Examples that generate a package take longer than hypothesis expects of one.
    """
    slow = [HealthCheck.too_slow, HealthCheck.data_too_large]
    return settings(
        max_examples=number * 10 if SWEEP else number,
        deadline=None,
        suppress_health_check=slow,
    )
