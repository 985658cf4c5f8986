"""What to do about the errors of Vans, and what it allows."""

from .._runtime.batches.pacing import Limits

ADVICE = ()
LIMITS = Limits()
