"""What to do about the errors of Fleet v1, and what it allows."""

from ..._runtime.batches.pacing import Limits

ADVICE = ()
LIMITS = Limits()
