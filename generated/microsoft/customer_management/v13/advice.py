"""What to do about the errors of Microsoft Advertising Customer Management v13, and
what it allows."""

from ...._runtime.errors import Advice
from ...._runtime.pacing import Limits

ADVICE = (
    Advice(117, "throttle", wait=60, symbol="CallRateExceeded"),
    Advice(109, "refresh"),
    Advice(105, "authentication"),
    Advice(106, "authentication"),
    Advice(0, "retry"),
)
LIMITS = Limits()
