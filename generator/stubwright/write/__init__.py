"""The only stage that touches the disk: writing files, and comparing them with what is there."""

from stubwright.write.compare import Drift, compare
from stubwright.write.files import refuse_drops, write, write_file
from stubwright.write.lock import Lock, is_current, lock_for, read_lock

__all__ = [
    "Drift",
    "Lock",
    "compare",
    "is_current",
    "lock_for",
    "read_lock",
    "refuse_drops",
    "write",
    "write_file",
]
