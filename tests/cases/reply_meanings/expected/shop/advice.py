"""What to do about the errors of Shop, and what it allows."""

from .._runtime.batches.pacing import Limits

ADVICE = ()
LIMITS = Limits()
