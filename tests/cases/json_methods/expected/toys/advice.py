"""What to do about the errors of Toys, and what it allows."""

from .._runtime.batches.pacing import Limits
from .._runtime.problems import Advice

ADVICE = (Advice(8800, "gone"),)
LIMITS = Limits(connections=5, points="Units")
