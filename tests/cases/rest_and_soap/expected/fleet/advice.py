"""What to do about the errors of Fleet, and what it allows."""

from .._runtime.batches.pacing import Limits
from .._runtime.problems import Advice

ADVICE = (
    Advice(117, "throttle", wait=60, symbol="TooManyCalls"),
    Advice(404, "gone", service="FleetService"),
)
LIMITS = Limits()
