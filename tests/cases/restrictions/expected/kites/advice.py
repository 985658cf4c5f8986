"""What to do about the errors of Kites, and what it allows."""

from .._runtime.batches.pacing import Limits

ADVICE = ()
LIMITS = Limits()
