"""What to do about the errors of Yandex Direct v5, and what it allows."""

from ...._runtime.batches.pacing import Limits
from ...._runtime.problems import Advice

ADVICE = (
    Advice(506, "throttle", wait=10),
    Advice(152, "throttle", wait=300),
    Advice(56, "throttle", wait=10),
    Advice(52, "retry"),
    Advice(1000, "retry"),
    Advice(1001, "retry"),
    Advice(1002, "retry"),
    Advice(1020, "retry"),
    Advice(53, "refresh"),
    Advice(8800, "gone"),
)
LIMITS = Limits(connections=5, points="Units")
PAGES = "https://yandex.com/dev/direct/doc/en/{operation}"
