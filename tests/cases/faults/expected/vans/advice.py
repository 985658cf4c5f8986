"""What to do about the errors of Vans, and what it allows."""

from .._runtime.batches.pacing import Limits
from .._runtime.problems import Advice

ADVICE = (
    Advice(12, "throttle", wait=30, symbol="TooMany"),
    Advice(None, "retry", symbol="Broken"),
    Advice(13, "gone", service="Vans"),
)
LIMITS = Limits()
